"""Driving the official node, as a machine: what to do after each look at it.

The looks are the truth, so every decision is made from the latest one; what is remembered is only
what no look can tell. A job is never cut off, unless just that was asked for: first the node's
place in the queue is given up, and only when the ledger shows neither place nor run for several
looks in a row is the container ended.
"""

from enum import StrEnum
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from nosdesk.domain.official_node import builds as of_builds
from nosdesk.domain.official_node.builds import Builds
from nosdesk.domain.official_node.doing import Doing
from nosdesk.domain.official_node.sight import (
    SPLIT_LIMIT_S,
    Answer,
    Engine,
    Sight,
    has_job,
    is_queued_elsewhere,
    is_split,
    is_up,
)

QUIET_LOOKS = 3
"""A run may become visible a moment after the place in the queue is gone."""

IDLE_GRACE_S = 60
FINISH_GRACE_S = 300
"""Seconds a node that is stopped in a job has for publishing and submitting what there is."""

START_LIMIT_S = 1_200.0
"""How long a start may take; it may fetch what its market requires."""

UPDATE, UPDATE_IN_LOOP, RESTART = 129, 76, 75
"""Exit codes by which it asks its keeper for a newer image, or to be started again."""

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 5.0, 1_800.0
_SELDOM_S = 10.0
_AT_ONCE = 3
"""So many times it is started again without a pause while it has a job to hand in."""


class Wish(StrEnum):
    """What is wanted of the node."""

    WORK = "work"
    FINISH = "finish"
    """Take no further job, and end once nothing is lost by it."""
    STOP_NOW = "stop_now"


class Phase(StrEnum):
    """Where the node's container stands."""

    DOWN = "down"
    STARTING = "starting"
    UP = "up"
    LEAVING = "leaving"
    ENDING = "ending"


# --- Events ----------------------------------------------------------------------------------


class Looked(Struct, frozen=True):
    """The node was looked at."""

    sight: Sight


class Wished(Struct, frozen=True):
    """Something else is wanted from now on."""

    wish: Wish


class UpdateDue(Struct, frozen=True):
    """It is time to look for a newer image."""


class Fetched(Struct, frozen=True):
    """The newest image is here."""

    digest: str


class FetchFailed(Struct, frozen=True):
    """No image could be fetched; it is tried again from then on."""

    retry_at: float


class StartFailed(Struct, frozen=True):
    """The engine did not start the container."""

    at: float


class LeaveOver(Struct, frozen=True):
    """Our `stop` landed, failed or expired; the ledger is asked next."""


Event = Looked | Wished | UpdateDue | Fetched | FetchFailed | StartFailed | LeaveOver

# --- Commands --------------------------------------------------------------------------------


class Fetch(Struct, frozen=True):
    """Fetch the newest image."""


class Start(Struct, frozen=True):
    """Start the node from this image; `in_loop` says that it replaces one in its job loop."""

    digest: str
    in_loop: bool = False


class Leave(Struct, frozen=True):
    """Give up the node's place in its market's queue."""


class End(Struct, frozen=True):
    """End the container, by force after so many seconds."""

    grace_s: int


Command = Fetch | Start | Leave | End

# --- State -----------------------------------------------------------------------------------


class Official(Struct, frozen=True):
    """What is wanted and what no look tells.

    `since` is when the phase began; `fails` counts the ends in a row that nobody asked for;
    `quiet` the looks in a row that showed neither job nor place; `split_since` is since when the
    node has spoken of a job or a place that the ledger does not have, which is no wonder once it
    `has_left`. `is_asked_for` says that the node itself asked for a newer image, which is waited
    for.
    """

    builds: Builds = Builds()
    wish: Wish = Wish.WORK
    phase: Phase = Phase.DOWN
    since: float = 0.0
    fails: int = 0
    retry_at: float = 0.0
    fetch_at: float = 0.0
    in_loop: bool = False
    is_fetching: bool = False
    is_asked_for: bool = False
    quiet: int = 0
    split_since: float | None = None
    has_left: bool = False
    last_exit: int | None = None
    sight: Sight | None = None

    @property
    def job(self) -> Answer:
        """Whether the node has a job, by the latest look."""
        return has_job(self.sight, self.split_s) if self.sight else Answer.UNKNOWN

    @property
    def split_s(self) -> float:
        """For how long the node and the ledger have disagreed."""
        if self.sight is None or self.split_since is None:
            return 0.0
        return self.sight.at - self.split_since


