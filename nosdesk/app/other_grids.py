"""What former lives left on other grids, seen to beside the nodes of the grid that is chosen.

A job that was not finished, a payment that is not certain, a place in a queue: each such grid gets
a rig of its own, which takes nothing new and ends once nothing is left. Where nothing is left, and
that is the rule, nothing is opened.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from nosdesk.adapters.desktop.local_zone import LocalZone
from nosdesk.adapters.grids.profile import PRACTICE
from nosdesk.adapters.sqlite.choices import SqliteChoices, chosen_realms
from nosdesk.adapters.sqlite.journal import open_realms
from nosdesk.aio.state import State
from nosdesk.app.command_name import command_line
from nosdesk.app.composition import Workshop, open_beside
from nosdesk.app.grid_in_use import named_grid
from nosdesk.app.grids import Grid
from nosdesk.app.leftover_choices import LeftoverChoices, is_all_out
from nosdesk.app.practice_place import is_there
from nosdesk.app.rig_nodes import RigOptions, on_this_grid, open_rig_node, remember_debts
from nosdesk.domain import node_status
from nosdesk.domain.errors import BadInput, NodeError, Refused, Unavailable
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.node_status import NodeStatus
from nosdesk.node.rig import Rig, RigOutside
from nosdesk.node.rig_elsewhere import NothingElsewhere, has_job, other_first
from nosdesk.node.rig_node import Stage
from nosdesk.node.rig_picture import Happening, LeftThere, NodeDid, NodePicture, RigPicture
from nosdesk.node.rig_slot import told_of

FIRST_LOOK_S = 20.0
"""So long nodes wait until it is known whether another grid has a job for the same GPU."""

AGAIN_S = 60.0

_OPENING = node_status.checking("what was left there")


@dataclass(eq=False)
class _There:
    """One grid on which something is left, and its rig as it was seen last."""

    name: str
    title: str
    is_owed: bool
    since: float
    picture: RigPicture = field(default_factory=RigPicture)
    trouble: NodeStatus | None = None

    @property
    def status(self) -> NodeStatus:
        """How far it is: a job in hand is told of first."""
        nodes = sorted(self.picture.nodes, key=lambda each: not each.status.job)
        return self.trouble or (nodes[0].status if nodes else _OPENING)

    @property
    def has_job(self) -> bool:
        return any(has_job(each.status) for each in self.picture.nodes)

    def is_first(self, choice: GpuChoice, now: float) -> bool:
        """Tell whether this comes before that GPU's node: what keeps it is known, or not yet."""
        is_fresh = 0 <= now - self.since < FIRST_LOOK_S and self.trouble is None
        if not self.picture.choices.gpus:
            return is_fresh
        return any(
            has_job(each.status) or (is_fresh and _is_on_its_way(each))
            for each in self.picture.nodes
            if _is_same(each.choice, choice)
        )


class _AfterOurs(NothingElsewhere):
    """A place in a queue may bring a job, which must not meet one of the chosen grid's.

    Where a job was begun, or waits for its pay, nothing is waited for: time is short there.
    """

    def __init__(self, ours: State[RigPicture], title: str, there: _There) -> None:
        super().__init__()
        self._ours, self._title, self._there = ours, title, there

    def first(self, choice: GpuChoice) -> NodeStatus | None:
        """Return what has to come before: a job in hand on the same GPU."""
        jobs = [each.choice for each in self._ours.value.nodes if has_job(each.status)]
        if self._there.is_owed or not any(_is_same(each, choice) for each in jobs):
            return None
        return other_first(self._title)


