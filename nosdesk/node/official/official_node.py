"""One node whose jobs the network's own software does; to the rig it is like any other.

State goes up, commands come down. `run` returns once the node has drained. Cancelling it lets the
container go on alone, with the job that it may have; a later `run` takes it up again.
"""

import asyncio
from collections import deque
from contextlib import aclosing

from nosdesk.aio.feed import Feed
from nosdesk.aio.race import before, unless
from nosdesk.aio.state import State
from nosdesk.domain import node_status, official_node
from nosdesk.domain.addresses import MarketAddress, NodeAddress
from nosdesk.domain.errors import NodeError
from nosdesk.domain.market import Market
from nosdesk.domain.node_status import NodeStatus
from nosdesk.domain.official_node import Answer, Engine, Official, Phase, Wish
from nosdesk.node import activity
from nosdesk.node.activity import Activity
from nosdesk.node.bookkeeping import Bookkeeping
from nosdesk.node.books import Books
from nosdesk.node.delivery import Delivery
from nosdesk.node.gpu_duty import GpuDuty, gpus_of, trial_of
from nosdesk.node.official.getting_ready import OfficialReadiness
from nosdesk.node.official.ledger_eye import LedgerEye
from nosdesk.node.official.log_reader import LogReader
from nosdesk.node.official.lookout import Lookout
from nosdesk.node.official.orders import GiveKey, Orders
from nosdesk.node.official.run_notes import RunNotes
from nosdesk.node.official.telling import KEY_BADGE, Scene, shown
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.node.own_gpus import OwnGpus
from nosdesk.node.patience import Patience
from nosdesk.node.patient_journal import PatientJournal
from nosdesk.node.readiness import is_lasting
from nosdesk.node.rig_node import Stage
from nosdesk.node.willingness import Willingness
from nosdesk.ports.official_software import OfficialSoftware

UPDATE_EVERY_S = 6 * 3_600.0
MARKET_EVERY_S = 600.0
FAULT_PAUSE_S = 60.0

ENGINE_NAME = "official"
"""What the history says did the work of a run."""


