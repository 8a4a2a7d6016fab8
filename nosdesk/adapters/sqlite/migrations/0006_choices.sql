-- What the user chose for the GPUs: one document, named 'now'. One that could not be read keeps its
-- row under another name.
CREATE TABLE choices (
    name TEXT NOT NULL PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;
