"""The results of benchmarks, in SQLite."""

import msgspec

from nosdesk.adapters.sqlite.database import Database
from nosdesk.domain.benchmark.measures import QuickResult
from nosdesk.domain.gpu import GpuUuid

_RECORD = "INSERT INTO benchmarks (gpu, at, result) VALUES (?, ?, ?)"

# A card's latest results, newest first; of those of one moment the one that was kept last.
_LATEST = "SELECT result FROM benchmarks WHERE gpu = ? ORDER BY at DESC, id DESC LIMIT ?"


class SqliteBenchmarks:
    """Quick benchmarks in the database's file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record(self, result: QuickResult) -> None:
        """Keep the result."""
        row = (result.gpu, result.at, msgspec.json.encode(result).decode())
        await self._database.write(lambda c: c.execute(_RECORD, row))

    async def latest(self, gpu: GpuUuid, *, limit: int) -> tuple[QuickResult, ...]:
        """Return the card's latest results, newest first; one that cannot be read is left out."""
        query = (gpu, limit)
        rows = await self._database.read(lambda c: c.execute(_LATEST, query).fetchall())
        return tuple(result for (text,) in rows if (result := _read(text)) is not None)


def _read(text: str) -> QuickResult | None:
    try:
        return msgspec.json.decode(text, type=QuickResult)
    except msgspec.MsgspecError:  # a later program's, of another shape
        return None
