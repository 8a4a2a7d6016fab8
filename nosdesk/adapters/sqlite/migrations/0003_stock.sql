-- What was fetched for jobs and is kept, one row for each volume whose files are whole.
CREATE TABLE stock (
    volume      TEXT    NOT NULL PRIMARY KEY,
    key         TEXT    NOT NULL,
    label       TEXT    NOT NULL,
    size_bytes  INTEGER NOT NULL,
    filled_at   REAL    NOT NULL,
    used_at     REAL    NOT NULL,
    is_required INTEGER NOT NULL
) STRICT;
