"""What an address owns, what of it is free, and for how long its SOL lasts."""

from dataclasses import dataclass
from typing import Literal

from nosdesk.domain.money import LAMPORTS_PER_SOL, MICRO_PER_NOS, Lamports, MicroNos
from nosdesk.domain.stake import Stake

DAY_S = 86_400
FEE_OF_A_SIGNATURE = Lamports(5_000)
FEES_OF_A_RUN = Lamports(3 * FEE_OF_A_SIGNATURE)
"""Joining the queue is signed by the node and by the run's fresh key, the claim by the node."""

TOKEN_SIZE, STAKE_SIZE, REWARD_SIZE = 165, 120, 80
MOST_SOL_NEEDED = Lamports(LAMPORTS_PER_SOL // 10)
MOST_NOS_NEEDED = MicroNos(100 * MICRO_PER_NOS)
"""Beyond these a node's hot wallet holds more than its work asks for."""

_RENT_A_BYTE, _BYTES_OF_ANY = 6_960, 128

StakeState = Literal["none", "standing", "releasing", "released"]


@dataclass(frozen=True, slots=True)
class Holdings:
    """All money of one address, read in one go.

    `nos` is None while there is no NOS account, `vault` what is still in the stake's vault,
    `rents` the SOL in accounts that can be closed. `rewards` tells whether there is a share.
    """

    sol: Lamports
    nos: MicroNos | None = None
    stake: Stake | None = None
    vault: MicroNos = MicroNos(0)  # noqa: RUF009 - a number
    rents: Lamports = Lamports(0)  # noqa: RUF009 - a number
    has_reward: bool = False


def rent(size: int) -> Lamports:
    """Return what an account of so many bytes must hold, which comes back when it is closed."""
    return Lamports((size + _BYTES_OF_ANY) * _RENT_A_BYTE)


def free_sol(holdings: Holdings, reserve: Lamports) -> Lamports:
    """Return the SOL that can be sent while the reserve for fees and rents stays."""
    return Lamports(max(0, holdings.sol - reserve))


def stake_state(holdings: Holdings, now: float) -> StakeState:
    """Return in one word how the stake is."""
    stake = holdings.stake
    if stake is None:
        return "none"
    if not stake.time_unstake:
        return "standing"
    return "released" if now > released_at(stake) else "releasing"


def released_at(stake: Stake) -> int:
    """Return when all of a stake that is being released will be."""
    return stake.time_unstake + stake.duration_s


def withdrawable(holdings: Holdings, now: float) -> MicroNos:
    """Return what of the stake can be taken out now: released evenly, less what is out already."""
    stake = holdings.stake
    if stake is None or not stake.time_unstake:
        return MicroNos(0)
    elapsed = max(0, int(now) - stake.time_unstake)
    if elapsed >= stake.duration_s:
        return holdings.vault
    released = stake.amount * elapsed // stake.duration_s
    return MicroNos(max(0, released - (stake.amount - holdings.vault)))


def days_left(sol: Lamports, spent: Lamports, over_s: float) -> float | None:
    """Return for how many days the SOL lasts at this pace; None when nothing is being spent."""
    if spent <= 0 or over_s <= 0:
        return None
    return sol / spent * over_s / DAY_S


def surplus_warnings(holdings: Holdings, cap: MicroNos | None = None) -> tuple[str, ...]:
    """Return a sentence for each kind of money of which there is more here than work needs.

    `cap` is what the user means to keep here at most, if they said so.
    """
    told = []
    if holdings.sol > MOST_SOL_NEEDED:
        told.append("There is more SOL here than a node needs. Keep the rest at a cold address.")
    if (holdings.nos or 0) > (MOST_NOS_NEEDED if cap is None else cap):
        told.append(
            "There are more NOS here than a node needs. Keep the rest at a cold address:"
            " whoever breaks into this computer could take them."
        )
    return tuple(told)
