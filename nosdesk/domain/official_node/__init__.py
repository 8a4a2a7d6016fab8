"""The network's own node software, as Nosdesk drives it: what it is seen to do, and what is done.

It is a program of others. So nothing it says is believed alone: what it tells of itself, what the
ledger says and what the container engine says are held against each other, and each answer is
yes, no or unknown.
"""

from nosdesk.domain.official_node.builds import Builds
from nosdesk.domain.official_node.doing import Doing, doing_of
from nosdesk.domain.official_node.machine import (
    FINISH_GRACE_S,
    IDLE_GRACE_S,
    Command,
    End,
    Event,
    Fetch,
    Fetched,
    FetchFailed,
    Leave,
    LeaveOver,
    Looked,
    Official,
    Phase,
    Start,
    StartFailed,
    UpdateDue,
    Wish,
    Wished,
    is_to_end,
    pause_s,
    step,
)
from nosdesk.domain.official_node.sight import Answer, Engine, Sight, has_job, is_up

__all__ = [
    "FINISH_GRACE_S",
    "IDLE_GRACE_S",
    "Answer",
    "Builds",
    "Command",
    "Doing",
    "End",
    "Engine",
    "Event",
    "Fetch",
    "FetchFailed",
    "Fetched",
    "Leave",
    "LeaveOver",
    "Looked",
    "Official",
    "Phase",
    "Sight",
    "Start",
    "StartFailed",
    "UpdateDue",
    "Wish",
    "Wished",
    "doing_of",
    "has_job",
    "is_to_end",
    "is_up",
    "pause_s",
    "step",
]
