"""Answers that say "there is none", and when they are believed.

An endpoint that is young, overloaded or broken answers "nothing" as readily as one that knows.
So nothing is taken for absent because one endpoint says so: another must say it too, of the same
slot or a later one. Where one shows what the other does not, the first is asked again at the
other's slot, for it may only have been late; whoever then still misses what is there is benched.

While there is only one endpoint to ask, it is asked again about a later slot. That is the weaker
proof: it catches the accident and the endpoint that stands still, not the one that is blind.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from nosdesk.adapters.solana.rpc.endpoint import REMEDY
from nosdesk.adapters.solana.rpc.pool import Pool, Told
from nosdesk.adapters.solana.rpc.query import Query
from nosdesk.domain.errors import Refused, Unavailable

T = TypeVar("T")
Gaps = Callable[[T], frozenset[int]]
"""What an answer says is not there, as numbers of what was asked for."""

_ASKED_AGAIN = 3


def missing(accounts: Sequence[object | None]) -> frozenset[int]:
    """Return the gaps in a list of accounts."""
    return frozenset(number for number, account in enumerate(accounts) if account is None)


async def surely(pool: Pool, query: Query[T], gaps: Gaps[T]) -> T:
    """Return an answer without gaps, or one whose gaps are confirmed."""
    first = await pool.ask(query)
    if not gaps(first.value):
        return first.value
    second = await _other_opinion(pool, query, first)
    if second is None:
        return await _later_opinion(pool, query, first)
    if gaps(second.value) == gaps(first.value) or not first.slot:
        return second.value  # what has no slot cannot be held against anybody
    return await _settle(pool, query, gaps, first, second)


async def _other_opinion(pool: Pool, query: Query[T], first: Told[T]) -> Told[T] | None:
    """Return what another source says of that slot, None when no other can be asked."""
    for source in pool.roster.at_hand(avoiding=(first.source,)):
        try:
            return await pool.ask_source(source, query, at_least=first.slot)
        except (Unavailable, Refused):
            continue
    return None


async def _later_opinion(pool: Pool, query: Query[T], first: Told[T]) -> T:
    """Return what the same source says a slot later; what has no slot stays as it was said."""
    if not first.slot:
        return first.value
    error: Exception | None = None
    for _ in range(_ASKED_AGAIN):
        await asyncio.sleep(pool.limits.slot_s)
        try:
            return (await pool.ask_source(first.source, query, at_least=first.slot + 1)).value
        except Unavailable as later:
            error = later
    raise Unavailable("The only RPC endpoint has stopped following the ledger.", REMEDY) from error


async def _settle(pool: Pool, query: Query[T], gaps: Gaps[T], first: Told[T], second: Told[T]) -> T:
    """Return the answer of the one who is right, and bench the one who misses something."""
    try:
        again = await pool.ask_source(first.source, query, at_least=second.slot)
    except Unavailable:
        if gaps(second.value) < gaps(first.value):
            return second.value
        raise
    if gaps(again.value) == gaps(second.value):
        return again.value
    for fuller, emptier in ((second, again), (again, second)):
        if gaps(fuller.value) < gaps(emptier.value):
            pool.roster.bench(emptier.source, "misses what another shows")
            return fuller.value
    raise Unavailable("The RPC endpoints contradict each other.", REMEDY)
