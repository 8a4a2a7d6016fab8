-- Streams of records, such as one for each run; a stream is open while closed is 0.
CREATE TABLE streams (
    id     INTEGER PRIMARY KEY,
    name   TEXT    NOT NULL UNIQUE,
    closed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX open_streams ON streams (name) WHERE closed = 0;

-- What was decided, in the order in which it was.
CREATE TABLE entries (
    id     INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES streams (id),
    at     REAL    NOT NULL,
    body   BLOB    NOT NULL
) STRICT;

CREATE INDEX entries_of_stream ON entries (stream, id);

-- Settled runs, one row each, for people to read. Times are Unix seconds, money is micro-NOS.
CREATE TABLE runs (
    run         TEXT    NOT NULL PRIMARY KEY,
    job         TEXT    NOT NULL,
    node        TEXT    NOT NULL,
    market      TEXT    NOT NULL,
    grid        TEXT    NOT NULL,
    engine      TEXT    NOT NULL,
    assigned_at REAL    NOT NULL,
    started_at  REAL,
    ended_at    REAL,
    sent_at     REAL,
    settled_at  REAL    NOT NULL,
    status      TEXT    NOT NULL,
    outcome     TEXT    NOT NULL,
    expected    INTEGER NOT NULL,
    received    INTEGER,
    result      TEXT,
    signature   TEXT,
    reason      TEXT    NOT NULL
) STRICT;

-- Pages of a grid's runs, newest first.
CREATE INDEX runs_by_age ON runs (grid, settled_at, run);

-- The sums over a grid, without reading the rows themselves.
CREATE INDEX runs_by_money ON runs (grid, outcome, expected, received);
