"""The set-up of this PC: what its steps do, one after another, kept so that it can go on later."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from nosdesk.adapters.grids.profile import PRACTICE
from nosdesk.aio.race import before
from nosdesk.aio.state import State
from nosdesk.app.admitted_here import PRACTICE_EMAIL
from nosdesk.app.balance import BalanceReader
from nosdesk.app.doctor_parts import GridParts
from nosdesk.app.grid_in_use import named_grid
from nosdesk.app.grid_ways import grid_ways
from nosdesk.app.grids import Grid, realm_of
from nosdesk.app.onboarding_file import SetUpFile, read_setting_up
from nosdesk.app.onboarding_here import (
    kept_choices,
    look_at_computer,
    look_for_cards,
    measure_cards,
    open_parts,
    placed,
    system_here,
    without_gpu,
)
from nosdesk.app.paths import Paths
from nosdesk.app.signers import Signers, open_signers
from nosdesk.app.wallet import Wallet
from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.findings import Finding
from nosdesk.domain.errors import BadInput, NodeError, Unavailable
from nosdesk.domain.gpu import DriverFacts
from nosdesk.domain.gpu_choice import NO_GPU, RigChoices
from nosdesk.domain.setting_up import (
    SettingUp,
    Step,
    Where,
    ahead,
    back,
    steps_of,
    went_to,
    with_gpu,
)
from nosdesk.node.applying import Applying
from nosdesk.node.quick_benchmark import Progress
from nosdesk.ui.wizard.set_up_facts import Answered, Facts, FoundCard
from nosdesk.ui.wizard.set_up_words import set_up_view
from nosdesk.ui.words import tr

GRID_WITHIN_S = 20.0
"""So long the grid inside this program may take to start."""

How = Callable[[RigChoices, float], RigChoices]
Change = Callable[[How, str], Awaitable[None]]
ChooseGrid = Callable[[str, str], Awaitable[None]]
_NEED_CARDS = (Step.CARDS, Step.BENCHMARK, Step.APPLY)


@dataclass(frozen=True, slots=True)
class OnboardingParts:
    """What the set-up works with.

    `change` puts the choices for a realm in place; `choose` keeps which grid was chosen, and the
    e-mail address it is told; `on_change` is told when the program is to do something else than
    before; `wallet` gives the user's wallet where it is open already.
    """

    change: Change
    on_change: Callable[[], None]
    choose: ChooseGrid | None = None
    wallet: Callable[[], Wallet] | None = None
    needs_docker: bool = True


class Onboarding:
    """Leads through the set-up; `view` is what it shows, and `is_open` whether it is shown.

    Where it `is_skipped` this PC counts as set up.
    """

    def __init__(self, paths: Paths, parts: OnboardingParts, *, is_skipped: bool = False) -> None:
        self._paths = paths
        self._change = parts.change
        self._choose = parts.choose
        self._on_change = parts.on_change
        self._wallet = parts.wallet
        self._grid: State[Grid | None] = State(None)
        self._driver: DriverFacts | None = None
        self._stop = asyncio.Event()
        self._checking = asyncio.Lock()
        kept = None if is_skipped else read_setting_up(paths.set_up)
        self._was_kept = kept is not None
        first = SettingUp(email=PRACTICE_EMAIL, is_done=is_skipped or paths.journal.exists())
        self._holds = kept or first
        self._facts = Facts(
            self._holds, system_here(), parts.needs_docker, grids=grid_ways(paths),
        )  # fmt: skip
        self._file = SetUpFile(paths.set_up, lambda trouble: self._know(not_kept=trouble))
        self.view = State(set_up_view(self._facts))
        self.is_open = State(self.setting_up.is_under_way)

    # --- For the program ------------------------------------------------------------------------

    @property
    def setting_up(self) -> SettingUp:
        """How far it is, and what was chosen."""
        return self._facts.setting_up

    @property
    def practises(self) -> bool:
        """Whether a practice grid is to run inside: for the set-up, and since it was chosen."""
        now = self._holds
        if now.where is Where.WATCH or now.is_put_off:
            return False
        return self._was_kept or not now.is_done

    @property
    def wants_grid(self) -> str:
        """The name of the grid that the set-up is about while it is under way; else empty."""
        now = self._holds
        return (now.grid or PRACTICE) if now.is_under_way else ""

    @property
    def is_done(self) -> bool:
        """Whether it was gone through to its end."""
        return self._holds.is_done

    @property
    def watches(self) -> bool:
        """Whether no node is to work on this PC."""
        return self._holds.where is Where.WATCH and not self._holds.is_under_way

    @contextmanager
    def on_grid(self, grid: Grid) -> Iterator[None]:
        """Ask this grid for as long as the block lasts."""
        self._grid.set(grid)
        try:
            yield
        finally:
            self._grid.set(None)

    async def open(self) -> None:
        """Open the set-up where it is; one that is done begins anew, and changes nothing yet."""
        now = self.setting_up
        self._know(grids=grid_ways(self._paths))
        if now.is_done:  # where no node works, none is disturbed by a set-up that is under way
            now = msgspec.structs.replace(now, step=Step.WHERE, is_done=not self.watches)
        was_put_off = now.is_put_off
        self._keep(msgspec.structs.replace(now, is_put_off=False))
        await self._file.kept()
        self.is_open.set(True)
        if was_put_off:
            self._on_change()

    # --- From step to step ----------------------------------------------------------------------

    async def go_on(self) -> None:
        """Go to the next step; from the last one, start."""
        if not self.view.value.can_go_on:
            return
        if self.setting_up.step is steps_of(self.setting_up.where)[-1]:
            await self._start()
        else:
            self._keep(ahead(self.setting_up))
            await self._file.kept()

    async def go_back(self) -> None:
        """Go to the step before."""
        self._keep(back(self.setting_up))
        await self._file.kept()

    async def put_off(self) -> None:
        """Leave the set-up; it can be opened again where it is."""
        self.stop_measuring()
        self.is_open.set(False)
        if self.is_done:
            self._know(setting_up=self._holds)
        else:
            self._keep(msgspec.structs.replace(self.setting_up, is_put_off=True))
            await self._file.kept()
            self._on_change()

    async def _start(self) -> None:
        now = self.setting_up
        if now.where is not Where.WATCH:
            cards, name = self._facts.cards or (), now.grid or PRACTICE
            await self._change(
                lambda c, _: placed(c, cards, now.left_off, now.account), realm_of(name)
            )
            if self._choose is not None:
                await self._choose(name, now.email)
        self.is_open.set(False)
        self._keep(msgspec.structs.replace(now, is_done=True, is_put_off=False))
        await self._file.kept()
        self._on_change()

    # --- What is chosen -------------------------------------------------------------------------

    def choose_where(self, where: Where, grid: str = "") -> None:
        """Take in what this PC is to do."""
        before = (self.practises, self.wants_grid)
        if (where, grid) != (self.setting_up.where, self.setting_up.grid):
            self._forget()
        self._keep(went_to(self.setting_up, where, grid))
        if (self.practises, self.wants_grid) != before and where is not Where.WATCH:
            self._on_change()

    def _forget(self) -> None:
        """Forget what was said by and for another grid."""
        self._facts = replace(
            self._facts, findings={}, cards=None, cards_trouble=None, costs=None,
            costs_trouble=None, answered=(),
        )  # fmt: skip

    def choose_account(self, account: str) -> None:
        """Take in whose money it is; none is play money."""
        self._facts = replace(self._facts, answered=(), costs=None)
        self._keep(msgspec.structs.replace(self.setting_up, account=account))

    def switch_gpu(self, gpu: str, *, is_on: bool) -> None:
        """Let a GPU work, or leave it off."""
        self._keep(with_gpu(self.setting_up, gpu, is_on=is_on))

    def fill_in(self, *, email: str, discord: str) -> None:
        """Take in what the grid wants to know."""
        self._keep(msgspec.structs.replace(self.setting_up, email=email, discord=discord))

    async def choose_other_cards(self) -> None:
        """Go back to the GPUs."""
        self._keep(msgspec.structs.replace(self.setting_up, step=Step.CARDS))
        await self._file.kept()

    # --- What is looked at ----------------------------------------------------------------------

    async def look(self) -> None:
        """Look at what the step needs that we are in, unless it was looked at already."""
        step, works = self.setting_up.step, self.setting_up.where is not Where.WATCH
        if step is Step.COMPUTER and not self._facts.findings:
            await self.check_computer()
        if step in _NEED_CARDS and works and self._facts.cards is None:
            await self.find_cards()
        if step is Step.APPLY and works:
            await self._read_costs()

    async def check_computer(self) -> None:
        """Look at this PC again, after a look that goes on; what was found stands meanwhile."""
        async with self._checking:
            self._know(is_checking=True)
            try:
                await look_at_computer(self._paths, self._meant_grid(), self._found)
            finally:
                self._know(is_checking=False)

    def _found(self, check: CheckId, found: tuple[Finding, ...]) -> None:
        self._know(findings={**self._facts.findings, check: found})

    async def find_cards(self) -> None:
        """Look for the GPUs again, and what the grid pays for them."""
        try:
            await self._find_cards()
        except NodeError as error:  # the grid is away: what is known of the GPUs stands
            self._know(cards_trouble=error)
            raise

    async def _find_cards(self) -> None:
        async with self._parts() as parts:
            trouble: NodeError | None = None
            try:
                cards, found = await look_for_cards(parts)
                self._driver = found.driver if found else None
            except NodeError as error:
                trouble, cards = error, (await without_gpu(parts),)
            names = parts.grid.market_names
        self._know(cards=cards, cards_trouble=trouble, market_names=names)

    async def measure(self) -> None:
        """Make the quick benchmark of the GPUs that are to work, one after another."""
        self._stop.clear()
        try:
            await before(self._stop.wait(), self._measure_all())
        finally:
            self._know(progress=None)

    def stop_measuring(self) -> None:
        """End the benchmark now."""
        self._stop.set()

    async def _measure_all(self) -> None:
        def tell(progress: Progress) -> None:
            self._know(progress=progress)

        self._know(benchmarked=await measure_cards(self._facts.chosen, tell))

    # --- The grid's word ------------------------------------------------------------------------

    async def _read_costs(self) -> None:
        try:
            async with self._parts() as parts:
                with self._signers() as signers:
                    owner = await signers.address(0, self.setting_up.account)
                reader = BalanceReader(parts.grid, self._paths, parts.chain, parts.chain)
                self._know(costs=await reader.first_run(owner), costs_trouble=None)
        except NodeError as error:
            self._know(costs=None, costs_trouble=error)

    async def ask_admission(self) -> None:
        """Ask the grid to let each node in that is to work; its answers stand in the view."""
        if "@" not in self.setting_up.email:
            raise BadInput(
                tr("That is no e-mail address."),
                tr("Write one with an @, such as you@example.org."),
            )
        if self._facts.cards is None:  # after a restart in this step
            await self.find_cards()
        async with self._parts() as parts:
            with self._signers() as signers:
                await signers.unlock([self.setting_up.account])
                chosen = self._facts.chosen
                answered = [await self._answer(parts, signers, card) for card in chosen]
        self._know(answered=tuple(answered))

    async def _answer(self, parts: GridParts, signers: Signers, card: FoundCard) -> Answered:
        now = self.setting_up
        wanted = placed(
            await kept_choices(self._paths, realm_of(now.grid or PRACTICE)),
            self._facts.cards or (),
            now.left_off,
            now.account,
        )
        choice = wanted.of(card.gpu.uuid if card.gpu else NO_GPU)
        assert choice is not None, "a node that is to work has been placed"
        async with signers.signer(choice.number, choice.account) as signer:
            applying = Applying(parts.host, parts.chain, signer, card.gpu, self._driver)
            answer = await applying.ask(email=now.email, discord=now.discord)
        return Answered(card.uuid, answer)

    @asynccontextmanager
    async def _parts(self) -> AsyncGenerator[GridParts]:
        grid = await self._ready_grid()
        async with AsyncExitStack() as stack:
            yield await open_parts(grid, stack)

    def _meant_grid(self) -> Grid | None:
        """Return the grid that was chosen; None while the one in this program is not there yet."""
        if self.setting_up.where is Where.GRID:
            return named_grid(self._paths, self.setting_up.grid)
        return self._grid.value

    async def _ready_grid(self) -> Grid:
        if self.setting_up.where is Where.GRID:
            return named_grid(self._paths, self.setting_up.grid)
        with suppress(TimeoutError):
            async with asyncio.timeout(GRID_WITHIN_S), aclosing(self._grid.changes()) as grids:
                async for grid in grids:
                    if grid is not None:
                        return grid
        raise Unavailable(tr("The practice grid does not answer."), tr("Start Nosdesk again."))

    @contextmanager
    def _signers(self) -> Iterator[Signers]:
        if self._wallet is not None:
            yield Signers(self._wallet(), self._paths, plays=self._facts.plays, has_window=True)
            return
        with open_signers(self._paths, plays=self._facts.plays) as signers:
            yield signers

    # --- What is kept and shown -----------------------------------------------------------------

    def _know(self, **what: Any) -> None:  # noqa: ANN401 - the fields of `Facts`
        self._facts = replace(self._facts, **what)
        self.view.set(set_up_view(self._facts))

    def _keep(self, setting_up: SettingUp) -> None:
        """Keep it; what is chosen anew in a set-up that is done holds once it is started."""
        if self.is_done and self.is_open.value:
            self._know(setting_up=setting_up)
            return
        self._holds = setting_up
        self._was_kept = True
        self._know(setting_up=setting_up)  # it goes on whether or not it can be kept, and says so
        self._file.keep(setting_up)
