"""How a run reads in the list."""

import time

import pytest

from nosdesk.cli.history import _line, _sum
from nosdesk.ports.history import RunRecord, Totals


def record(
    outcome: str, received: int | None, reason: str = "", standing: str = "matched"
) -> RunRecord:
    return RunRecord(
        run="run", job="jobjobjobjob", node="node", market="market", grid="practice",
        engine="docker", assigned_at=0, started_at=None, ended_at=None, sent_at=None,
        settled_at=1_700_000_000, status="success", outcome=outcome, expected=5, received=received,
        result=None, signature=None, standing=standing, reason=reason,
    )  # fmt: skip


@pytest.fixture
def somewhere(monkeypatch):
    monkeypatch.setenv("TZ", "XYZ-03:30")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_times_are_those_of_the_clock_on_the_wall(somewhere):
    assert _line(record("paid", 5)).startswith("2023-11-15 01:43:20  ")


@pytest.mark.parametrize(
    ("outcome", "received", "standing", "words"),
    [
        ("lost", 0, "lost", r"lost     lost                       0 NOS of 0.000005 NOS"),
        ("paid", 3, "short", r"short    paid                0.000003 NOS of 0.000005 NOS"),
        ("paid", None, "waiting", r"waiting  paid                     unknown of 0.000005 NOS"),
        ("settling", None, "waiting", r"waiting  settling                 unknown of 0.000005 NOS"),
        ("ended_by_poster", 5, "matched", r"matched  ended by poster     0.000005 NOS"),
        ("handed_back", 0, "matched", r"matched  handed back                0 NOS"),
    ],
)
def test_what_was_not_simply_paid_says_why_on_one_line(outcome, received, standing, words):
    line = _line(record(outcome, received, "gone\nfor good", standing))

    assert line.endswith(rf"  jobjob…bjob  {words}  gone\nfor good")


def test_the_sum_says_what_is_short_waiting_and_lost():
    plain = Totals(2, 2, 10, 10, 2, 0, 0, 0, 0)
    mixed = Totals(5, 3, 60, 21, 2, 1, 1, 1, 30)

    assert _sum(plain) == "2 runs, 2 matched: 0.00001 NOS received, 0.00001 NOS expected."
    assert _sum(mixed) == (
        "5 runs, 2 matched: 0.000021 NOS received, 0.00006 NOS expected."
        " 1 short. 1 waiting. 1 lost. 0.00003 NOS awaited."
    )


def test_what_was_paid_needs_no_reason():
    assert _line(record("paid", 5, "it went well")).endswith("0.000005 NOS")
