"""What a move means for its owner, in plain words, before it is made."""

from datetime import UTC, datetime

from nosdesk.domain.actions import (
    ClaimRewards,
    CloseStake,
    ExtendStake,
    OpenStake,
    Restake,
    SendNos,
    SendSol,
    TopUpStake,
    Unstake,
    WithdrawStake,
)
from nosdesk.domain.addresses import Address
from nosdesk.domain.money import MICRO_PER_NOS, MicroNos, format_nos, format_sol
from nosdesk.domain.moves.destination import Kind, Place
from nosdesk.domain.moves.holdings import DAY_S, TOKEN_SIZE, released_at, rent, withdrawable
from nosdesk.domain.moves.intents import Intent, Means
from nosdesk.domain.stake import Stake, xnos

_FOR_GOOD = "Nobody can call them back."
_NO_PENALTY = "Leaving costs no penalty, but time: it comes back bit by bit."
_SLASHED = "Whoever governs the network's staking can take from a stake (slashing)."
_ITS_PLACE = "Markets that ask for a stake stop taking this node at once, and rewards end."


def meaning(intent: Intent, means: Means, place: Place | None = None) -> tuple[str, ...]:
    """Return sentences for what is about to happen; the intent must have passed `plan`."""
    stake = means.holdings.stake
    match intent:
        case SendSol(to, amount):
            return (f"{format_sol(amount)} go to {to}. {_FOR_GOOD}", *_unused(place))
        case SendNos(to, amount):
            sent = f"{format_nos(amount)} go to {to}. {_FOR_GOOD}"
            return (sent, *_unused(place), *_opened(to, place))
        case OpenStake(amount, duration_s):
            return _opening(amount, duration_s)
        case TopUpStake(amount) if stake:
            total = MicroNos(stake.amount + amount)
            locked = f"{format_nos(amount)} more are locked, like the rest for"
            return (f"{locked} {days(stake.duration_s)} after unstaking.", _weight(total, stake))
        case ExtendStake(added_s) if stake:
            return _extending(stake, added_s)
        case Unstake() if stake:
            return _releasing(stake)
        case Restake():
            left = format_nos(means.holdings.vault)
            return (f"{left} stand again, with their full weight; nothing more is released.",)
        case WithdrawStake() if stake:
            return _withdrawing(means, stake)
        case CloseStake():
            left = format_nos(means.holdings.vault)
            told = f"The last {left} and the rents of the stake account come back to you."
            return (told, "A node needs a stake account, even one of 0 NOS, to join a market.")
        case ClaimRewards():
            return ("What the stake has earned comes to you; the stake stays as it is.",)
        case _:
            return ()


def days(seconds: int) -> str:
    """Return "1 day", "14 days", "14.5 days"."""
    count = f"{seconds / DAY_S:.2f}".rstrip("0").rstrip(".")
    return "1 day" if count == "1" else f"{count} days"


def _unused(place: Place | None) -> tuple[str, ...]:
    """A typing error leads to an address of nobody's, which looks like this."""
    if place is None or place.kind is not Kind.NOTHING or place.has_nos:
        return ()
    return (
        (
            "This address has never been used, as far as the ledger tells."
            " If a letter of it is wrong, the money is lost."
        ),
    )


def _opened(to: Address, place: Place | None) -> tuple[str, ...]:
    if place is None or place.has_nos:
        return ()
    cost = format_sol(rent(TOKEN_SIZE))
    return (f"{to} has no NOS account yet: you pay {cost} to open one, which is theirs then.",)


def _opening(amount: MicroNos, duration_s: int) -> tuple[str, ...]:
    factor = xnos(MicroNos(MICRO_PER_NOS), duration_s) / MICRO_PER_NOS
    return (
        (
            f"{format_nos(amount)} are locked. Once you unstake, they come back over"
            f" {days(duration_s)}."
        ),
        (
            f"Locked for {days(duration_s)}, each NOS weighs {factor:.3f}; some markets ask for"
            " such weight."
        ),
        _NO_PENALTY,
        _SLASHED,
    )


def _extending(stake: Stake, added_s: int) -> tuple[str, ...]:
    whole = stake.duration_s + added_s
    weight = xnos(stake.amount, whole) / MICRO_PER_NOS
    return (
        (
            f"The stake is locked for {days(whole)} instead of {days(stake.duration_s)};"
            " that cannot be undone."
        ),
        f"It will weigh {weight:g} xNOS.",
    )


def _releasing(stake: Stake) -> tuple[str, ...]:
    return (
        (
            f"{format_nos(stake.amount)} come back evenly over {days(stake.duration_s)};"
            " take out what is released whenever you like."
        ),
        _ITS_PLACE,
        _NO_PENALTY,
    )


def _withdrawing(means: Means, stake: Stake) -> tuple[str, ...]:
    out = withdrawable(means.holdings, means.now)
    left = MicroNos(means.holdings.vault - out)
    told = f"About {format_nos(out)} come out of the stake."
    if not left:
        return (told,)
    until = datetime.fromtimestamp(released_at(stake), UTC)
    return (told, f"{format_nos(left)} stay in it until {until:%Y-%m-%d %H:%M} UTC at most.")


def _weight(total: MicroNos, stake: Stake) -> str:
    weight = xnos(total, stake.duration_s) / MICRO_PER_NOS
    return f"The stake will hold {format_nos(total)} and weigh {weight:g} xNOS."
