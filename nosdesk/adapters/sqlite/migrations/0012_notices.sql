-- What the user was told, or could have been; `over_at` is when a lasting one was over.
CREATE TABLE notices (
    kind     TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    at       REAL    NOT NULL,
    name     TEXT    NOT NULL,
    detail   TEXT    NOT NULL,
    amount   INTEGER NOT NULL,
    over_at  REAL,
    PRIMARY KEY (kind, subject, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX notices_by_time ON notices (at);
