"""Being in a market's queue, as a machine.

The chain is the truth about queues and runs, so the machine looks before it acts and after it
acted. It decides what to do; it never remembers what the chain can tell.
"""

from enum import StrEnum
from typing import assert_never

import msgspec
from msgspec import Struct

from nosdesk.domain.addresses import MarketAddress, RunAddress


class Phase(StrEnum):
    """Where the node stands with its market."""

    LOOKING = "looking"
    JOINING = "joining"
    QUEUED = "queued"
    SERVING = "serving"
    LEAVING = "leaving"
    OUT = "out"


# --- Events ----------------------------------------------------------------------------------


class Seen(Struct, frozen=True):
    """What the chain says: our place (from 1) in a queue that long, and a run of ours, if any.

    `look` is the number of the look that this answers, None when the chain told it unasked.
    """

    place: int | None
    length: int
    run: RunAddress | None
    look: int | None = None


class RunAppeared(Struct, frozen=True):
    """A run of ours was created."""

    run: RunAddress


class TransactionOver(Struct, frozen=True):
    """Our `work` or `stop` landed, failed or expired; what came of it is for the chain to say.

    `has_left` is true of a `stop` that landed: whoever left the queue had a place until then, so
    there is no run of his that did not show yet.
    """

    has_left: bool = False


class RunSettled(Struct, frozen=True):
    """The run is paid or otherwise done with."""

    run: RunAddress


class PlaceLost(Struct, frozen=True):
    """The market changed and we are not in its queue any more, or it may have changed unseen."""


class LookOrdered(Struct, frozen=True):
    """Something may have been missed."""


class DrainOrdered(Struct, frozen=True):
    """No further job is wanted."""


class ResumeOrdered(Struct, frozen=True):
    """Jobs are wanted again."""


Event = (
    Seen
    | RunAppeared
    | TransactionOver
    | RunSettled
    | PlaceLost
    | LookOrdered
    | DrainOrdered
    | ResumeOrdered
)

# --- Commands --------------------------------------------------------------------------------


class Look(Struct, frozen=True):
    """Ask the chain for our place and our runs, after a pause of that many seconds."""

    number: int
    pause_s: float = 0.0


class Join(Struct, frozen=True):
    """Send `work`, once, and see it through."""


class Leave(Struct, frozen=True):
    """Send `stop`, once, and see it through."""


class Serve(Struct, frozen=True):
    """Do this run and settle it."""

    run: RunAddress


Command = Look | Join | Leave | Serve

# --- State -----------------------------------------------------------------------------------


class Queueing(Struct, frozen=True):
    """Where the node stands and what it wants.

    `looks_left` is how often the chain must still show us neither queued nor running before we
    believe it: a run may become visible a moment after the place in the queue is gone, and
    joining again in that moment would take a second job. `look` numbers the looks; only the
    answer to the latest counts, so that several at once are not mistaken for several in a row.
    `is_doubted` is true when something may have changed since the latest look was asked for.
    `is_sending` is true while a transaction of ours is not over: there is never a second one.
    """

    market: MarketAddress
    phase: Phase = Phase.LOOKING
    wanted: bool = True
    place: int | None = None
    length: int = 0
    run: RunAddress | None = None
    looks_left: int = 1
    look: int = 1
    is_doubted: bool = False
    is_sending: bool = False


DOUBTFUL_LOOKS = 3
PAUSE_BETWEEN_LOOKS_S = 1.0

Step = tuple[Queueing, tuple[Command, ...]]


def begin(market: MarketAddress, *, is_doubtful: bool = False) -> Step:
    """Return the state of a node that wants to work in the market.

    It is doubtful when a transaction of ours has only just landed, or may have.
    """
    looks = DOUBTFUL_LOOKS if is_doubtful else 1
    return Queueing(market, looks_left=looks), (Look(1),)


