"""What can be wrong with a GPU: one closed list, each with its level, its times and its words.

The levels are chosen with a running job in mind. To quarantine a card is to end its job, so that
is kept for cards on which no job can go on; draining lets the job end well and takes no other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from nosdesk.domain.gpu import Gpu, GpuReading, Slowdown
from nosdesk.domain.mishaps import Mishap

APPLICATION_XIDS = frozenset({13, 31, 43, 45, 68, 69, 109})
"""What a program did wrong: the card itself is well, and the next job will not notice."""

GONE_XIDS = frozenset({79})
FAILED_XIDS = frozenset({46, 62, 95, 110, 119, 120, 140, 143})
"""The card stopped, or what it computes cannot be trusted, until it is reset."""

WORN_XIDS = frozenset({48, 64, 74})
"""A part of the card failed: the job may end, but the card should be reset after it."""

COOL_BELOW_C = 7
FAR_ABOVE_C = 8
POWER_SLACK = 1.05
_BELOW_SLOWDOWN_C = 2
_SLOWED_FOR_A_FAULT = {Slowdown.HEAT, Slowdown.HARDWARE, Slowdown.POWER_BRAKE}


class Level(StrEnum):
    """How far a card may be trusted, the worst last."""

    OK = "ok"
    WARN = "warn"
    DRAIN = "drain"
    QUARANTINE = "quarantine"

    @property
    def weight(self) -> int:
        """A number to compare levels by."""
        return tuple(Level).index(self)


class Trouble(StrEnum):
    """What can be wrong with a card, the gravest first."""

    GONE = "gone"
    NEEDS_RESET = "needs_reset"
    HUNG = "hung"
    FAILED = "failed"
    UNSEEN = "unseen"
    FAR_TOO_HOT = "far_too_hot"
    TOO_HOT = "too_hot"
    WORN = "worn"
    MEMORY_FAILING = "memory_failing"
    MEMORY_ERRORS = "memory_errors"
    UNREADABLE = "unreadable"
    LONG_SILENT = "long_silent"
    SILENT = "silent"
    HOT = "hot"
    SLOWED = "slowed"
    POWER_HIGH = "power_high"
    POWER_UNSET = "power_unset"
    REPAIR_PENDING = "repair_pending"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Limits:
    """What the user allows one card; None is no limit."""

    temperature_c: float | None = None
    power_w: float | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """How grave a trouble is, how many seconds make and end it, and what is said of it.

    `sentence` may name the `{xid}`, the ceilings `{degrees}` and `{watts}`, and a `{reason}`.
    `mishap` is what an operation that it ends, or keeps from starting, has met.
    """

    level: Level
    after_s: float
    over_after_s: float
    sentence: str
    until: str
    mishap: Mishap | None = None


_BACK = "until the card has answered for half a minute"
_RESET = "until the PC is restarted, or you have it tried again"
_COOL = f"until it has been {COOL_BELOW_C} °C below that for a minute"

RULES: Mapping[Trouble, Rule] = MappingProxyType({
    Trouble.GONE: Rule(
        Level.QUARANTINE, 3, 30,
        "The GPU fell off the bus{xid}. It needs a restart of the PC.", _BACK, Mishap.GPU_GONE,
    ),
    Trouble.NEEDS_RESET: Rule(
        Level.QUARANTINE, 0, 30,
        "The GPU works no more until the PC is restarted.", _BACK, Mishap.GPU_XID,
    ),
    Trouble.HUNG: Rule(
        Level.QUARANTINE, 0, 30,
        "The GPU is stuck at full load, and its driver does not answer.", _BACK, Mishap.GPU_HUNG,
    ),
    Trouble.FAILED: Rule(
        Level.QUARANTINE, 0, 0,
        "The GPU reported that it failed{xid}. It needs a restart of the PC.", _RESET,
        Mishap.GPU_XID,
    ),
    Trouble.UNSEEN: Rule(
        Level.QUARANTINE, 0, 0,
        "Containers cannot see the GPU. Install the NVIDIA Container Toolkit and restart Docker.",
        "until a container sees it", Mishap.GPU_NOT_VISIBLE,
    ),
    Trouble.FAR_TOO_HOT: Rule(
        Level.QUARANTINE, 60, 60,
        "The GPU is far hotter than {degrees}. Its job is ended to let it cool.", _COOL,
        Mishap.GPU_HOT,
    ),
    Trouble.TOO_HOT: Rule(
        Level.DRAIN, 180, 60,
        "The GPU has been hotter than {degrees} for minutes. Check its fans.", _COOL,
        Mishap.GPU_HOT,
    ),
    Trouble.WORN: Rule(
        Level.DRAIN, 0, 0,
        "A part of the GPU failed{xid}. It needs a restart of the PC.", _RESET, Mishap.GPU_XID,
    ),
    Trouble.MEMORY_FAILING: Rule(
        Level.DRAIN, 0, 0,
        "The GPU's memory could not be repaired. The card should be replaced.",
        "until the card says otherwise", Mishap.GPU_XID,
    ),
    Trouble.MEMORY_ERRORS: Rule(
        Level.DRAIN, 0, 0,
        "The GPU's memory lost data. It needs a restart of the PC.",
        "until the card counts anew", Mishap.GPU_XID,
    ),
    Trouble.UNREADABLE: Rule(
        Level.DRAIN, 10, 30, "The driver cannot read the GPU. Is its power plugged in?", _BACK,
    ),
    Trouble.LONG_SILENT: Rule(
        Level.DRAIN, 300, 30,
        "The GPU driver has not answered for minutes. It may need a restart of the PC.",
        "until the driver has answered for half a minute",
    ),
    Trouble.SILENT: Rule(
        Level.WARN, 30, 30,
        "The GPU driver does not answer.", "until the driver has answered for half a minute",
    ),
    Trouble.HOT: Rule(Level.WARN, 10, 60, "The GPU is hotter than {degrees}.", _COOL),
    Trouble.SLOWED: Rule(
        Level.WARN, 120, 120,
        "The GPU slows itself down because of heat or its power supply.",
        "until it has run freely for two minutes",
    ),
    Trouble.POWER_HIGH: Rule(
        Level.WARN, 60, 60,
        "The GPU draws more than {watts}.", "until it has drawn less for a minute",
    ),
    Trouble.POWER_UNSET: Rule(
        Level.WARN, 0, 0,
        "The GPU could not be limited to {watts}. {reason}", "until it is limited so",
    ),
    Trouble.REPAIR_PENDING: Rule(
        Level.WARN, 0, 0,
        "The GPU's memory repairs itself at the next restart of the PC.", "until that is done",
    ),
    Trouble.REPORTED: Rule(
        Level.WARN, 0, 3600,
        "The GPU driver reported an error{xid}.", "until an hour has passed without one",
    ),
})  # fmt: skip
"""Every trouble has its rule here."""

INCLUDED: Mapping[Trouble, frozenset[Trouble]] = MappingProxyType(
    {
        Trouble.HUNG: frozenset({Trouble.LONG_SILENT, Trouble.SILENT}),
        Trouble.LONG_SILENT: frozenset({Trouble.SILENT}),
        Trouble.FAR_TOO_HOT: frozenset({Trouble.TOO_HOT, Trouble.HOT}),
        Trouble.TOO_HOT: frozenset({Trouble.HOT}),
    }
)
"""What need not be said beside a graver trouble."""


def usual_limits(gpu: Gpu) -> Limits:
    """Return what holds until the user says otherwise: a little below where the card slows down."""
    if gpu.slowdown_c is None:
        return Limits()
    return Limits(temperature_c=gpu.slowdown_c - _BELOW_SLOWDOWN_C)


def evidence(reading: GpuReading, limits: Limits) -> dict[Trouble, bool | None]:
    """Return which troubles the reading speaks for (True) or against (False).

    None is neither: a value between the two bounds of a trouble, or one that was not measured.
    """
    heat, memory = reading.temperature_c, reading.memory_errors
    return {
        Trouble.HOT: _above(heat, limits.temperature_c, 0),
        Trouble.TOO_HOT: _above(heat, limits.temperature_c, 0),
        Trouble.FAR_TOO_HOT: _above(heat, limits.temperature_c, FAR_ABOVE_C),
        Trouble.SLOWED: _any(reading.slowdowns),
        Trouble.POWER_HIGH: _draws_more(reading.power_w, limits.power_w),
        Trouble.MEMORY_ERRORS: None if memory.uncorrected is None else memory.uncorrected > 0,
        Trouble.MEMORY_FAILING: memory.repair_failed,
        Trouble.REPAIR_PENDING: memory.repair_pending,
    }


def trouble_of_xid(number: int) -> Trouble | None:
    """Return what the driver's error means for the card; None when a program was to blame."""
    if number in APPLICATION_XIDS:
        return None
    known = ((GONE_XIDS, Trouble.GONE), (FAILED_XIDS, Trouble.FAILED), (WORN_XIDS, Trouble.WORN))
    return next((trouble for xids, trouble in known if number in xids), Trouble.REPORTED)


def _above(value: float | None, ceiling: float | None, by: float) -> bool | None:
    if ceiling is None:
        return False
    if value is None or ceiling - COOL_BELOW_C < value < ceiling + by:
        return None
    return value >= ceiling + by


def _draws_more(watts: float | None, ceiling: float | None) -> bool | None:
    if ceiling is None:
        return False
    if watts is None or ceiling < watts <= ceiling * POWER_SLACK:
        return None
    return watts > ceiling


def _any(slowdowns: tuple[Slowdown, ...] | None) -> bool | None:
    return None if slowdowns is None else bool(_SLOWED_FOR_A_FAULT.intersection(slowdowns))
