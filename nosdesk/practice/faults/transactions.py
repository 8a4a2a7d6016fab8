"""Faults of a congested network: what becomes of a transaction that an endpoint has taken.

The sender is told its signature, as if all were well. Nothing here invents a landing: whatever
lands does so by the ledger's own rules, at most once.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial

from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.transaction import VersionedTransaction

from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.strength import Strength
from nosdesk.practice.rpc.errors import Json, RpcError
from nosdesk.practice.rpc.params import parse_params
from nosdesk.practice.rpc.transaction_wire import read_transaction
from nosdesk.practice.rpc.transactions import SendParams

Submit = Callable[[], Json]

_REMEMBERED = 10_000


class TransactionFaults:
    """Loses, holds and delays transactions on their way from an endpoint to the ledger."""

    def __init__(self, board: FaultBoard, strength: Strength) -> None:
        self._board = board
        self._strength = strength
        self._fates: dict[Signature, bool] = {}
        self._unlucky: set[Pubkey] = set()
        self._held: dict[Signature, Submit] = {}

    def send(self, params: Json, submit: Submit) -> Json:
        """Return the signature; `submit` is called now, later or never."""
        transaction = _transaction(params)
        signature = transaction.signatures[0]
        if self._is_doomed(transaction) or self._board.strikes(Fault.TX_DROPPED):
            return str(signature)
        if self._board.strikes(Fault.TX_REORDERED):
            self._held[signature] = submit
            return str(signature)
        if self._board.strikes(Fault.TX_DELAYED):
            asyncio.get_running_loop().call_later(self._strength.delay_s, partial(_land, submit))
            return str(signature)
        return submit()

    @asynccontextmanager
    async def reordering(self) -> AsyncGenerator[None]:
        """Let what was held meanwhile land at the end, the last one first."""
        try:
            yield
        finally:
            held, self._held = self._held, {}
            for submit in reversed(held.values()):
                _land(submit)

    def _is_doomed(self, transaction: VersionedTransaction) -> bool:
        """Tell whether it shall never land; a sender has this bad luck never twice in a row."""
        signature, sender = transaction.signatures[0], transaction.message.account_keys[0]
        if signature in self._fates or self._board.current(Fault.TX_EXPIRED) is None:
            return self._fates.get(signature, False)
        is_doomed = sender not in self._unlucky and self._board.strikes(Fault.TX_EXPIRED)
        self._unlucky ^= {sender}
        self._fates[signature] = is_doomed
        if len(self._fates) > _REMEMBERED:
            del self._fates[next(iter(self._fates))]
        return is_doomed


def _land(submit: Submit) -> None:
    with suppress(RpcError):  # it came too late, or had landed already
        submit()


def _transaction(params: Json) -> VersionedTransaction:
    sent = parse_params(SendParams, params)
    return read_transaction(sent.transaction, sent.config.encoding or "base58")