Step = tuple[Official, tuple[Command, ...]]


def step(state: Official, event: Event) -> Step:
    """Return the state after the event and what to do about it."""
    match event:
        case Looked(sight):
            return _on_look(state, sight)
        case Wished(wish):
            return state if wish is state.wish else replace(state, wish=wish, quiet=0), ()
        case UpdateDue():
            return _fetching(state)
        case Fetched(digest):
            builds = of_builds.offered(state.builds, digest)
            return replace(state, builds=builds, is_fetching=False, is_asked_for=False), ()
        case FetchFailed(retry_at):
            known = replace(state, is_fetching=False, is_asked_for=False, fetch_at=retry_at)
            return known, ()
        case StartFailed(at):
            return _paused(replace(state, phase=Phase.DOWN, since=at), at), ()
        case LeaveOver():
            phase = Phase.UP if state.phase is Phase.LEAVING else state.phase
            return replace(state, phase=phase, quiet=0, has_left=True), ()
        case _:
            assert_never(event)


def is_to_end(state: Official) -> bool:
    """Tell whether the container that runs is to end as soon as nothing is lost by it."""
    is_misplaced = state.sight is not None and state.sight.is_misplaced
    return state.wish is not Wish.WORK or bool(state.builds.newest) or is_misplaced


def pause_s(state: Official) -> float:
    """Return how long to wait before the next look."""
    if state.sight is not None and state.sight.engine is Engine.RUNNING and is_to_end(state):
        return 1.0
    if state.sight is not None and state.phase is Phase.DOWN:
        left_s = state.retry_at - state.sight.at
        if state.wish is Wish.WORK and left_s < _SELDOM_S:
            return left_s if left_s > 0 else 2.0
        return _SELDOM_S
    is_idle = state.phase is Phase.UP and state.job is Answer.NO
    return _SELDOM_S if is_idle else 2.0


def _on_look(state: Official, sight: Sight) -> Step:
    seen = _held_together(_put_back(state, sight), sight)
    is_quiet = seen.job is Answer.NO and sight.place is Answer.NO and not _may_be_queued(seen)
    seen = replace(seen, quiet=state.quiet + 1 if is_quiet else 0)
    match sight.engine:
        case Engine.UNKNOWN:
            return seen, ()
        case Engine.RUNNING:
            return _while_running(_alive(seen, sight))
        case Engine.ENDED | Engine.ABSENT:
            return _while_down(seen, sight)
        case _:
            assert_never(sight.engine)


def _put_back(state: Official, sight: Sight) -> Official:
    """Return the state with its times as they are on a clock that was put back meanwhile.

    Nothing is waited for longer than it would have been.
    """
    before = state.sight
    if before is None or sight.at >= before.at:
        return state
    by_s = before.at - sight.at
    return replace(
        state,
        since=max(0.0, state.since - by_s),
        retry_at=max(0.0, state.retry_at - by_s),
        fetch_at=max(0.0, state.fetch_at - by_s),
        split_since=None if state.split_since is None else state.split_since - by_s,
    )


def _held_together(state: Official, sight: Sight) -> Official:
    """Return the state with this look, and with since when the node and the ledger disagree."""
    is_in = Answer.YES in (sight.run, sight.place)
    has_left = state.has_left and sight.engine is Engine.RUNNING and not is_in
    is_doubt = is_split(sight) or (is_queued_elsewhere(sight) and not has_left)
    since = state.split_since if state.split_since is not None else sight.at
    return replace(state, sight=sight, has_left=has_left, split_since=since if is_doubt else None)


def _may_be_queued(state: Official) -> bool:
    assert state.sight is not None
    is_doubt = is_queued_elsewhere(state.sight) and not state.has_left
    return is_doubt and state.split_s < SPLIT_LIMIT_S


# --- While it runs ---------------------------------------------------------------------------


def _alive(state: Official, sight: Sight) -> Official:
    """Return the state with what this look says of the start; one that was found is taken up."""
    if state.phase is Phase.DOWN:
        state = replace(state, phase=Phase.STARTING, since=sight.at)
    if state.phase is Phase.ENDING:  # it was not ended after all: whether it may be is asked anew
        state = replace(state, phase=Phase.UP, since=sight.at)
    if state.phase is Phase.STARTING and is_up(sight) is Answer.YES:
        is_ours = sight.build == state.builds.current
        builds = of_builds.came_up(state.builds) if is_ours else state.builds
        return replace(state, phase=Phase.UP, since=sight.at, builds=builds, fails=0, in_loop=False)
    return state


