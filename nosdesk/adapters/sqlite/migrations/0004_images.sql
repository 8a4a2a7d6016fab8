-- Images that Nosdesk pulled; whatever else is in the engine is the user's.
CREATE TABLE images (
    name        TEXT    NOT NULL PRIMARY KEY,
    image_id    TEXT    NOT NULL,
    size_bytes  INTEGER NOT NULL,
    pulled_at   REAL    NOT NULL,
    used_at     REAL    NOT NULL,
    is_required INTEGER NOT NULL,
    run         TEXT    NOT NULL
) STRICT;
