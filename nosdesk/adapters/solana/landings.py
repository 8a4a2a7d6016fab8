"""Whether a transaction landed, why it failed if it did, and what it did to money."""

import asyncio
from itertools import count

import msgspec

from nosdesk.adapters.solana.confirmation import Confirmation, transaction_query
from nosdesk.adapters.solana.rpc.answers import (
    LandedTransaction,
    NamingTransaction,
    TokenBalance,
)
from nosdesk.adapters.solana.rpc.certainty import surely
from nosdesk.adapters.solana.rpc.mailbox import Mailbox
from nosdesk.adapters.solana.rpc.pool import Pool
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.adapters.solana.rpc.refusals import reason
from nosdesk.adapters.solana.rpc.subscriptions import Subscriptions, Topic
from nosdesk.domain.addresses import Address, NodeAddress, Signature
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.ports.chain import Landing, Receipt

_NO_GAP: frozenset[int] = frozenset()
_GAP = frozenset({0})

_LAST = 10
"""How many of the transactions that name a run are looked at; none follows the one that pays."""

_LOOK_AGAIN_S = 1.0
"""Between looks for a landing when the subscription does not ring."""


class Landings:
    """Looks transactions up, and waits for them by subscription and by looking again."""

    def __init__(self, pool: Pool, subscriptions: Subscriptions, nos_mint: Address) -> None:
        self._pool = pool
        self._confirmation = Confirmation(pool)
        self._subscriptions = subscriptions
        self._nos_mint = nos_mint

    async def find(self, signature: Signature, within_s: float) -> Landing | None:
        """Return the confirmed landing, waiting up to `within_s` for it.

        The last look goes through the endpoint's whole history, not only through recent slots.
        """
        if within_s > 0:
            try:
                async with asyncio.timeout(within_s):
                    return await self._wait(signature)
            except TimeoutError:
                pass
        return await self._look(signature, search=True)

    async def receipt(self, signature: Signature, owner: NodeAddress) -> Receipt | None:
        """Return what the landed transaction did to the owner's money, None while unknown."""
        return self._receipt(await self._transaction(signature), owner)

    async def payout(self, run: Address, owner: NodeAddress) -> Receipt | None:
        """Return what the owner got from the transaction that closed the run.

        It is among the last that name the run's account; an endpoint's list is not believed, so
        each is looked up and must name the account itself.
        """
        config = {"limit": _LAST, **CONFIRMED}
        query = Query("getSignaturesForAddress", [run, config], list[NamingTransaction])
        naming = await surely(self._pool, query, lambda rows: _NO_GAP if rows else _GAP)
        for row in naming[:_LAST]:
            if row.err is None:
                landed = await self._transaction(Signature(row.signature))
                receipt = self._receipt(landed, owner) if landed and landed.names(run) else None
                if receipt is not None and receipt.nos > 0:
                    return receipt
        return None

    def _receipt(self, landed: LandedTransaction | None, owner: NodeAddress) -> Receipt | None:
        if landed is None or landed.meta is None:
            return None
        meta = landed.meta
        before = self._nos(meta.pre_token_balances, owner)
        after = self._nos(meta.post_token_balances, owner)
        paid_the_fee = landed.transaction.message.account_keys[:1] == [owner]
        return Receipt(
            nos=MicroNos(after - before),
            fee=Lamports(meta.fee if paid_the_fee else 0),
            slot=landed.slot,
            block_time=landed.block_time,
        )

    async def _wait(self, signature: Signature) -> Landing:
        topic = Topic("signature", [signature, CONFIRMED])
        with self._subscriptions.mailbox(topic) as bell:
            for number in count():
                await _ring(bell)
                try:  # the first look is before anything can have landed, as a rule: one source
                    landing = await self._look(signature, is_sure=number > 0)
                except Unavailable:
                    continue  # the caller's time is not up yet
                if landing is not None:
                    return landing
        raise AssertionError  # pragma: no cover - the count never ends

    async def _look(
        self, signature: Signature, *, search: bool = False, is_sure: bool = True
    ) -> Landing | None:
        status = await self._confirmation.landed(signature, search=search, is_sure=is_sure)
        if status is None:
            return None
        self._pool.note_slot(status.slot)
        if status.err is None:
            return Landing(status.slot, None)
        landed = await self._transaction(signature)
        logs = landed.meta.log_messages if landed and landed.meta else None
        return Landing(status.slot, reason(status.err, logs))

    async def _transaction(self, signature: Signature) -> LandedTransaction | None:
        query = transaction_query(signature)
        return await surely(self._pool, query, lambda landed: _GAP if landed is None else _NO_GAP)

    def _nos(self, balances: list[TokenBalance] | None, owner: NodeAddress) -> int:
        return sum(
            balance.ui_token_amount.units
            for balance in balances or ()
            if balance.mint == self._nos_mint and balance.owner == owner
        )


async def _ring(bell: Mailbox[msgspec.Raw]) -> None:
    """Return when the subscription says something, or when it is time to look anyway."""
    try:
        async with asyncio.timeout(_LOOK_AGAIN_S):
            try:
                await bell.take()
            except NodeError:  # the bell is broken; the time is left
                await asyncio.sleep(_LOOK_AGAIN_S)
    except TimeoutError:
        return
