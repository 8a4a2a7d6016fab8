-- What moved the money of the user's nodes, read from the ledger. Amounts are in smallest units,
-- negative for what went out; `at` is Unix time, NULL where the ledger does not know.
CREATE TABLE movements (
    grid         TEXT    NOT NULL,
    slot         INTEGER NOT NULL,
    signature    TEXT    NOT NULL,
    node         TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    at           INTEGER,
    purse        TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    amount       INTEGER NOT NULL,
    counterparty TEXT,
    run          TEXT,
    job          TEXT,
    error        TEXT    NOT NULL,
    PRIMARY KEY (grid, slot, signature, node, number)
) STRICT, WITHOUT ROWID;

-- What each transaction left in a purse that it names; together they must make a chain.
CREATE TABLE purse_steps (
    grid      TEXT    NOT NULL,
    node      TEXT    NOT NULL,
    purse     TEXT    NOT NULL,
    slot      INTEGER NOT NULL,
    signature TEXT    NOT NULL,
    before    INTEGER NOT NULL,
    after     INTEGER NOT NULL,
    PRIMARY KEY (grid, node, purse, slot, signature)
) STRICT, WITHOUT ROWID;

-- Transactions that are known to be there and still have to be read.
CREATE TABLE unread_transactions (
    grid      TEXT    NOT NULL,
    node      TEXT    NOT NULL,
    signature TEXT    NOT NULL,
    slot      INTEGER NOT NULL,
    tries     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (grid, node, signature)
) STRICT, WITHOUT ROWID;

-- How far the list of a purse's transactions is read; `head` and `cursor` while one is under way.
CREATE TABLE list_progress (
    grid   TEXT NOT NULL,
    node   TEXT NOT NULL,
    purse  TEXT NOT NULL,
    newest TEXT,
    head   TEXT,
    cursor TEXT,
    PRIMARY KEY (grid, node, purse)
) STRICT, WITHOUT ROWID;

-- What a coin cost on a day (UTC, as in 2026-01-31), kept for ever; the price is exact text.
CREATE TABLE prices (
    coin     TEXT NOT NULL,
    currency TEXT NOT NULL,
    day      TEXT NOT NULL,
    source   TEXT NOT NULL,
    price    TEXT NOT NULL,
    PRIMARY KEY (coin, currency, day, source)
) STRICT, WITHOUT ROWID;

-- Runs by what movements know of them when they do not know the run.
CREATE INDEX runs_by_job ON runs (job);
CREATE INDEX runs_by_signature ON runs (signature);
