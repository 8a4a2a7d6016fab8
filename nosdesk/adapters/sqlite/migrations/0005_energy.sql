-- What the GPUs took while a run was worked on, in watt-hours; NULL where nobody measured.
ALTER TABLE runs ADD COLUMN energy_wh REAL;
