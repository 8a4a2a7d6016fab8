"""Several RPC endpoints, asked as one.

Every question that a node asks may be repeated and put to several: reads change nothing, and the
ledger lands the same signed bytes once however often they are sent. So the pool asks the best
endpoint, another beside it when that one is slow and after it when that one fails, and tries
again, all within one deadline. Nobody is asked more often than his budget and his own wishes
allow. The pool belongs to all nodes of this computer that work on the same grid.
"""

import asyncio
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from random import Random
from types import MappingProxyType, TracebackType
from typing import Generic, NoReturn, Self, TypeVar

from nosdesk.adapters.solana.rpc.endpoint import REMEDY
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.adapters.solana.rpc.refusals import Behind, RateLimited
from nosdesk.adapters.solana.rpc.roster import FAR_SLOTS, Roster, Source
from nosdesk.aio.retry import Backoff
from nosdesk.domain.errors import NodeError, Refused, Unavailable

T = TypeVar("T")
R = TypeVar("R")

_GENESIS = Query("getGenesisHash", [], str)
_SLOT = Query("getSlot", [CONFIRMED], int)

_FLOOR_HOLDS_S = 600.0
"""How long answers must not be older than the latest one; then even a lie about it is over."""


@dataclass(frozen=True, slots=True)
class PoolLimits:
    """How long a question may take, how often it goes round, and when a second one is asked."""

    deadline_s: float = 15.0
    rounds: int = 4
    hedge_s: float = 1.0
    backoff: Backoff = field(default_factory=lambda: Backoff(first_s=0.1, cap_s=2.0))
    slot_s: float = 0.4
    """How long the ledger takes for its next slot."""


@dataclass(frozen=True, slots=True)
class Told(Generic[T]):
    """What a source said, and of which slot it is true (0 when that is not known)."""

    source: Source
    value: T
    slot: int


@dataclass(frozen=True, slots=True)
class _Failure:
    source: Source
    error: NodeError


class _AllFailed(Exception):
    """Nobody who was asked gave an answer."""

    def __init__(self, failures: Sequence[_Failure]) -> None:
        super().__init__()
        self.refusals = {f.source: f.error for f in failures if isinstance(f.error, Refused)}
        silences = [f.error for f in failures if f.source not in self.refusals]
        self.error = (silences or [f.error for f in failures])[-1]
        """A silence rather than a refusal: whoever is silent now may yet answer."""


