-- What a run was owed against what came in, in one word: matched, short, waiting or lost.
ALTER TABLE runs ADD COLUMN standing TEXT NOT NULL DEFAULT 'waiting';

-- Nothing was owed for a run that went back, and nothing came in for one that was lost.
UPDATE runs SET received = 0 WHERE received IS NULL AND outcome IN ('handed_back', 'lost');

UPDATE runs SET standing = CASE
    WHEN outcome = 'lost' THEN 'lost'
    WHEN received IS NULL THEN 'waiting'
    WHEN received < expected THEN 'short'
    ELSE 'matched'
END;

-- The sums over a grid, without reading the rows themselves.
DROP INDEX runs_by_money;
CREATE INDEX runs_by_money ON runs (grid, outcome, standing, expected, received);

-- Runs whose receipt is still to be read.
CREATE INDEX runs_waiting ON runs (grid, settled_at) WHERE standing = 'waiting';
