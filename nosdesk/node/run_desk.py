"""Takes one run through its whole life: executed, claimed, cleaned up, written into the books."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from nosdesk.domain import node_status
from nosdesk.domain.addresses import Address, JobAddress, RunAddress
from nosdesk.domain.errors import NodeError
from nosdesk.domain.money import MicroNos, format_sol
from nosdesk.domain.node_status import NodeStatus
from nosdesk.domain.run import Assignment, Phase, RunState, StopReason
from nosdesk.domain.settlement import Settlement
from nosdesk.node import activity
from nosdesk.node.books import Books
from nosdesk.node.delivery import Delivery
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.node.patience import Patience
from nosdesk.node.readiness import SOL_TO_CLAIM
from nosdesk.node.run_service import NODE_LABEL, RUN_LABEL, Bench, RunRecorded, RunService
from nosdesk.node.settler import Settler
from nosdesk.ports.containers import MIB, EngineFacts, Limits
from nosdesk.ports.history import RunRecord

FORGONE_REST_S = 3_600.0
"""How long a claim that was let go is left alone before it is tried again."""

CLEAN_UP_S = 60.0
"""How long an engine that is away may hold up the end of a drained node."""

MEMORY_SHARE = 0.8
"""Of this computer's memory, what a job may use at most; the rest keeps the computer usable."""

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
    _facts: EngineFacts | None = field(default=None, init=False)
    _service: RunService | None = field(default=None, init=False)
    _claimed: set[RunAddress] = field(default_factory=set, init=False)
    _rests_until: dict[RunAddress, float] = field(default_factory=dict, init=False)

    async def prepare(self) -> None:
        """Make what a job needs before there is one, and remove what former lives left behind."""
        containers = self.outside.containers
        await self.patience.until_answered(lambda: containers.open_network(self._network, {}))
        await self._sweep()

    async def _sweep(self) -> None:
        """Remove this node's containers of runs that neither the books nor the chain have open.

        A run that only the chain has open lost its books; its container still does its job.
        """
        node, containers = self.outside.signer.address, self.outside.containers
        found = await self.patience.until_answered(lambda: containers.find({NODE_LABEL: node}))
        left = {RunAddress(Address(each.labels.get(RUN_LABEL, ""))) for each in found}
        left -= set(await self.books.open_runs())
        if not left:
            return
        open_runs = await self.patience.until_read(lambda: self.outside.chain.runs_of(node))
        for run in left - {each.address for each in open_runs}:
            await self._remove(run)

    async def tidy(self) -> None:
        """Remove what outlives single jobs; best effort, for it is found again by its name."""
        try:
            await self.outside.containers.close_network(self._network)
        except NodeError as error:
            self.patience.tell(error)

    @property
    def _network(self) -> str:
        """One network a node: its jobs come one after another, so each has it to itself."""
        return f"nosdesk-{self.outside.signer.address}"

    async def is_settled(self, run: RunAddress) -> bool:
        """Tell whether the run was dealt with already, in this life or a former one."""
        if run in self._claimed or self._rests_until.get(run, 0) > self.outside.clock.now():
            return True
        if not await self.books.is_known(run) or run in await self.books.open_runs():
            return False
        return (await self.books.settlement(run)).state.is_final

    async def serve(self, run: RunAddress, group: asyncio.TaskGroup) -> None:
        """Return once the run's payment is confirmed or certain not to come.

        What is left to do then (reading the receipt, cleaning up) goes on in the group.
        """
        recorded = await self._open(run)
        if recorded is None:
            return
        if await self.books.is_closed(run) and not await self._reopen(recorded.state):
            await self.outside.clock.sleep(PAUSE_BETWEEN_LOOKS_S)
            return
        state = recorded.state
        if state.phase is not Phase.DONE:
            state = await self._execute(recorded)
        settler = await self._settler(state)
        self._show_settling(state, "Publishing the result and claiming its payment.")
        settlement = await settler.claim()
        if settlement.is_forgone:  # its run stays open, and must not keep us from the next job
            self._rests_until[run] = self.outside.clock.now() + FORGONE_REST_S
        if settlement.is_final:
            self._claimed.add(run)
        group.create_task(self._close(state, settler))

    def stop(self, reason: StopReason) -> None:
        """End the run in hand now, if there is one."""
        if self._service is not None:
            self._service.stop(reason)

    async def _reopen(self, state: RunState) -> bool:
        """Take a settlement up again whose run is still open; tell whether it is."""
        settler = await self._settler(state)
        return await settler.reopen()

    async def _open(self, run: RunAddress) -> RunRecorded | None:
        if await self.books.is_known(run):
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
        return Assignment(
            run=run.address,
            job=job.address,
            node=run.node,
            market=job.market,
            project=job.project,
            payer_run=run.payer,
            payer_job=job.payer,
            price=job.price,
            definition=job.definition,
            time_start=run.time,
            timeout_s=job.timeout_s,
            seen_at=self.outside.clock.now(),
        )

    async def _execute(self, recorded: RunRecorded) -> RunState:
        service = RunService(await self._bench(), recorded)
        self._service = service
        assignment = recorded.state.assignment
        self.show(node_status.running(assignment.market, assignment.job))
        try:
            return await service.execute()
        finally:
            self._service = None

    async def _bench(self) -> Bench:
        outside = self.outside
        if self._facts is None:
            self._facts = await self.patience.until_answered(outside.containers.facts)
        return Bench(
            chain=outside.chain,
            content=outside.content,
            containers=outside.containers,
            clock=outside.clock,
            patience=self.patience,
            limits=limits_for(self._facts),
            gpus=self.settings.gpus,
            network=self._network,
            publish=self.publish,
        )

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
            explain=lambda text: self._show_settling(state, text),
            find_funds=self._find_funds,
        )

    async def _find_funds(self) -> None:
        """Ask for SOL when there is too little to pay the claim's fee."""
        node = self.outside.signer.address
        accounts = await self.patience.until_read(lambda: self.outside.chain.node_accounts(node))
        if accounts.sol >= SOL_TO_CLAIM:
            return
        have, need = format_sol(accounts.sol), format_sol(SOL_TO_CLAIM)
        self.show(node_status.waiting_funds(have, need))
        if (faucet := self.settings.faucet) is not None:
            await self.patience.until_answered(lambda: faucet(node))

    async def _close(self, state: RunState, settler: Settler) -> None:
        """Write the books first: nothing about money waits for the engine."""
        settlement = await settler.close_books()
        record = await self._record(state, settlement, settler)
        await self.outside.history.record(record)
        await self.books.close(state.assignment.run)
        self.publish(
            activity.RunSettled(
                record.settled_at,
                record.run,
                record.job,
                record.outcome,
                record.expected,
                record.received,
                record.reason,
            )
        )
        await self._remove(state.assignment.run)

    async def _remove(self, run: RunAddress) -> None:
        """Remove the run's containers; best effort, for the next start finds what is left."""

        async def remove() -> None:
            for container in await self.outside.containers.find({RUN_LABEL: run}):
                await self.outside.containers.remove(container.id)

        try:
            await self.patience.until_answered(remove, within_s=CLEAN_UP_S)
        except NodeError as error:
            self.patience.tell(error)

    async def _record(self, state: RunState, settlement: Settlement, settler: Settler) -> RunRecord:
        facts = state.assignment
        starts = [op.started_at for op in state.ops if op.started_at is not None]
        ends = [op.ended_at for op in state.ops if op.ended_at is not None]
        received = settlement.received
        return RunRecord(
            run=facts.run,
            job=facts.job,
            node=facts.node,
            market=facts.market,
            grid=self.settings.grid,
            engine=self._facts.kind if self._facts else "",
            assigned_at=facts.time_start,
            started_at=min(starts, default=None),
            ended_at=max(ends, default=None),
            sent_at=settler.sent_at,
            settled_at=settlement.landed_at or self.outside.clock.now(),
            status=state.result_status,
            outcome=settlement.outcome or "lost",
            expected=await settler.expected(),
            received=None if received is None else MicroNos(received),
            result=settlement.result,
            signature=settlement.signed.signature if settlement.signed else None,
            reason=settlement.reason,
        )

    def _show_settling(self, state: RunState, text: str) -> None:
        facts = state.assignment
        self.show(node_status.settling(facts.market, JobAddress(facts.job), text))


def limits_for(facts: EngineFacts) -> Limits:
    """Return the bounds of one job's containers on this computer."""
    memory = max(256 * MIB, int(facts.memory_bytes * MEMORY_SHARE))
    return Limits(memory_bytes=memory, shm_bytes=max(64 * MIB, memory // 4))
