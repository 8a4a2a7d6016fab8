"""Whether a transaction is in the ledger, by more than one endpoint's word.

A landing that never was would close the books on a payment that never came. So where there are
several endpoints, two must show it, in the same slot and with the same outcome; one that is a
moment behind is asked again. Where the other shows nothing although it is far enough, what the
transaction did must be seen there: its payer's balance. Who does not even know the payer is blind
and has no say. And where nobody else can be asked, the same one must show the effect, too, or that
the landing is final.

The usual price is one call more than to believe the first.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from nosdesk.adapters.solana.rpc.answers import Answer, LandedTransaction, SignatureStatus
from nosdesk.adapters.solana.rpc.pool import Pool, Told
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.adapters.solana.rpc.roster import Source
from nosdesk.domain.addresses import Signature
from nosdesk.domain.errors import Refused, Unavailable

Statuses = Answer[list[SignatureStatus | None]]
_Word = Literal["shown", "denied", "too early", "silent"]

_ASKED_AGAIN = 3
"""How often an endpoint is asked that is a moment behind."""


def transaction_query(signature: Signature) -> Query[LandedTransaction | None]:
    """Return the question for all that is known of a landed transaction."""
    config = {"encoding": "json", "maxSupportedTransactionVersion": 0, **CONFIRMED}
    shape: Any = LandedTransaction | None  # a type checker has no name for a union's type
    return Query("getTransaction", [signature, config], shape)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A source that shows the landing, and how."""

    source: Source
    status: SignatureStatus


class Confirmation:
    """Finds the landings that may be believed."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    async def landed(
        self, signature: Signature, *, search: bool, is_sure: bool = True
    ) -> SignatureStatus | None:
        """Return the confirmed status, None while there is none or it is in doubt.

        With `search` the endpoints go through their whole history. That there is none takes two
        as well, unless `is_sure` is false.
        """
        query = _statuses(signature, search=search)
        first = await self._pool.ask(query)
        others = self._pool.roster.at_hand(avoiding=(first.source,))
        shown = _shown(first)
        if shown is not None:
            return await self._seconded(shown, others, query, signature)
        if not is_sure:
            return None
        for number, other in enumerate(others):
            told = await self._ask(other, query)
            if told is None:
                continue
            if (shown := _shown(told)) is None:
                return None
            rest = [first.source, *others[number + 1 :]]
            return await self._seconded(shown, rest, query, signature)
        return None

    async def _seconded(
        self, shown: _Shown, others: Sequence[Source], query: Query[Statuses], signature: Signature
    ) -> SignatureStatus | None:
        """Return the status once another source shows it, too, or what it did."""
        denying: list[Source] = []
        is_early = False
        for number, other in enumerate(others):
            is_last = number == len(others) - 1
            match await self._word(other, shown.status, query, is_last=is_last):
                case "shown":
                    return shown.status
                case "denied":
                    denying.append(other)
                case "too early":
                    is_early = True
                case "silent":
                    pass
        if is_early:
            return None  # soon somebody can tell
        is_only = len(self._pool.roster.all) == 1
        if is_only or await self._is_effect_seen(shown, denying, signature):
            return shown.status
        return None

    async def _word(
        self, source: Source, status: SignatureStatus, query: Query[Statuses], *, is_last: bool
    ) -> _Word:
        """Return what the source says of what another shows."""
        for _ in range(_ASKED_AGAIN if is_last else 1):
            told = await self._ask(source, query)
            if told is None:
                return "silent"
            if (theirs := _status(told.value)) is not None:
                is_same = (theirs.slot, theirs.err) == (status.slot, status.err)
                return "shown" if is_same else "denied"
            if told.value.slot >= status.slot:
                return "denied"
            await asyncio.sleep(self._pool.limits.slot_s)
        return "too early"

    async def _is_effect_seen(
        self, shown: _Shown, denying: Sequence[Source], signature: Signature
    ) -> bool:
        """Tell whether the payer's balance is as the transaction left it, at who denies it.

        Where nobody does who can see, it must be so at the source that shows the transaction, or
        the transaction must be final.
        """
        try:
            landed = (await self._pool.ask_source(shown.source, transaction_query(signature))).value
            if landed is None or landed.meta is None or not landed.meta.post_balances:
                return False
            for source in denying:
                if balance := await self._payers_balance(source, landed):
                    return balance == landed.meta.post_balances[0]
                self._pool.roster.bench(source, "misses what another shows")
            if shown.status.is_final:
                return True
            balance = await self._payers_balance(shown.source, landed)
            return balance == landed.meta.post_balances[0]
        except (Unavailable, Refused):
            return False  # it is asked again at the next look

    async def _payers_balance(self, source: Source, landed: LandedTransaction) -> int:
        payer = landed.transaction.message.account_keys[:1]
        query = Query("getBalance", payer, Answer[int], CONFIRMED)
        return (await self._pool.ask_source(source, query)).value.value

    async def _ask(self, source: Source, query: Query[Statuses]) -> Told[Statuses] | None:
        """Return what it says, None when it does not, or not soon: a payment waits for it."""
        try:
            async with asyncio.timeout(self._pool.limits.hedge_s):
                return await self._pool.ask_source(source, query)
        except (Unavailable, Refused, TimeoutError):
            return None


def _statuses(signature: Signature, *, search: bool) -> Query[Statuses]:
    params: list[Any] = [[signature], {"searchTransactionHistory": search}]
    return Query("getSignatureStatuses", params, Statuses)


def _shown(told: Told[Statuses]) -> _Shown | None:
    status = _status(told.value)
    return _Shown(told.source, status) if status is not None and status.is_confirmed else None


def _status(answer: Statuses) -> SignatureStatus | None:
    if len(answer.value) != 1:
        raise Unavailable("The RPC endpoint sent another number of statuses than was asked.")
    return answer.value[0]
