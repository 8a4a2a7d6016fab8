"""The order of the reasons: of any two in force, the higher wins."""

from datetime import UTC
from itertools import combinations

import pytest

from nosdesk.domain.rules import PRECEDENCE, Reason, parse_hours
from nosdesk.domain.rules.circumstances import Circumstances, Surroundings
from nosdesk.domain.rules.rules import Insistence, Pause, Rules
from nosdesk.domain.rules.ruling import why
from tests.unit.domain.rules.zones import local

AT = local(UTC, 2026, 5, 4, 23, 30)
ORDER = tuple(rung.reason for rung in PRECEDENCE)

IN_FORCE = {
    Reason.PAUSED: {"pause": Pause(AT)},
    Reason.INSISTED: {"insistence": Insistence(AT + 60)},
    Reason.BATTERY: {"on_battery": True},
    Reason.PROGRAMS: {"programs": ("blender",), "running": frozenset({"blender"})},
    Reason.OTHER_PROGRAMS: {"yields": True, "gpu_programs": ("doom",)},
    Reason.HOURS_TOO_SHORT: {"hours": "23-24"},
    Reason.HOURS: {"hours": "8-20"},
    Reason.JOB_LIMIT_UNKNOWN: {"hours": "20-8", "job_limit_s": None},
    Reason.TOO_LATE: {"hours": "0-1, 8-24"},
    Reason.IDLE: {"idle_after_s": 60, "idle_s": 1.0},
    Reason.PRICE_UNKNOWN: {"least_price": 50, "price": None},
    Reason.PAY: {"least_price": 50, "price": 49},
    Reason.FREE: {},
}
SAME_PART = [
    {Reason.HOURS_TOO_SHORT, Reason.HOURS, Reason.TOO_LATE, Reason.JOB_LIMIT_UNKNOWN},
    {Reason.PRICE_UNKNOWN, Reason.PAY},
]
"""Reasons of one rule in different circumstances: no two of them can be in force at once."""


def ruling_of(*reasons):
    what = {key: value for reason in reasons for key, value in IN_FORCE[reason].items()}
    rules = Rules(
        hours=parse_hours(what.get("hours", "always")),
        idle_after_s=what.get("idle_after_s"),
        programs=what.get("programs", ()),
        yields=what.get("yields", False),
        least_price=what.get("least_price", 0),
    )
    around = Surroundings(
        what.get("on_battery", False), what.get("idle_s", 1e6), what.get("running", frozenset())
    )
    circumstances = Circumstances(
        around, what.get("gpu_programs", ()), what.get("job_limit_s", 7200), what.get("price", 50)
    )
    return why(rules, what.get("pause"), what.get("insistence"), circumstances, at=AT, zone=UTC)


def test_the_order_is_this():
    assert ORDER == tuple(IN_FORCE) == tuple(Reason)


@pytest.mark.parametrize("reason", ORDER)
def test_each_reason_wins_when_it_is_alone(reason):
    assert ruling_of(reason).reason is reason


@pytest.mark.parametrize(("higher", "lower"), list(combinations(ORDER, 2)))
def test_of_two_in_force_the_higher_wins(higher, lower):
    if any({higher, lower} <= part for part in SAME_PART):
        return
    assert ruling_of(lower, higher).reason is higher


def test_only_the_users_word_and_the_absence_of_reasons_allow():
    assert {reason for reason in ORDER if ruling_of(reason).allows} == {
        Reason.INSISTED,
        Reason.FREE,
    }


def test_each_reason_has_a_sentence_of_its_own():
    sentences = [ruling_of(reason).sentence for reason in ORDER]

    assert len({sentence.id for sentence in sentences}) == len(ORDER)
    assert all(len(sentence.text.split()) <= 20 for sentence in sentences)
    assert all(rung.meaning.endswith(".") for rung in PRECEDENCE)
