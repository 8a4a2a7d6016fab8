"""What the ledger says of a node that others' software runs: its run and its place in the queue.

Subscriptions tell of changes at once; the ledger is asked when they do, when a decision hangs on
it, and from time to time.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TypeVar

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import NodeError
from nosdesk.domain.job import Run
from nosdesk.domain.market import Market
from nosdesk.domain.official_node import Answer
from nosdesk.node.outside import Outside
from nosdesk.node.patience import Patience

LOOK_EVERY_S = 600.0
ASK_AGAIN_S = 5.0
UNFOLLOWED_S = 30.0

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LedgerWord:
    """The ledger's word; nothing of it is known as long as nobody answered."""

    runs: tuple[Run, ...] = ()
    has_run: Answer = Answer.UNKNOWN
    place: int | None = None
    length: int = 0
    has_place: Answer = Answer.UNKNOWN

    @property
    def is_known(self) -> bool:
        """Whether both questions were answered."""
        return Answer.UNKNOWN not in (self.has_run, self.has_place)


@dataclass(eq=False)
class LedgerEye:
    """Follows one node on the ledger; `market` is where its queue is, as far as that is known.

    `on_run` is told each run as it appears, however short it is.
    """

    outside: Outside
    patience: Patience
    market: Callable[[], MarketAddress | None]
    on_market: Callable[[Market], None]
    on_run: Callable[[Run], None]
    news: asyncio.Event = field(default_factory=asyncio.Event)
    _word: LedgerWord = field(default_factory=LedgerWord, init=False)
    _due_at: float = field(default=0.0, init=False)
    _is_told: bool = field(default=False, init=False)

    async def follow(self) -> None:
        """Hear of changes until cancelled; each wakes who waits for `news`."""
        node, chain = self.outside.signer.address, self.outside.chain
        async with asyncio.TaskGroup() as group:
            group.create_task(self._follow(lambda: chain.follow_runs(node), self._on_run))
            group.create_task(self._follow_market())

    async def word(self, *, is_decisive: bool) -> LedgerWord:
        """Return what the ledger says; asked anew where something changed or is to be decided."""
        now = self.outside.clock.now()
        is_early = 0 < self._due_at - now <= LOOK_EVERY_S  # not so on a clock that was put back
        if is_decisive or not is_early:
            self._word = await self._asked()
            self._due_at = now + (LOOK_EVERY_S if self._word.is_known else ASK_AGAIN_S)
        return self._word

    async def _asked(self) -> LedgerWord:
        """Ask for the place, then for the runs: a run is born as a place is lost."""
        chain, node, address = self.outside.chain, self.outside.signer.address, self.market()
        place, length, has_place = None, 0, Answer.NO  # nowhere, where no market is known
        if address is not None:
            market = await self._answer(lambda: chain.market(address))
            has_place = Answer.UNKNOWN
            if market is not None:
                self.on_market(market)
                place, length = market.place_of(node), len(market.queue)
                has_place = Answer.YES if place is not None else Answer.NO
        runs = await self._answer(lambda: chain.runs_of(node))
        if runs is None:
            return LedgerWord((), Answer.UNKNOWN, place, length, has_place)
        for run in runs:
            self.on_run(run)
        return LedgerWord(runs, Answer.YES if runs else Answer.NO, place, length, has_place)

    async def _answer(self, ask: Callable[[], Awaitable[T]]) -> T | None:
        try:
            answer = await ask()
        except NodeError as error:
            if not self._is_told:
                self.patience.tell(error)
            self._is_told = True
            return None
        self._is_told = False
        return answer

    def _look_soon(self) -> None:
        self._due_at = 0.0
        self.news.set()

    # --- Following -------------------------------------------------------------------------------

    def _on_run(self, run: Run | None) -> None:
        if run is not None:
            self.on_run(run)

    async def _follow_market(self) -> None:
        while (address := self.market()) is None:
            await self.outside.clock.sleep(ASK_AGAIN_S)
        await self._follow(
            lambda: self.outside.chain.follow_market(address),
            lambda market: None if market is None else self.on_market(market),
        )

    async def _follow(
        self, stream: Callable[[], AsyncGenerator[T]], on_item: Callable[[T], None]
    ) -> None:
        told = False
        while True:
            try:
                async with aclosing(stream()) as items:
                    async for item in items:
                        on_item(item)
                        self._look_soon()
            except NodeError as error:
                if not told:
                    self.patience.tell(error)
                told = True
            self._look_soon()
            await self.outside.clock.sleep(UNFOLLOWED_S)
