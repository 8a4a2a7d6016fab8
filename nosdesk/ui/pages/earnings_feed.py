"""Keeps the earnings page's view up to date with the books, while it is open; no Qt."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo

from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import NO_GPU
from nosdesk.domain.settings import Settings
from nosdesk.node import activity
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import Happening, NodeDid, RigPicture
from nosdesk.ports.clock import Clock
from nosdesk.ports.earnings import Earnings
from nosdesk.ui.pages.earnings_spans import spans_of
from nosdesk.ui.pages.earnings_view import (
    Asked,
    EarningsView,
    Read,
    Terms,
    earnings_unread,
    earnings_view,
)
from nosdesk.ui.pages.gpu_rows import gpu_name
from nosdesk.ui.pages.tariff import tariff_of

READ_EVERY_S = 30.0
LEAST_PAUSE_S = 0.2


@dataclass(frozen=True, slots=True)
class EarningsSources:
    """Where the view comes from; `cards` is None where no GPU can be looked at."""

    rig: State[RigPicture]
    happenings: Feed[Happening]
    earnings: Earnings
    grid: str
    clock: Clock
    zone: Callable[[], tzinfo]
    settings: State[Settings]
    cards: State[GpuPicture] | None = None


class EarningsFeed:
    """Follows what is asked for and what is paid, for as long as it is run."""

    def __init__(
        self, sources: EarningsSources, asked: State[Asked], view: State[EarningsView]
    ) -> None:
        self._sources = sources
        self._asked = asked
        self._view = view
        self._wake = asyncio.Event()
        self._is_stale = True
        self._is_ahead = True
        """The books are read once before anybody looks, so that the page opens with figures."""
        self._read: Read | None = None
        self._trouble: NodeError | None = None
        self._answered = Asked()

    async def run(self) -> None:
        """Set the view whenever something changes while the page is open, until cancelled."""
        watched: tuple[State[Asked] | State[Settings], ...] = (self._asked, self._sources.settings)
        unsubscribe = [each.subscribe(lambda _: self._wake.set()) for each in watched]
        reader = self._sources.happenings.open()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._beat())
                group.create_task(self._show())
                async for what in reader.items():
                    if isinstance(what, NodeDid) and isinstance(what.what, activity.RunSettled):
                        self._renew()
        finally:
            reader.close()
            for each in unsubscribe:
                each()

    def _renew(self) -> None:
        self._is_stale = True
        self._wake.set()

    async def _beat(self) -> None:
        while True:
            await self._sources.clock.sleep(READ_EVERY_S)
            self._renew()

    async def _show(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            asked = self._asked.value
            if not (asked.is_open or self._is_ahead):
                self._answered = asked
                continue
            self._is_ahead = False
            if self._must_read(asked):
                await self._take(asked)
            self._answered = asked
            self._view.set(self._seen(asked))
            await self._pause(asked)

    async def _pause(self, asked: Asked) -> None:
        """Let what changes by itself gather; what the user asks for is answered at once."""
        if self._asked.value == asked:
            await self._sources.clock.sleep(LEAST_PAUSE_S)

    def _must_read(self, asked: Asked) -> bool:
        was = self._answered
        return (
            self._is_stale
            or self._read is None
            or (asked.period, asked.tries, asked.is_open) != (was.period, was.tries, was.is_open)
        )

    async def _take(self, asked: Asked) -> None:
        """Read the books; what was read before stays when they cannot be."""
        self._is_stale = False
        try:
            self._read = await self._books(asked)
        except NodeError as error:
            self._trouble = error
        else:
            self._trouble = None

    async def _books(self, asked: Asked) -> Read:
        earnings, grid = self._sources.earnings, self._sources.grid
        now = self._sources.clock.now()
        first = await earnings.first(grid=grid)
        spans = spans_of(asked.period, now, self._sources.zone(), first)
        edges = spans.edges
        return Read(
            at=now,
            period=asked.period,
            spans=spans,
            slices=await earnings.slices(grid=grid, edges=edges),
            shortfalls=await earnings.shortfalls(grid=grid, since=edges[0], until=edges[-1]),
            has_any=first is not None,
        )

    def _seen(self, asked: Asked) -> EarningsView:
        if self._read is None:
            assert self._trouble is not None  # or it would have been read
            return earnings_unread(asked, self._trouble)
        now = self._sources.clock.now()
        terms = Terms(self._names(), tariff_of(self._sources.settings.value.money))
        return earnings_view(self._read, asked, terms, now, self._trouble)

    def _names(self) -> dict[GpuUuid, str]:
        cards = self._sources.cards
        seen = cards.value if cards else GpuPicture()
        return {
            choice.uuid: gpu_name(choice, seen)
            for choice in self._sources.rig.value.choices.gpus
            if choice.uuid != NO_GPU
        }
