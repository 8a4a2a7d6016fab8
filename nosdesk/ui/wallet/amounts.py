"""Amounts with as many decimals as they need to be told from nothing; no Qt."""

from nosdesk.domain.money import (
    LAMPORTS_PER_SOL,
    MICRO_PER_NOS,
    Lamports,
    MicroNos,
    format_nos,
    format_sol,
)
from nosdesk.ui.words import amounts_text, number_text


def exact_nos(amount: MicroNos) -> str:
    """Return the amount to its last digit, with its unit."""
    return amounts_text(format_nos(amount))


def exact_sol(amount: Lamports) -> str:
    """Return the amount to its last digit, with its unit."""
    return amounts_text(format_sol(amount))


def nos_text(amount: MicroNos) -> str:
    """Return the amount in NOS, without its unit."""
    return _text(amount / MICRO_PER_NOS, ((0.01, 6), (1, 3), (10_000, 2)))


def sol_text(amount: Lamports) -> str:
    """Return the amount in SOL, without its unit."""
    return _text(amount / LAMPORTS_PER_SOL, ((0.001, 9), (1, 4), (1_000, 3)))


def _text(whole: float, steps: tuple[tuple[float, int], ...]) -> str:
    for below, decimals in steps:
        if 0 < abs(whole) < below:
            return number_text(whole, decimals)
    return number_text(whole)
