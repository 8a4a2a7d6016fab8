"""The ledger, as a node needs it, on Solana; `ports/chain.py` says what each call promises.

Everything is read at `confirmed`: what two thirds of the stake have voted for. Who is asked, and
when an answer is believed, is the business of the folder `rpc`.
"""

import base64
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import base58

from nosdesk.adapters.solana.access_keys import held_mints, is_key_of
from nosdesk.adapters.solana.accounts import (
    content_of,
    read_holdings,
    read_node_accounts,
    read_place,
    read_run,
    read_runs,
)
from nosdesk.adapters.solana.expiry import Expiry
from nosdesk.adapters.solana.follow import follow
from nosdesk.adapters.solana.landings import Landings
from nosdesk.adapters.solana.looking import ledger_time
from nosdesk.adapters.solana.offers import Offers
from nosdesk.adapters.solana.rpc.access import Access, AccessLimits, open_access
from nosdesk.adapters.solana.rpc.address import RpcAddress
from nosdesk.adapters.solana.rpc.answers import AccountState, Answer, KeyedAccount
from nosdesk.adapters.solana.rpc.certainty import missing, surely
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.adapters.solana.rpc.subscriptions import Topic
from nosdesk.adapters.solana.transactions import FeePolicy, Transactions
from nosdesk.domain.actions import Action
from nosdesk.domain.addresses import (
    Address,
    JobAddress,
    MarketAddress,
    NodeAddress,
    RunAddress,
    Signature,
)
from nosdesk.domain.errors import BadInput, Refused, Unavailable
from nosdesk.domain.job import Job, Run
from nosdesk.domain.market import Market
from nosdesk.domain.money import Lamports
from nosdesk.domain.moves.destination import Place
from nosdesk.domain.moves.holdings import Holdings
from nosdesk.ports.chain import Landing, NodeAccounts, Offer, Preview, Receipt, SignedTransaction
from nosdesk.ports.keys import Signer
from nosdesk.protocol.accounts import (
    RUN_NODE_OFFSET,
    decode_job,
    decode_market,
    decode_run,
    discriminator,
)
from nosdesk.protocol.base58 import parse_address
from nosdesk.protocol.guard import AnnouncedKey
from nosdesk.protocol.pdas import TOKEN_PROGRAM, metadata_account
from nosdesk.protocol.programs import Programs

A = TypeVar("A", bound=Address)
V = TypeVar("V")

_ACCOUNT = {"encoding": "base64", **CONFIRMED}
_ACCOUNTS_A_CALL = 100
_AIRDROP = Lamports(1_000_000_000)
_AIRDROP_WITHIN_S = 10.0


_NOTHING: frozenset[int] = frozenset()
_ALL = frozenset({0})


