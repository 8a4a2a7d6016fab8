"""May this GPU take a job now, and if not, why and until when: one answer, always.

What could not be found out on this PC (battery, programs, who sits there) forbids nothing, for it
may stay unknown for ever; the ruling names it. What the market tells (how long a job may take, what
it pays) is waited for where a rule asks for it: it is known in a moment, and a job that was
taken meanwhile could not be put back.

The rules are about beginning a job. One that was begun is finished, also one that the user let
begin against the hours.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from functools import cached_property
from math import ceil
from types import MappingProxyType

from nosdesk.domain.money import MicroNos, format_nos
from nosdesk.domain.node_status import Sentence
from nosdesk.domain.rules import sentences
from nosdesk.domain.rules.circumstances import Circumstances
from nosdesk.domain.rules.duration import HOUR_S, duration_text
from nosdesk.domain.rules.precedence import PRECEDENCE, Reason
from nosdesk.domain.rules.program_names import among, shown_name, without
from nosdesk.domain.rules.rules import Insistence, Pause, Rules
from nosdesk.domain.rules.timetable import WEEK_MIN, Outlook, outlook
from nosdesk.domain.rules.wall_clock import bounded, clock_text

SLACK_S = 600
"""What a job may need beside its own time: to leave the queue before it, to be ended after it."""

UNKNOWN_WORDS: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.BATTERY: "whether this PC runs on battery",
        Reason.PROGRAMS: "which programs run",
        Reason.OTHER_PROGRAMS: "which programs use this GPU",
        Reason.IDLE: "whether somebody uses this PC",
    }
)
"""What could not be found out, in words, by the reason that it might have been."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """The rule that wins, and what follows from it.

    At `until` it may change by the clock alone, not before. At `resumes` it will let go, where the
    clock alone decides that. `unknown` are the reasons before this one that could not be judged.
    `programs` are those that are in the way.
    """

    reason: Reason
    sentence: Sentence
    until: float | None = None
    resumes: float | None = None
    unknown: tuple[Reason, ...] = ()
    programs: tuple[str, ...] = ()

    @property
    def allows(self) -> bool:
        """Whether the GPU may take a job."""
        return self.reason.allows


def why(  # noqa: PLR0913 - all that a ruling depends on
    rules: Rules,
    pause: Pause | None,
    insistence: Insistence | None,
    circumstances: Circumstances,
    *,
    at: float,
    zone: tzinfo,
) -> Ruling:
    """Return the ruling at this instant: the first reason of `PRECEDENCE` that is in force."""
    case = _Case(rules, pause, insistence, circumstances, bounded(at), zone)
    return next(ruling for rung in PRECEDENCE if (ruling := _RULINGS[rung.reason](case)))


@dataclass(frozen=True)
class _Case:
    """All that a ruling depends on."""

    rules: Rules
    pause: Pause | None
    insistence: Insistence | None
    circumstances: Circumstances
    at: float
    zone: tzinfo

    @cached_property
    def limit_s(self) -> int:
        """How long a job may take; 0 while that is not known."""
        return max(0, self.circumstances.job_limit_s or 0)

    @cached_property
    def hours(self) -> Outlook:
        """What the hours say."""
        return outlook(self.rules.hours, self.limit_s + SLACK_S, self.at, self.zone)

    @cached_property
    def named_programs(self) -> tuple[str, ...]:
        """The programs to make room for wherever they run."""
        return without(self.rules.programs, self.rules.ignored)

    @property
    def last_start(self) -> float | None:
        """When a job that is begun could first run into a quiet time."""
        return None if self.hours.changes is None else self.hours.changes - self.limit_s - SLACK_S

    def rule(
        self,
        reason: Reason,
        sentence: Sentence,
        until: float | None = None,
        *,
        resumes: float | None = None,
        programs: tuple[str, ...] = (),
    ) -> Ruling:
        """Return the ruling with what is still ahead of it and what was unknown before it."""
        until = until if until is not None and until > self.at else None
        unknown = tuple(each for each in _unknown(self) if each.rank < reason.rank)
        return Ruling(reason, sentence, until, resumes, unknown, programs)

    def clock(self, then: float) -> str:
        """Return the time of day as words."""
        return clock_text(then, self.at, self.zone)

    def left(self, then: float | None) -> str:
        """Return how long it is until then in words, none for never."""
        return "" if then is None else duration_text(then - self.at)


def _unknown(case: _Case) -> Iterator[Reason]:
    rules, around = case.rules, case.circumstances.around
    if not rules.on_battery and around.on_battery is None:
        yield Reason.BATTERY
    if case.named_programs and around.programs is None:
        yield Reason.PROGRAMS
    if rules.yields and case.circumstances.gpu_programs is None:
        yield Reason.OTHER_PROGRAMS
    if rules.idle_after_s is not None and around.idle_s is None:
        yield Reason.IDLE


# --- One function for each reason: the ruling, or None while it is not in force ----------------


def _paused(case: _Case) -> Ruling | None:
    pause = case.pause
    if pause is None or (pause.until is not None and pause.until <= case.at):
        return None
    sentence = sentences.paused_by_you(case.clock(pause.since), case.left(pause.until))
    return case.rule(Reason.PAUSED, sentence, pause.until, resumes=pause.until)


def _insisted(case: _Case) -> Ruling | None:
    if case.insistence is None or not case.insistence.until > case.at:
        return None
    until = case.insistence.until
    return case.rule(Reason.INSISTED, sentences.run_anyway(case.clock(until)), until)


def _battery(case: _Case) -> Ruling | None:
    if case.rules.on_battery or not case.circumstances.around.on_battery:
        return None
    return case.rule(Reason.BATTERY, sentences.PLUGGED_IN)


def _programs(case: _Case) -> Ruling | None:
    found = among(case.named_programs, case.circumstances.around.programs or ())
    if not found:
        return None
    sentence = sentences.program_runs(_names(found), many=len(found) > 1)
    return case.rule(Reason.PROGRAMS, sentence, programs=found)


def _other_programs(case: _Case) -> Ruling | None:
    found = without(case.circumstances.gpu_programs or (), case.rules.ignored)
    if not case.rules.yields or not found:
        return None
    sentence = sentences.making_room(_names(found), many=len(found) > 1)
    return case.rule(Reason.OTHER_PROGRAMS, sentence, programs=found)


def _hours_too_short(case: _Case) -> Ruling | None:
    if not case.hours.is_hopeless:
        return None
    need_s = case.limit_s + SLACK_S
    limit = duration_text(case.limit_s) if case.limit_s else ""
    least = duration_text(need_s) if need_s < WEEK_MIN * 60 else ""
    return case.rule(Reason.HOURS_TOO_SHORT, sentences.hours_too_short(limit, least))


def _hours(case: _Case) -> Ruling | None:
    if case.hours.is_free:
        return None
    start = case.hours.next_start
    words = "" if start is None else case.clock(start)
    sentence = sentences.wait_hours(words, case.left(start))
    return case.rule(Reason.HOURS, sentence, case.hours.changes, resumes=start)


def _job_limit_unknown(case: _Case) -> Ruling | None:
    if case.circumstances.job_limit_s is not None or case.hours.changes is None:
        return None
    return case.rule(Reason.JOB_LIMIT_UNKNOWN, sentences.ASKING_FOR_LIMIT, case.hours.changes)


def _too_late(case: _Case) -> Ruling | None:
    last, quiet = case.last_start, case.hours.changes
    if last is None or quiet is None or case.at < last:
        return None
    start = case.hours.next_start
    limit = duration_text(case.limit_s)
    sentence = sentences.too_late(limit, case.clock(quiet), case.left(start))
    return case.rule(Reason.TOO_LATE, sentence, quiet, resumes=start)


def _idle(case: _Case) -> Ruling | None:
    after_s, idle_s = case.rules.idle_after_s, case.circumstances.around.idle_s
    if after_s is None or idle_s is None or max(0.0, idle_s) >= after_s:
        return None
    rested = case.at + ceil(after_s - max(0.0, idle_s))
    until = min(rested, case.last_start) if case.last_start is not None else rested
    return case.rule(Reason.IDLE, sentences.wait_idle(duration_text(after_s)), until)


def _price_unknown(case: _Case) -> Ruling | None:
    if case.rules.least_price <= 0 or case.circumstances.price is not None:
        return None
    sentence = sentences.wait_price(_an_hour(case.rules.least_price))
    return case.rule(Reason.PRICE_UNKNOWN, sentence, case.last_start)


def _pay(case: _Case) -> Ruling | None:
    price, least = case.circumstances.price, case.rules.least_price
    if price is None or price >= least:
        return None
    sentence = sentences.wait_pay(_an_hour(price), _an_hour(least))
    return case.rule(Reason.PAY, sentence, case.last_start)


def _free(case: _Case) -> Ruling:
    until = "" if case.last_start is None else case.clock(case.last_start)
    unknown = [UNKNOWN_WORDS[reason] for reason in _unknown(case)]
    return case.rule(Reason.FREE, sentences.free(until, unknown), case.last_start)


_RULINGS: Mapping[Reason, Callable[[_Case], Ruling | None]] = MappingProxyType(
    {
        Reason.PAUSED: _paused,
        Reason.INSISTED: _insisted,
        Reason.BATTERY: _battery,
        Reason.PROGRAMS: _programs,
        Reason.OTHER_PROGRAMS: _other_programs,
        Reason.HOURS_TOO_SHORT: _hours_too_short,
        Reason.HOURS: _hours,
        Reason.JOB_LIMIT_UNKNOWN: _job_limit_unknown,
        Reason.TOO_LATE: _too_late,
        Reason.IDLE: _idle,
        Reason.PRICE_UNKNOWN: _price_unknown,
        Reason.PAY: _pay,
        Reason.FREE: _free,
    }
)


def _names(programs: Sequence[str]) -> str:
    first, *others = programs
    return shown_name(first) + (f" and {len(others)} more" if others else "")


def _an_hour(price: MicroNos) -> str:
    return format_nos(MicroNos(price * HOUR_S))
