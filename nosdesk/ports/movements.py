"""The ledger of movements: where transactions are looked up, and where what they did is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from nosdesk.domain.addresses import Address, NodeAddress, Signature
from nosdesk.domain.movements.facts import Change, TransactionFacts
from nosdesk.domain.movements.movement import Holdings, Kind, Movement, Purse
from nosdesk.domain.movements.reckoning import Step


@dataclass(frozen=True, slots=True)
class Listed:
    """A transaction in the list of those that name an account."""

    signature: Signature
    slot: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an account's list is read.

    All that is older than `newest` is listed. Where a reading goes on, `head` is what it began
    with and `cursor` the last that it came to.
    """

    newest: Signature | None = None
    head: Signature | None = None
    cursor: Signature | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one transaction: each purse that it names, and the node's movements."""

    signature: Signature
    slot: int
    changes: Mapping[Purse, Change]
    movements: tuple[Movement, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """Whose movements are meant: one node's on one grid."""

    grid: str
    node: NodeAddress


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which movements are wanted: of one grid, of some nodes (all, if None), since an instant."""

    grid: str
    nodes: tuple[NodeAddress, ...] | None = None
    since: float | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """How often a kind of movement was, and what all of them brought in."""

    purse: Purse
    kind: Kind
    count: int
    amount: int


@dataclass(frozen=True, slots=True)
class Balances:
    """What the purses hold, as of a slot."""

    slot: int
    held: Mapping[Purse, int] = field(default_factory=dict)


class AccountHistory(Protocol):
    """What a ledger tells of an account's past."""

    def holdings(self, node: NodeAddress) -> Holdings:
        """Return the accounts that hold the node's money."""

    async def balances(self, holdings: Holdings) -> Balances:
        """Return what the purses hold now, read in one go."""

    async def listed(
        self,
        account: Address,
        *,
        before: Signature | None = None,
        until: Signature | None = None,
        limit: int,
        by_all: bool = False,
    ) -> tuple[Listed, ...]:
        """Return the transactions that name the account, newest first, between the two.

        With `by_all` everybody who can be asked is, and what any of them knows is returned.
        """

    async def facts(self, signature: Signature) -> TransactionFacts | None:
        """Return what the transaction did, None when nobody knows it."""

    async def versions(self, signature: Signature) -> tuple[TransactionFacts, ...]:
        """Return what each who can be asked says that the transaction did.

        Raises `Unavailable` when nobody answers; who does not know it says nothing.
        """


class Movements(Protocol):
    """What is known of the nodes' money, kept on this computer; all of it can be read again."""

    async def progress(self, book: Book, purse: Purse) -> Progress:
        """Return how far the list of the purse's account is read."""

    async def note_listed(
        self, book: Book, purse: Purse, listed: Sequence[Listed], progress: Progress
    ) -> None:
        """Note transactions that are to be read, and how far the list is; both or neither.

        Those that were read already are passed over.
        """

    async def unread(self, book: Book, *, limit: int) -> tuple[Listed, ...]:
        """Return transactions that are to be read, those that were tried least often first."""

    async def note_failure(self, book: Book, signature: Signature) -> None:
        """Note that the transaction could not be read this time."""

    async def forget(self, book: Book, signature: Signature) -> None:
        """Strike the transaction from those to be read: it has nothing to do with the node."""

    async def record(self, book: Book, reading: Reading) -> None:
        """Keep what was read, in place of what was read of it before."""

    async def steps(self, book: Book, purse: Purse, *, after: int, limit: int) -> tuple[Step, ...]:
        """Return what moved the purse in the first slots after this one, whole slots only.

        About `limit` of them; more when a single slot holds more.
        """

    async def page(
        self, wanted: Wanted, *, limit: int, after: Movement | None = None
    ) -> tuple[Movement, ...]:
        """Return movements, the earliest first; those after one, when given."""

    async def latest(self, wanted: Wanted, *, limit: int) -> tuple[Movement, ...]:
        """Return the latest movements, the earliest of them first."""

    async def sums(self, wanted: Wanted) -> tuple[Sum, ...]:
        """Return what each kind of movement brought into each purse, in a fixed order."""
