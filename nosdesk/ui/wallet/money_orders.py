"""What the wallet page can have done with money and keys; what goes wrong is a `NodeError`."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from nosdesk.domain.addresses import Address, Signature
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.moves.intents import Intent
from nosdesk.domain.secret import SecretBytes


@dataclass(frozen=True, slots=True)
class MoveView:
    """A move before it is made: all that is told before anybody says yes.

    `name` is its own: carried out again under it, it is still made once. `to` is where money
    goes; `is_known` says whether that address is in the book or the user's own.
    """

    name: str
    meaning: tuple[str, ...]
    words: tuple[str, ...]
    fee: Lamports
    sol_before: Lamports
    sol_after: Lamports
    nos_before: MicroNos
    nos_after: MicroNos
    to: Address | None = None
    is_known: bool = True
    earlier: tuple[str, ...] = field(default=())
    """What became of moves that a former life of the program had left on their way."""


@dataclass(frozen=True, slots=True)
class Removal:
    """What is told before an account is removed, and what has to be typed for it."""

    lines: tuple[str, ...]
    typed: str
    what: str


class MoneyOrders(Protocol):
    """Does what the page's buttons say; an account goes by its name in the wallet."""

    async def quote(self, account: str, intent: Intent) -> MoveView:
        """Return what the move would do, tried out; nothing is signed."""

    async def place(self, text: str) -> Address:
        """Return the address that is meant, written out or by its label in the book."""

    async def carry_out(self, name: str) -> Signature:
        """Make the move that was quoted under this name, at most once ever."""

    async def claim_uptime(self, account: str) -> None:
        """Have the grid pay what the account's node earned by being there."""

    async def remember(self, address: str, label: str) -> None:
        """Put the address into the book of known ones."""

    async def forget(self, address: str) -> None:
        """Take the address out of the book."""

    async def set_sweep(self, account: str, cold: str, above: MicroNos) -> None:
        """Let what is above go to the cold address, a day from now on."""

    async def confirm_sweep(self, account: str, cold: str) -> None:
        """Say that the test arrived at this address."""

    async def stop_sweep(self, account: str) -> None:
        """Let nothing be swept any more."""

    async def sweep_now(self, account: str) -> None:
        """Sweep what is due now."""

    async def export(self, account: str) -> SecretBytes:
        """Return words or key, once the store's owner has shown who they are."""

    async def write_key_file(self, account: str, path: Path) -> None:
        """Write the key into a new file, once its owner has shown who they are."""

    async def check_backup(self, account: str, backup: SecretBytes) -> None:
        """Note that the whole backup was shown."""

    async def add(self, account: str, label: str) -> str:
        """Add the next account under the same words, and return its address."""

    async def removal(self, account: str) -> Removal:
        """Return what removing the account means; raises what says why it cannot be."""

    async def remove(self, account: str, typed: str) -> None:
        """Remove the account for good, by what `removal` told of it."""

    async def look_again(self) -> None:
        """Read everything anew."""
