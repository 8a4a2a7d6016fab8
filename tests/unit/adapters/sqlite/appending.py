"""A child that appends three records at a time and tells its parent what was acknowledged."""

import asyncio
import sys
from itertools import count
from pathlib import Path

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.aio.clock import SystemClock


async def main(path: Path) -> None:
    async with Database(path) as database:
        journal = SqliteJournal(database, SystemClock())
        written = len(await journal.entries("run/a"))
        for number in count(written, 3):
            await journal.append("run/a", [str(number + i).encode() * 200 for i in range(3)])
            print(number + 3, flush=True)


asyncio.run(main(Path(sys.argv[1])))
