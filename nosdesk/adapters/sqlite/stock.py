"""The stock, in SQLite."""

from dataclasses import astuple, fields

from nosdesk.adapters.sqlite.database import Database
from nosdesk.domain.stock import PulledImage, StockItem


def _columns(kind: type[StockItem | PulledImage]) -> str:
    return ", ".join(field.name for field in fields(kind))


def _places(kind: type[StockItem | PulledImage]) -> str:
    return ", ".join("?" for _ in fields(kind))


_ITEMS = f"SELECT {_columns(StockItem)} FROM stock ORDER BY used_at, volume"  # noqa: S608 - our names
_KEEP = f"INSERT OR REPLACE INTO stock ({_columns(StockItem)}) VALUES ({_places(StockItem)})"  # noqa: S608 - our names
_DROP = "DELETE FROM stock WHERE volume = ?"

_IMAGES = f"SELECT {_columns(PulledImage)} FROM images ORDER BY used_at, name"  # noqa: S608 - our names
_KEEP_IMAGE = (
    f"INSERT OR REPLACE INTO images ({_columns(PulledImage)}) VALUES ({_places(PulledImage)})"  # noqa: S608 - our names
)
_DROP_IMAGE = "DELETE FROM images WHERE name = ?"


class SqliteStock:
    """What is kept for the next jobs, in the database's file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def items(self) -> tuple[StockItem, ...]:
        """Return all files, longest unused first."""
        rows = await self._database.read(lambda c: c.execute(_ITEMS).fetchall())
        return tuple(StockItem(*(*row[:-1], bool(row[-1]))) for row in rows)

    async def keep(self, item: StockItem) -> None:
        """Record the item, in place of any other of its volume."""
        await self._database.write(lambda c: c.execute(_KEEP, astuple(item)))

    async def drop(self, volume: str) -> None:
        """Forget the item of this volume; one that is not there is fine."""
        await self._database.write(lambda c: c.execute(_DROP, (volume,)))

    async def images(self) -> tuple[PulledImage, ...]:
        """Return all images, longest unused first."""
        rows = await self._database.read(lambda c: c.execute(_IMAGES).fetchall())
        return tuple(PulledImage(*(*row[:-2], bool(row[-2]), row[-1])) for row in rows)

    async def keep_image(self, image: PulledImage) -> None:
        """Record the image, in place of any other of its name."""
        await self._database.write(lambda c: c.execute(_KEEP_IMAGE, astuple(image)))

    async def drop_image(self, name: str) -> None:
        """Forget the image of this name; one that is not there is fine."""
        await self._database.write(lambda c: c.execute(_DROP_IMAGE, (name,)))
