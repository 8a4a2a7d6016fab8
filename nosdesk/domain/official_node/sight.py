"""One look at the official node from three sides, and what follows from it."""

from enum import StrEnum

from msgspec import Struct

from nosdesk.domain.official_node.doing import Doing

SPLIT_LIMIT_S = 120.0
"""How long the node may speak of what the ledger does not have before the ledger counts."""

_NOT_UP = (Doing.SILENT, Doing.STARTING)


class Answer(StrEnum):
    """What is known about a question; UNKNOWN is never taken for NO."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Engine(StrEnum):
    """What the container engine says of the node's container."""

    RUNNING = "running"
    ENDED = "ended"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class Sight(Struct, frozen=True):
    """What was seen at one moment (Unix seconds).

    `run` and `place` are the ledger's word: whether the node has a run, and whether it waits in its
    market's queue. `build` is the image that the container was made of. `is_misplaced` says that
    the container was given another GPU than the one it is for, as numbered today.
    """

    at: float
    engine: Engine
    exit_code: int | None = None
    build: str = ""
    is_misplaced: bool = False
    doing: Doing = Doing.SILENT
    run: Answer = Answer.UNKNOWN
    place: Answer = Answer.UNKNOWN


def is_up(sight: Sight) -> Answer:
    """Tell whether the node has come to life."""
    if sight.engine in (Engine.ENDED, Engine.ABSENT):
        return Answer.NO
    if sight.engine is Engine.UNKNOWN or sight.doing in _NOT_UP:
        return Answer.UNKNOWN
    return Answer.YES


def is_split(sight: Sight) -> bool:
    """Tell whether the node speaks of a job that the ledger does not have."""
    is_running = sight.engine is Engine.RUNNING
    return is_running and sight.run is Answer.NO and sight.doing is Doing.JOB


def is_queued_elsewhere(sight: Sight) -> bool:
    """Tell whether the node says that it waits, and the ledger shows it in no queue we know."""
    is_running = sight.engine is Engine.RUNNING
    is_nowhere = sight.run is Answer.NO and sight.place is Answer.NO
    return is_running and is_nowhere and sight.doing is Doing.QUEUED


def has_job(sight: Sight, split_s: float = 0.0) -> Answer:
    """Tell whether the node has a job, when both have disagreed for `split_s` seconds.

    The ledger's yes counts. Its no counts unless the node speaks of a job, for a while: either may
    be late. Where the ledger says nothing, only the node's yes is an answer.
    """
    if sight.run is Answer.YES:
        return Answer.YES
    if sight.run is Answer.UNKNOWN:
        says_so = sight.engine is Engine.RUNNING and sight.doing is Doing.JOB
        return Answer.YES if says_so else Answer.UNKNOWN
    return Answer.UNKNOWN if is_split(sight) and split_s < SPLIT_LIMIT_S else Answer.NO
