"""What a user may want done with their money, checked against what there is, as actions."""

from collections.abc import Mapping
from dataclasses import dataclass

from nosdesk.domain.actions import (
    Action,
    ClaimRewards,
    CloseRewards,
    CloseStake,
    EnterRewards,
    ExtendStake,
    OpenNosAccount,
    OpenStake,
    Restake,
    SendNos,
    SendSol,
    Staking,
    SyncRewards,
    TopUpStake,
    Unstake,
    WithdrawStake,
)
from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.money import Lamports, MicroNos, format_nos, format_sol
from nosdesk.domain.moves.destination import Kind, Place
from nosdesk.domain.moves.holdings import (
    DAY_S,
    FEE_OF_A_SIGNATURE,
    REWARD_SIZE,
    STAKE_SIZE,
    TOKEN_SIZE,
    Holdings,
    free_sol,
    rent,
    stake_state,
    withdrawable,
)
from nosdesk.domain.stake import STAKE_MAXIMUM_DURATION_S, STAKE_MINIMUM_DURATION_S, Stake

Intent = SendSol | SendNos | Staking | ClaimRewards
"""The one thing that is wanted; what must go with it is found by `plan`."""

_RENTS: Mapping[type[Action], int] = {
    OpenNosAccount: rent(TOKEN_SIZE),
    OpenStake: rent(STAKE_SIZE) + rent(TOKEN_SIZE),
    EnterRewards: rent(REWARD_SIZE),
}


@dataclass(frozen=True, slots=True)
class Means:
    """Whose money it is, what there is, what must stay for fees and rents, and the time."""

    owner: Address
    holdings: Holdings
    reserve: Lamports
    now: float


def plan(intent: Intent, means: Means, place: Place | None = None) -> tuple[Action, ...]:
    """Return all that is to be done, in order, as one transaction; raises when it cannot be.

    `place` is what the ledger has where something is sent. Rents come from what is free; only
    what gets money back may be made at the cost of the reserve.
    """
    actions = _planned(intent, means, place)
    if not isinstance(intent, Unstake | WithdrawStake | CloseStake | ClaimRewards):
        _check_rents(actions, means)
    return actions


def _planned(intent: Intent, means: Means, place: Place | None) -> tuple[Action, ...]:
    match intent:
        case SendSol():
            return _send_sol(intent, means, place)
        case SendNos():
            return _send_nos(intent, means, place)
        case OpenStake():
            return _open(intent, means)
        case TopUpStake(amount):
            _standing(means)
            _check_nos(amount, means)
            return (intent, *_synced(means))
        case ExtendStake(added_s):
            _check_longer(_standing(means), added_s)
            return (intent, *_synced(means))
        case Unstake():
            _standing(means)
            return (*_leaving_rewards(means), intent)
        case Restake():
            _releasing(means)
            return (intent, *_entered(means))
        case WithdrawStake():
            _check_released(means)
            return (*_own_account(means), intent)
        case CloseStake():
            return _close(intent, means)
        case ClaimRewards():
            return _take_rewards(means)


def _send_sol(intent: SendSol, means: Means, place: Place | None) -> tuple[Action, ...]:
    free = free_sol(means.holdings, means.reserve)
    if intent.amount > free:
        raise Refused(
            f"{format_sol(free)} can be sent: {format_sol(means.reserve)} stay for fees and rents.",
            "Without SOL the node cannot claim what it has earned.",
        )
    least = rent(0)
    if place is not None and place.kind is Kind.NOTHING and intent.amount < least:
        raise Refused(
            f"{intent.to} has never been used, and the network opens it with"
            f" {format_sol(least)} at least.",
            "Send more, or check the address.",
        )
    return (intent,)


def _send_nos(intent: SendNos, means: Means, place: Place | None) -> tuple[Action, ...]:
    _check_nos(intent.amount, means)
    if place is not None and place.has_nos:
        return (intent,)
    return (OpenNosAccount(intent.to), intent)