def _while_running(state: Official) -> Step:
    assert state.sight is not None
    sight = state.sight
    if state.wish is Wish.STOP_NOW:
        grace_s = IDLE_GRACE_S if state.job is Answer.NO else FINISH_GRACE_S
        return replace(state, phase=Phase.ENDING, since=sight.at), (End(grace_s),)
    hangs = state.phase is Phase.STARTING and sight.at - state.since > START_LIMIT_S
    if not (is_to_end(state) or hangs) or state.job is not Answer.NO:
        return state, ()
    if sight.doing is Doing.BENCHMARK and state.wish is Wish.WORK:
        return state, ()  # it would have to be begun anew
    if sight.place is Answer.YES and state.phase is not Phase.LEAVING:
        return replace(state, phase=Phase.LEAVING, since=sight.at), (Leave(),)
    if state.quiet < QUIET_LOOKS:
        return state, ()
    if hangs:
        state = replace(state, builds=of_builds.failed(state.builds), fails=state.fails + 1)
    return replace(state, phase=Phase.ENDING, since=sight.at), (End(IDLE_GRACE_S),)


# --- While it does not -----------------------------------------------------------------------


def _while_down(state: Official, sight: Sight) -> Step:
    commands: tuple[Command, ...] = ()
    if state.phase in (Phase.STARTING, Phase.UP, Phase.LEAVING):
        state, commands = _ended_unasked(state, sight)
    elif state.phase is Phase.ENDING:
        state = replace(state, phase=Phase.DOWN, since=sight.at, retry_at=sight.at)
    is_left_behind = sight.place is Answer.YES and sight.run is Answer.NO
    if state.wish is not Wish.WORK and is_left_behind:
        return state, (*commands, Leave())  # nobody would do the job that it waits for
    if not _is_to_start(state, sight) or state.is_asked_for:
        return state, commands
    if state.builds.newest and (sight.run is not Answer.YES or not state.builds.current):
        state = replace(state, builds=of_builds.moved_on(state.builds))
    if not state.builds.current:
        fetching, fetch = _fetching(state) if sight.at >= state.fetch_at else (state, ())
        return fetching, (*commands, *fetch)
    start = Start(state.builds.current, state.in_loop)
    return replace(state, phase=Phase.STARTING, since=sight.at, quiet=0), (*commands, start)


def _is_to_start(state: Official, sight: Sight) -> bool:
    """Tell whether to start it now; who is to finish and has a run must hand that in."""
    owes = sight.run is Answer.YES and state.wish is Wish.FINISH
    return (state.wish is Wish.WORK or owes) and sight.at >= state.retry_at


def _ended_unasked(state: Official, sight: Sight) -> Step:
    was_starting = state.phase is Phase.STARTING
    down = replace(state, phase=Phase.DOWN, since=sight.at, last_exit=sight.exit_code)
    code = sight.exit_code
    if code in (UPDATE, UPDATE_IN_LOOP):
        asked = replace(down, in_loop=code == UPDATE_IN_LOOP, is_asked_for=True)
        return _fetching(_paused(asked, sight.at))
    if was_starting:
        return _paused(_not_come_up(down), sight.at), ()
    if code == RESTART:
        return replace(down, retry_at=sight.at), ()
    return _paused(down, sight.at), ()


def _not_come_up(state: Official) -> Official:
    """Return the state after a start in vain; what is gone back to is started without a pause."""
    builds = of_builds.failed(state.builds)
    is_back = builds.current != state.builds.current
    return replace(state, builds=builds, fails=-1 if is_back else state.fails)


def _paused(state: Official, at: float) -> Official:
    """Return the state with the time of the next start, ever later."""
    fails = state.fails + 1
    owes = state.sight is not None and state.sight.run is Answer.YES
    if fails <= 0 or (owes and fails <= _AT_ONCE):
        return replace(state, fails=fails, retry_at=at)
    pause = min(_FIRST_PAUSE_S * 2.0 ** min(fails - 1, 20), _LONGEST_PAUSE_S)
    return replace(state, fails=fails, retry_at=at + pause)


def _fetching(state: Official) -> Step:
    if state.is_fetching:
        return state, ()
    return replace(state, is_fetching=True), (Fetch(),)
