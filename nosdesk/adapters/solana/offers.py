"""Transactions that the grid made for the node to sign: looked through, tried out, then signed.

The guard reads the bytes; here the ledger is asked what it needs to know. Nothing of the bytes
is changed, for the grid has signed them already.
"""

import base64
from collections.abc import Sequence
from typing import Any

import base58

from nosdesk.adapters.solana.rpc.answers import (
    AccountState,
    Answer,
    LatestBlockhash,
    Simulation,
)
from nosdesk.adapters.solana.rpc.certainty import missing, surely
from nosdesk.adapters.solana.rpc.pool import Pool
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.adapters.solana.rpc.refusals import reason, refused
from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address, Signature
from nosdesk.domain.errors import Unavailable
from nosdesk.ports.chain import Offer, SignedTransaction
from nosdesk.ports.keys import Signer
from nosdesk.protocol.guard import (
    AnnouncedKey,
    Held,
    KeyTransaction,
    Shown,
    judge_trial,
    read_key_transaction,
)
from nosdesk.protocol.programs import Programs

_NOTHING: frozenset[int] = frozenset()
_ALL = frozenset({0})
_UNSIGNED = bytes(64)


class Offers:
    """Looks through what the grid wants signed, and signs what the guard accepts."""

    def __init__(self, pool: Pool, programs: Programs) -> None:
        self._pool = pool
        self._programs = programs

    async def look_through(self, text: str, announced: AnnouncedKey) -> Offer:
        """Return the accepted offer; `RefusedToSign` says why it is none."""
        transaction = read_key_transaction(text, announced, self._programs)
        before = await self._shown(transaction)
        after = await self._tried_out(transaction)
        accepted = judge_trial(transaction, before, after)
        return Offer(transaction, accepted, await self._last_valid_height())

    def countersign(self, offer: Offer, signer: Signer) -> SignedTransaction:
        """Return the transaction with the node's signature over what the guard accepted."""
        signature = signer.sign(offer.accepted.message)
        wire = offer.transaction.with_signature(signature)
        name = Signature(base58.b58encode(signature).decode("ascii"))
        return SignedTransaction(wire, name, offer.last_valid_height)

    async def _last_valid_height(self) -> int:
        """Return the last height of the newest blockhash.

        The grid's own is older, for the trial took it already: it is dead by then, or sooner.
        """
        newest = Query("getLatestBlockhash", [], Answer[LatestBlockhash], CONFIRMED)
        return (await self._pool.call(newest)).value.last_valid_block_height

    async def _shown(self, transaction: KeyTransaction) -> Shown:
        config = {"encoding": "base64", **CONFIRMED}
        query = Query(
            "getMultipleAccounts",
            [transaction.watched],
            Answer[list[AccountState | None]],
            config,
        )
        answer = await surely(self._pool, query, lambda answer: missing(answer.value))
        return _by_address(transaction, answer.value)

    async def _tried_out(self, transaction: KeyTransaction) -> Shown:
        """Return the accounts as the transaction leaves them; `Refused` when it would fail.

        With its own blockhash: one that the ledger does not accept any more is found out here.
        """
        wire = base64.b64encode(transaction.with_signature(_UNSIGNED)).decode()
        config: dict[str, Any] = {
            "encoding": "base64",
            "sigVerify": False,
            "replaceRecentBlockhash": False,
            "accounts": {"encoding": "base64", "addresses": transaction.watched},
            **CONFIRMED,
        }
        query = Query("simulateTransaction", [wire], Answer[Simulation], config)
        outcome = (await surely(self._pool, query, _failure)).value
        if outcome.err is not None:
            raise refused(reason(outcome.err, outcome.logs))
        return _by_address(transaction, outcome.accounts or ())


def _failure(answer: Answer[Simulation]) -> frozenset[int]:
    return _NOTHING if answer.value.err is None else _ALL


def _by_address(transaction: KeyTransaction, accounts: Sequence[AccountState | None]) -> Shown:
    if len(accounts) != len(transaction.watched):
        raise Unavailable("The RPC endpoint sent another number of accounts than was asked.")
    pairs = zip(transaction.watched, accounts, strict=True)
    return {address: _held(account) for address, account in pairs}


def _held(account: AccountState | None) -> Held | None:
    """Return the account; None for none, and for what endpoints show in place of none."""
    if account is None:
        return None
    if account.lamports == 0 and account.owner == SYSTEM_PROGRAM:
        return None
    return Held(account.lamports, Address(account.owner), account.content)
