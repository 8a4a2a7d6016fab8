"""Watching over one GPU, as a machine: from readings and events to how far it may be trusted.

A trouble that builds up needs evidence for some time before it counts, and evidence against it
for some time before it is over; what is neither breaks both runs. So nothing flickers, and one
odd reading is none. What the driver reports outright counts at once.

That a card is stuck is said only when three things come together: it read full load without a
pause, the driver was asked about it and has not answered since, and minutes have passed. Each
alone is common on cards that work: long jobs use a card fully, and some cards go on saying so
after their last program has ended.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from nosdesk.domain.gpu import CardFault, GpuReading, GpuUuid
from nosdesk.domain.gpu_troubles import (
    INCLUDED,
    RULES,
    Level,
    Limits,
    Rule,
    Trouble,
    evidence,
    trouble_of_xid,
)
from nosdesk.domain.mishaps import Mishap

GAP_S = 30.0
"""Events further apart than this say nothing about the time between them."""

STUCK_BEFORE_S = 300.0
STUCK_SILENT_S = 120.0
NOTES_KEPT = 10

_TROUBLE_OF_FAULT = {
    CardFault.LOST: Trouble.GONE,
    CardFault.NEEDS_RESET: Trouble.NEEDS_RESET,
    CardFault.UNREADABLE: Trouble.UNREADABLE,
}
_WHILE_READ_NO_TROUBLE = dict.fromkeys(
    (
        Trouble.GONE, Trouble.NEEDS_RESET, Trouble.UNREADABLE,
        Trouble.HUNG, Trouble.LONG_SILENT, Trouble.SILENT, Trouble.REPORTED,
    ),
    False,
)  # fmt: skip
_ENDED_BY_A_RESET = (Trouble.FAILED, Trouble.WORN)
_NO_EVIDENCE: dict[Trouble, bool | None] = dict.fromkeys(evidence(GpuReading(), Limits()))


# --- Events ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Read:
    """The card was read."""

    at: float
    reading: GpuReading


@dataclass(frozen=True, slots=True)
class Missed:
    """The driver answered but could not read the card; without a fault it is not even listed."""

    at: float
    fault: CardFault | None = None


@dataclass(frozen=True, slots=True)
class DriverWasSilent:
    """The driver did not answer; `about_this` says that it was being asked about this card."""

    at: float
    about_this: bool = False


@dataclass(frozen=True, slots=True)
class XidReported:
    """The driver reported an error of the card, or of a program on it."""

    at: float
    number: int


@dataclass(frozen=True, slots=True)
class ContainerLooked:
    """A container that was given the card saw it, or did not."""

    at: float
    saw_it: bool


@dataclass(frozen=True, slots=True)
class LimitsChanged:
    """The user allows the card something else."""

    at: float
    limits: Limits


@dataclass(frozen=True, slots=True)
class PowerLimitRefused:
    """The card's power could not be limited, for this reason and with this remedy."""

    at: float
    reason: str


@dataclass(frozen=True, slots=True)
class RetryOrdered:
    """The user has the card tried again: what is still wrong will show again."""

    at: float


Event = (
    Read
    | Missed
    | DriverWasSilent
    | XidReported
    | ContainerLooked
    | LimitsChanged
    | PowerLimitRefused
    | RetryOrdered
)


# --- Commands --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LimitPower:
    """Let the card draw no more than so many watts."""

    watts: float


# --- State -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know that changes nothing."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Watch:
    """Whether a trouble holds, and since when all evidence has spoken against that."""

    holds: bool = False
    doubted_since: float | None = None


@dataclass(frozen=True, slots=True)
class Guarded:
    """What is known of one card's troubles; `xids` are the numbers that brought them up."""

    uuid: GpuUuid
    limits: Limits = field(default_factory=Limits)
    gap_s: float = GAP_S
    at: float = 0.0
    watches: Mapping[Trouble, Watch] = field(default_factory=dict)
    xids: Mapping[Trouble, int] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    full_since: float | None = None
    silent_since: float | None = None
    asked_w: float | None = None
    power_reason: str = ""

    def holds(self, trouble: Trouble) -> bool:
        """Tell whether the trouble holds."""
        return self.watches.get(trouble, Watch()).holds


