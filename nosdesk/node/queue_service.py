"""The hands of `domain/queueing`: a node's place in its market's queue, and the runs it brings.

Subscriptions tell of changes at once; looks at the chain catch what they missed.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TypeVar

from nosdesk.domain import node_status, queueing
from nosdesk.domain.actions import Stop, Work
from nosdesk.domain.addresses import Address, MarketAddress, RunAddress
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.job import Run
from nosdesk.domain.market import Market
from nosdesk.domain.node_status import NodeStatus
from nosdesk.domain.queueing import Phase, Queueing
from nosdesk.node.delivery import Delivery, Failed, Landed
from nosdesk.node.outside import Outside
from nosdesk.node.patience import Patience
from nosdesk.node.run_desk import RunDesk
from nosdesk.node.willingness import Willingness

LOOK_EVERY_S = 1_800.0
"""Subscriptions tell of changes at once; a look this often catches what they missed."""

LOOK_AT_RUNS_EVERY_S = 3 * 3_600.0
"""Who waits in the queue has no run, but may have one that was taken for lost."""

LOOK_UNFOLLOWED_S = 30.0
_BENIGN = frozenset({"NodeAlreadyQueued", "NotInMarketQueue", "MarketInWrongState"})
"""Refusals that only say that the queue changed before our transaction came."""

T = TypeVar("T")
Serve = Callable[[RunAddress, asyncio.TaskGroup], Awaitable[None]]


@dataclass(eq=False)
class QueueService:
    """Keeps the node in the market's queue while it is willing, and has each run served."""

    outside: Outside
    market: MarketAddress
    access_key: Address | None
    delivery: Delivery
    desk: RunDesk
    patience: Patience
    willingness: Willingness
    serve: Serve
    tell: Callable[[Queueing], None]
    on_market: Callable[[Market], None]
    show: Callable[[NodeStatus], None]
    _events: asyncio.Queue[queueing.Event] = field(default_factory=asyncio.Queue, init=False)
    _runs_seen_at: float | None = field(default=None, init=False)

    async def run(self, *, is_doubtful: bool) -> None:
        """Return once the node was told to drain, and is out of the queue with every run served."""
        async with asyncio.TaskGroup() as group:
            watchers = [
                group.create_task(self._watch_runs()),
                group.create_task(self._watch_market()),
                group.create_task(self._watch_clock()),
                group.create_task(self._watch_willingness()),
            ]
            await self._step_through(group, is_doubtful=is_doubtful)
            for watcher in watchers:
                watcher.cancel()

    async def _step_through(self, group: asyncio.TaskGroup, *, is_doubtful: bool) -> None:
        state, commands = queueing.begin(self.market, is_doubtful=is_doubtful)
        if not self.willingness.stance.is_willing:
            self._events.put_nowait(queueing.DrainOrdered())
        while state.phase is not Phase.OUT or not self.willingness.stance.is_drained:
            for command in commands:
                group.create_task(self._carry_out(command, group))
            state, commands = queueing.step(state, await self._events.get())
            self.tell(state)

    async def _carry_out(self, command: queueing.Command, group: asyncio.TaskGroup) -> None:
        match command:
            case queueing.Look(number, pause_s):
                await self.outside.clock.sleep(pause_s)
                self._events.put_nowait(await self._look(number))
            case queueing.Join():
                await self._send(Work(self.market, self.access_key))
            case queueing.Leave():
                await self._send(Stop(self.market))
            case queueing.Serve(run):
                await self.serve(run, group)
                self._events.put_nowait(queueing.RunSettled(run))

    # --- Looking ---

    async def _look(self, number: int) -> queueing.Seen:
        """Ask for our place and our runs, in this order: a run is born as a place is lost.

        While there is a place, the runs are asked for at the first look and then seldom.
        """
        market = await self.patience.until_read(self._market)
        self.on_market(market)
        place = market.place_of(self.outside.signer.address)
        are_runs_due = place is None or self._are_runs_due
        run = await self._unsettled_run() if are_runs_due else None
        return queueing.Seen(place, len(market.queue), run, number)

    @property
    def _are_runs_due(self) -> bool:
        if self._runs_seen_at is None:
            return True
        passed_s = self.outside.clock.now() - self._runs_seen_at
        return not 0 <= passed_s < LOOK_AT_RUNS_EVERY_S  # a clock may have been set back

    async def _unsettled_run(self) -> RunAddress | None:
        run = await self.desk.unsettled_run()
        self._runs_seen_at = self.outside.clock.now()
        return run

    async def _market(self) -> Market:
        """Return the market; that it is not there is no answer, for we know that it exists."""
        market = await self.outside.chain.market(self.market)
        if market is None:
            raise Unavailable("The RPC endpoint does not know the market.", "Trying again.")
        return market

    # --- Joining and leaving ---

    async def _send(self, action: Work | Stop) -> None:
        """Sign, send and see through; whatever comes of it, the chain is asked afterwards."""
        chain, signer = self.outside.chain, self.outside.signer
        has_left = False
        try:
            signed = await self.patience.until_answered(lambda: chain.sign([action], signer))
            fate = await self.delivery.record_and_deliver(signed)
            if isinstance(fate, Failed):
                title = "The ledger did not let the node change its place in the queue."
                raise Refused(title, f"Its reason: {fate.name}.", name=fate.name)
            has_left = isinstance(action, Stop) and isinstance(fate, Landed)
        except NodeError as error:
            await self._on_refused(error)
        self._events.put_nowait(queueing.TransactionOver(has_left))

    async def _on_refused(self, error: NodeError) -> None:
        if isinstance(error, Refused) and error.name in _BENIGN:
            return  # the queue changed between our look and our transaction
        self.patience.tell(error)
        self.show(node_status.faulted(error.title, error.remedy))
        await self.outside.clock.sleep(10.0)

    # --- Watching ---

    async def _watch_willingness(self) -> None:
        async with aclosing(self.willingness.changes()) as changes:
            async for stance in changes:
                event = queueing.ResumeOrdered() if stance.is_willing else queueing.DrainOrdered()
                self._events.put_nowait(event)

    async def _watch_runs(self) -> None:
        async def on_run(run: Run | None) -> None:
            if run is None:
                self._events.put_nowait(queueing.LookOrdered())
            elif not await self.desk.is_settled(run.address):
                self.desk.hear_of(run)
                self._events.put_nowait(queueing.RunAppeared(run.address))

        node = self.outside.signer.address
        await self._follow(lambda: self.outside.chain.follow_runs(node), on_run)

    async def _watch_market(self) -> None:
        async def on_market(market: Market | None) -> None:
            place = market.place_of(self.outside.signer.address) if market else None
            if market is not None:
                self.on_market(market)
            if market is not None and place is not None:
                self._events.put_nowait(queueing.Seen(place, len(market.queue), None))
            else:
                self._events.put_nowait(queueing.PlaceLost())

        await self._follow(lambda: self.outside.chain.follow_market(self.market), on_market)

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
                    self.patience.tell(error)
                told = True
            self._events.put_nowait(queueing.LookOrdered())
            await self.outside.clock.sleep(LOOK_UNFOLLOWED_S)

    async def _watch_clock(self) -> None:
        while True:
            await self.outside.clock.sleep(LOOK_EVERY_S)
            self._events.put_nowait(queueing.LookOrdered())
