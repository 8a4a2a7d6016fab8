-- Quick benchmarks of the cards, one row each; `result` is the whole of it as JSON.
CREATE TABLE benchmarks (
    id      INTEGER NOT NULL PRIMARY KEY,
    gpu     TEXT    NOT NULL,
    at      REAL    NOT NULL,
    result  TEXT    NOT NULL
) STRICT;
CREATE INDEX benchmarks_by_gpu ON benchmarks (gpu, at);