@dataclass(frozen=True, slots=True)
class Finding:
    """One trouble that holds: what is wrong, and what ends it."""

    trouble: Trouble
    level: Level
    sentence: str
    until: str
    mishap: Mishap | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far the card may be trusted, and every reason, the gravest first."""

    level: Level = Level.OK
    findings: tuple[Finding, ...] = ()


# --- The machine -----------------------------------------------------------------------------


def step(state: Guarded, event: Event) -> tuple[Guarded, tuple[LimitPower, ...]]:
    """Return what is known after the event, and what is to be done."""
    state = _at(state, event.at)
    match event:
        case Read(reading=reading):
            return _asking(_read(state, reading), reading)
        case Missed(fault=fault):
            state = replace(_followed(state, _NO_EVIDENCE), full_since=None, silent_since=None)
            trouble = Trouble.GONE if fault is None else _TROUBLE_OF_FAULT[fault]
            if fault is CardFault.LOST:
                return _held(state, trouble), ()
            return _followed(state, {trouble: True}), ()
        case DriverWasSilent(about_this=about_this):
            return _silent(state, about_this=about_this), ()
        case XidReported(number=number):
            return _reported(state, number), ()
        case ContainerLooked(saw_it=saw_it):
            return _followed(state, {Trouble.UNSEEN: not saw_it}), ()
        case LimitsChanged(limits=limits):
            state = replace(state, limits=limits, asked_w=None, power_reason="")
            return _dropped(state, (Trouble.POWER_UNSET,)), ()
        case PowerLimitRefused(reason=reason):
            return _held(replace(state, power_reason=reason), Trouble.POWER_UNSET), ()
        case RetryOrdered():
            fresh = Guarded(state.uuid, state.limits, state.gap_s, state.at, notes=state.notes)
            return fresh, ()
        case _:
            assert_never(event)


def verdict(state: Guarded) -> Verdict:
    """Return how far the card may be trusted, and why."""
    holding = [trouble for trouble in Trouble if state.holds(trouble)]
    said = frozenset().union(*(INCLUDED.get(trouble, frozenset()) for trouble in holding))
    findings = tuple(_finding(state, trouble) for trouble in holding if trouble not in said)
    return Verdict(findings[0].level if findings else Level.OK, findings)


def _at(state: Guarded, at: float) -> Guarded:
    """Let time pass; after a gap, or when the clock was set back, every run begins anew."""
    if 0 <= at - state.at <= state.gap_s:
        return replace(state, at=at)
    watches = {trouble: replace(w, doubted_since=None) for trouble, w in state.watches.items()}
    return replace(state, at=at, watches=watches, full_since=None, silent_since=None)


def _read(state: Guarded, reading: GpuReading) -> Guarded:
    was_away = state.holds(Trouble.GONE) or state.holds(Trouble.NEEDS_RESET)
    is_full = reading.utilisation is not None and reading.utilisation >= 100
    state = _followed(state, _WHILE_READ_NO_TROUBLE | evidence(reading, state.limits))
    if was_away and not (state.holds(Trouble.GONE) or state.holds(Trouble.NEEDS_RESET)):
        state = _dropped(state, _ENDED_BY_A_RESET)
    full_since = state.at if state.full_since is None else state.full_since
    return replace(state, full_since=full_since if is_full else None, silent_since=None)


def _asking(state: Guarded, reading: GpuReading) -> tuple[Guarded, tuple[LimitPower, ...]]:
    """Ask once for the user's power limit to be set, and again should somebody lift it."""
    wanted, now = state.limits.power_w, reading.power_limit_w
    if wanted is None or now is None:
        return state, ()
    if now < wanted + 1:
        return _dropped(replace(state, asked_w=None), (Trouble.POWER_UNSET,)), ()
    if state.asked_w == wanted:
        return state, ()
    return replace(state, asked_w=wanted), (LimitPower(wanted),)


def _silent(state: Guarded, *, about_this: bool) -> Guarded:
    since = state.at if state.silent_since is None else state.silent_since
    state = replace(_followed(state, _NO_EVIDENCE), silent_since=since)
    state = _followed(state, {Trouble.SILENT: True, Trouble.LONG_SILENT: True})
    was_full = state.full_since is not None and since - state.full_since >= STUCK_BEFORE_S
    if about_this and was_full and state.at - since >= STUCK_SILENT_S:
        return _held(state, Trouble.HUNG)
    return state


def _reported(state: Guarded, number: int) -> Guarded:
    trouble = trouble_of_xid(number)
    if trouble is not None:
        state = _held(state, trouble)
        return replace(state, xids={**state.xids, trouble: number})
    note = Note(state.at, f"A program made a mistake on the GPU (Xid {number}).")
    return replace(state, notes=(*state.notes, note)[-NOTES_KEPT:])


def _followed(state: Guarded, found: Mapping[Trouble, bool | None]) -> Guarded:
    """Weigh the evidence about each of these troubles."""
    before = state.watches
    weighed = {
        trouble: _weighed(before.get(trouble, Watch()), RULES[trouble], speaks, state.at)
        for trouble, speaks in found.items()
    }
    return _with(state, weighed)


def _weighed(watch: Watch, rule: Rule, speaks: bool | None, at: float) -> Watch:  # noqa: FBT001
    """Return the watch after evidence that speaks for the trouble, against it, or neither."""
    if speaks is None or speaks is watch.holds:
        return Watch(watch.holds)
    since = at if watch.doubted_since is None else watch.doubted_since
    if at - since >= (rule.after_s if speaks else rule.over_after_s):
        return Watch(speaks)
    return Watch(watch.holds, since)


def _held(state: Guarded, trouble: Trouble) -> Guarded:
    return _with(state, {trouble: Watch(holds=True)})


def _dropped(state: Guarded, troubles: Iterable[Trouble]) -> Guarded:
    return _with(state, dict.fromkeys(troubles, Watch()))


def _with(state: Guarded, watches: Mapping[Trouble, Watch]) -> Guarded:
    """Return the state with these watches, and with the numbers of what still holds."""
    state = replace(state, watches={**state.watches, **watches})
    xids = {trouble: number for trouble, number in state.xids.items() if state.holds(trouble)}
    return replace(state, xids=xids)


def _finding(state: Guarded, trouble: Trouble) -> Finding:
    rule, number = RULES[trouble], state.xids.get(trouble)
    degrees, watts = state.limits.temperature_c, state.limits.power_w
    sentence = rule.sentence.format(
        xid="" if number is None else f" (Xid {number})",
        degrees="its limit" if degrees is None else f"{degrees:.0f} °C",
        watts="its limit" if watts is None else f"{watts:.0f} W",
        reason=state.power_reason,
    )
    return Finding(trouble, rule.level, sentence.strip(), rule.until, rule.mishap)
