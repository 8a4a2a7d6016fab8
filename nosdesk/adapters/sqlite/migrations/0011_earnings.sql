-- The sums over any span of time for each GPU, without reading the rows themselves.
CREATE INDEX runs_by_takings
    ON runs (grid, gpu, settled_at, standing, expected, received, energy_wh);

-- Runs that were not simply paid: few, and asked for by their time.
CREATE INDEX runs_not_paid ON runs (grid, settled_at) WHERE standing <> 'matched';
