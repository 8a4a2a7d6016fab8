"""Keeps the jobs page's view up to date with the history and with what the nodes do; no Qt."""

import asyncio
from datetime import datetime

from nosdesk.aio.state import State
from nosdesk.domain.addresses import RunAddress
from nosdesk.domain.errors import NodeError
from nosdesk.node import activity
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import Happening, NodeDid
from nosdesk.node.run_sights import RanOp, RunSights
from nosdesk.ports.history import RunRecord
from nosdesk.ui.pages.followed_runs import Followed, FollowedRun, followed
from nosdesk.ui.pages.following import follow
from nosdesk.ui.pages.gpu_rows import short_name
from nosdesk.ui.pages.home_feed import Sources
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.jobs_view import (
    JobsAsk,
    JobsView,
    empty_jobs,
    failed_jobs,
    live_row,
    loading_jobs,
    wanted_runs,
)
from nosdesk.ui.pages.run_view import run_view
from nosdesk.ui.pages.run_words import Names
from nosdesk.ui.words import age_text, said, tr

PAGE = 500
"""So many runs are read at once."""

READ_AGAIN = 1_000
"""So many of the newest are read again: what is older changes no more, or not before long."""

READ_EVERY_S = 30.0
LEAST_PAUSE_S = 0.05
"""A flood of activity is shown together; an answer to a click is not kept waiting."""