def step(state: Queueing, event: Event) -> Step:
    """Return the state after the event and what to do about it."""
    match event:
        case Seen():
            return _on_seen(state, event)
        case RunAppeared(run):
            return _on_run(state, run)
        case TransactionOver(has_left):
            return _on_transaction_over(state, has_left=has_left)
        case RunSettled(run):
            if state.phase is not Phase.SERVING or run != state.run:
                return state, ()
            return _look(msgspec.structs.replace(state, run=None), 1)
        case PlaceLost() | LookOrdered():
            return _on_doubt(state)
        case DrainOrdered():
            return _on_drain(state)
        case ResumeOrdered():
            return _on_resume(state)
        case _:
            assert_never(event)


def _on_seen(state: Queueing, seen: Seen) -> Step:
    is_outdated = seen.look not in (None, state.look)
    if is_outdated or state.phase not in (Phase.LOOKING, Phase.QUEUED):
        return state, ()  # it was looked up before something newer happened
    state = msgspec.structs.replace(state, place=seen.place, length=seen.length)
    if seen.run is not None:
        return _on_run(state, seen.run)
    if seen.place is None:
        return _on_absent(state) if seen.look is not None else _on_doubt(state)
    if state.is_doubted and seen.look is not None:
        return _look(state, DOUBTFUL_LOOKS)
    if not state.wanted:
        return _send(state, Phase.LEAVING, Leave())
    queued = msgspec.structs.replace(
        state, phase=Phase.QUEUED, looks_left=DOUBTFUL_LOOKS, is_doubted=False
    )
    return queued, ()


def _on_absent(state: Queueing) -> Step:
    if state.looks_left > 1:
        return _look(state, state.looks_left - 1, PAUSE_BETWEEN_LOOKS_S)
    if state.wanted:
        return _send(state, Phase.JOINING, Join())
    # While a transaction of ours is on its way it may yet bring us in: then its end is waited for.
    phase = Phase.LEAVING if state.is_sending else Phase.OUT
    return msgspec.structs.replace(state, phase=phase), ()


def _on_doubt(state: Queueing) -> Step:
    match state.phase:
        case Phase.QUEUED:
            return _look(state, DOUBTFUL_LOOKS)
        case Phase.LOOKING:
            return msgspec.structs.replace(state, is_doubted=True), ()
        case Phase.JOINING | Phase.SERVING | Phase.LEAVING | Phase.OUT:
            return state, ()
        case _:
            assert_never(state.phase)


def _on_transaction_over(state: Queueing, *, has_left: bool) -> Step:
    over = msgspec.structs.replace(state, is_sending=False)
    if state.phase not in (Phase.JOINING, Phase.LEAVING):
        return over, ()
    return _look(over, 1 if has_left else DOUBTFUL_LOOKS)


def _on_run(state: Queueing, run: RunAddress) -> Step:
    if state.phase is Phase.SERVING:
        return state, ()  # a second run waits until the next look
    serving = msgspec.structs.replace(state, phase=Phase.SERVING, run=run, place=None)
    return serving, (Serve(run),)


def _on_drain(state: Queueing) -> Step:
    unwanted = msgspec.structs.replace(state, wanted=False)
    if state.phase is not Phase.QUEUED:
        return unwanted, ()
    return _send(unwanted, Phase.LEAVING, Leave())


def _on_resume(state: Queueing) -> Step:
    wanted = msgspec.structs.replace(state, wanted=True)
    return _look(wanted, 1) if state.phase is Phase.OUT else (wanted, ())


def _look(state: Queueing, looks: int, pause_s: float = 0.0) -> Step:
    looking = msgspec.structs.replace(
        state, phase=Phase.LOOKING, looks_left=looks, look=state.look + 1, is_doubted=False
    )
    return looking, (Look(looking.look, pause_s),)


def _send(state: Queueing, phase: Phase, command: Join | Leave) -> Step:
    """Send it, unless an earlier one is still on its way: then its end is waited for."""
    sending = msgspec.structs.replace(state, phase=phase, is_sending=True)
    return sending, () if state.is_sending else (command,)
