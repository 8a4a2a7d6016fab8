"""Keeps the home page's view up to date with the nodes, the cards and the history; no Qt."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo

from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import GpuUuid
from nosdesk.node import activity
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import Happening, NodeDid, RigPicture
from nosdesk.ports.clock import Clock
from nosdesk.ports.earnings import Earnings
from nosdesk.ports.history import History
from nosdesk.ui.chart_view import NO_CHART, ChartView
from nosdesk.ui.pages.days_view import read_days
from nosdesk.ui.pages.following import follow
from nosdesk.ui.pages.home_view import HomeView, Known, home_view
from nosdesk.ui.pages.money_view import Takings
from nosdesk.ui.words import said

SHOWN_RUNS = 10
READ_EVERY_S = 30.0
LEAST_PAUSE_S = 0.2
"""Many things change at once; they are shown together."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the view comes from; `cards` is None where no GPU can be looked at."""

    rig: State[RigPicture]
    happenings: Feed[Happening]
    history: History
    grid: str
    clock: Clock
    zone: Callable[[], tzinfo]
    cards: State[GpuPicture] | None = None
    market_names: dict[MarketAddress, str] = field(default_factory=dict)
    earnings: Earnings | None = None


class HomeFeed:
    """Follows the sources for as long as it is run.

    While nobody sees the page, what cards read is taken in with the rest, not for itself.
    """

    def __init__(
        self, sources: Sources, view: State[HomeView], is_seen: State[bool] | None = None
    ) -> None:
        self._sources = sources
        self._view = view
        self._is_seen = is_seen or State(True)
        self._wake = asyncio.Event()
        self._began: dict[GpuUuid, float] = {}
        self._takings: Takings | None = None
        self._read_at: float | None = None
        self._trouble = ""
        self._is_stale = True

    async def run(self) -> None:
        """Set the view at each change, a few times a second at most, until cancelled."""
        sources = self._sources
        watched = (sources.rig, self._is_seen)
        unsubscribe = [each.subscribe(lambda _: self._wake.set()) for each in watched]
        if sources.cards:
            unsubscribe.append(sources.cards.subscribe(self._card_read))
        await follow(sources.happenings, self._note, unsubscribe, self._beat(), self._show())

    def _card_read(self, _: GpuPicture) -> None:
        if self._is_seen.value:
            self._wake.set()

    async def _beat(self) -> None:
        while True:
            await self._sources.clock.sleep(READ_EVERY_S)
            self._is_stale = True
            self._wake.set()

    async def _show(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            if self._is_stale:
                await self._read()
            self._view.set(home_view(self._known(), self._sources.clock.now()))
            await self._sources.clock.sleep(LEAST_PAUSE_S)

    def _note(self, what: Happening) -> None:
        match what:
            case NodeDid(gpu, activity.RunAssigned(at=at)):
                self._began[gpu] = at
            case NodeDid(gpu, activity.RunSettled()):
                self._began.pop(gpu, None)
                self._is_stale = True
            case _:
                return
        self._wake.set()

    async def _read(self) -> None:
        """Read the books; what was read before stays when they cannot be."""
        self._is_stale = False
        now = self._sources.clock.now()
        try:
            self._takings = await self._take(now)
        except NodeError as error:
            self._trouble = said(error.title, error.remedy)
        else:
            self._read_at, self._trouble = now, ""

    async def _take(self, now: float) -> Takings:
        history, grid = self._sources.history, self._sources.grid
        today, week, month = beginnings(now, self._sources.zone())
        return Takings(
            today=await history.totals(grid=grid, since=today),
            week=await history.totals(grid=grid, since=week),
            month=await history.totals(grid=grid, since=month),
            ever=await history.totals(grid=grid),
            recent=await history.recent(grid=grid, limit=SHOWN_RUNS),
            days=await self._days(now),
        )

    async def _days(self, now: float) -> ChartView:
        earnings, zone = self._sources.earnings, self._sources.zone()
        if earnings is None:
            return NO_CHART
        return await read_days(earnings, grid=self._sources.grid, now=now, zone=zone)

    def _known(self) -> Known:
        cards = self._sources.cards
        return Known(
            rig=self._sources.rig.value,
            cards=cards.value if cards else GpuPicture(),
            takings=self._takings,
            books_read_at=self._read_at,
            books_trouble=self._trouble,
            began=dict(self._began),
            market_names=self._sources.market_names,
        )


def beginnings(now: float, zone: tzinfo) -> tuple[float, float, float]:
    """Return when today, the last seven days and this month began, by the wall clock."""
    midnight = datetime.fromtimestamp(now, zone).replace(hour=0, minute=0, second=0, microsecond=0)
    week = midnight - timedelta(days=6)
    return midnight.timestamp(), week.timestamp(), midnight.replace(day=1).timestamp()
