"""One node: one key in one market's queue, doing one job after another, each until it is paid.

State goes up (`status`, `activity`), commands come down (`drain`). `run` returns once the node
has drained; cancelling it drops everything at once, and a later `run` takes it up again from
the journal.
"""

import asyncio

from nosdesk.aio.feed import Feed
from nosdesk.aio.race import unless
from nosdesk.aio.state import State
from nosdesk.domain import admission_status, node_status, queueing
from nosdesk.domain.addresses import Address, MarketAddress, NodeAddress, RunAddress
from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.market import Market
from nosdesk.domain.node_status import NodeStatus
from nosdesk.domain.queueing import Queueing
from nosdesk.domain.run import RunState
from nosdesk.node import activity
from nosdesk.node.activity import Activity
from nosdesk.node.admittance import TurnedDown
from nosdesk.node.books import Books
from nosdesk.node.delivery import Delivery
from nosdesk.node.gpu_duty import GpuDuty, gpus_of, trial_of
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.node.own_gpus import OwnGpus
from nosdesk.node.patience import Patience
from nosdesk.node.patient_journal import PatientJournal
from nosdesk.node.queue_service import QueueService
from nosdesk.node.readiness import Readiness, Ready, is_lasting
from nosdesk.node.rest import Rest
from nosdesk.node.rig_node import Stage
from nosdesk.node.run_desk import RunDesk
from nosdesk.node.willingness import Willingness, beside_obstacle

BEAT_AT_LEAST_S = 10.0
FAULT_PAUSE_S = 60.0


