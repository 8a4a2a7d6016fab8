"""What the ledger tells of a node's past: which transactions name its accounts, and what they did.

Lists and transactions carry no slot of their own, so an endpoint that is behind, young or lying
cannot be told from its answer alone. What it leaves out shows when the balances do not add up;
then everybody is asked (`by_all`).
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from nosdesk.adapters.solana.accounts import read_token
from nosdesk.adapters.solana.rpc.access import Access
from nosdesk.adapters.solana.rpc.answers import AccountState, Answer
from nosdesk.adapters.solana.rpc.certainty import missing, surely
from nosdesk.adapters.solana.rpc.past import PastRow, PastTransaction
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.adapters.solana.statements import facts_of
from nosdesk.domain.addresses import Address, NodeAddress, Signature
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.movements.facts import TransactionFacts
from nosdesk.domain.movements.movement import Holdings, Purse
from nosdesk.ports.movements import Balances, Listed
from nosdesk.protocol.base58 import parse_address
from nosdesk.protocol.programs import Programs

LISTED_AT_ONCE = 1_000
"""The most that an endpoint lists in one answer."""


class SolanaAccountHistory:
    """One grid's past, over an access that is shared with its nodes."""

    def __init__(self, access: Access, programs: Programs) -> None:
        self._pool = access.pool
        self._programs = programs

    def holdings(self, node: NodeAddress) -> Holdings:
        """Return the accounts that hold the node's money."""
        owner = NodeAddress(parse_address(node))
        programs = self._programs
        return Holdings(owner, programs.nos_account(owner), programs.stake_vault(owner))

    async def balances(self, holdings: Holdings) -> Balances:
        """Return what the purses hold now, read in one go."""
        keys = [holdings.node, holdings.nos_account, holdings.stake_vault]
        config = {"encoding": "base64", **CONFIRMED}
        query = Query("getMultipleAccounts", [keys], Answer[list[AccountState | None]], config)
        answer = await surely(self._pool, query, lambda answer: missing(answer.value))
        if len(answer.value) != len(keys):
            raise Unavailable("The RPC endpoint sent another number of accounts than was asked.")
        wallet, nos, vault = answer.value
        held = {
            Purse.SOL: wallet.lamports if wallet else 0,
            Purse.NOS: _held(nos, holdings.nos_account),
            Purse.STAKED: _held(vault, holdings.stake_vault),
        }
        return Balances(answer.slot, held)

    async def listed(
        self,
        account: Address,
        *,
        before: Signature | None = None,
        until: Signature | None = None,
        limit: int = LISTED_AT_ONCE,
        by_all: bool = False,
    ) -> tuple[Listed, ...]:
        """Return the transactions that name the account, newest first, between the two."""
        bounds = {"before": before, "until": until}
        given = {name: signature for name, signature in bounds.items() if signature}
        params = [parse_address(account), {"limit": limit, **given, **CONFIRMED}]
        query = Query("getSignaturesForAddress", params, list[PastRow])
        if not by_all:
            rows = await self._pool.call(query)
            return _listed(rows, limit)
        found = {each.signature: each for rows in await self._from_all(query) for each in rows}
        return tuple(sorted(found.values(), key=lambda each: each.slot, reverse=True))

    async def facts(self, signature: Signature) -> TransactionFacts | None:
        """Return what the transaction did, None when nobody knows it."""
        landed = await surely(self._pool, _transaction(signature), lambda one: missing([one]))
        return None if landed is None else facts_of(landed, signature, self._programs)

    async def versions(self, signature: Signature) -> tuple[TransactionFacts, ...]:
        """Return what each source that can be asked says that the transaction did."""
        query, said, answers = _transaction(signature), list[TransactionFacts](), 0
        for source in self._pool.roster.at_hand():
            with suppress(NodeError):  # the others are asked all the same
                landed = (await self._pool.ask_source(source, query)).value
                if landed is not None:
                    said.append(facts_of(landed, signature, self._programs))
                answers += 1
        if not answers:
            raise Unavailable(f"No RPC endpoint tells of the transaction {signature}.")
        return tuple(said)

    async def _from_all(self, query: Query[list[PastRow]]) -> list[tuple[Listed, ...]]:
        """Return what each source says that can be asked now."""
        answers = []
        for source in self._pool.roster.at_hand():
            try:
                told = await self._pool.ask_source(source, query)
                answers.append(_listed(told.value, LISTED_AT_ONCE))
            except NodeError:
                continue  # the others are asked all the same
        return answers


def _held(account: AccountState | None, address: Address) -> int:
    token = read_token(account, address)
    return 0 if token is None else token.amount


def _listed(rows: Sequence[PastRow], limit: int) -> tuple[Listed, ...]:
    """Return the list, as long as was asked for at most."""
    return tuple(Listed(Signature(row.signature), row.slot) for row in rows[:limit])


def _transaction(signature: Signature) -> Query[PastTransaction | None]:
    config = {"encoding": "json", "maxSupportedTransactionVersion": 0, **CONFIRMED}
    shape: Any = PastTransaction | None  # a type checker has no name for a union's type
    return Query("getTransaction", [signature, config], shape)
