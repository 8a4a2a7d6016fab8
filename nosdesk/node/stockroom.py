"""What is kept for the next jobs, files and images, and what of it goes when the disk is short.

Only what is recorded ever goes: files that we fetched, and images that we pulled and that were
not here before under whatever name. So nothing of the user's is touched. A crash between a pull
and its record leaves an image that nobody removes, which is the safe side to err on.
"""

from dataclasses import dataclass, field, replace

from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.image_name import plain_name
from nosdesk.domain.stock import PulledImage, StockItem
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.patience import Patience
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.ports.stock import Stock

FRESH_S = 600.0
"""How long a record of use is exact enough, so that not every start is written down."""


@dataclass(eq=False)
class Stockroom:
    """Knows what is ours to drop, and drops what was unused longest."""

    containers: Containers
    stock: Stock
    disk: DiskWatch
    clock: Clock
    patience: Patience
    _in_hand: set[str] = field(default_factory=set, init=False)

    def begin_run(self) -> None:
        """Let go of what the last run was given."""
        self._in_hand.clear()

    def hold(self, name: str) -> None:
        """Keep the volume or image while this run lasts: its container may be yet to come."""
        self._in_hand.add(name)

    # --- Images ---

    async def ids_here(self) -> frozenset[str] | None:
        """Return the ids of all images that are here; None when the engine does not tell."""
        try:
            return await self.containers.image_ids()
        except NodeError:
            return None

    async def on_pulled(self, image: str, before: frozenset[str] | None, *, run: str) -> None:
        """Record the image that was pulled, unless its content was here before.

        With a `run` it goes when the run does. That nothing can be recorded is no reason to
        lose the run: the image then stays, as the user's do.
        """
        name = plain_name(image)
        self.hold(name)
        try:
            seen = await self.containers.image(image)
            if seen is None or before is None or seen.id in before:
                return
            now = self.clock.now()
            await self.stock.keep_image(
                PulledImage(name, seen.id, seen.size_bytes, now, now, run=run)
            )
        except NodeError as error:
            self.patience.tell(error)

    async def on_used(self, image: str) -> None:
        """Note that the image is of use, if it is one of ours."""
        name, now = plain_name(image), self.clock.now()
        self.hold(name)
        try:
            for known in await self.stock.images():
                if known.name == name and now - known.used_at > FRESH_S:
                    await self.stock.keep_image(replace(known, used_at=now))
        except NodeError as error:
            self.patience.tell(error)

    async def private_runs(self) -> set[str]:
        """Return the runs whose images came with a login and are still here."""
        return {image.run for image in await self.stock.images()} - {""}

    async def drop_private(self, run: str) -> None:
        """Remove the images that came with a login for this run."""
        for image in await self.stock.images():
            if image.run == run:
                self._in_hand.discard(image.name)
                await self._drop_image(image)

    # --- Room ---

    async def make_room(self, wanted: float = 0) -> bool:
        """Drop what was unused longest until so many bytes are there above the floor.

        At least one thing goes, if there is any; tells whether anything did.
        """
        is_any_gone = False
        for each in await self._droppable():
            room = await self.disk.room()
            if is_any_gone and (room is None or room >= wanted):
                break
            is_any_gone = await self._drop(each) or is_any_gone
        return is_any_gone

    async def drop_files(self, item: StockItem) -> bool:
        """Remove the files, unless a container uses them or this run is about to."""
        if item.volume in self._in_hand:
            return False
        try:
            await self.containers.close_volume(item.volume)
        except Unavailable:  # a container uses it: the next time is soon enough
            return False
        await self.stock.drop(item.volume)
        return True

    async def _droppable(self) -> list[StockItem | PulledImage]:
        kept: list[StockItem | PulledImage] = [
            *await self.stock.items(),
            *await self.stock.images(),
        ]
        return sorted((each for each in kept if not each.is_required), key=lambda e: e.used_at)

    async def _drop(self, each: StockItem | PulledImage) -> bool:
        if isinstance(each, StockItem):
            return await self.drop_files(each)
        return await self._drop_image(each)

    async def _drop_image(self, image: PulledImage) -> bool:
        """Remove the image; one that a container uses stays, and stays recorded."""
        if image.name in self._in_hand:
            return False
        await self.containers.remove_image(image.name, only_id=image.image_id)
        left = await self.containers.image(image.name)
        if left is not None and left.id == image.image_id:
            return False
        await self.stock.drop_image(image.name)
        return True