class Node:
    """A node over its ports."""

    def __init__(self, outside: Outside, settings: NodeSettings) -> None:
        self._outside = outside
        self._settings = settings
        self._status = State(node_status.STOPPED)
        self._activity: Feed[Activity] = Feed()
        self._patience = Patience(outside.clock, self._on_trouble, random=outside.random)
        journal = PatientJournal(outside.journal, self._patience)
        address = outside.signer.address
        self._delivery = Delivery(outside.chain, journal, self._patience, address)
        self._books = Books(journal, address)
        self._stage = State(Stage.GETTING_READY)
        self._market: State[Market | None] = State(None)
        self._willingness = Willingness()
        self._is_doubtful = False
        self._is_place_told = False
        self._rest = Rest(outside.clock, self._willingness.rest)
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

    @property
    def stage(self) -> State[Stage]:
        """How far in or out of the queue it is; only the node sets it."""
        return self._stage

    @property
    def market(self) -> State[Market | None]:
        """The market it works in as seen last, None while it is not known."""
        return self._market

    @property
    def address(self) -> NodeAddress:
        """Who it is on the grid."""
        return self._outside.signer.address

    @property
    def badge(self) -> str:
        """Nothing that must be known: its software is Nosdesk itself."""
        return ""

    @property
    def is_hindered(self) -> bool:
        """Whether its GPUs, or a rest after a job that it failed, keep it from taking jobs."""
        stance = self._willingness.stance
        return stance.hindered is not None or stance.resting is not None

    def hold(self, why: NodeStatus | None) -> None:
        """Take no further job for this reason, which is shown; with None, take jobs again.

        A job in hand is finished and paid, then the queue is left; `run` goes on.
        """
        self._willingness.hold(why)

    def drain(self) -> None:
        """Take no further job: finish the one in hand, be paid, leave the queue, end `run`."""
        self._willingness.drain()
        now = self._status.value
        if now.job and now.phase is not node_status.Phase.SETTLING:  # which says how far its pay is
            self._status.set(node_status.draining(now.market, now.job))

    def stop_now(self) -> bool:
        """Return False: all that it takes is to cancel `run`."""
        return False

    async def run(self) -> None:
        """Work until drained."""
        self._stage.set(Stage.GETTING_READY)
        self._status.set(node_status.checking("what was left open last time"))
        try:
            async with asyncio.TaskGroup() as group:
                await self._work(group)
            if not self._settings.has_twin():
                await self._desk.tidy()
        finally:
            self._status.set(node_status.STOPPED)
            self._stage.set(Stage.ENDED)

    async def _work(self, group: asyncio.TaskGroup) -> None:
        recovery = group.create_task(self._delivery.recover())
        for run in await self._books.open_runs():
            await self._see_through(run, group)
        self._is_doubtful = await recovery
        if (ready := await self._get_ready()) is not None:
            await self._move_to(ready.market.address)
            self._market.set(ready.market)
            heart = group.create_task(self._keep_heartbeat())
            stocking = await self._stock_up(ready.market, group)
            await self._take_jobs(ready.market.address, ready.access_key, group)
            heart.cancel()
            stocking.cancel()
        elif (market := self._settings.last_market or self._settings.market) is not None:
            # Told to drain before it was ready: a former life may have left it in the queue.
            await self._take_jobs(market, None, group)

    async def _get_ready(self) -> Ready | None:
        """Return once the node may join, or None when it was told to drain first."""
        ready: Ready | None = None

        async def reach() -> None:
            nonlocal ready
            while ready is None:
                try:
                    if self._gpus is not None and not self._gpus.is_known:
                        self._status.set(node_status.checking("the GPU"))
                        await self._gpus.until_known()
                    reached = await self._readiness().reach()
                    await self._desk.prepare()
                    ready = reached
                except NodeError as error:  # it stays so until somebody mends it: look again later
                    self._on_trouble(error)
                    self._status.set(fault_of(error))
                    await self._outside.clock.sleep(FAULT_PAUSE_S)

        await unless(self._willingness.drain_ordered, reach())
        return ready

    async def _move_to(self, market: MarketAddress) -> None:
        """Leave the market of a former life, should it be another; then write the new one down."""
        former = self._settings.last_market
        if former is not None and former != market:
            seen = await self._patience.until_read(lambda: self._outside.chain.market(former))
            if seen is not None:
                for_good = Willingness()
                for_good.drain()
                await self._queue(former, None, for_good).run(is_doubtful=self._is_doubtful)
        if (note := self._settings.note_market) is not None:
            await self._patience.until_read(lambda: note(market))

    async def _stock_up(self, market: Market, group: asyncio.TaskGroup) -> asyncio.Task[None]:
        """Begin to fetch what the market requires, and return when the node may join.

        Who has a place or a job already, from a former life, must not keep it waiting.
        """
        is_at_work = (
            market.place_of(self._outside.signer.address) is not None
            or await self._desk.unsettled_run() is not None
        )

        def on_fetch(what: activity.RequiredFetching) -> None:
            self._activity.publish(what)
            if not is_at_work and not stock.was_tried:
                self._status.set(node_status.fetching_required(what.label))

        stock = self._desk.provisions.market_stock(on_fetch)
        keeping = group.create_task(stock.keep(market.address))
        if not is_at_work:
            self._status.set(node_status.checking("what the market requires"))
            await unless(self._willingness.drain_ordered, stock.until_tried())
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
            consent=settings.consent,
            gpu=self._gpus.first if self._gpus else None,
            driver=self._gpus.driver_facts if self._gpus else None,
            market_names=settings.market_names,
            benchmark=settings.benchmark,
        )

    async def _take_jobs(
        self, market: MarketAddress, access_key: Address | None, group: asyncio.TaskGroup
    ) -> None:
        """Be in the queue and serve what it brings, until out of it for good."""
        watchers = [group.create_task(self._desk.catch_up())]
        if self._gpus is not None:
            watchers.append(group.create_task(self._watch_gpus(self._gpus)))
            # A node that was started again may have a place in the queue, which is not given up.
            await unless(self._willingness.drain_ordered, self._gpus.until_judged())
            self._willingness.hinder(self._gpus.hindrance)
        queue = self._queue(market, access_key, self._willingness)
        await queue.run(is_doubtful=self._is_doubtful)
        for watcher in watchers:
            watcher.cancel()

    def _queue(
        self, market: MarketAddress, access_key: Address | None, willingness: Willingness
    ) -> QueueService:
        return QueueService(
            outside=self._outside,
            market=market,
            access_key=access_key,
            delivery=self._delivery,
            desk=self._desk,
            patience=self._patience,
            willingness=willingness,
            serve=self._serve,
            tell=self._describe,
            on_market=self._market.set,
            show=self._status.set,
        )

    async def _serve(self, run: RunAddress, group: asyncio.TaskGroup) -> None:
        if not await self._desk.is_settled(run):
            ended = await self._see_through(run, group)
            self._rest.after(ended, group, self._willingness.drain_ordered)

    async def _see_through(self, run: RunAddress, group: asyncio.TaskGroup) -> RunState | None:
        """Serve the run; trouble that ends this is told, and it is taken up again."""
        serve, show, fault = self._desk.serve, self._status.set, node_status.faulted
        return await self._patience.until_done(
            lambda: serve(run, group), on_wait=lambda why, _: show(fault(why.title, why.remedy))
        )

    async def _watch_gpus(self, gpus: OwnGpus) -> None:
        """Leave the queue while no job should be begun with the GPUs, and come back by itself."""
        outside = self._outside
        trial = trial_of(gpus, outside, self._settings, self._patience)
        duty = GpuDuty(gpus, trial, outside.clock.now, self._activity.publish)
        await duty.run(self._willingness.hinder)

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
        is_out = after.phase is queueing.Phase.OUT
        self._stage.set(Stage.OUT if is_out else Stage.AT_WORK)
        # A place may be seen first while something is in doubt; it is told once it is certain.
        self._is_place_told = self._is_place_told and after.place is not None
        stance = self._willingness.stance
        self._status.set(beside_obstacle(self._status.value, stance, after))
        if stance.obstacle is not None and after.run is None:
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
        elif after.phase is queueing.Phase.LEAVING or (stance.is_drained and after.run is None):
            self._status.set(node_status.draining(market, ""))

    def _on_trouble(self, error: NodeError) -> None:
        self._activity.publish(
            activity.Trouble(self._outside.clock.now(), error.title, error.remedy)
        )


def fault_of(error: NodeError) -> NodeStatus:
    """Return how what keeps the node from joining is told; refusals keep the names they have."""
    if isinstance(error, TurnedDown):
        return admission_status.turned_down(error.remedy, error.requirements)
    name = error.name if isinstance(error, Refused) and error.name.isupper() else "FAULTED"
    return node_status.faulted(error.title, error.remedy, is_lasting=is_lasting(error), name=name)