class SolanaChain:
    """One grid's ledger, over an access that several nodes may share."""

    def __init__(self, access: Access, programs: Programs, fees: FeePolicy | None = None) -> None:
        self._access = access
        self._pool = access.pool
        self._subscriptions = access.subscriptions
        self._programs = programs
        self._transactions = Transactions(access.pool, programs, fees or FeePolicy())
        self._offers = Offers(access.pool, programs)
        self._landings = Landings(access.pool, access.subscriptions, programs.nos_mint)
        self._expiry = Expiry(access.pool)

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        addresses: Sequence[RpcAddress],
        programs: Programs,
        limits: AccessLimits | None = None,
        *,
        genesis: str | None = None,
    ) -> AsyncGenerator["SolanaChain"]:
        """Open the chain with an access of its own, which closes with the block."""
        async with open_access(addresses, limits, genesis=genesis) as access:
            yield cls(access, programs)

    @property
    def calls(self) -> Mapping[str, int]:
        """How many requests each RPC method took so far, by everyone who shares the access."""
        return self._pool.calls

    # --- Reads -----------------------------------------------------------------------------

    async def node_accounts(self, node: NodeAddress) -> NodeAccounts:
        """Return what the node owns, read in one go."""
        keys = self._own(node)
        return read_node_accounts(await self._accounts(keys), node, self._programs)

    async def holdings(self, owner: NodeAddress) -> Holdings:
        """Return all money of the address, read in one go."""
        keys = [*self._own(owner), self._programs.stake_vault(owner)]
        return read_holdings(await self._accounts(keys), owner, self._programs)

    async def ledger_time(self) -> float:
        """Return when the latest block was made, by the ledger's own clock."""
        if (told := await ledger_time(self._access)) is None:
            raise Unavailable("The RPC endpoint does not tell when the latest block was made.")
        return told

    async def place(self, address: Address) -> Place:
        """Return what is at an address that money is to go to."""
        keys = [parse_address(address), self._programs.nos_account(address)]
        return read_place(await self._accounts(keys), address, self._programs)

    async def market(self, address: MarketAddress) -> Market | None:
        """Return the market, None when the ledger says that there is none."""
        return await self._read(address, decode_market)

    async def job(self, address: JobAddress) -> Job | None:
        """Return the job, None when the ledger says that there is none (any more)."""
        return await self._read(address, decode_job)

    async def run(self, address: RunAddress) -> Run | None:
        """Return the run, None when the ledger says that there is none (any more)."""
        return await self._read(address, decode_run)

    async def runs_of(self, node: NodeAddress) -> tuple[Run, ...]:
        """Return every run of the node."""
        program, config = self._runs_query(node)
        query = Query(
            "getProgramAccounts",
            [program],
            Answer[list[KeyedAccount]],
            {**config, "withContext": True},
        )
        found = await surely(self._pool, query, lambda answer: _NOTHING if answer.value else _ALL)
        return read_runs(found.value, node, self._programs)

    async def access_key(self, node: NodeAddress, collection: str) -> str | None:
        """Return the mint of a key token of the collection that the node holds, if any."""
        query = Query(
            "getTokenAccountsByOwner",
            [parse_address(node), {"programId": TOKEN_PROGRAM}],
            Answer[list[KeyedAccount]],
            _ACCOUNT,
        )
        held = await surely(self._pool, query, lambda answer: _NOTHING if answer.value else _ALL)
        mints = held_mints(held.value, node)
        for start in range(0, len(mints), _ACCOUNTS_A_CALL):
            some = mints[start : start + _ACCOUNTS_A_CALL]
            metadata = await self._accounts([metadata_account(mint) for mint in some])
            for mint, account in zip(some, metadata, strict=True):
                if is_key_of(collection, mint, account):
                    return mint
        return None

    async def block_height(self) -> int:
        """Return the height that `last_valid_height` is measured against."""
        return await self._pool.call(Query("getBlockHeight", [CONFIRMED], int))

    # --- Transactions ------------------------------------------------------------------------

    async def sign(self, actions: Sequence[Action], signer: Signer) -> SignedTransaction:
        """Return the actions as one signed transaction, tried out before it is signed."""
        return await self._transactions.sign(actions, signer)

    async def preview(self, actions: Sequence[Action], owner: NodeAddress) -> Preview:
        """Return what the actions would do if the owner signed them now."""
        return await self._transactions.preview(actions, owner)

    async def look_through(self, text: str, announced: AnnouncedKey) -> Offer:
        """Return what the grid's transaction does, decoded and tried out, if the guard accepts."""
        return await self._offers.look_through(text, announced)

    async def countersign(self, offer: Offer, signer: Signer) -> SignedTransaction:
        """Return the offer with the node's signature beside the grid's."""
        return self._offers.countersign(offer, signer)

    async def send(self, transaction: SignedTransaction) -> None:
        """Hand the bytes to every endpoint; says nothing about whether they land.

        Without the endpoint's preflight: the actions were tried out before they were signed,
        and of bytes that are sent again it would only find that they have landed already.
        """
        wire = base64.b64encode(transaction.wire).decode()
        config = {"encoding": "base64", "skipPreflight": True}
        try:
            await self._pool.tell_all(Query("sendTransaction", [wire, config], str))
        except Refused as refusal:
            if refusal.name != "AlreadyProcessed":
                raise

    async def landing(self, signature: Signature, *, within_s: float = 0) -> Landing | None:
        """Return the landing, waiting up to `within_s` for it; None while there is none."""
        return await self._landings.find(signature, within_s)

    async def is_expired(self, transaction: SignedTransaction) -> bool:
        """Tell whether the bytes can provably never land any more."""
        return await self._expiry.is_proven(transaction)

    async def receipt(self, signature: Signature, owner: NodeAddress) -> Receipt | None:
        """Return what the landed transaction did to the owner's money, None while unknown."""
        return await self._landings.receipt(signature, owner)

    async def payout(self, run: RunAddress, node: NodeAddress) -> Receipt | None:
        """Return what the node got from the transaction that closed the run, whoever sent that."""
        return await self._landings.payout(parse_address(run), node)

    async def request_airdrop(self, owner: Address) -> None:
        """Ask the grid's faucet for some SOL and return once it is there; for play money only."""
        query = Query("requestAirdrop", [parse_address(owner), _AIRDROP], str)
        given = await self._pool.call(query)
        await self.landing(Signature(given), within_s=_AIRDROP_WITHIN_S)

    # --- Subscriptions -------------------------------------------------------------------------

    def follow_runs(self, node: NodeAddress) -> AsyncGenerator[Run | None]:
        """Yield each run of the node as it appears or changes, None when some may be missed."""
        topic = Topic("program", self._runs_query(node))
        return follow(
            self._subscriptions, topic, KeyedAccount, lambda run: read_run(run, self._programs)
        )

    def follow_market(self, address: MarketAddress) -> AsyncGenerator[Market | None]:
        """Yield the market whenever it changes, None when something may be missed."""
        return self._follow(address, decode_market)

    def follow_job(self, address: JobAddress) -> AsyncGenerator[Job | None]:
        """Yield the job whenever it changes, None when something may be missed."""
        return self._follow(address, decode_job)

    # --- Inside ----------------------------------------------------------------------------------

    def _follow(self, address: A, decode: Callable[[A, bytes], V]) -> AsyncGenerator[V | None]:
        topic = Topic("account", [parse_address(address), _ACCOUNT])
        return follow(
            self._subscriptions,
            topic,
            AccountState,
            lambda account: self._decoded(account, address, decode),
        )

    async def _read(self, address: A, decode: Callable[[A, bytes], V]) -> V | None:
        shape: Any = Answer[AccountState | None]
        query = Query("getAccountInfo", [parse_address(address)], shape, _ACCOUNT)
        answer = await surely(
            self._pool, query, lambda answer: self._lacking(answer.value, address, decode)
        )
        return self._decoded(answer.value, address, decode)

    def _lacking(
        self, account: AccountState | None, address: A, decode: Callable[[A, bytes], V]
    ) -> frozenset[int]:
        """Tell whether the account is not there; that it makes no sense is confirmed likewise."""
        try:
            return _NOTHING if self._decoded(account, address, decode) else _ALL
        except BadInput:
            return _ALL

    def _decoded(
        self, account: AccountState | None, address: A, decode: Callable[[A, bytes], V]
    ) -> V | None:
        data = content_of(account, self._programs.jobs, address)
        return None if data is None else decode(address, data)

    async def _accounts(self, keys: Sequence[Address]) -> list[AccountState | None]:
        query = Query("getMultipleAccounts", [keys], Answer[list[AccountState | None]], _ACCOUNT)
        answer = await surely(self._pool, query, lambda answer: missing(answer.value))
        if len(answer.value) != len(keys):
            raise Unavailable("The RPC endpoint sent another number of accounts than was asked.")
        return answer.value

    def _own(self, owner: NodeAddress) -> list[Address]:
        parse_address(owner)
        programs = self._programs
        return [owner, programs.nos_account(owner), programs.stake(owner), programs.reward(owner)]

    def _runs_query(self, node: NodeAddress) -> list[Any]:
        kind = base58.b58encode(discriminator("RunAccount")).decode("ascii")
        wanted = {0: kind, RUN_NODE_OFFSET: parse_address(node)}
        filters = [
            {"memcmp": {"offset": offset, "bytes": text, "encoding": "base58"}}
            for offset, text in wanted.items()
        ]
        return [self._programs.jobs, {**_ACCOUNT, "filters": filters}]
