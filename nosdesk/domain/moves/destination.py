"""Where money is to go: refused when it could not come back, or when it may be a trap."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput, Refused

_SEEN = 4
"""So many characters at each end are what people compare."""


class Kind(StrEnum):
    """What the ledger has at an address."""

    WALLET = "wallet"
    NOTHING = "nothing"
    PROGRAM = "program"
    TOKEN_ACCOUNT = "token account"  # noqa: S105 - not a password
    MINT = "mint"
    OTHER = "account of a program"


@dataclass(frozen=True, slots=True)
class Place:
    """What is at an address: its kind, and whether it has a NOS account of its own.

    `can_sign` is False where no key can exist: for addresses that belong to programs.
    """

    kind: Kind
    has_nos: bool = False
    can_sign: bool = True


def check_destination(
    to: Address, owner: Address, place: Place, known: Mapping[Address, str], own: Iterable[Address]
) -> bool:
    """Return whether the address is a known one; raises when nothing should be sent there.

    `known` are the addresses in the user's book, with labels; `own` those of which the user has
    the keys: an account that is merely watched may be anybody's.
    """
    if to == owner:
        raise BadInput("That is the very address that would send it.")
    trusted = {**known, **dict.fromkeys(own, "your own account")}
    if to not in trusted:
        check_look_alike(to, {**trusted, owner: "your own account"})
    if place.kind not in (Kind.WALLET, Kind.NOTHING):
        raise BadInput(
            f"{to} is a {place.kind.value}, not a wallet: what is sent there is lost.",
            "Ask for the address of the wallet itself.",
        )
    if not place.can_sign:
        raise BadInput(
            f"{to} can have no key: it belongs to a program, and what is sent there may be lost.",
            "Ask for the address of the wallet itself.",
        )
    return to in trusted


def check_look_alike(to: Address, known: Mapping[Address, str]) -> None:
    """Raise `Refused` when the address begins and ends like a known one, but is another.

    That is how swindlers have money sent to them: they make such an address and leave it in the
    victim's history, to be copied from there.
    """
    for address, label in known.items():
        if address != to and _ends(address) == _ends(to):
            raise Refused(
                f"{to} looks like {address} ({label}), and is another address.",
                "Swindlers make addresses that begin and end like one you know. Compare every"
                " character. If you are sure, add it to your addresses first.",
            )


def _ends(address: Address) -> tuple[str, str]:
    return address[:_SEEN].casefold(), address[-_SEEN:].casefold()