class OtherGrids:
    """Sees to what is left on other grids for as long as it is run."""

    def __init__(self, workshop: Workshop, options: RigOptions) -> None:
        self.left: State[tuple[LeftThere, ...]] = State(())
        self._workshop = workshop
        self._options = options
        self._publish: Callable[[Happening], None] = lambda _: None
        self._ours = State(RigPicture())
        self._there: dict[str, _There] = {}

    @property
    def has_job(self) -> bool:
        """Whether a job of another grid is being done."""
        return any(each.has_job for each in self._there.values())

    @property
    def owing(self) -> tuple[str, ...]:
        """What the grids are called on which something is still to be finished or paid."""
        return tuple(each.title for each in self.left.value if each.is_owed)

    def first(self, choice: GpuChoice) -> NodeStatus | None:
        """Return what has to come before this GPU's node, None where nothing has."""
        now = self._workshop.clock.now()
        for there in self._there.values():
            if there.is_first(choice, now):
                return other_first(there.title)
        return None

    async def find(self, *, may_ask: bool = True) -> None:
        """Look where something is left; a passphrase that this needs is asked for here, once."""
        database, now = self._workshop.database, self._workshop.clock.now()
        owing = await open_realms(database)
        accounts: list[str] = []
        for realm in dict.fromkeys((*owing, *await chosen_realms(database))):
            name, is_owed = realm or PRACTICE, realm in owing
            if name == self._workshop.grid.name or not await self._is_left(realm, is_owed=is_owed):
                continue
            self._there[name] = _There(name, self._title(name), is_owed, now)
            accounts += [each.account for each in await self._at_large(realm)]
        if may_ask:
            await self._unlock(accounts)
        self._show()

    async def run(self, ours: Rig) -> None:
        """See to all of it, grid by grid beside each other, until nothing is left.

        What the nodes there do is published as what ours do, which have GPUs in common with them.
        """
        self._publish, self._ours = ours.happenings.publish, ours.picture
        for there in self._there.values():
            there.since = self._workshop.clock.now()
        async with asyncio.TaskGroup() as group:
            for there in tuple(self._there.values()):
                group.create_task(self._see_to(there))

    # --- Finding --------------------------------------------------------------------------------

    async def _is_left(self, realm: str, *, is_owed: bool) -> bool:
        """Tell whether there is anything to see to; a practice grid takes its debts with it."""
        if not is_owed and is_all_out(await self._choices(realm).load()):
            return False
        return not await self._is_gone(realm or PRACTICE)

    async def _is_gone(self, name: str) -> bool:
        return name == PRACTICE and not await is_there(self._workshop.paths.practice_file)

    def _title(self, name: str) -> str:
        try:
            return named_grid(self._workshop.paths, name).title
        except NodeError:  # which is told as it is opened
            return name

    async def _at_large(self, realm: str) -> list[GpuChoice]:
        known = (await self._choices(realm).load()).gpus
        return [each for each in known if not each.is_out]

    async def _unlock(self, accounts: list[str]) -> None:
        try:
            await self._workshop.signers.unlock(accounts)
        except Refused:  # its node says so; those of the chosen grid may need no passphrase
            return

    def _choices(self, realm: str) -> SqliteChoices:
        return SqliteChoices(self._workshop.database, self._workshop.clock, realm)

    # --- Seeing to it ---------------------------------------------------------------------------

    async def _see_to(self, there: _There) -> None:
        """Work on it until nothing is left; what comes in the way is told, and tried again."""
        while True:
            try:
                await self._settle(there, self._grid(there.name))
            except Exception as failure:  # noqa: BLE001 - it must not end the chosen grid's jobs
                error = told_of(failure)
                there.trouble = node_status.faulted(error.title, error.remedy)
            else:
                break
            if await self._is_gone(there.name):
                break
            there.picture = RigPicture()
            self._show()
            await self._workshop.clock.sleep(AGAIN_S)
        del self._there[there.name]
        self._show()

    def _grid(self, name: str) -> Grid:
        try:
            return named_grid(self._workshop.paths, name)
        except BadInput as error:
            way = command_line("grids add FILE")
            raise BadInput(error.title, f"Give Nosdesk its profile again: {way}.") from error

    async def _settle(self, there: _There, grid: Grid) -> None:
        choices = LeftoverChoices(self._choices(grid.realm))
        async with open_beside(self._workshop, grid) as other:
            await choices.change(partial(on_this_grid, grid=grid))
            await remember_debts(choices, other)
            there.trouble = None
            if not is_all_out(await choices.load()):
                await self._live(there, self._rig(there, other, choices))
            if await other.owing():
                raise Unavailable(
                    "Something is owed to an account whose key is not on this PC.",
                    "Import its key, and it is seen to.",
                )

    def _rig(self, there: _There, other: Workshop, choices: LeftoverChoices) -> Rig:
        return Rig(
            RigOutside(
                choices=choices,
                open_node=partial(open_rig_node, other, self._options),
                clock=other.clock,
                zone=LocalZone,
                elsewhere=_AfterOurs(self._ours, self._workshop.grid.title, there),
            )
        )

    async def _live(self, there: _There, rig: Rig) -> None:
        def note(picture: RigPicture) -> None:
            there.picture = picture
            self._show()
            if picture.choices.gpus and not picture.nodes and is_all_out(picture.choices):
                rig.drain()

        reader = rig.happenings.open()
        unsubscribe = rig.picture.subscribe(note)
        try:
            async with asyncio.TaskGroup() as group:
                working = group.create_task(rig.run())
                working.add_done_callback(lambda _: reader.close())
                async for what in reader.items():
                    if isinstance(what, NodeDid):
                        self._publish(what)
        finally:
            unsubscribe()

    def _show(self) -> None:
        self.left.set(
            tuple(
                LeftThere(each.name, each.title, each.status, each.is_owed)
                for each in self._there.values()
            )
        )


def _is_on_its_way(node: NodePicture) -> bool:
    """Tell whether it is not yet known whether a job is left for it."""
    is_stuck = node.status.phase is node_status.Phase.FAULTED
    return not is_stuck and not node.status.job and node.stage is not Stage.ENDED


def _is_same(one: GpuChoice, other: GpuChoice) -> bool:
    """Tell whether both use the same GPU, or may be the same account."""
    is_account = one.account == other.account and (one.account != "" or one.number == other.number)
    return one.uuid == other.uuid or is_account
