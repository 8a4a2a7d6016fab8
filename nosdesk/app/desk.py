"""What the window shows and what its buttons do: a rig that is opened, run and drained; no Qt."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from nosdesk.adapters.desktop.local_zone import LocalZone
from nosdesk.adapters.sqlite.benchmarks import SqliteBenchmarks
from nosdesk.aio.clock import SystemClock
from nosdesk.aio.race import before
from nosdesk.aio.state import State
from nosdesk.app.composition import EngineKind, open_engine
from nosdesk.app.grids import Grid, practice_grid, read_practice_file
from nosdesk.app.last_word import published
from nosdesk.app.paths import Paths
from nosdesk.app.practice import Connection, announced
from nosdesk.app.practice_jobs import keep_posting
from nosdesk.app.rig import RigOptions, RigParts, open_rig
from nosdesk.app.run import check_answers
from nosdesk.app.signers import open_signers
from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu_choice import RigChoices
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.ports.containers import Containers
from nosdesk.practice.grid import PracticeGrid
from nosdesk.ui.offers import Offer
from nosdesk.ui.pages.gpu_orders import GpuOrders
from nosdesk.ui.pages.gpus_feed import GpusFeed, GpuSources
from nosdesk.ui.pages.gpus_states import gpus_empty, gpus_failed, gpus_loading
from nosdesk.ui.pages.home_feed import HomeFeed, Sources
from nosdesk.ui.pages.home_view import empty_view, failed_view, loading_view
from nosdesk.ui.pages.jobs_feed import JobsFeed
from nosdesk.ui.pages.jobs_view import JobsAsk, empty_jobs, failed_jobs, loading_jobs
from nosdesk.ui.words import tr


@dataclass(frozen=True, slots=True)
class DeskOptions:
    """With `practises` a practice grid of its own runs inside, with jobs that arrive."""

    practises: bool = False
    engine: EngineKind = "docker"


class Desk:
    """Keeps the rig going for as long as the window is there, and says how it is.

    `is_closing` is set while the nodes finish what they have in hand before the end.
    """

    def __init__(self, paths: Paths, options: DeskOptions) -> None:
        self.home = State(loading_view())
        self.gpus = State(gpus_loading())
        self.jobs = State(loading_jobs())
        self.jobs_asked = State(JobsAsk())
        self.gpu_orders = GpuOrders(self._change, self._cards, self._gpus_at_once)
        self.is_closing = State(False)
        self._paths = paths
        self._options = options
        self._practises = options.practises
        self._parts: RigParts | None = None
        self._again = asyncio.Event()
        self._quit = asyncio.Event()
        self._stop_now = asyncio.Event()

    @property
    def offers(self) -> Mapping[str, Offer]:
        """What can be done, by the id of the sentence that is shown."""
        pause = Offer(tr("Pause"), self.pause)
        finish = Offer(tr("Finish, then pause"), self.pause)
        return {
            "SET_UP": Offer(tr("Start practising"), self.practise),
            "NOT_OPENED": Offer(tr("Try again"), self.try_again),
            "CHECKING": pause,
            "JOINING": pause,
            "WAIT_QUEUE": pause,
            "WORKING": finish,
            "SETTLING": finish,
            "PAUSED_BY_YOU": Offer(tr("Resume"), self.resume),
        }

    async def run(self) -> None:
        """Open the rig and let it work, again whenever asked to, until `quit`."""
        while not self._quit.is_set():
            self._again.clear()
            self.home.set(loading_view())
            self.gpus.set(gpus_loading())
            self.jobs.set(loading_jobs())
            trouble = await self._worked()
            if trouble is not None:
                self.home.set(failed_view(trouble.title, trouble.remedy))
                self.gpus.set(gpus_failed(trouble.title, trouble.remedy))
                self.jobs.set(failed_jobs(trouble.title, trouble.remedy))
            if not self._quit.is_set():
                await before(self._quit.wait(), self._until_asked())

    def quit(self) -> None:
        """Let the nodes finish and leave their queues; asked twice, stop at once.

        What is stopped at once is taken up by the next start.
        """
        if self._quit.is_set():
            self._stop_now.set()
        self._quit.set()
        if self._parts is not None:
            self.is_closing.set(True)
            self._parts.rig.drain()

    # --- What the buttons do --------------------------------------------------------------------

    async def practise(self) -> None:
        """Begin a practice grid inside this program, and join it."""
        self._practises = True
        self._again.set()

    async def try_again(self) -> None:
        """Open the rig anew."""
        self._again.set()

    async def pause(self) -> None:
        """Take no further job on any GPU that is switched on; what runs is finished and paid."""
        await self._change(lambda c, now: gpu_choices.paused(c, c.enabled, now=now, until=None))

    async def resume(self) -> None:
        """Take jobs again."""
        await self._change(lambda c, _: gpu_choices.resumed(c, c.enabled))

    async def _change(self, how: Callable[[RigChoices, float], RigChoices]) -> None:
        if self._parts is None:
            raise NodeError(tr("The nodes are not open yet."), tr("Wait a moment."))
        now = SystemClock().now()
        await self._parts.choices.change(lambda choices: how(choices, now))

    def _cards(self) -> GpuPicture:
        gpus = self._parts.workshop.gpus if self._parts else None
        return gpus.picture.value if gpus else GpuPicture()

    def _gpus_at_once(self) -> int | None:
        return self._parts.workshop.grid.gpus_per_pc if self._parts else None

    # --- One life of the rig --------------------------------------------------------------------

    async def _until_asked(self) -> None:
        await self._again.wait()

    async def _worked(self) -> NodeError | None:
        """Work until told to quit; return what kept the rig from it, None when nothing did."""
        trouble: NodeError | None = None
        try:
            await before(self._stop_now.wait(), self._work())
        except* NodeError as group:
            trouble = _first(group)
        return trouble

    async def _work(self) -> None:
        async with open_engine(self._options.engine) as containers, self._grid(containers) as grid:
            if grid is None:
                self.home.set(empty_view())
                self.gpus.set(gpus_empty())
                self.jobs.set(empty_jobs())
            else:
                await self._join(grid, containers)

    async def _join(self, grid: Grid, containers: Containers) -> None:
        with open_signers(self._paths, plays=grid.plays) as signers:
            async with open_rig(grid, RigOptions(), containers, self._paths, signers) as parts:
                await before(self._quit.wait(), check_answers(grid, parts))
                if not self._quit.is_set():
                    await self._live(grid, parts)

    async def _live(self, grid: Grid, parts: RigParts) -> None:
        self._parts = parts
        feed = HomeFeed(_sources(grid, parts), self.home)
        gpus = GpusFeed(_gpu_sources(grid, parts), self.gpus)
        jobs = JobsFeed(_sources(grid, parts), self.jobs_asked, self.jobs)
        try:
            async with asyncio.TaskGroup() as group:
                showing = group.create_task(feed.run())
                showing_gpus = group.create_task(gpus.run())
                showing_jobs = group.create_task(jobs.run())
                async with published(parts.rig.picture, grid, self._paths):
                    await parts.rig.run()
                showing.cancel()
                showing_gpus.cancel()
                showing_jobs.cancel()
        finally:
            self._parts = None

    @asynccontextmanager
    async def _grid(self, containers: Containers) -> AsyncGenerator[Grid | None]:
        """Give the grid to join: one inside, or the one that another program serves here."""
        if self._practises:
            async with _own_grid(containers, self._paths.practice_file) as grid:
                yield grid
        elif self._paths.practice_file.exists():
            yield read_practice_file(self._paths.practice_file)
        else:
            yield None


@asynccontextmanager
async def _own_grid(containers: Containers, file: Path) -> AsyncGenerator[Grid]:
    """Give a grid that other commands find as they find any; one that serves already stays it."""
    async with PracticeGrid() as grid, asyncio.TaskGroup() as group:
        connection = grid.connection()
        post = partial(keep_posting, grid, containers, SystemClock(), Random())
        posting = group.create_task(post())
        try:
            with _announced_unless_other(connection, file):
                yield practice_grid(connection)
        finally:
            posting.cancel()


def _announced_unless_other(connection: Connection, file: Path) -> AbstractContextManager[None]:
    return nullcontext() if file.exists() else announced(connection, file)


def _sources(grid: Grid, parts: RigParts) -> Sources:
    gpus = parts.workshop.gpus
    return Sources(
        rig=parts.rig.picture,
        happenings=parts.rig.happenings,
        history=parts.workshop.history,
        grid=grid.name,
        clock=parts.workshop.clock,
        zone=LocalZone,
        cards=gpus.picture if gpus else None,
        market_names=grid.market_names,
    )


def _gpu_sources(grid: Grid, parts: RigParts) -> GpuSources:
    gpus = parts.workshop.gpus
    return GpuSources(
        rig=parts.rig.picture,
        happenings=parts.rig.happenings,
        benchmarks=SqliteBenchmarks(parts.workshop.database),
        clock=parts.workshop.clock,
        cards=gpus.picture if gpus else None,
        samples=gpus.history if gpus else lambda _: (),
        market_names=grid.market_names,
    )


def _first(group: BaseExceptionGroup[NodeError]) -> NodeError:
    first: BaseException = group
    while isinstance(first, BaseExceptionGroup):
        first = first.exceptions[0]
    assert isinstance(first, NodeError)
    return first
