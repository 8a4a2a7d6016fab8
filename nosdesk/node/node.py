"""One node: one key in one market's queue, doing one job after another, each until it is paid.

State goes up (`status`, `activity`), commands come down (`drain`). `run` returns once the node
has drained; cancelling it drops everything at once, and a later `run` takes it up again from
the journal.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import TypeVar

from nosdesk.aio.feed import Feed
from nosdesk.aio.race import unless
from nosdesk.aio.state import State
from nosdesk.domain import node_status, queueing
from nosdesk.domain.actions import Stop, Work
from nosdesk.domain.addresses import Address, MarketAddress, RunAddress
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.job import Run
from nosdesk.domain.market import Market
from nosdesk.domain.node_status import NodeStatus
from nosdesk.domain.queueing import Queueing
from nosdesk.domain.run import RunState
from nosdesk.node import activity
from nosdesk.node.activity import Activity
from nosdesk.node.books import Books
from nosdesk.node.delivery import Delivery, Failed
from nosdesk.node.gpu_duty import GpuDuty, beside_gpus, gpus_of, trial_of
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.node.own_gpus import OwnGpus
from nosdesk.node.patience import Patience
from nosdesk.node.patient_journal import PatientJournal
from nosdesk.node.readiness import Readiness, Ready
from nosdesk.node.rest import Rest
from nosdesk.node.run_desk import RunDesk

BEAT_AT_LEAST_S = 10.0
LOOK_EVERY_S = 1_800.0
"""Subscriptions tell of changes at once; a look this often catches what they missed."""

LOOK_AT_RUNS_EVERY_S = 3 * 3_600.0
"""Who waits in the queue has no run, but may have one that was taken for lost."""

T = TypeVar("T")


class Node:
    """A node over its ports."""

    def __init__(self, outside: Outside, settings: NodeSettings) -> None:
        self._outside = outside
        self._settings = settings
        self._status = State(node_status.STOPPED)
        self._activity: Feed[Activity] = Feed()
        self._patience = Patience(outside.clock, self._on_trouble, random=outside.random)
        journal = PatientJournal(outside.journal, self._patience)
        self._delivery = Delivery(outside.chain, journal, self._patience)
        self._books = Books(journal)
        self._events: asyncio.Queue[queueing.Event] = asyncio.Queue()
        self._drain_ordered = asyncio.Event()
        self._is_doubtful = False
        self._runs_seen_at: float | None = None
        self._is_place_told = False
        self._rest = Rest(outside.clock, self._status.set)
        self._gpus = gpus_of(outside, settings)
        self._desk = RunDesk(
            outside,
            settings,
            self._books,
            self._delivery,
            self._patience,
            self._status.set,
            self._activity.publish,
            self._gpus,
        )

    @property
    def status(self) -> State[NodeStatus]:
        """Where the node is; only the node sets it."""
        return self._status

    @property
    def activity(self) -> Feed[Activity]:
        """What the node does, as it does it."""
        return self._activity

    def drain(self) -> None:
        """Take no further job: finish the one in hand, be paid, leave the queue, end `run`."""
        self._drain_ordered.set()
        self._events.put_nowait(queueing.DrainOrdered())
        now = self._status.value
        if now.job:
            self._status.set(node_status.draining(now.market, now.job))

    async def run(self) -> None:
        """Work until drained."""
        self._status.set(node_status.checking("what was left open last time"))
        try:
            async with asyncio.TaskGroup() as group:
                await self._work(group)
            await self._desk.tidy()
        finally:
            self._status.set(node_status.STOPPED)

    async def _work(self, group: asyncio.TaskGroup) -> None:
        recovery = group.create_task(self._delivery.recover())
        for run in await self._books.open_runs():
            await self._see_through(run, group)
        self._is_doubtful = await recovery
        if (ready := await self._get_ready()) is not None:
            heart = group.create_task(self._keep_heartbeat())
            stocking = await self._stock_up(ready.market, group)
            await self._take_jobs(ready.market.address, ready.access_key, group)
            heart.cancel()
            stocking.cancel()
        elif (market := self._settings.market) is not None:
            # Told to drain before it was ready: a former life may have left it in the queue.
            await self._take_jobs(market, None, group)

    async def _get_ready(self) -> Ready | None:
        """Return once the node may join, or None when it was told to drain first."""
        ready: Ready | None = None

        async def reach() -> None:
            nonlocal ready
            while ready is None:
                try:
                    reached = await self._readiness().reach()
                    await self._desk.prepare()
                    ready = reached
                except NodeError as error:  # it stays so until somebody mends it: look again later
                    self._on_trouble(error)
                    self._status.set(node_status.faulted(error.title, error.remedy))
                    await self._outside.clock.sleep(FAULT_PAUSE_S)

        await unless(self._drain_ordered, reach())
        return ready

    async def _stock_up(self, market: Market, group: asyncio.TaskGroup) -> asyncio.Task[None]:
        """Begin to fetch what the market requires, and return when the node may join.

        Who has a place or a job already, from a former life, must not keep it waiting.
        """
        is_at_work = (
            market.place_of(self._outside.signer.address) is not None
            or await self._unsettled_run() is not None
        )

        def on_fetch(what: activity.RequiredFetching) -> None:
            self._activity.publish(what)
            if not is_at_work and not stock.was_tried:
                self._status.set(node_status.fetching_required(what.label))

        stock = self._desk.market_stock(on_fetch)
        keeping = group.create_task(stock.keep(market.address))
        if not is_at_work:
            self._status.set(node_status.checking("what the market requires"))
            await unless(self._drain_ordered, stock.until_tried())
        return keeping

    def _readiness(self) -> Readiness:
        outside, settings = self._outside, self._settings
        return Readiness(
            chain=outside.chain,
            containers=outside.containers,
            host=outside.host,
            delivery=self._delivery,
            signer=outside.signer,
            clock=outside.clock,
            patience=self._patience,
            show=self._status.set,
            publish=self._activity.publish,
            wanted_market=settings.market,
            email=settings.email,
            faucet=settings.faucet,
            sync_pause_s=settings.sync_pause_s,
        )

    async def _take_jobs(
        self, market: MarketAddress, access_key: Address | None, group: asyncio.TaskGroup
    ) -> None:
        """Run the queueing machine until it is out of the queue for good."""
        self._events = asyncio.Queue()  # what an earlier life left in the old one is outdated
        self._runs_seen_at = None
        state, commands = queueing.begin(market, is_doubtful=self._is_doubtful)
        watchers = [
            group.create_task(self._watch_runs()),
            group.create_task(self._watch_market(state.market)),
            group.create_task(self._watch_clock()),
            group.create_task(self._desk.catch_up()),
        ]
        if self._gpus is not None:
            watchers.append(group.create_task(self._watch_gpus(self._gpus)))
            # A node that was started again may have a place in the queue, which is not given up.
            await unless(self._drain_ordered, self._gpus.until_judged())
        if self._drain_ordered.is_set() or self._hindrance is not None:
            self._events.put_nowait(queueing.DrainOrdered())
        while state.phase is not queueing.Phase.OUT or not self._drain_ordered.is_set():
            for command in commands:
                group.create_task(self._carry_out(command, state.market, access_key, group))
            state, commands = queueing.step(state, await self._events.get())
            self._describe(state)
        for watcher in watchers:
            watcher.cancel()

    async def _carry_out(
        self,
        command: queueing.Command,
        market: MarketAddress,
        access_key: Address | None,
        group: asyncio.TaskGroup,
    ) -> None:
        match command:
            case queueing.Look(number, pause_s):
                await self._outside.clock.sleep(pause_s)
                self._events.put_nowait(await self._look(market, number))
            case queueing.Join():
                await self._send(Work(market, access_key))
            case queueing.Leave():
                await self._send(Stop(market))
            case queueing.Serve(run):
                await self._serve(run, group)

    async def _look(self, address: MarketAddress, number: int) -> queueing.Seen:
        """Ask for our place and our runs, in this order: a run is born as a place is lost.

        While there is a place, the runs are asked for at the first look and then seldom.
        """
        market = await self._patience.until_read(lambda: self._market(address))
        place = market.place_of(self._outside.signer.address)
        are_runs_due = place is None or self._are_runs_due
        run = await self._unsettled_run() if are_runs_due else None
        return queueing.Seen(place, len(market.queue), run, number)

    @property
    def _are_runs_due(self) -> bool:
        if self._runs_seen_at is None:
            return True
        passed_s = self._outside.clock.now() - self._runs_seen_at
        return not 0 <= passed_s < LOOK_AT_RUNS_EVERY_S  # a clock may have been set back

    async def _unsettled_run(self) -> RunAddress | None:
        chain, node = self._outside.chain, self._outside.signer.address
        runs = await self._patience.until_read(lambda: chain.runs_of(node))
        self._runs_seen_at = self._outside.clock.now()
        for run in runs:
            if not await self._desk.is_settled(run.address):
                self._desk.hear_of(run)
                return run.address
        return None

    async def _market(self, address: MarketAddress) -> Market:
        """Return the market; that it is not there is no answer, for we know that it exists."""
        market = await self._outside.chain.market(address)
        if market is None:
            raise Unavailable("The RPC endpoint does not know the market.", "Trying again.")
        return market

    async def _send(self, action: Work | Stop) -> None:
        """Sign, send and see through; whatever comes of it, the chain is asked afterwards."""
        chain, signer = self._outside.chain, self._outside.signer
        try:
            signed = await self._patience.until_answered(lambda: chain.sign([action], signer))
            fate = await self._delivery.record_and_deliver(signed)
            if isinstance(fate, Failed):
                title = "The ledger did not let the node change its place in the queue."
                raise Refused(title, f"Its reason: {fate.name}.", name=fate.name)
        except NodeError as error:
            await self._on_refused(error)
        self._events.put_nowait(queueing.TransactionOver())

    async def _on_refused(self, error: NodeError) -> None:
        if isinstance(error, Refused) and error.name in _BENIGN:
            return  # the queue changed between our look and our transaction
        self._on_trouble(error)
        self._status.set(node_status.faulted(error.title, error.remedy))
        await self._outside.clock.sleep(10.0)

    async def _serve(self, run: RunAddress, group: asyncio.TaskGroup) -> None:
        if not await self._desk.is_settled(run):
            await self._rest.after(await self._see_through(run, group), self._drain_ordered)
        self._events.put_nowait(queueing.RunSettled(run))

    async def _see_through(self, run: RunAddress, group: asyncio.TaskGroup) -> RunState | None:
        """Serve the run; trouble that ends this is told, and it is taken up again."""
        serve, show, fault = self._desk.serve, self._status.set, node_status.faulted
        return await self._patience.until_done(
            lambda: serve(run, group), on_wait=lambda why, _: show(fault(why.title, why.remedy))
        )

    # --- Watching the world ---

    async def _watch_runs(self) -> None:
        async def on_run(run: Run | None) -> None:
            if run is None:
                self._events.put_nowait(queueing.LookOrdered())
            elif not await self._desk.is_settled(run.address):
                self._desk.hear_of(run)
                self._events.put_nowait(queueing.RunAppeared(run.address))

        node = self._outside.signer.address
        await self._follow(lambda: self._outside.chain.follow_runs(node), on_run)

    async def _watch_market(self, address: MarketAddress) -> None:
        async def on_market(market: Market | None) -> None:
            place = market.place_of(self._outside.signer.address) if market else None
            if market is not None and place is not None:
                self._events.put_nowait(queueing.Seen(place, len(market.queue), None))
            else:
                self._events.put_nowait(queueing.PlaceLost())

        await self._follow(lambda: self._outside.chain.follow_market(address), on_market)

    async def _follow(
        self,
        stream: Callable[[], AsyncGenerator[T]],
        on_item: Callable[[T], Awaitable[None]],
    ) -> None:
        """Follow for ever; while that is refused, look at the chain every half minute instead."""
        told = False
        while True:
            try:
                async with aclosing(stream()) as items:
                    async for item in items:
                        await on_item(item)
            except NodeError as error:
                if not told:
                    self._on_trouble(error)
                told = True
            self._events.put_nowait(queueing.LookOrdered())
            await self._outside.clock.sleep(LOOK_UNFOLLOWED_S)

    async def _watch_gpus(self, gpus: OwnGpus) -> None:
        """Leave the queue while no job should be begun with the GPUs, and come back by itself."""

        def on_hindrance(hindrance: NodeStatus | None) -> None:
            is_wanted = hindrance is None and not self._drain_ordered.is_set()
            event = queueing.ResumeOrdered() if is_wanted else queueing.DrainOrdered()
            self._events.put_nowait(event)

        outside = self._outside
        trial = trial_of(gpus, outside, self._settings, self._patience)
        await GpuDuty(gpus, trial, outside.clock.now, self._activity.publish).run(on_hindrance)

    @property
    def _hindrance(self) -> NodeStatus | None:
        return self._gpus.hindrance if self._gpus else None

    async def _watch_clock(self) -> None:
        while True:
            await self._outside.clock.sleep(LOOK_EVERY_S)
            self._events.put_nowait(queueing.LookOrdered())

    async def _keep_heartbeat(self) -> None:
        while True:
            try:
                pause = await self._patience.until_answered(
                    lambda: self._outside.host.heartbeat(self._outside.signer)
                )
            except NodeError as error:
                self._on_trouble(error)
                pause = 60.0
            await self._outside.clock.sleep(max(pause, BEAT_AT_LEAST_S))

    # --- Telling ---

    def _describe(self, after: Queueing) -> None:
        market = str(after.market)
        # A place may be seen first while something is in doubt; it is told once it is certain.
        self._is_place_told = self._is_place_told and after.place is not None
        hindrance = None if self._drain_ordered.is_set() else self._hindrance
        self._status.set(beside_gpus(self._status.value, hindrance, after))
        if hindrance is not None and after.run is None:
            return
        if after.phase is queueing.Phase.QUEUED and after.place is not None:
            self._status.set(node_status.queued(market, after.place, after.length))
            if not self._is_place_told:
                now = self._outside.clock.now()
                self._activity.publish(
                    activity.Queued(now, after.market, after.place, after.length)
                )
            self._is_place_told = True
        elif after.phase is queueing.Phase.JOINING:
            self._status.set(node_status.joining(market))
        elif after.phase is queueing.Phase.LEAVING or (
            self._drain_ordered.is_set() and after.run is None
        ):
            self._status.set(node_status.draining(market, ""))

    def _on_trouble(self, error: NodeError) -> None:
        self._activity.publish(
            activity.Trouble(self._outside.clock.now(), error.title, error.remedy)
        )


FAULT_PAUSE_S = 60.0
LOOK_UNFOLLOWED_S = 30.0
_BENIGN = frozenset({"NodeAlreadyQueued", "NotInMarketQueue", "MarketInWrongState"})
"""Refusals that only say that the queue changed before our transaction came."""