class JobsFeed:
    """Follows the sources and what the page asks for, for as long as it is run.

    What the nodes do is followed from the beginning; the history is read while somebody looks.
    """

    def __init__(
        self,
        sources: Sources,
        asked: State[JobsAsk],
        view: State[JobsView],
        sights: RunSights | None = None,
        is_seen: State[bool] | None = None,
    ) -> None:
        self._sources = sources
        self._is_seen = is_seen or State(True)
        self._sights = sights or RunSights()
        self._asked = asked
        self._view = view
        self._wake = asyncio.Event()
        self._followed: Followed = {}
        self._runs: tuple[RunRecord, ...] = ()
        self._of: JobsAsk | None = None
        self._has_more = False
        self._opened: RunRecord | None = None
        self._read_at: float | None = None
        self._trouble = ""
        self._is_stale = True

    async def run(self) -> None:
        """Set the view at each change until cancelled."""
        sources = self._sources
        watched = (
            sources.rig,
            self._asked,
            self._is_seen,
            *((sources.cards,) if sources.cards else ()),
        )
        unsubscribe = [each.subscribe(lambda _: self._wake.set()) for each in watched]
        await follow(sources.happenings, self._note, unsubscribe, self._beat(), self._show())

    async def _beat(self) -> None:
        while True:
            await self._sources.clock.sleep(READ_EVERY_S)
            self._is_stale = True
            self._wake.set()

    async def _show(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            if self._asked.value.pages and self._is_seen.value:
                await self._read_asked()
                self._view.set(self._seen())
            await self._sources.clock.sleep(LEAST_PAUSE_S)

    def _note(self, what: Happening) -> None:
        if not isinstance(what, NodeDid):
            return
        before, self._followed = self._followed, followed(self._followed, what.gpu, what.what)
        if isinstance(what.what, activity.RunSettled):
            self._is_stale = True
        if self._followed is not before:
            self._wake.set()

    # --- Reading --------------------------------------------------------------------------------

    async def _read_asked(self) -> None:
        """Read what is asked for and not there yet; what was read stays when it cannot be."""
        ask = self._asked.value
        try:
            await self._read(ask)
        except NodeError as error:
            self._trouble = said(error.title, error.remedy)

    async def _read(self, ask: JobsAsk) -> None:
        is_new = self._of is None or not _is_same(ask, self._of)
        if self._is_stale or is_new:
            self._is_stale = False
            await self._read_newest(ask, is_new=is_new)
            self._read_at, self._trouble = self._sources.clock.now(), ""
        while self._has_more and len(self._runs) < ask.pages * PAGE:
            older = await self._recent(ask, PAGE, self._runs[-1] if self._runs else None)
            self._runs += older
            self._has_more = len(older) == PAGE

    async def _read_newest(self, ask: JobsAsk, *, is_new: bool) -> None:
        known = () if is_new else self._runs
        limit = min(max(len(known), PAGE), READ_AGAIN)
        newest = await self._recent(ask, limit, None)
        is_whole = len(newest) < limit
        rest = () if is_whole else _older(known, newest)
        self._has_more = not is_whole and (self._has_more or is_new or not known)
        self._runs, self._of = newest + rest, ask

    async def _recent(
        self, ask: JobsAsk, limit: int, older_than: RunRecord | None
    ) -> tuple[RunRecord, ...]:
        return await self._sources.history.recent(
            grid=self._sources.grid,
            limit=limit,
            older_than=older_than,
            wanted=wanted_runs(ask, self._names()),
        )

    # --- Showing --------------------------------------------------------------------------------

    def _seen(self) -> JobsView:
        names, now = self._names(), self._sources.clock.now()
        if self._of is None:
            return failed_jobs(self._trouble, "") if self._trouble else loading_jobs()
        live = tuple(
            live_row(run, names, now) for run in self._followed.values() if not run.is_over
        )
        is_narrowed = self._of.is_narrowed
        if not (self._runs or live or is_narrowed or self._trouble):
            return empty_jobs()
        return JobsView(
            condition=Condition.DEGRADED if self._trouble else Condition.NORMAL,
            runs=self._runs,
            has_more=self._has_more,
            is_narrowed=is_narrowed,
            names=names,
            live=live,
            title=tr("Your jobs cannot be read right now") if self._trouble else "",
            text=self._trouble_text(now),
            opened=run_view(*self._open_run(), names, now, self._ran()),
        )

    def _trouble_text(self, now: float) -> str:
        if not self._trouble or self._read_at is None:
            return ""
        age = age_text(now - self._read_at)
        return tr("{reason} What is shown was read {age}.", reason=self._trouble, age=age)

    def _open_run(self) -> tuple[RunRecord | None, FollowedRun | None]:
        """Return the run that is open; its record stays although it is looked for no more."""
        wanted: RunAddress | None = self._asked.value.opened
        if wanted is None:
            self._opened = None
            return None, None
        found = next((run for run in self._runs if run.run == wanted), None)
        if found is None and self._opened is not None and self._opened.run == wanted:
            found = self._opened
        self._opened = found
        return found, self._followed.get(wanted)

    def _ran(self) -> tuple[RanOp, ...]:
        wanted = self._asked.value.opened
        return self._sights.ops(wanted) if wanted else ()

    def _names(self) -> Names:
        sources = self._sources
        cards = sources.cards.value if sources.cards else GpuPicture()
        gpus = {choice.uuid: choice.name for choice in sources.rig.value.choices.gpus}
        gpus |= {uuid: seen.gpu.name for uuid, seen in cards.gpus.items()}
        zone = sources.zone()
        return Names(
            gpus={uuid: short_name(name) for uuid, name in gpus.items() if name},
            markets=dict(sources.market_names),
            year=datetime.fromtimestamp(sources.clock.now(), zone).year,
            zone=zone,
        )


def _is_same(ask: JobsAsk, other: JobsAsk) -> bool:
    return (ask.text.strip(), ask.standing) == (other.text.strip(), other.standing)


def _older(known: tuple[RunRecord, ...], newest: tuple[RunRecord, ...]) -> tuple[RunRecord, ...]:
    """Return what was known and is older than what was read anew, none of it twice."""
    edge = _age(newest[-1])
    fresh = {run.run for run in newest}
    return tuple(run for run in known if _age(run) < edge and run.run not in fresh)


def _age(run: RunRecord) -> tuple[float, str]:
    return run.settled_at, run.run