class Pool:
    """Asks the sources of one grid; a context, at whose end nothing is sent any more.

    Raises `Unavailable` when no trustworthy answer came, `Refused` when everybody's is no.
    """

    def __init__(
        self,
        sources: Iterable[Source],
        limits: PoolLimits | None = None,
        *,
        genesis: str | None = None,
        random: Random | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.roster = Roster(sources, now)
        self.limits = limits or PoolLimits()
        self._genesis = genesis
        self._random = random or Random()
        self._now = now
        self._floor = 0
        self._floor_set_at = now()
        self._calls: Counter[str] = Counter()
        self.calls: Mapping[str, int] = MappingProxyType(self._calls)
        """How many tries each method took so far."""
        self._group = asyncio.TaskGroup()
        self._sending: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        await self._group.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for task in self._sending:
            task.cancel()
        # The block's own error is not handed to the group: it would come out wrapped in one.
        await self._group.__aexit__(None, None, None)

    # --- Asking --------------------------------------------------------------------------------

    async def call(self, query: Query[T]) -> T:
        """Return a trusted source's answer."""
        return (await self.ask(query)).value

    async def ask(self, query: Query[T]) -> Told[T]:
        """Return a trusted source's answer, and whose it is."""
        return await self._go_round(lambda sources: self._race(query, sources))

    async def ask_source(self, source: Source, query: Query[T], *, at_least: int = 0) -> Told[T]:
        """Return what this source says in a single try, of the slot `at_least` or a later one."""
        if source.health.ready_in(self._now()):
            raise Unavailable(f"{source.host} wants to be left alone for a while.", REMEDY)
        outcome = await self._attempt(source, query, at_least)
        if isinstance(outcome, _Failure):
            raise outcome.error
        return outcome

    async def tell_all(self, query: Query[T]) -> None:
        """Put it to every source; return once one has taken it, the others go on behind."""
        await self._go_round(lambda sources: self._spread(query, sources))

    def note_slot(self, slot: int) -> None:
        """Let no later answer be of an earlier slot than this, for a while."""
        if slot >= self._current_floor():
            self._floor, self._floor_set_at = slot, self._now()

    # --- Rounds --------------------------------------------------------------------------------

    async def _go_round(self, ask: Callable[[Sequence[Source]], Awaitable[R]]) -> R:
        """Return the first good answer of several rounds; who refused is not asked again."""
        try:
            async with asyncio.timeout(self.limits.deadline_s) as deadline:
                return await self._rounds(ask, deadline.when() or 0.0)
        except TimeoutError as late:
            raise Unavailable("No RPC endpoint answered in time.", REMEDY) from late

    async def _rounds(self, ask: Callable[[Sequence[Source]], Awaitable[R]], deadline: float) -> R:
        refusals: dict[Source, NodeError] = {}
        error: NodeError = Unavailable("No RPC endpoint can be trusted just now.", REMEDY)
        pauses = islice(self.limits.backoff.delays(self._random), self.limits.rounds - 1)
        for pause in (0.0, *pauses):
            await asyncio.sleep(pause)
            sources = await self._ready(tuple(refusals), deadline)
            if not sources:
                break
            try:
                return await ask(sources)
            except _AllFailed as failed:
                refusals |= failed.refusals
                error = failed.error
        raise error

    async def _ready(self, refused: Sequence[Source], deadline: float) -> list[Source]:
        """Return whom to ask, the best first, once one of them may be asked."""
        while sources := self.roster.in_order(refused):
            now = self._now()
            ready = [source for source in sources if not source.health.ready_in(now)]
            if ready:
                return ready
            soonest = min(source.health.ready_in(now) for source in sources)
            if asyncio.get_running_loop().time() + soonest > deadline:
                host = sources[0].host
                raise Unavailable(f"{host} wants to be left alone for {soonest:.0f} s.", REMEDY)
            await asyncio.sleep(soonest)
        return []

    async def _race(self, query: Query[T], sources: Sequence[Source]) -> Told[T]:
        """Ask the best; the next beside it when it is slow, and after it when it fails."""
        left = deque(sources)
        outcomes: asyncio.Queue[Told[T] | _Failure] = asyncio.Queue()
        asking: list[asyncio.Task[None]] = []
        failures: list[_Failure] = []
        async with asyncio.TaskGroup() as group:
            while left or len(failures) < len(asking):
                if left:
                    asked = self._report(left.popleft(), query, outcomes)
                    asking.append(group.create_task(asked))
                outcome = await self._outcome(outcomes, self.limits.hedge_s if left else None)
                if isinstance(outcome, Told):
                    for task in asking:
                        task.cancel()
                    return outcome
                failures += [outcome] if outcome else []
        raise _AllFailed(failures)

    async def _spread(self, query: Query[T], sources: Sequence[Source]) -> Told[T]:
        outcomes: asyncio.Queue[Told[T] | _Failure] = asyncio.Queue()
        for source in sources:
            task = self._group.create_task(self._report(source, query, outcomes))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)
        failures: list[_Failure] = []
        while len(failures) < len(sources):
            outcome = await outcomes.get()
            if isinstance(outcome, Told):
                return outcome
            failures.append(outcome)
        raise _AllFailed(failures)

    async def _outcome(
        self, outcomes: "asyncio.Queue[Told[T] | _Failure]", within_s: float | None
    ) -> Told[T] | _Failure | None:
        try:
            async with asyncio.timeout(within_s):
                return await outcomes.get()
        except TimeoutError:
            return None

    # --- One try -------------------------------------------------------------------------------

    async def _report(
        self, source: Source, query: Query[T], outcomes: "asyncio.Queue[Told[T] | _Failure]"
    ) -> None:
        outcomes.put_nowait(await self._attempt(source, query, 0))

    async def _attempt(self, source: Source, query: Query[T], at_least: int) -> Told[T] | _Failure:
        """Return what came of one try, and let the source's health show it."""
        began, health = self._now(), source.health
        at_least = max(at_least, self._current_floor())
        try:
            return await self._ask_once(source, query, at_least)
        except asyncio.CancelledError:
            health.dragged(self._now() - began)
            raise
        except NodeError as error:
            self._note(source, error, at_least)
            return _Failure(source, error)

    def _note(self, source: Source, error: NodeError, at_least: int) -> None:
        """Let an error show in the source's health; a refusal is an answer like others."""
        match error:
            case RateLimited(rest_s=rest_s):
                source.health.rest(rest_s, self._now())
            case Behind(slot=int(slot)) if at_least - slot > FAR_SLOTS:
                self.roster.bench(source, "is far behind")
            case Behind() | Refused():
                pass
            case _:
                source.health.failed(self._now())

    async def _ask_once(self, source: Source, query: Query[T], at_least: int) -> Told[T]:
        if not source.is_introduced:
            await self._introduce(source)
        value = await self._exchange(source, query, at_least)
        slot = query.slot_of(value)
        if slot is None:
            return Told(source, value, 0)
        if slot < at_least:
            raise Behind(f"{source.host} is at slot {slot}, not {at_least}.", REMEDY, slot=slot)
        if self.roster.is_doubtful(source, slot):
            await self._compare(source, slot)
        self.roster.saw(source, slot)
        self.note_slot(slot)
        return Told(source, value, slot)

    async def _exchange(self, source: Source, query: Query[T], at_least: int = 0) -> T:
        self._calls[query.method] += 1
        began = self._now()
        source.health.budget.take(began)
        result = await source.endpoint.ask(query.method, query.wire(at_least))
        value = query.read(result, source.host)
        source.health.answered(self._now() - began)
        return value

    # --- Trust ---------------------------------------------------------------------------------

    async def _introduce(self, source: Source) -> None:
        """Make sure that the source serves this grid's ledger and no other.

        Where nobody said which that is, the first answer counts.
        """
        async with source.introduction:
            if source.is_introduced:
                return
            if self._genesis is not None or len(self.roster.all) > 1:
                genesis = await self._exchange(source, _GENESIS)
                self._genesis = self._genesis or genesis
                if genesis != self._genesis:
                    self._bench(source, "serves another ledger")
            source.is_introduced = True

    async def _compare(self, source: Source, slot: int) -> None:
        """Hold the source's slot against another's: who lies is benched."""
        source.is_compared = True
        for other in self.roster.at_hand(avoiding=(source,)):
            outcome = await self._attempt(other, _SLOT, 0)
            if isinstance(outcome, Told):
                self._judge(source, slot, other, outcome.value)
                return
        if self.roster.is_too_old(slot):
            raise Behind(f"{source.host} has stopped following the ledger.", REMEDY)

    def _judge(self, source: Source, slot: int, other: Source, theirs: int) -> None:
        """Bench the one who is far behind, or the one who jumped ahead of its own history."""
        if abs(slot - theirs) <= FAR_SLOTS:
            other.is_compared = True
            self.roster.saw(other, theirs)
        elif slot < theirs:
            self._bench(source, "is far behind")
        elif self.roster.is_own_leap(source, slot):
            self._bench(source, "is ahead of what can be")
        else:
            self.roster.bench(other, "is far behind")

    def _bench(self, source: Source, why: str) -> NoReturn:
        self.roster.bench(source, why)
        raise Unavailable(f"{source.host} {why}.", REMEDY)

    def _current_floor(self) -> int:
        holds = self._now() - self._floor_set_at < _FLOOR_HOLDS_S
        return self._floor if holds else 0
