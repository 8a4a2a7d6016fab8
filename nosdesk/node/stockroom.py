"""What is kept for the next jobs, files and images, and what of it goes when the disk is short.

Only what is recorded ever goes: files that we fetched, and images that we pulled and that were
not here before under whatever name. So nothing of the user's is touched. A crash between a pull
and its record leaves an image that nobody removes, which is the safe side to err on.
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.image_name import plain_name
from nosdesk.domain.stock import PulledImage, StockItem
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.patience import Patience
from nosdesk.node.storekeeper import Storekeeper
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.ports.stock import Stock

FRESH_S = 600.0
"""How long a record of use is exact enough, so that not every start is written down."""


@dataclass(eq=False)
class Stockroom:
    """One node's way to the stock: knows what is ours to drop, and drops what was unused longest.

    The stock is the PC's; nodes that share it have one `keeper`.
    """

    containers: Containers
    stock: Stock
    disk: DiskWatch
    clock: Clock
    patience: Patience
    keeper: Storekeeper = field(default_factory=Storekeeper)

    def begin_run(self) -> None:
        """Let go of what was fetched for no run."""
        self.keeper.let_go(self)

    def end_run(self) -> None:
        """Let go of what the run was given: its containers are over, and other nodes need room."""
        self.keeper.let_go(self)

    def hold(self, name: str) -> None:
        """Keep the volume or image while this run lasts: its container may be yet to come."""
        self.keeper.hold(self, name)

    # --- Images ---

    async def ids_here(self) -> frozenset[str] | None:
        """Return the ids of all images that are here; None when the engine does not tell."""
        try:
            return await self.containers.image_ids()
        except NodeError:
            return None

    @asynccontextmanager
    async def image_turn(self, image: str) -> AsyncGenerator[None]:
        """Find out whether the image is here, and fetch it, while no other node does."""
        async with self.keeper.turn(plain_name(image)):
            yield

    async def is_anothers(self, image: str, run: str) -> bool:
        """Tell whether the image is here by another run's login, which is no right of this run."""
        known = await self.patience.until_read(lambda: self._record_of(plain_name(image)))
        return known is not None and known.run not in ("", run)

    async def on_pulled(self, image: str, before: frozenset[str] | None, *, run: str) -> None:
        """Record the image that was pulled, unless its content was here before and not by us.

        With a `run` it goes when the run does. That nothing can be recorded is no reason to
        lose the run: the image then stays, as the user's do.
        """
        name = plain_name(image)
        self.hold(name)
        try:
            seen = await self.containers.image(image)
            if seen is None:
                return
            now, known = self.clock.now(), await self._record_of(name)
            if known is not None and known.image_id == seen.id:
                await self.stock.keep_image(replace(known, used_at=now, run=run))
            elif before is not None and seen.id not in before:
                pulled = PulledImage(name, seen.id, seen.size_bytes, now, now, run=run)
                await self.stock.keep_image(pulled)
        except NodeError as error:
            self.patience.tell(error)

    async def on_used(self, image: str) -> None:
        """Note that the image is of use, if it is one of ours."""
        name, now = plain_name(image), self.clock.now()
        self.hold(name)
        try:
            known = await self._record_of(name)
            if known is not None and now - known.used_at > FRESH_S:
                await self.stock.keep_image(replace(known, used_at=now))
        except NodeError as error:
            self.patience.tell(error)

    async def _record_of(self, name: str) -> PulledImage | None:
        return next((each for each in await self.stock.images() if each.name == name), None)

    async def private_runs(self) -> set[str]:
        """Return the runs whose images came with a login and are still here."""
        return {image.run for image in await self.stock.images()} - {""}

    async def drop_private(self, run: str) -> None:
        """Remove the images that came with a login for this run.

        Those that another node's container uses go when a run of that one ends.
        """
        runs = {run} | self.keeper.overdue
        self.keeper.overdue.clear()
        for image in await self.stock.images():
            if image.run in runs:
                self.keeper.let_go(self, image.name)
                if not await self._drop_image(image):
                    self.keeper.overdue.add(image.run)

    # --- Room ---

    async def make_room(self, wanted: float = 0) -> bool:
        """Drop what was unused longest until so many bytes are there above the floor.

        At least one thing goes, if there is any; tells whether anything did.
        """
        async with self.keeper.making_room() as another_did:
            if another_did and await self._has_room(wanted):
                return True
            is_any_gone = False
            for each in await self._droppable():
                if is_any_gone and await self._has_room(wanted, if_unknown=True):
                    break
                is_any_gone = await self._drop(each) or is_any_gone
            return is_any_gone

    async def _has_room(self, wanted: float, *, if_unknown: bool = False) -> bool:
        room = await self.disk.room()
        return if_unknown if room is None else room >= wanted

    async def drop_files(self, item: StockItem) -> bool:
        """Remove the files, unless a container uses them or a run is about to."""
        if not self.keeper.is_free(item.volume):
            return False
        async with self.keeper.turn(item.volume):
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
        if not self.keeper.is_free(image.name):
            return False
        async with self.keeper.turn(image.name):
            await self.containers.remove_image(image.name, only_id=image.image_id)
            left = await self.containers.image(image.name)
            if left is not None and left.id == image.image_id:
                return False
            await self.stock.drop_image(image.name)
            return True