class OfficialNode:
    """A node over the network's own software and the ports of every node."""

    def __init__(
        self,
        outside: Outside,
        settings: NodeSettings,
        software: OfficialSoftware,
        give_key: GiveKey,
        *,
        update_every_s: float = UPDATE_EVERY_S,
    ) -> None:
        self._update_every_s = update_every_s
        self._outside = outside
        self._settings = settings
        self._software = software
        self._status = State(node_status.STOPPED)
        self._activity: Feed[Activity] = Feed()
        self._stage = State(Stage.GETTING_READY)
        self._market: State[Market | None] = State(None)
        self._market_address: MarketAddress | None = None
        self._patience = Patience(outside.clock, self._on_trouble, random=outside.random)
        self._willingness = Willingness()
        self._is_to_stop_now = False
        self._wake = asyncio.Event()
        self._events: deque[official_node.Event] = deque()
        self._state = Official()
        self._log = LogReader(software, self._patience)
        self._is_place_told = False
        self._gpus = gpus_of(outside, settings)
        journal = PatientJournal(outside.journal, self._patience)
        self._delivery = Delivery(outside.chain, journal, self._patience, self.address)
        self._notes = self._run_notes(Books(journal, self.address))
        self._eye = LedgerEye(
            outside,
            self._patience,
            market=lambda: self._market_address,
            on_market=self._market.set,
            on_run=self._notes.hear_of,
            news=self._wake,
        )
        gpu = next(iter(settings.gpus), "")
        self._lookout = Lookout(outside, software, self._eye, gpu)
        self._orders = Orders(
            outside, software, self._delivery, self._patience, give_key, self._activity.publish
        )

    # --- What the rig sees -----------------------------------------------------------------------

    @property
    def status(self) -> State[NodeStatus]:
        """Where the node is; only the node sets it."""
        return self._status

    @property
    def activity(self) -> Feed[Activity]:
        """What the node does, as far as that can be seen from outside of it."""
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
        """What its owner must know of the software that has the key."""
        return KEY_BADGE

    @property
    def is_hindered(self) -> bool:
        """Whether its GPUs keep it from taking jobs."""
        return self._willingness.stance.hindered is not None

    @property
    def last_lines(self) -> tuple[str, ...]:
        """What the software wrote last, made readable."""
        return self._log.lines

    def hold(self, why: NodeStatus | None) -> None:
        """Take no further job for this reason, which is shown; with None, take jobs again."""
        self._willingness.hold(why)
        self._wake.set()

    def drain(self) -> None:
        """Take no further job: finish the one in hand, leave the queue, end `run`."""
        self._willingness.drain()
        self._wake.set()

    def stop_now(self) -> bool:
        """End the software now, with time to hand in what there is of a job; True the first time.

        `STOPPING_NOW` is the sentence that says what it costs.
        """
        is_first = not self._is_to_stop_now
        self._is_to_stop_now = True
        self.drain()
        return is_first

    # --- Its life --------------------------------------------------------------------------------

    async def run(self) -> None:
        """Work until drained."""
        self._stage.set(Stage.GETTING_READY)
        self._status.set(node_status.checking("what was left open last time"))
        try:
            async with asyncio.TaskGroup() as group:
                await self._work(group)
        finally:
            self._status.set(node_status.STOPPED)
            self._stage.set(Stage.ENDED)

    async def _work(self, group: asyncio.TaskGroup) -> None:
        recovery = group.create_task(self._delivery.recover())
        container = await self._patience.until_read(self._software.seen)
        self._market_address = self._settings.last_market or self._settings.market
        if container is None or container.standing == "ended":
            await self._get_ready()
        self._state = Official(builds=await self._patience.until_read(self._software.builds))
        await recovery
        beside = [
            group.create_task(each)
            for each in (
                self._eye.follow(),
                self._notes.keep(),
                self._notes.bookkeeping.catch_up(),
                self._keep_fresh(),
                self._find_market(),
                self._heed_willingness(),
            )
        ]
        if self._gpus is not None:
            beside.append(group.create_task(self._watch_gpus(self._gpus)))
            await unless(self._willingness.drain_ordered, self._gpus.until_judged())
            self._willingness.hinder(self._gpus.hindrance)
        while not self._is_over:
            await self._turn(group)
            await before(self._wake.wait(), self._outside.clock.sleep(self._pause_s))
            self._wake.clear()
        self._log.stop()
        for each in beside:
            each.cancel()

    @property
    def _is_over(self) -> bool:
        """Whether it has drained: the container is down, and the ledger has nothing of it."""
        sight = self._state.sight
        if not self._willingness.stance.is_drained or sight is None:
            return False
        is_down = sight.engine in (Engine.ENDED, Engine.ABSENT) and self._state.phase is Phase.DOWN
        is_free = sight.run is Answer.NO and sight.place is Answer.NO
        return is_down and (is_free or self._is_to_stop_now)

    @property
    def _pause_s(self) -> float:
        return 0.0 if self._events else official_node.pause_s(self._state)

    async def _get_ready(self) -> None:
        """Return once the software may be started, or the node was told to drain first."""
        readiness = OfficialReadiness(
            self._outside, self._settings, self._patience, self._status.set
        )

        async def reach() -> None:
            while True:
                try:
                    if self._gpus is not None and not self._gpus.is_known:
                        self._status.set(node_status.checking("the GPU"))
                        await self._gpus.until_known()
                    await self._go_to(await readiness.reach())
                except NodeError as error:
                    self._on_trouble(error)
                    lasting = is_lasting(error)
                    fault = node_status.faulted(error.title, error.remedy, is_lasting=lasting)
                    self._status.set(fault)
                    await self._outside.clock.sleep(FAULT_PAUSE_S)
                else:
                    return

        await unless(self._willingness.drain_ordered, reach())

    async def _go_to(self, market: MarketAddress | None) -> None:
        """Write down where the node goes, as far as that is known."""
        if market is None:
            return
        if (note := self._settings.note_market) is not None:
            await self._patience.until_read(lambda: note(market))
        self._market_address = market

    # --- One turn: look, decide, act -------------------------------------------------------------

    async def _turn(self, group: asyncio.TaskGroup) -> None:
        await self._feed(official_node.Wished(self._wish), group)
        while self._events:
            await self._feed(self._events.popleft(), group)
        await self._feed(official_node.Looked(await self._lookout.look(self._state)), group)
        self._log.follow(self._lookout.container, group)
        word = self._lookout.word
        if word.has_run is not Answer.UNKNOWN:
            await self._notes.close_gone(word.runs, group)

    @property
    def _wish(self) -> Wish:
        if self._is_to_stop_now:
            return Wish.STOP_NOW
        return Wish.WORK if self._willingness.stance.is_willing else Wish.FINISH

    async def _feed(self, event: official_node.Event, group: asyncio.TaskGroup) -> None:
        """Take the event in, write down what must outlive us, tell, and carry out what follows."""
        known = self._state.builds
        self._state, commands = official_node.step(self._state, event)
        if (builds := self._state.builds) != known:
            await self._patience.until_read(lambda: self._software.keep(builds))
        self._tell()
        for command in commands:
            if isinstance(command, official_node.Fetch):
                group.create_task(self._fetch())
            else:
                self._events.extend(
                    await self._orders.carry_out(
                        command, self._lookout.gpu_now, self._market_address
                    )
                )

    async def _fetch(self) -> None:
        self._events.append(await self._orders.fetch())
        self._wake.set()

    # --- Beside it -------------------------------------------------------------------------------

    async def _keep_fresh(self) -> None:
        while True:
            self._events.append(official_node.UpdateDue())
            self._wake.set()
            await self._outside.clock.sleep(self._update_every_s)

    async def _find_market(self) -> None:
        """Learn the node's market where the grid names it only after the node was measured."""
        readiness = OfficialReadiness(
            self._outside, self._settings, self._patience, self._status.set
        )
        while self._market_address is None:
            await self._outside.clock.sleep(MARKET_EVERY_S)
            try:
                await self._go_to(await readiness.market())
            except NodeError as error:
                self._on_trouble(error)

    async def _heed_willingness(self) -> None:
        async with aclosing(self._willingness.changes()) as changes:
            async for _ in changes:
                self._wake.set()

    async def _watch_gpus(self, gpus: OwnGpus) -> None:
        trial = trial_of(gpus, self._outside, self._settings, self._patience)
        duty = GpuDuty(gpus, trial, self._outside.clock.now, self._activity.publish)
        await duty.run(self._willingness.hinder)

    # --- Telling ---------------------------------------------------------------------------------

    def _tell(self) -> None:
        state, word = self._state, self._lookout.word
        stance = self._willingness.stance
        market = str(self._market_address or "")
        job = str(word.runs[0].job) if word.runs else ""
        scene = Scene(
            state, word, stance, self._status.value, market, job, self._lookout.raw, self._log.last,
            self._orders.start_trouble,
        )  # fmt: skip
        self._status.set(shown(scene))
        is_down = state.phase is Phase.DOWN and state.job is Answer.NO
        is_out = is_down and state.wish is not Wish.WORK and word.has_place is not Answer.YES
        self._stage.set(Stage.OUT if is_out else Stage.AT_WORK)
        self._tell_place()

    def _tell_place(self) -> None:
        """Publish the place once, until it is lost."""
        word, market = self._lookout.word, self._market_address
        if word.place is not None and market is not None and not self._is_place_told:
            now = self._outside.clock.now()
            self._activity.publish(activity.Queued(now, market, word.place, word.length))
        self._is_place_told = word.place is not None

    def _on_trouble(self, error: NodeError) -> None:
        now = self._outside.clock.now()
        self._activity.publish(activity.Trouble(now, error.title, error.remedy))

    def _run_notes(self, books: Books) -> RunNotes:
        publish = self._activity.publish
        keeping = Bookkeeping(
            outside=self._outside,
            grid=self._settings.grid,
            books=books,
            patience=self._patience,
            publish=publish,
            engine=lambda: ENGINE_NAME,
            gpu=",".join(self._settings.gpus),
        )
        return RunNotes(self._outside, books, self._patience, publish, keeping)
