"""Parameters of methods as declarations: one Struct a method, checked before the method runs.

A method's Struct is the JSON array of its parameters in order (`array_like`); optional ones
have defaults. What clients send beyond what is declared is ignored, as Solana does.
"""

from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct
from solders.hash import Hash, ParseHashError
from solders.pubkey import Pubkey
from solders.signature import Signature

from nosdesk.practice.ledger import Confirmation
from nosdesk.practice.rpc.errors import Json, invalid_params

P = TypeVar("P", bound=Struct)

Unsigned = Annotated[int, Meta(ge=0)]
Encoding = Literal["binary", "base58", "base64", "base64+zstd", "jsonParsed"]
Level = Literal[
    "processed", "confirmed", "finalized", "recent", "single", "singleGossip", "root", "max"
]
Keys = Annotated[list[Pubkey], Meta(max_length=100)]
Signatures = Annotated[list[Signature], Meta(max_length=256)]

_OLD_NAMES: dict[str, Confirmation] = {
    "recent": "processed",
    "single": "confirmed",
    "singleGossip": "confirmed",
    "root": "finalized",
    "max": "finalized",
}
_RANKS: dict[Confirmation, int] = {"processed": 0, "confirmed": 1, "finalized": 2}


class ReadConfig(Struct, frozen=True, rename="camel"):
    """What every reading method accepts."""

    commitment: Level | None = None
    min_context_slot: Unsigned | None = None

    @property
    def level(self) -> Confirmation:
        """The commitment asked for, by its present name."""
        asked = self.commitment or "finalized"
        return _OLD_NAMES.get(asked, asked)  # type: ignore[arg-type]  # old names are all mapped

    def accepts(self, reached: Confirmation) -> bool:
        """Tell whether something this far confirmed is what was asked for."""
        return _RANKS[reached] >= _RANKS[self.level]


class DataSlice(Struct, frozen=True):
    """The part of an account's data that is wanted."""

    offset: Unsigned
    length: Unsigned


class AccountConfig(ReadConfig, frozen=True, rename="camel"):
    """How accounts are wanted."""

    encoding: Encoding | None = None
    data_slice: DataSlice | None = None


class NoParams(Struct, array_like=True, frozen=True):
    """Parameters of a method that takes nothing but a commitment."""

    config: ReadConfig = ReadConfig()


class KeyParams(Struct, array_like=True, frozen=True):
    """One address, and a commitment."""

    key: Pubkey
    config: ReadConfig = ReadConfig()


def parse_params(kind: type[P], raw: Json) -> P:
    """Return the parameters in their declared form, or raise an error that says which is wrong."""
    values = [] if raw is None else raw
    if not isinstance(values, list):
        raise invalid_params("an array is expected.")
    while values and values[-1] is None:  # some clients spell out what they leave to us
        values = values[:-1]
    try:
        return msgspec.convert(values, kind, dec_hook=_from_text)
    except msgspec.ValidationError as error:
        raise invalid_params(str(error)) from error


def _from_text(kind: type, value: Any) -> Any:  # noqa: ANN401 - the library's own signature
    if kind not in (Pubkey, Signature, Hash) or not isinstance(value, str):
        raise ValueError(f"Expected base58 text of a {kind.__name__}")
    try:
        return kind.from_string(value)
    except (ValueError, ParseHashError) as error:
        raise ValueError(f"'{value[:100]}' is no {kind.__name__} in base58") from error
