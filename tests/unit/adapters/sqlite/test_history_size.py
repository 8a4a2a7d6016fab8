"""The history of the grid's whole first test stays answerable from indexes."""

from dataclasses import astuple, replace

from nosdesk.adapters.sqlite import history as sql
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from tests.contract.test_history import RECORD

RUNS = 139_749


async def test_pages_and_totals_of_the_whole_first_test_grid_read_no_table(tmp_path):
    rows = [
        astuple(replace(RECORD, run=f"run-{number:06}", settled_at=float(number)))
        for number in range(RUNS)
    ]
    async with Database(tmp_path / "journal.db") as database:
        await database.write(lambda c: c.executemany(sql._RECORD, rows) and None)
        history = SqliteHistory(database)

        latest = await history.recent(grid="practice", limit=100)
        older = await history.recent(grid="practice", limit=1, older_than=latest[-1])
        totals = await history.totals(grid="practice")
        plans = {
            query: await database.read(
                lambda c, q=query, a=arguments: [
                    row[3] for row in c.execute(f"EXPLAIN QUERY PLAN {q}", a)
                ]
            )
            for query, arguments in {
                sql._RECENT: ("practice", 100),
                sql._OLDER: ("practice", 5.0, "run", 100),
                sql._UNREAD: ("practice", 5.0, 100),
                sql._TOTALS: ("practice",),
            }.items()
        }

    assert latest[0].run == f"run-{RUNS - 1:06}"
    assert older[0].run == f"run-{RUNS - 101:06}"
    assert totals.expected == RUNS * RECORD.expected
    by_age = ["INDEX runs_by_age" in " ".join(plan) for plan in plans.values()]
    assert by_age == [True, True, False, False]
    assert not any("TEMP B-TREE" in " ".join(plan) for plan in plans.values())
    assert "COVERING INDEX runs_by_money" in plans[sql._TOTALS][0]
