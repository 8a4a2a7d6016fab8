"""Sweeping what is above a cap to a cold address: late, after a test, and one move at a time.

A rule takes effect a day after it was made, so that whoever breaks into this computer cannot turn
it to an address of theirs without the owner having time to see it. Then a small test amount goes
there, and only when the owner says that it arrived the rest follows.
"""

from typing import Literal

import msgspec
from msgspec import Struct

from nosdesk.domain.addresses import Address
from nosdesk.domain.money import MICRO_PER_NOS, MicroNos
from nosdesk.domain.moves.holdings import DAY_S

COOL_DOWN_S = DAY_S
TEST_AMOUNT = MicroNos(MICRO_PER_NOS // 10)
"""Also the least that is worth a move."""


class Rule(Struct, frozen=True):
    """Whatever is above `above` goes to `cold`, from `ready_at` on."""

    cold: Address
    above: MicroNos
    ready_at: float


class Moving(Struct, frozen=True):
    """A move that is under way; its number is never used for another."""

    number: int
    cold: Address
    amount: MicroNos
    is_test: bool


class Sweep(Struct, frozen=True):
    """The rule, how far its address is tried, what is under way, and how many moves began.

    `is_tested` when the test has landed, `is_confirmed` when the owner has seen it arrive.
    """

    rule: Rule | None = None
    is_tested: bool = False
    is_confirmed: bool = False
    moving: Moving | None = None
    begun: int = 0


class RuleSet(Struct, frozen=True, tag=True):
    """The user wants this from now on, in place of any former rule."""

    cold: Address
    above: MicroNos
    at: float


class TurnedOff(Struct, frozen=True, tag=True):
    """The user wants no sweeping any more."""


class Confirmed(Struct, frozen=True, tag=True):
    """The user says that the test arrived in the wallet of this address."""

    cold: Address


class Looked(Struct, frozen=True, tag=True):
    """So many NOS were there at this time."""

    at: float
    nos: MicroNos


class MoveOver(Struct, frozen=True, tag=True):
    """The move under way has landed, or provably never will."""

    number: int
    has_landed: bool


Event = RuleSet | TurnedOff | Confirmed | Looked | MoveOver
Phase = Literal["off", "cooling down", "to be tested", "moving", "to be confirmed", "on"]


def step(sweep: Sweep, event: Event) -> tuple[Sweep, tuple[Moving, ...]]:
    """Return what follows from the event, and the move to begin, if any."""
    match event:
        case RuleSet():
            return _with_rule(sweep, event), ()
        case TurnedOff():
            off = msgspec.structs.replace(sweep, rule=None, is_tested=False, is_confirmed=False)
            return off, ()
        case Confirmed():
            return _confirmed(sweep, event), ()
        case Looked():
            return _looked(sweep, event)
        case MoveOver():
            return _over(sweep, event), ()


def resume(sweep: Sweep) -> tuple[Moving, ...]:
    """Return the move that a former life left under way, to be seen through first."""
    return () if sweep.moving is None else (sweep.moving,)


def is_wanted(sweep: Sweep, moving: Moving, now: float, nos: MicroNos) -> bool:
    """Tell whether the move may be signed by the rule as it is now, with so many NOS there."""
    rule = sweep.rule
    if rule is None or rule.cold != moving.cold or now < rule.ready_at:
        return False
    return (moving.is_test or sweep.is_confirmed) and nos - moving.amount >= rule.above


def phase(sweep: Sweep, now: float) -> Phase:
    """Return in a word or two how it stands."""
    if sweep.moving is not None:
        return "moving"
    if sweep.rule is None:
        return "off"
    if now < sweep.rule.ready_at:
        return "cooling down"
    if not sweep.is_tested:
        return "to be tested"
    return "on" if sweep.is_confirmed else "to be confirmed"


def _with_rule(sweep: Sweep, event: RuleSet) -> Sweep:
    """Begin the cool-down anew for another address, or for a cap that lets more go."""
    former = sweep.rule
    is_same = former is not None and former.cold == event.cold
    if former is not None and is_same and event.above >= former.above:
        rule = Rule(event.cold, event.above, former.ready_at)
    else:
        rule = Rule(event.cold, event.above, event.at + COOL_DOWN_S)
    return msgspec.structs.replace(
        sweep,
        rule=rule,
        is_tested=sweep.is_tested and is_same,
        is_confirmed=sweep.is_confirmed and is_same,
    )


def _confirmed(sweep: Sweep, event: Confirmed) -> Sweep:
    is_of_it = sweep.is_tested and sweep.rule is not None and sweep.rule.cold == event.cold
    return msgspec.structs.replace(sweep, is_confirmed=sweep.is_confirmed or is_of_it)


def _looked(sweep: Sweep, event: Looked) -> tuple[Sweep, tuple[Moving, ...]]:
    rule = sweep.rule
    if rule is None or sweep.moving is not None or event.at < rule.ready_at:
        return sweep, ()
    if sweep.is_tested and not sweep.is_confirmed:
        return sweep, ()
    surplus = event.nos - rule.above
    if surplus < TEST_AMOUNT:
        return sweep, ()
    amount = MicroNos(surplus) if sweep.is_tested else TEST_AMOUNT
    moving = Moving(sweep.begun + 1, rule.cold, amount, is_test=not sweep.is_tested)
    return msgspec.structs.replace(sweep, moving=moving, begun=moving.number), (moving,)


def _over(sweep: Sweep, event: MoveOver) -> Sweep:
    moving = sweep.moving
    if moving is None or moving.number != event.number:
        return sweep
    is_test = event.has_landed and moving.is_test
    is_proof = is_test and sweep.rule is not None and sweep.rule.cold == moving.cold
    return msgspec.structs.replace(sweep, moving=None, is_tested=sweep.is_tested or is_proof)
