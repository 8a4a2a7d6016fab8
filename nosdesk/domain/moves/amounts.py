"""Amounts as people write them, taken exactly or not at all."""

import re
from decimal import Decimal

from nosdesk.domain.errors import BadInput
from nosdesk.domain.money import Lamports, MicroNos

_SOL_DIGITS, _NOS_DIGITS = 9, 6
_MOST = 2**64 - 1
_PLAIN = re.compile(r"[0-9]{1,20}(\.[0-9]{1,20})?", re.ASCII)


def parse_sol(text: str) -> Lamports:
    """Return the SOL in the text as lamports; `BadInput` when it is not exactly an amount."""
    return Lamports(_units(text, _SOL_DIGITS, "SOL"))


def parse_nos(text: str) -> MicroNos:
    """Return the NOS in the text as micro-NOS; `BadInput` when it is not exactly an amount."""
    return MicroNos(_units(text, _NOS_DIGITS, "NOS"))


def _units(text: str, digits: int, token: str) -> int:
    if not _PLAIN.fullmatch(text):
        raise BadInput(f"'{text[:40]}' is not an amount.", "Write it like 12 or 0.05.")
    fraction = text.partition(".")[2].rstrip("0")
    if len(fraction) > digits:
        raise BadInput(
            f"{token} has {digits} digits after the point, and '{text}' has more.",
            "Nothing is rounded: say exactly what you mean.",
        )
    units = int(Decimal(text).scaleb(digits))
    if not 0 < units <= _MOST:
        raise BadInput(f"'{text}' {token} is {'more than there is' if units else 'nothing'}.")
    return units
