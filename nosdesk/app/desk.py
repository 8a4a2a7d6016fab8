"""What the window shows and what its buttons do: a rig that is opened, run and drained; no Qt."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from dataclasses import dataclass, replace

from nosdesk.adapters.desktop.local_zone import LocalZone
from nosdesk.adapters.grids.profile import PRACTICE
from nosdesk.aio.clock import SystemClock
from nosdesk.aio.race import before
from nosdesk.aio.state import State
from nosdesk.app.admitted_here import check_admitted, email_for
from nosdesk.app.composition import EngineKind, open_engine
from nosdesk.app.desk_consent import ConsentInWindow
from nosdesk.app.desk_doctor import doctor_feed
from nosdesk.app.desk_earnings import DeskEarnings
from nosdesk.app.desk_grid import grid_to_join
from nosdesk.app.desk_grids import DeskGrids, GridMoves
from nosdesk.app.desk_mending import desk_mending
from nosdesk.app.desk_network import DeskNetwork
from nosdesk.app.desk_notices import DeskNotices
from nosdesk.app.desk_pages import DeskPages, Showing
from nosdesk.app.desk_tray import DeskTray, TraySources
from nosdesk.app.desk_updates import DeskUpdates
from nosdesk.app.desk_wallet import DeskWallet
from nosdesk.app.grid_in_use import named_grid
from nosdesk.app.grids import Grid
from nosdesk.app.last_word import published
from nosdesk.app.log_file import log_happenings
from nosdesk.app.onboarding import Onboarding, OnboardingParts
from nosdesk.app.onboarding_here import keep_choices
from nosdesk.app.paths import Paths
from nosdesk.app.resting import Resting, resting_undisturbed
from nosdesk.app.rig import RigOptions, RigParts, open_rig
from nosdesk.app.run import check_answers
from nosdesk.app.settings import open_preferences
from nosdesk.app.sharing import keep_sharing
from nosdesk.app.showing import keep_showing
from nosdesk.app.signers import Signers
from nosdesk.app.wanted_grid import wanted_grid
from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu_choice import RigChoices
from nosdesk.domain.settings import Sharing
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.ports.containers import Containers
from nosdesk.ui.offers import Offer
from nosdesk.ui.pages.gpu_orders import GpuOrders
from nosdesk.ui.words import tr

AGAIN_S = 60.0
"""After so long it is tried again to open what could not be opened."""


@dataclass(frozen=True, slots=True)
class DeskOptions:
    """With `practises` a practice grid of its own runs inside, with jobs that arrive."""

    practises: bool = False
    engine: EngineKind = "docker"


class Desk:
    """Keeps the rig going for as long as the window is there, and says how it is.

    `is_closing` is set while the nodes finish what they have in hand before the end. Pages say in
    `is_seen` whether anybody can see them.
    """

    def __init__(self, paths: Paths, options: DeskOptions) -> None:
        self.preferences = open_preferences(paths)
        self.earnings = DeskEarnings(self.preferences)
        self.network = DeskNetwork(self.preferences)
        self._pages = pages = DeskPages(self.earnings, self.network)
        self.home, self.gpus, self.jobs = pages.home, pages.gpus, pages.jobs
        self.jobs_asked, self.sights, self.is_seen = pages.jobs_asked, pages.sights, pages.is_seen
        self.gpu_orders = GpuOrders(self._change, self._cards, self._gpus_at_once)
        self.is_closing = State(False)
        self.doctor = doctor_feed(self.preferences, self.home)
        self.wallet = DeskWallet(paths)
        self.notices = DeskNotices(self.home, self.preferences)
        shown = TraySources(self.home, self.gpus, self.is_closing)
        self.tray = DeskTray(shown, self.gpu_orders, self._change, LocalZone)
        self._paths = paths
        self._options = options
        self._parts: RigParts | None = None
        self._again = asyncio.Event()
        needs_docker = options.engine == "docker"
        parts = OnboardingParts(
            self._put_in_place,
            self._set_up_anew,
            self._keep_grid,
            self.wallet.wallet,
            needs_docker=needs_docker,
        )
        self.onboarding = Onboarding(paths, parts, is_skipped=options.practises)
        self.mending = desk_mending(self.onboarding, self.doctor)
        moves = GridMoves(self.use_grid, self.join_anew)
        self.grids = DeskGrids(paths, self.preferences, moves)
        self.resting = Resting(self._come_to_rest, self._go_on)
        self.updates = DeskUpdates(paths, self.preferences, self._at_rest, self.quit, self.notices)
        self.consent = ConsentInWindow()
        self._quit = asyncio.Event()
        self._drop = asyncio.Event()
        self._is_opening = False
        # a passphrase that is needed: what fails by itself, and is tried again, asks nobody again
        self._was_asked = False

    @property
    def offers(self) -> Mapping[str, Offer]:
        """What can be done, by the id of the sentence that is shown."""
        pause = Offer(tr("Pause"), self.pause)
        finish = Offer(tr("Finish, then pause"), self.pause)
        return {
            "SET_UP": Offer(tr("Start set-up"), self.onboarding.open),
            "NOT_OPENED": Offer(tr("Try again"), self.try_again),
            "CHECKING": pause,
            "JOINING": pause,
            "WAIT_QUEUE": pause,
            "WORKING": finish,
            "SETTLING": finish,
            "PAUSED_BY_YOU": Offer(tr("Resume"), self.resume),
            "NEED_PASSPHRASE": Offer(tr("Give the passphrase"), self.unlock),
            "NEED_CONSENT": Offer(tr("Look at it"), self.consent.show_again),
        }

    async def run(self) -> None:
        """Open the rig and let it work, again whenever asked to, until `quit`.

        What kept it from opening may have passed by itself: so it is tried again now and then.
        """
        while not self._quit.is_set():
            if not await before(self._quit.wait(), self.resting.until_over()):
                return
            self._again.clear()
            self._drop.clear()
            self._is_opening = False
            with self.resting.at_work():
                trouble = await self._worked()
            if trouble is not None:
                self._pages.show_failed(trouble)
            if not self._quit.is_set():
                within_s = None if trouble is None else AGAIN_S
                await before(self._quit.wait(), self._until_asked(within_s))
                self._was_asked = self._was_asked and not self._again.is_set()

    def quit(self) -> None:
        """Let the nodes finish and leave their queues; asked twice, stop at once.

        What is stopped at once is taken up by the next start. Others' node software is given the
        time to hand in what it has; who does not want to wait for that asks once more.
        """
        is_waited_for = (
            self._parts is not None and self._quit.is_set() and self._parts.rig.stop_now()
        )
        if self._quit.is_set() and not is_waited_for:
            self._drop.set()
        self._quit.set()
        self.wallet.keys.give_passphrase(None)  # who waits for one would keep the end waiting
        self.consent.give_up()
        if self._parts is not None:
            self.is_closing.set(True)
            self._parts.rig.drain()

    # --- What the buttons do --------------------------------------------------------------------

    async def try_again(self) -> None:
        """Open the rig anew."""
        self._again.set()

    async def pause(self) -> None:
        """Take no further job on any GPU that is switched on; what runs is finished and paid."""
        await self._change(lambda c, now: gpu_choices.paused(c, c.enabled, now=now, until=None))

    async def resume(self) -> None:
        """Take jobs again."""
        await self._change(lambda c, _: gpu_choices.resumed(c, c.enabled))

    async def unlock(self) -> None:
        """Ask for the passphrase of the nodes' keys once more; they go on by themselves."""
        if self._parts is not None:
            choices = await self._parts.choices.load()
            await self._parts.workshop.signers.unlock(each.account for each in choices.gpus)

    async def _change(self, how: Callable[[RigChoices, float], RigChoices]) -> None:
        if self._parts is None:
            raise NodeError(tr("The nodes are not open yet."), tr("Wait a moment."))
        now = SystemClock().now()
        await self._parts.choices.change(lambda choices: how(choices, now))

    async def use_grid(self, name: str) -> None:
        """Work on the grid of this name from now on; nodes that are at work finish first."""
        if name != PRACTICE:
            named_grid(self._paths, name)
        await self.preferences.put("grid.name", name)
        self._set_up_anew()

    def join_anew(self, name: str) -> None:
        """Go on by this grid's profile as it is now, if it is the one to work on.

        Nodes that are at work there finish first; one that could not be joined is tried again.
        """
        if name == self._grid_name:
            self._again.set()
            if self._parts is not None:
                self._parts.rig.drain()
            elif self._is_opening:
                self._drop.set()

    async def _put_in_place(
        self, how: Callable[[RigChoices, float], RigChoices], realm: str
    ) -> None:
        if self._parts is not None and self._parts.workshop.grid.realm == realm:
            await self._change(how)
        else:
            await keep_choices(self._paths, realm, how)

    async def _keep_grid(self, name: str, email: str) -> None:
        await self.preferences.put("grid.name", name)
        if name != PRACTICE:
            await self.preferences.put("grid.email", email)

    @property
    def _grid_name(self) -> str:
        """The grid to work on: the practice grid inside, the set-up's, or the chosen one."""
        if self._options.practises:
            return PRACTICE
        chosen = wanted_grid() or self.preferences.settings.value.grid.name
        return self.onboarding.wants_grid or chosen

    def _set_up_anew(self) -> None:
        """Do what was chosen: nodes finish first where this PC is to watch, or work elsewhere."""
        self._again.set()
        if self._parts is not None:
            rig, is_elsewhere = self._parts.rig, self._parts.workshop.grid.name != self._grid_name
            if self.onboarding.watches:
                rig.drain()
            elif is_elsewhere:
                rig.leave()

    def _come_to_rest(self) -> None:
        """Let the nodes finish what they have; where none works, a wait for one is over."""
        self._again.set()
        if self._parts is not None:
            self._parts.rig.rest()
        elif self._is_opening:  # it may be asking for a passphrase that nobody is there to give
            self._drop.set()

    def _go_on(self) -> None:
        if self._parts is not None:
            self._parts.rig.go_on()

    def _at_rest(self) -> AbstractAsyncContextManager[None]:
        """Rest so that the program may end: no job, no set-up and no move of money is cut."""
        busy, alone = self.onboarding.is_open, self.wallet.money.at_rest
        return resting_undisturbed(self.resting, busy, alone, self.updates.note_holdup)

    def _cards(self) -> GpuPicture:
        gpus = self._parts.workshop.gpus if self._parts else None
        return gpus.picture.value if gpus else GpuPicture()

    def _gpus_at_once(self) -> int | None:
        return self._parts.workshop.grid.gpus_per_pc if self._parts else None

    # --- One life of the rig --------------------------------------------------------------------

    async def _until_asked(self, within_s: float | None = None) -> None:
        """Wait until somebody asks, and say that it is done; or, without a word, so long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                await self._again.wait()
            self._pages.show_loading()

    async def _worked(self) -> NodeError | None:
        """Work until told to quit; return what kept the rig from it, None when nothing did."""
        trouble: NodeError | None = None
        try:
            await before(self._drop.wait(), self._work())
        except* NodeError as group:
            trouble = _first(group)
        return trouble

    async def _work(self) -> None:
        async with self._engine() as containers, self._grid(containers) as grid:
            if grid is None:
                self._pages.show_nowhere()
                return
            with self.onboarding.on_grid(grid):
                if await self._is_set_up():
                    await self._join(grid, containers)

    async def _is_set_up(self) -> bool:
        """Wait while the set-up is under way; False when no node is to work after it."""
        if not self.onboarding.is_done:
            self._pages.show_nowhere()
        if self.onboarding.setting_up.is_under_way:
            await before(self._quit.wait(), self._until_asked())
        is_over = self._quit.is_set() or self.resting.is_wanted
        if is_over or self.onboarding.watches or not self.onboarding.is_done:
            return False
        self._again.clear()
        return True

    async def _join(self, grid: Grid, containers: Containers) -> None:
        check_admitted(grid)
        wallet = self.wallet.wallet()
        consent = None if grid.plays else self.consent.ask  # play money is nobody's loss
        signers = Signers(wallet, self._paths, plays=grid.plays, has_window=True, consent=consent)
        email, may_ask = email_for(grid, self._paths), not self._was_asked
        chosen = replace(self._rig_options(), email=email, may_ask=may_ask)
        if self.resting.is_wanted:
            return
        self._is_opening = True
        async with open_rig(grid, chosen, containers, self._paths, signers) as parts:
            self._is_opening, self._was_asked = False, True
            await self.grids.look()
            await before(self._quit.wait(), check_answers(grid, parts))
            if not (self._quit.is_set() or self.resting.is_wanted):
                await self._live(grid, parts)

    def _engine(self) -> AbstractAsyncContextManager[Containers]:
        is_open = self.preferences.settings.value.jobs.open_home
        return open_engine(self._options.engine, isolates=not is_open)

    def _rig_options(self) -> RigOptions:
        chosen = self.preferences.settings.value
        return RigOptions(max_fee=chosen.money.fee_ceiling, disk_floor=chosen.jobs.disk_floor)

    async def _live(self, grid: Grid, parts: RigParts) -> None:
        self._parts = parts
        parts.workshop.sights = self.sights
        try:
            async with asyncio.TaskGroup() as group:
                shown = [
                    group.create_task(keep_showing(follow, on_trouble))
                    for follow, on_trouble in self._showings(grid, parts)
                ]
                async with published(parts.rig.picture, grid, self._paths):
                    await parts.rig.run()
                for each in shown:
                    each.cancel()
        finally:
            self._parts = None

    def _showings(self, grid: Grid, parts: RigParts) -> Sequence[Showing]:
        """Return what follows the nodes, each with how its trouble is told."""
        return (
            *self._pages.showings(grid, parts),
            (lambda: self.notices.run(parts), self.notices.show_failed),
            (lambda: log_happenings(parts.rig.happenings), lambda _: None),
            (lambda: keep_sharing(parts, self._sharing), lambda _: None),
        )

    def _sharing(self) -> Sharing:
        return self.preferences.settings.value.sharing

    def _grid(self, containers: Containers) -> AbstractAsyncContextManager[Grid | None]:
        if self.onboarding.watches:
            return nullcontext(None)
        practises = self._options.practises or self.onboarding.practises
        name = self._grid_name
        return grid_to_join(self._paths, name, containers, practises=practises)


def _first(group: BaseExceptionGroup[NodeError]) -> NodeError:
    first: BaseException = group
    while isinstance(first, BaseExceptionGroup):
        first = first.exceptions[0]
    assert isinstance(first, NodeError)
    return first
