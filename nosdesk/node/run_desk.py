"""Takes one run through its whole life: executed, claimed, cleaned up, written into the books."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from nosdesk.domain import node_status
from nosdesk.domain.addresses import Address, RunAddress
from nosdesk.domain.errors import NodeError
from nosdesk.domain.job import Run
from nosdesk.domain.money import format_sol
from nosdesk.domain.node_status import NodeStatus, Wait
from nosdesk.domain.run import Assignment, Phase, RunState, StopReason, assignment_of
from nosdesk.domain.settlement import Settlement
from nosdesk.node import activity
from nosdesk.node.bookkeeping import Bookkeeping, was_paid_by_poster
from nosdesk.node.books import Books
from nosdesk.node.clearing import clear_away
from nosdesk.node.delivery import Delivery
from nosdesk.node.labels import NODE_LABEL, RUN_LABEL
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.node.own_gpus import OwnGpus
from nosdesk.node.patience import Patience
from nosdesk.node.provisions import Provisions
from nosdesk.node.readiness import SOL_TO_CLAIM
from nosdesk.node.run_service import RunRecorded, RunService
from nosdesk.node.settler import Settler
from nosdesk.node.shelf import files_network

FORGONE_REST_S = 3_600.0
"""How long a claim that was let go is left alone before it is tried again."""

CLEAN_UP_S = 60.0
"""How long an engine that is away may hold up the end of a drained node."""

_CLAIMING = "Publishing the result and claiming its payment."
_HANDING_BACK = "Handing the job back: it could not be started here."

LOOKS_BEFORE_GONE = 5
PAUSE_BETWEEN_LOOKS_S = 1.0


@dataclass
class RunDesk:
    """Serves runs one at a time, with what it needs of the outside."""

    outside: Outside
    settings: NodeSettings
    books: Books
    delivery: Delivery
    patience: Patience
    show: Callable[[NodeStatus], None]
    publish: Callable[[activity.Activity], None]
    gpus: OwnGpus | None = None
    _service: RunService | None = field(default=None, init=False)
    _claimed: set[RunAddress] = field(default_factory=set, init=False)
    _rests_until: dict[RunAddress, float] = field(default_factory=dict, init=False)
    _heard: dict[RunAddress, Run] = field(default_factory=dict, init=False)

    @cached_property
    def provisions(self) -> Provisions:
        """What the runs work with."""
        return Provisions(self.outside, self.settings, self.patience, self.publish, self.gpus)

    async def prepare(self) -> None:
        """Make what a job needs before there is one, and remove what former lives left behind."""
        containers, network = self.outside.containers, self.provisions.network
        await self.patience.until_answered(lambda: containers.open_network(network, {}))
        await self.patience.until_answered(lambda: containers.make_ready(network))
        await self._sweep()

    async def _sweep(self) -> None:
        """Remove what is left of this node's runs that neither the books nor the chain have open.

        A run that only the chain has open lost its books; its container still does its job.
        """
        node, containers = self.outside.signer.address, self.outside.containers
        labels = {NODE_LABEL: node}
        found = await self.patience.until_answered(lambda: containers.find(labels))
        made = await self.patience.until_answered(lambda: containers.volumes(labels))
        marks = [each.labels for each in found] + [each.labels for each in made]
        left = {RunAddress(Address(mark.get(RUN_LABEL, ""))) for mark in marks}
        if (stockroom := self.provisions.stockroom) is not None:
            left |= {RunAddress(Address(run)) for run in await stockroom.private_runs()}
        left -= {each.run for each in await self.books.open_assignments()}
        left -= await self._runs_elsewhere()
        if not left:
            return
        open_runs = await self.patience.until_read(lambda: self.outside.chain.runs_of(node))
        for run in left - {each.address for each in open_runs}:
            await self._remove(run)

    async def tidy(self) -> None:
        """Remove what outlives single jobs; best effort, for it is found again by its name."""
        jobs = self.provisions.network
        try:
            for network in (jobs, files_network(jobs)):
                await self.outside.containers.close_network(network)
        except NodeError as error:
            self.patience.tell(error)

    async def is_settled(self, run: RunAddress) -> bool:
        """Tell whether the run was dealt with already, in this life or a former one.

        One that is in another grid's books is left to these: two profiles may be of one ledger.
        """
        if run in self._claimed or self._is_forgone_lately(run):
            return True
        if not await self.books.is_known(run):
            return run in await self._runs_elsewhere()
        if run in await self.books.open_runs():
            return False
        return (await self.books.settlement(run)).state.is_final

    async def _runs_elsewhere(self) -> frozenset[RunAddress]:
        elsewhere = self.settings.runs_elsewhere
        return frozenset() if elsewhere is None else await self.patience.until_read(elsewhere)

    def _is_forgone_lately(self, run: RunAddress) -> bool:
        left_s = self._rests_until.get(run, 0) - self.outside.clock.now()
        return 0 < left_s <= FORGONE_REST_S  # a clock may have been set back

    async def unsettled_run(self) -> RunAddress | None:
        """Return a run that the chain has for this node and that was not dealt with yet."""
        chain, node = self.outside.chain, self.outside.signer.address
        for run in await self.patience.until_read(lambda: chain.runs_of(node)):
            if not await self.is_settled(run.address):
                self.hear_of(run)
                return run.address
        return None

    async def serve(self, run: RunAddress, group: asyncio.TaskGroup) -> RunState | None:
        """Return the run once its payment is confirmed or certain not to come; None: nothing to do.

        What is left to do then (reading the receipt, cleaning up) goes on in the group.
        """
        recorded = await self._open(run)
        if recorded is None:
            await self._book_if_paid(run, group)
            return None
        if await self.books.is_closed(run) and not await self._reopen(recorded.state):
            await self.outside.clock.sleep(PAUSE_BETWEEN_LOOKS_S)
            return None
        state = recorded.state
        if state.phase is not Phase.DONE:
            state = await self._execute(recorded)
        settler = await self._settler(state)
        self._show_settling(state, _HANDING_BACK if state.hand_back else _CLAIMING)
        settlement = await self._claim(state, settler)
        if settlement.is_forgone:  # its run stays open, and must not keep us from the next job
            self._rests_until[run] = self.outside.clock.now() + FORGONE_REST_S
        if settlement.is_final:
            self._claimed.add(run)
        group.create_task(self._close(state, settler))
        return state

    def stop(self, reason: StopReason) -> None:
        """End the run in hand now, if there is one."""
        if self._service is not None:
            self._service.stop(reason)

    def hear_of(self, run: Run) -> None:
        """Remember what a run that was seen is of, until it is served: it may be gone by then."""
        self._heard[run.address] = run

    async def catch_up(self) -> None:
        """Ask from time to time for what was received and could not be read, until cancelled."""
        await self._bookkeeping.catch_up()

    async def _claim(self, state: RunState, settler: Settler) -> Settlement:
        async with asyncio.TaskGroup() as group:
            noting = group.create_task(self._bookkeeping.note_while_settling(state, settler))
            settlement = await settler.claim()
            noting.cancel()
        return settlement

    async def _book_if_paid(self, address: RunAddress, group: asyncio.TaskGroup) -> None:
        """Write a run down that its poster ended before we could read it."""
        run, chain = self._heard.pop(address, None), self.outside.chain
        if run is None:
            return
        job = await self.patience.until_read(lambda: chain.job(run.job))
        if job is None:
            return
        assignment = assignment_of(run, job, self.outside.clock.now())
        if was_paid_by_poster(assignment, job):
            self._claimed.add(address)
            group.create_task(self._bookkeeping.book_unheard(assignment, job))

    @property
    def _bookkeeping(self) -> Bookkeeping:
        return Bookkeeping(
            self.outside,
            self.settings.grid,
            self.books,
            self.patience,
            self.publish,
            engine=lambda: self.provisions.engine_kind,
            energy_wh=self.gpus.energy_wh if self.gpus else None,
            gpu=",".join(self.settings.gpus),
        )

    async def _reopen(self, state: RunState) -> bool:
        """Take a settlement up again whose run is still open; tell whether it is."""
        settler = await self._settler(state)
        is_open = await settler.reopen()
        if is_open:
            await self.books.reopen(state.assignment.run)
        return is_open

    async def _open(self, run: RunAddress) -> RunRecorded | None:
        if await self.books.is_known(run):
            self._heard.pop(run, None)
            return await self.books.find_run(run)
        assignment = await self._assignment(run)
        if assignment is None:
            return None
        now = self.outside.clock.now()
        self.publish(activity.RunAssigned(now, assignment.run, assignment.job))
        return await self.books.open_run(assignment)

    async def _assignment(self, address: RunAddress) -> Assignment | None:
        """Return what the ledger says of the run, asked several times before it counts as gone.

        One endpoint may tell of a run before another one knows it.
        """
        for _ in range(LOOKS_BEFORE_GONE):
            if (assignment := await self._look_up(address)) is not None:
                return assignment
            await self.outside.clock.sleep(PAUSE_BETWEEN_LOOKS_S)
        return None

    async def _look_up(self, address: RunAddress) -> Assignment | None:
        chain = self.outside.chain
        run = await self.patience.until_read(lambda: chain.run(address))
        if run is None or run.node != self.outside.signer.address:
            return None
        job = await self.patience.until_read(lambda: chain.job(run.job))
        if job is None:
            return None
        self._heard.pop(address, None)
        return assignment_of(run, job, self.outside.clock.now())

    async def _execute(self, recorded: RunRecorded) -> RunState:
        stockroom = self.provisions.stockroom
        if stockroom is not None:
            stockroom.begin_run()
        service = RunService(await self.provisions.bench(), recorded)
        self._service = service
        assignment = recorded.state.assignment
        self.show(node_status.running(assignment.market, assignment.job))
        try:
            return await service.execute()
        finally:
            self._service = None
            if stockroom is not None:
                stockroom.end_run()

    async def _settler(self, state: RunState) -> Settler:
        outside = self.outside
        return Settler(
            state,
            await self.books.settlement(state.assignment.run),
            chain=outside.chain,
            content=outside.content,
            delivery=self.delivery,
            signer=outside.signer,
            clock=outside.clock,
            patience=self.patience,
            publish=self.publish,
            explain=lambda text, wait: self._show_settling(state, text, wait),
            find_funds=self._find_funds,
        )

    async def _find_funds(self) -> bool:
        """Ask for SOL when there is too little to pay the claim's fee; tell whether it stays so."""
        node = self.outside.signer.address
        accounts = await self.patience.until_read(lambda: self.outside.chain.node_accounts(node))
        if accounts.sol >= SOL_TO_CLAIM:
            return False
        have, need = format_sol(accounts.sol), format_sol(SOL_TO_CLAIM)
        self.show(node_status.waiting_funds(have, need))
        if (faucet := self.settings.faucet) is None:
            return True
        await self.patience.until_answered(lambda: faucet(node))
        return False

    async def _close(self, state: RunState, settler: Settler) -> None:
        """Write the books first: nothing about money waits for the engine."""
        await self._bookkeeping.close(state, settler)
        await self._remove(state.assignment.run)

    async def _remove(self, run: RunAddress) -> None:
        """Remove what the run had of the engine; best effort, for the next start finds the rest."""
        containers = self.outside.containers
        try:
            await self.patience.until_answered(
                lambda: clear_away(containers, run, self.provisions.stockroom), within_s=CLEAN_UP_S
            )
        except NodeError as error:
            self.patience.tell(error)

    def _show_settling(self, state: RunState, text: str, wait: Wait | None = None) -> None:
        facts = state.assignment
        self.show(node_status.settling(facts.market, facts.job, text, wait))
