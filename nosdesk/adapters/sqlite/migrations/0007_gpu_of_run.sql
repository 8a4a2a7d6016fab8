-- The GPU of the node that did the run, by its UUID; empty where it had none or nobody wrote it.
ALTER TABLE runs ADD COLUMN gpu TEXT NOT NULL DEFAULT '';
