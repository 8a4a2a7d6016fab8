"""Sums over time are answered from an index alone, however long the history is."""

from dataclasses import astuple, replace

from nosdesk.adapters.sqlite import earnings as sql
from nosdesk.adapters.sqlite import history
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.earnings import SqliteEarnings
from tests.contract.test_history import RECORD

RUNS = 20_000


async def test_the_sums_read_no_table_and_sort_nothing(tmp_path):
    rows = [
        astuple(replace(RECORD, run=f"run-{n:06}", settled_at=float(n), gpu=f"GPU-{n % 3}"))
        for n in range(RUNS)
    ]
    async with Database(tmp_path / "journal.db") as database:
        await database.write(lambda c: c.executemany(history._RECORD, rows) and None)
        found = await SqliteEarnings(database).slices(grid="practice", edges=(0, RUNS / 2, RUNS))
        plans = [
            await database.read(
                lambda c, q=query, a=arguments: [
                    row[3] for row in c.execute(f"EXPLAIN QUERY PLAN {q}", a)
                ]
            )
            for query, arguments in (
                (sql._FIRST, ("practice",)),
                (sql._FIRST_GPU, ("practice",)),
                (sql._NEXT_GPU, ("practice", "GPU-0")),
                (sql._SLICE, ("practice", "GPU-0", 0.0, 1.0)),
            )
        ]

    assert sum(each.runs for each in found) == RUNS
    assert all("SEARCH runs USING COVERING INDEX" in " ".join(plan) for plan in plans)
    assert not any("TEMP B-TREE" in " ".join(plan) for plan in plans)