def _check_rents(actions: tuple[Action, ...], means: Means) -> None:
    rents = sum(_RENTS.get(type(action), 0) for action in actions)
    free = free_sol(means.holdings, means.reserve)
    if rents and (cost := Lamports(rents + FEE_OF_A_SIGNATURE)) > free:
        raise Refused(
            f"This costs {format_sol(cost)} for accounts and the fee, and {format_sol(free)} are"
            f" free: {format_sol(means.reserve)} stay for fees and rents.",
            "Send some SOL there first: without it the node cannot claim what it has earned.",
        )


def _open(intent: OpenStake, means: Means) -> tuple[Action, ...]:
    if means.holdings.stake is not None:
        raise Refused(
            "There is a stake account already; an address can have only one.",
            "Add to it or extend it. One that is being released can stand again, or be closed.",
        )
    if not STAKE_MINIMUM_DURATION_S <= intent.duration_s <= STAKE_MAXIMUM_DURATION_S:
        raise BadInput("A stake is locked for 14 to 365 days.")
    if intent.amount:
        _check_nos(intent.amount, means)
    return (*_own_account(means), intent, *_entered(means))


def _close(intent: CloseStake, means: Means) -> tuple[Action, ...]:
    _releasing(means)
    if stake_state(means.holdings, means.now) != "released":
        raise Refused("The stake is not released yet.", "Close it when all of it is.")
    taken = (WithdrawStake(),) if means.holdings.vault else ()
    return (*_own_account(means), *taken, intent)


def _take_rewards(means: Means) -> tuple[Action, ...]:
    _stake(means)
    if not means.holdings.has_reward:
        raise Refused(
            "This stake takes no part in the rewards.", "Let it stand again, or create one."
        )
    return (*_own_account(means), SyncRewards(), ClaimRewards())


def _standing(means: Means) -> Stake:
    stake = _stake(means)
    if stake.time_unstake:
        raise Refused(
            "The stake is being released.", "Let it stand again first, or wait and withdraw."
        )
    return stake


def _releasing(means: Means) -> Stake:
    stake = _stake(means)
    if not stake.time_unstake:
        raise Refused("The stake stands: nothing of it is released.", "Unstake it first.")
    return stake


def _stake(means: Means) -> Stake:
    if means.holdings.stake is None:
        raise Refused("There is no stake account yet.", "Create one first.")
    return means.holdings.stake


def _check_released(means: Means) -> None:
    _releasing(means)
    if not withdrawable(means.holdings, means.now):
        raise Refused("Nothing has been released yet, or all of it is out already.")


def _check_longer(stake: Stake, added_s: int) -> None:
    if added_s <= 0:
        raise BadInput("A stake can only be locked for longer.")
    if stake.duration_s + added_s > STAKE_MAXIMUM_DURATION_S:
        left = (STAKE_MAXIMUM_DURATION_S - stake.duration_s) // DAY_S
        raise BadInput(f"A stake is locked for 365 days at most: {left} days can be added.")


def _check_nos(amount: MicroNos, means: Means) -> None:
    held = means.holdings.nos or MicroNos(0)
    if amount <= 0:
        raise BadInput("Nothing cannot be moved.")
    if amount > held:
        raise Refused(f"There are only {format_nos(held)} at {means.owner}.")


def _own_account(means: Means) -> tuple[Action, ...]:
    return (OpenNosAccount(means.owner),) if means.holdings.nos is None else ()


def _entered(means: Means) -> tuple[Action, ...]:
    return () if means.holdings.has_reward else (EnterRewards(),)


def _synced(means: Means) -> tuple[Action, ...]:
    """Without this a share would go on weighing what the stake weighed before."""
    return (SyncRewards(),) if means.holdings.has_reward else ()


def _leaving_rewards(means: Means) -> tuple[Action, ...]:
    """A stake is released only without a share; synced first, the share is always paid out."""
    if not means.holdings.has_reward:
        return ()
    return (*_own_account(means), SyncRewards(), ClaimRewards(), CloseRewards())
