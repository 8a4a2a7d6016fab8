"""Faults of RPC endpoints: they are away, late, fed up, blind, or stuck in the past.

What an endpoint shows openly (it is away, late, fed up) may befall one of them or all at once. A
lie (it is blind, or stuck) befalls one at a time: were all to tell the same lie, no client could
ever know.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from random import Random

from aiohttp import web
from aiohttp.typedefs import Handler

from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.connections import cut_off
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.strength import Strength
from nosdesk.practice.faults.transactions import TransactionFaults
from nosdesk.practice.ledger import Ledger
from nosdesk.practice.rpc.errors import Json

Answer = Callable[[Ledger], Json]


@dataclass(frozen=True, slots=True)
class Place:
    """Which of how many endpoints one is."""

    number: int = 0
    among: int = 1

    def is_lying(self, dice: float) -> bool:
        """Tell whether the dice fall on this endpoint."""
        return int(dice * self.among) == self.number

    def is_struck(self, dice: float) -> bool:
        """Tell whether the dice fall on this endpoint, or on all of them."""
        return int(dice * (self.among + 1)) in (self.number, self.among)


class Past:
    """The ledger of a moment that an endpoint may be stuck at."""

    def __init__(self) -> None:
        self.ledger: Ledger | None = None

    @asynccontextmanager
    async def kept(self, ledger: Ledger) -> AsyncGenerator[None]:
        """Keep this moment's ledger meanwhile."""
        self.ledger = ledger.snapshot()
        try:
            yield
        finally:
            self.ledger = None


class RpcFaults:
    """Stands before and around the answers of one RPC endpoint."""

    def __init__(
        self,
        board: FaultBoard,
        transactions: TransactionFaults,
        past: Past,
        strength: Strength,
        *,
        place: Place | None = None,
    ) -> None:
        self._board = board
        self._transactions = transactions
        self._past = past
        self._strength = strength
        self._place = place or Place()
        self._random = Random(0)

    @web.middleware
    async def before(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Cut the request off, refuse it, or let it wait."""
        if self._is_struck(Fault.RPC_OUTAGE):
            cut_off(request)
        if self._is_struck(Fault.RPC_429):
            after = {"Retry-After": str(self._strength.retry_after_s)}
            raise web.HTTPTooManyRequests(headers=after)
        if self._is_struck(Fault.RPC_LATENCY):
            await asyncio.sleep(self._random.uniform(0.1, 1.0) * self._strength.latency_s)
        return await handler(request)

    async def around(self, method: str, params: Json, ledger: Ledger, answer: Answer) -> Json:
        """Answer of the past or of nothing; a transaction is sent on to what may become of it."""
        if method == "sendTransaction":
            return self._transactions.send(params, lambda: answer(ledger))
        past = self._past.ledger
        if past is not None and method != "requestAirdrop" and self._lies(Fault.RPC_STALE):
            ledger = past
        found = answer(ledger)
        if method in _EMPTY and self._lies(Fault.RPC_EMPTY):
            return _emptied(found, _EMPTY[method])
        return found

    def _is_struck(self, fault: Fault) -> bool:
        episode = self._board.current(fault)
        if episode is None or not self._place.is_struck(episode.dice):
            return False
        return self._board.strikes(fault)

    def _lies(self, fault: Fault) -> bool:
        episode = self._board.current(fault)
        if episode is None or not self._place.is_lying(episode.dice):
            return False
        return self._board.strikes(fault)


def _emptied(found: Json, nothing: Json) -> Json:
    """Return an answer of the same shape that holds nothing."""
    if isinstance(found, dict) and "context" in found:
        return {**found, "value": _emptied(found["value"], nothing)}
    if nothing is _NULL_EACH:
        return [None] * len(found)
    return nothing


_NULL_EACH = object()
"""Marks answers that hold a null for each thing asked for."""

_EMPTY: dict[str, Json] = {
    "getAccountInfo": None,
    "getMultipleAccounts": _NULL_EACH,
    "getProgramAccounts": [],
    "getBalance": 0,
    "getTokenAccountsByOwner": [],
    "getSignatureStatuses": _NULL_EACH,
    "getSignaturesForAddress": [],
    "getTransaction": None,
}
"""What an endpoint answers that has lost its data, by method."""
