"""One landed transaction as the ledger tells of it, decoded once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from nosdesk.domain.addresses import Address, Signature
from nosdesk.domain.money import Lamports


@dataclass(frozen=True, slots=True)
class Change:
    """What an account held before a transaction, and after it."""

    before: int = 0
    after: int = 0

    @property
    def amount(self) -> int:
        """What came in; negative for what went out."""
        return self.after - self.before


UNCHANGED = Change()


@dataclass(frozen=True, slots=True)
class Deed:
    """One instruction; `name` is its program's and its own (`jobs.finish`), "" when unknown.

    `accounts` are by role where the roles are known, `names` are all of them in any case. `inner`
    are the instructions that it gave in turn, at whatever depth. `size` are the bytes of an account
    that it makes, where it says so.
    """

    name: str
    accounts: Mapping[str, Address] = field(default_factory=dict)
    names: tuple[Address, ...] = ()
    amount: int | None = None
    note: str = ""
    inner: tuple["Deed", ...] = ()
    size: int | None = None


@dataclass(frozen=True, slots=True)
class TransactionFacts:
    """A landed transaction: `at` is its block's time, `error` why it failed, None if it did not.

    `sol` are the lamports of every account it names, `nos` the NOS of those that hold some, and
    `owners` who these belong to. Of the `fee` the network asks `base_fee`; the rest was offered.
    """

    signature: Signature
    slot: int
    at: int | None
    error: str | None
    payer: Address
    fee: Lamports
    base_fee: Lamports
    sol: Mapping[Address, Change]
    nos: Mapping[Address, Change]
    owners: Mapping[Address, Address]
    deeds: tuple[Deed, ...]

    def walk(self) -> Iterator[tuple[Deed, Deed]]:
        """Yield every deed with the outermost one that it is part of."""
        for outer in self.deeds:
            yield outer, outer
            for deed in outer.inner:
                yield deed, outer
