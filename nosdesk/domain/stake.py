"""Stake accounts and the weight (xNOS) they give."""

from dataclasses import dataclass

from nosdesk.domain.addresses import Address
from nosdesk.domain.money import MicroNos

STAKE_MINIMUM_DURATION_S = 14 * 86_400
STAKE_MAXIMUM_DURATION_S = 365 * 86_400
_PRECISION = 10**15
_XNOS_DIVISOR_S = 10_512_000  # a year gives three on top of one


@dataclass(frozen=True, slots=True)
class Stake:
    """A stake account, decoded; `time_unstake` is 0 while the stake stands."""

    address: Address
    amount: MicroNos
    authority: Address
    duration_s: int
    time_unstake: int
    vault: Address
    vault_bump: int
    xnos: int


def xnos(amount: MicroNos, duration_s: int) -> int:
    """Return the weight of a stake as the staking program computes it, rounded down twice."""
    multiplier = duration_s * _PRECISION // _XNOS_DIVISOR_S + _PRECISION
    return multiplier * amount // _PRECISION
