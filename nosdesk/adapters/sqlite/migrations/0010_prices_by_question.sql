-- Prices are found again by what was asked of whom: `question` stands for the service's address
-- and the place in its answer. Those of before did not say it, and are asked for anew.
DROP TABLE prices;
CREATE TABLE prices (
    coin     TEXT NOT NULL,
    currency TEXT NOT NULL,
    day      TEXT NOT NULL,
    question TEXT NOT NULL,
    source   TEXT NOT NULL,
    price    TEXT NOT NULL,
    PRIMARY KEY (coin, currency, day, question)
) STRICT, WITHOUT ROWID;
