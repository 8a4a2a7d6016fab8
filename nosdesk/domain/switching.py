"""Moving from one GPU to another without losing a job, as a machine.

The new GPU's node gets ready while the old one works on; only then does the old one take no more
jobs. Whatever stands in the way before the new one is in its queue leads back to the old one. What
each node is kept from follows from the phase alone, so a restart goes on where it was.
"""

from enum import StrEnum
from typing import assert_never

import msgspec
from msgspec import Struct

from nosdesk.domain.gpu import GpuUuid


class Phase(StrEnum):
    """How far a switch is."""

    PREPARING = "preparing"
    """The new node makes sure that it may join; the old one works on."""
    LEAVING = "leaving"
    """The old node finishes its job and leaves its queue."""
    JOINING = "joining"
    """The new node goes into its queue."""


class Switch(Struct, frozen=True):
    """A switch that is under way; `begun` is when it was ordered."""

    old: GpuUuid
    new: GpuUuid
    begun: float
    phase: Phase = Phase.PREPARING


class Outcome(StrEnum):
    """How a switch ended."""

    DONE = "done"
    CANCELLED = "cancelled"
    ROLLED_BACK = "rolled_back"


class SwitchOver(Struct, frozen=True):
    """A switch that is over; `reason` says in words why it did not come about."""

    switch: Switch
    outcome: Outcome
    ended: float
    reason: str = ""


# --- Events ----------------------------------------------------------------------------------


class NewReady(Struct, frozen=True):
    """The new node may join its market."""


class NewUnfit(Struct, frozen=True):
    """The new node may not join, and no wait will change that."""

    reason: str


class OldOut(Struct, frozen=True):
    """The old node is in no queue and has no run that is not paid."""


class NewJoined(Struct, frozen=True):
    """The new node is in its queue, or has a job."""


class CancelOrdered(Struct, frozen=True):
    """The user wants to stay with the old GPU."""


Event = NewReady | NewUnfit | OldOut | NewJoined | CancelOrdered


def step(switch: Switch, event: Event, *, now: float) -> Switch | SwitchOver:
    """Return the switch after the event; what does not concern its phase changes nothing."""
    match event:
        case NewReady():
            return _moved(switch, Phase.PREPARING, Phase.LEAVING)
        case OldOut():
            return _moved(switch, Phase.LEAVING, Phase.JOINING)
        case NewJoined():
            is_due = switch.phase is Phase.JOINING
            return SwitchOver(switch, Outcome.DONE, now) if is_due else switch
        case NewUnfit(reason):
            return SwitchOver(switch, Outcome.ROLLED_BACK, now, reason)
        case CancelOrdered():
            return SwitchOver(switch, Outcome.CANCELLED, now)
        case _:
            assert_never(event)


def is_held(switch: Switch | None, gpu: GpuUuid) -> bool:
    """Tell whether the switch keeps this GPU's node out of its queue."""
    if switch is None:
        return False
    if gpu == switch.old:
        return switch.phase is not Phase.PREPARING
    return gpu == switch.new and switch.phase is not Phase.JOINING


def _moved(switch: Switch, begin: Phase, end: Phase) -> Switch:
    return msgspec.structs.replace(switch, phase=end) if switch.phase is begin else switch
