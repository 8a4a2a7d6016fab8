"""The ledger, as a node needs it.

Reads raise `Unavailable` when no endpoint gave a trustworthy answer: an empty answer is never
guessed to mean "absent".
"""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Protocol

from msgspec import Struct

from nosdesk.domain.actions import Action
from nosdesk.domain.addresses import (
    Address,
    JobAddress,
    MarketAddress,
    NodeAddress,
    RunAddress,
    Signature,
)
from nosdesk.domain.job import Job, Run
from nosdesk.domain.market import Market
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.moves.destination import Place
from nosdesk.domain.moves.holdings import Holdings
from nosdesk.domain.stake import Stake
from nosdesk.ports.keys import Signer
from nosdesk.protocol.guard import Accepted, AnnouncedKey, KeyTransaction


class SignedTransaction(Struct, frozen=True):
    """Bytes ready to send as often as wanted; the ledger lands them once or never.

    After the block height `last_valid_height` they can no longer land.
    """

    wire: bytes
    signature: Signature
    last_valid_height: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A transaction that the grid made for the node and that the guard accepted.

    `accepted` says in words what it does; it is not signed yet.
    """

    transaction: KeyTransaction
    accepted: Accepted
    last_valid_height: int


@dataclass(frozen=True, slots=True)
class Landing:
    """A confirmed transaction; `error` names why it failed, None when it succeeded."""

    slot: int
    error: str | None


@dataclass(frozen=True, slots=True)
class NodeAccounts:
    """What a node's key owns; `nos` is None while there is no NOS account."""

    sol: Lamports
    nos: MicroNos | None
    stake: Stake | None
    has_reward: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one confirmed transaction did to an owner's money; `nos` may be negative."""

    nos: MicroNos
    fee: Lamports
    slot: int
    block_time: int | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What actions would do to their owner's money, by a trial; nothing of it is signed.

    `words` are the guard's, `sol_after` and `nos_after` what would be left with all fees paid.
    """

    words: tuple[str, ...]
    fee: Lamports
    sol_after: Lamports
    nos_after: MicroNos


class Purses(Protocol):
    """The ledger, as whoever moves money needs it beside what `Chain` does."""

    async def holdings(self, owner: NodeAddress) -> Holdings:
        """Return all money of the address, read in one go."""

    async def ledger_time(self) -> float:
        """Return when the latest block was made, in Unix seconds by the ledger's own clock."""

    async def place(self, address: Address) -> Place:
        """Return what is at an address that money is to go to."""

    async def preview(self, actions: Sequence[Action], owner: NodeAddress) -> Preview:
        """Return what the actions would do if the owner signed them now.

        Raises `Refused` as `Chain.sign` does.
        """


class Chain(Protocol):
    """One grid's ledger."""

    async def node_accounts(self, node: NodeAddress) -> NodeAccounts:
        """Return what the node owns, read in one go."""

    async def market(self, address: MarketAddress) -> Market | None:
        """Return the market, None when the ledger says that there is none."""

    async def job(self, address: JobAddress) -> Job | None:
        """Return the job, None when the ledger says that there is none (any more)."""

    async def run(self, address: RunAddress) -> Run | None:
        """Return the run, None when the ledger says that there is none (any more)."""

    async def runs_of(self, node: NodeAddress) -> tuple[Run, ...]:
        """Return every run of the node."""

    async def access_key(self, node: NodeAddress, collection: str) -> str | None:
        """Return the mint of a key token of the collection that the node holds, if any."""

    async def sign(self, actions: Sequence[Action], signer: Signer) -> SignedTransaction:
        """Return the actions as one signed transaction, tried out before it is signed.

        Raises `Refused` with the program's error name when trying it out fails.
        """

    async def look_through(self, text: str, announced: AnnouncedKey) -> Offer:
        """Return what the grid's transaction (base64) does, if that is no more than announced.

        It is decoded and tried out. Raises `RefusedToSign` when it does anything else, `Refused`
        with the name of the reason when it would fail: `BlockhashNotFound` when it came too late.
        """

    async def countersign(self, offer: Offer, signer: Signer) -> SignedTransaction:
        """Return the offer with the node's signature beside the grid's."""

    async def send(self, transaction: SignedTransaction) -> None:
        """Hand the bytes to the network; says nothing about whether they land."""

    async def landing(self, signature: Signature, *, within_s: float = 0) -> Landing | None:
        """Return the landing, waiting up to `within_s` for it; None while there is none."""

    async def is_expired(self, transaction: SignedTransaction) -> bool:
        """Tell whether the bytes have not landed and provably never can, so that new ones may.

        False while there is any doubt.
        """

    async def block_height(self) -> int:
        """Return the height that `last_valid_height` is measured against."""

    async def receipt(self, signature: Signature, owner: NodeAddress) -> Receipt | None:
        """Return what the landed transaction did to the owner's money, None while unknown."""

    async def payout(self, run: RunAddress, node: NodeAddress) -> Receipt | None:
        """Return what the node got from the transaction that closed the run, whoever sent that.

        None while no transaction is known that names the run and paid the node.
        """

    def follow_runs(self, node: NodeAddress) -> AsyncGenerator[Run | None]:
        """Yield each run of the node as it appears or changes, for ever.

        Yields None whenever something may have been missed: look for yourself then.
        """

    def follow_market(self, address: MarketAddress) -> AsyncGenerator[Market | None]:
        """Yield the market whenever it changes, for ever; None when something may be missed."""

    def follow_job(self, address: JobAddress) -> AsyncGenerator[Job | None]:
        """Yield the job whenever it changes, for ever; None when something may be missed."""
