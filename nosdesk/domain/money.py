"""Money as whole numbers; decimals exist only where a person reads them."""

from decimal import Decimal
from typing import NewType

Lamports = NewType("Lamports", int)
MicroNos = NewType("MicroNos", int)

LAMPORTS_PER_SOL = 1_000_000_000
MICRO_PER_NOS = 1_000_000
NOS_DECIMALS = 6


def format_nos(amount: MicroNos) -> str:
    """Return the amount as a person writes it, exact and without trailing zeros: "0.00516 NOS"."""
    return f"{_exact(amount, MICRO_PER_NOS)} NOS"


def format_sol(amount: Lamports) -> str:
    """Return the amount as a person writes it, exact and without trailing zeros: "0.0175 SOL"."""
    return f"{_exact(amount, LAMPORTS_PER_SOL)} SOL"


def _exact(amount: int, unit: int) -> str:
    text = f"{Decimal(amount) / Decimal(unit):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
