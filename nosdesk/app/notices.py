"""Watches the nodes for what a user should be told, tells it, and keeps it; no Qt."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import tzinfo

from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.app.notice_looks import looks_at, moment_of
from nosdesk.domain.errors import NodeError
from nosdesk.domain.notices import alerts, popping
from nosdesk.domain.notices.notice import Notice
from nosdesk.domain.notices.popping import Pop, Popping, Wishes
from nosdesk.domain.rules.timetable import DAY_MIN, timetable_of
from nosdesk.domain.rules.wall_clock import wall_time
from nosdesk.domain.settings import Telling
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import Happening, RigPicture
from nosdesk.ports.clock import Clock
from nosdesk.ports.notices import Notices
from nosdesk.ui.pages.alerts_view import Told

LOOK_EVERY_S = 5.0
SHOWN = 200
_UNKEPT_LIMIT = 100


@dataclass(frozen=True, slots=True)
class NoticeSources:
    """Where notices come from; `telling` is what the user wants right now."""

    rig: State[RigPicture]
    happenings: Feed[Happening]
    notices: Notices
    clock: Clock
    zone: Callable[[], tzinfo]
    telling: Callable[[], Telling] = Telling
    cards: State[GpuPicture] | None = None


class NoticesFeed:
    """Follows the sources for as long as it is run; each notice that pops up goes to `pop`."""

    def __init__(
        self, sources: NoticeSources, told: State[Told], pop: Callable[[Pop], None]
    ) -> None:
        self._sources = sources
        self._told = told
        self._pop = pop
        self._wake = asyncio.Event()
        self._moments: deque[Notice] = deque()
        self._settled: deque[tuple[str, str]] = deque(maxlen=_UNKEPT_LIMIT)
        self._unkept: deque[Notice] = deque(maxlen=_UNKEPT_LIMIT)
        self._alerts = alerts.Alerts()
        self._popping = Popping()
        self._is_behind = True

    async def run(self) -> None:
        """Look at each change and every few seconds, until cancelled."""
        await self._resume()
        unsubscribe = self._sources.rig.subscribe(lambda _: self._wake.set())
        reader = self._sources.happenings.open()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._beat())
                group.create_task(self._look_on())
                async for what in reader.items():
                    self._note(what)
        finally:
            reader.close()
            unsubscribe()

    def add(self, notice: Notice) -> None:
        """Tell this, too, which concerns the program and not its nodes."""
        self._moments.append(notice)
        self._wake.set()

    async def _beat(self) -> None:
        while True:
            await self._sources.clock.sleep(LOOK_EVERY_S)
            self._wake.set()

    async def _look_on(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            await self._look()

    async def _resume(self) -> None:
        """Take up what an earlier life told; without it, it is told once more."""
        try:
            open_ones = await self._sources.notices.open_ones()
        except NodeError as error:
            self._told.set(Told(trouble=str(error)))
            return
        self._alerts = alerts.resumed(open_ones)
        self._popping = Popping(shown=frozenset((each.subject, each.kind) for each in open_ones))

    def _note(self, what: Happening) -> None:
        cards = self._cards()
        notice = moment_of(what, self._sources.rig.value, cards)
        key = getattr(getattr(what, "what", None), "run", "")
        if notice is None or (key and (key, notice.kind.value) in self._settled):
            return  # a run whose books were opened again is told once
        if key:
            self._settled.append((key, notice.kind.value))
        self._moments.append(notice)
        self._wake.set()

    async def _look(self) -> None:
        now = self._sources.clock.now()
        looks = looks_at(self._sources.rig.value, self._cards(), self._alerts)
        self._alerts, lasting = alerts.step(self._alerts, looks, at=now)
        notices = (*self._moments, *lasting)
        self._moments.clear()
        self._popping, pops = popping.step(self._popping, notices, self._wishes(now), at=now)
        for each in pops:
            self._pop(each)
        await self._keep(notices, now)

    async def _keep(self, notices: Iterable[Notice], now: float) -> None:
        """Write down what was told, and what could not be before, and read the history again."""
        self._unkept.extend(notices)
        if not (self._unkept or self._is_behind):
            return
        self._is_behind = True
        try:
            while self._unkept:
                await self._sources.notices.record(self._unkept[0])
                self._unkept.popleft()
            recent = await self._sources.notices.recent(limit=SHOWN)
        except NodeError as error:
            last = self._told.value
            self._told.set(Told(last.notices, last.read_at, str(error)))
        else:
            self._is_behind = False
            self._told.set(Told(recent, now))

    def _wishes(self, now: float) -> Wishes:
        telling = self._sources.telling()
        return Wishes(frozenset(telling.muted), is_quiet(telling, now, self._sources.zone()))

    def _cards(self) -> GpuPicture:
        cards = self._sources.cards
        return cards.value if cards else GpuPicture()


def is_quiet(telling: Telling, now: float, zone: tzinfo) -> bool:
    """Tell whether nothing may pop up at this moment of the wall clock."""
    if not telling.quiet:
        return False
    wall = wall_time(now, zone)
    minute = wall.weekday() * DAY_MIN + wall.hour * 60 + wall.minute
    return timetable_of(telling.quiet).is_free(minute)
