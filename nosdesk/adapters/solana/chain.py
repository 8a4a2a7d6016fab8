"""The ledger, as a node needs it, on Solana; `ports/chain.py` says what each call promises.

Everything is read at `confirmed`: what two thirds of the stake have voted for.
"""

import base64
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

import base58

from nosdesk.adapters.solana.access_keys import held_mints, is_key_of
from nosdesk.adapters.solana.accounts import content_of, read_node_accounts, read_run, read_runs
from nosdesk.adapters.solana.answers import AccountState, Answer, KeyedAccount
from nosdesk.adapters.solana.follow import follow
from nosdesk.adapters.solana.landings import Landings
from nosdesk.adapters.solana.rpc import HttpEndpoint, Rpc, RpcLimits, http_session
from nosdesk.adapters.solana.subscriptions import SubscriptionLimits, Subscriptions, Topic
from nosdesk.adapters.solana.transactions import CONFIRMED, FeePolicy, Transactions
from nosdesk.domain.actions import Action
from nosdesk.domain.addresses import (
    Address,
    JobAddress,
    MarketAddress,
    NodeAddress,
    RunAddress,
    Signature,
)
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.job import Job, Run
from nosdesk.domain.market import Market
from nosdesk.domain.money import Lamports
from nosdesk.ports.chain import Landing, NodeAccounts, Receipt, SignedTransaction
from nosdesk.ports.keys import Signer
from nosdesk.protocol.accounts import (
    RUN_NODE_OFFSET,
    decode_job,
    decode_market,
    decode_run,
    discriminator,
)
from nosdesk.protocol.base58 import parse_address
from nosdesk.protocol.pdas import TOKEN_PROGRAM, metadata_account
from nosdesk.protocol.programs import Programs

A = TypeVar("A", bound=Address)
V = TypeVar("V")

_ACCOUNT = {"encoding": "base64", **CONFIRMED}
_ACCOUNTS_A_CALL = 100
_AIRDROP = Lamports(1_000_000_000)
_AIRDROP_WITHIN_S = 10.0


@dataclass(frozen=True, slots=True)
class SolanaLimits:
    """What a chain may spend: fees, time and size of answers, time of subscriptions."""

    fees: FeePolicy = field(default_factory=FeePolicy)
    rpc: RpcLimits = field(default_factory=RpcLimits)
    subscriptions: SubscriptionLimits = field(default_factory=SubscriptionLimits)


class SolanaChain:
    """One grid's ledger over JSON-RPC and one WebSocket; made by `open`."""

    def __init__(
        self, rpc: Rpc, subscriptions: Subscriptions, programs: Programs, fees: FeePolicy
    ) -> None:
        self._rpc = rpc
        self._subscriptions = subscriptions
        self._programs = programs
        self._transactions = Transactions(rpc, programs, fees)
        self._landings = Landings(rpc, subscriptions, programs.nos_mint)

    @classmethod
    @asynccontextmanager
    async def open(
        cls, rpc_url: str, ws_url: str, programs: Programs, limits: SolanaLimits | None = None
    ) -> AsyncGenerator["SolanaChain"]:
        """Open the chain; its connections close with the block."""
        limits = limits or SolanaLimits()
        async with (
            http_session() as session,
            Subscriptions(session, ws_url, limits.subscriptions) as subscriptions,
        ):
            rpc = Rpc(HttpEndpoint(session, rpc_url, limits.rpc), limits.rpc)
            yield cls(rpc, subscriptions, programs, limits.fees)

    @property
    def calls(self) -> Mapping[str, int]:
        """How many requests each RPC method took so far, subscriptions aside."""
        return self._rpc.calls

    # --- Reads -----------------------------------------------------------------------------

    async def node_accounts(self, node: NodeAddress) -> NodeAccounts:
        """Return what the node owns, read in one go."""
        parse_address(node)
        programs = self._programs
        keys = [node, programs.nos_account(node), programs.stake(node), programs.reward(node)]
        return read_node_accounts(await self._accounts(keys), node, programs)

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
        found = await self._rpc.call(
            "getProgramAccounts", self._runs_query(node), list[KeyedAccount]
        )
        return read_runs(found, node, self._programs)

    async def access_key(self, node: NodeAddress, collection: str) -> str | None:
        """Return the mint of a key token of the collection that the node holds, if any."""
        params = [parse_address(node), {"programId": TOKEN_PROGRAM}, _ACCOUNT]
        held = await self._rpc.call("getTokenAccountsByOwner", params, Answer[list[KeyedAccount]])
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
        return await self._rpc.call("getBlockHeight", [CONFIRMED], int)

    # --- Transactions ------------------------------------------------------------------------

    async def sign(self, actions: Sequence[Action], signer: Signer) -> SignedTransaction:
        """Return the actions as one signed transaction, tried out before it is signed."""
        return await self._transactions.sign(actions, signer)

    async def send(self, transaction: SignedTransaction) -> None:
        """Hand the bytes to the network; says nothing about whether they land.

        Without the endpoint's preflight: the actions were tried out before they were signed,
        and of bytes that are sent again it would only find that they have landed already.
        """
        wire = base64.b64encode(transaction.wire).decode()
        config = {"encoding": "base64", "skipPreflight": True}
        try:
            await self._rpc.call("sendTransaction", [wire, config], str)
        except Refused as refusal:
            if refusal.name != "AlreadyProcessed":
                raise

    async def landing(self, signature: Signature, *, within_s: float = 0) -> Landing | None:
        """Return the landing, waiting up to `within_s` for it; None while there is none."""
        return await self._landings.find(signature, within_s)

    async def receipt(self, signature: Signature, owner: NodeAddress) -> Receipt | None:
        """Return what the landed transaction did to the owner's money, None while unknown."""
        return await self._landings.receipt(signature, owner)

    async def request_airdrop(self, owner: Address) -> None:
        """Ask the grid's faucet for some SOL and return once it is there; for play money only."""
        given = await self._rpc.call("requestAirdrop", [parse_address(owner), _AIRDROP], str)
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
        params = [parse_address(address), _ACCOUNT]
        answer = await self._rpc.call("getAccountInfo", params, Answer[AccountState | None])
        return self._decoded(answer.value, address, decode)

    def _decoded(
        self, account: AccountState | None, address: A, decode: Callable[[A, bytes], V]
    ) -> V | None:
        data = content_of(account, self._programs.jobs, address)
        return None if data is None else decode(address, data)

    async def _accounts(self, keys: Sequence[Address]) -> list[AccountState | None]:
        answer = await self._rpc.call(
            "getMultipleAccounts", [keys, _ACCOUNT], Answer[list[AccountState | None]]
        )
        if len(answer.value) != len(keys):
            raise Unavailable("The RPC endpoint sent another number of accounts than was asked.")
        return answer.value

    def _runs_query(self, node: NodeAddress) -> list[Any]:
        kind = base58.b58encode(discriminator("RunAccount")).decode("ascii")
        wanted = {0: kind, RUN_NODE_OFFSET: parse_address(node)}
        filters = [
            {"memcmp": {"offset": offset, "bytes": text, "encoding": "base58"}}
            for offset, text in wanted.items()
        ]
        return [self._programs.jobs, {**_ACCOUNT, "filters": filters}]
