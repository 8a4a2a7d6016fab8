"""How a run reads in the list."""

import time

import pytest

from nosdesk.cli.history import _line
from nosdesk.ports.history import RunRecord


def record(outcome: str, received: int | None, reason: str = "") -> RunRecord:
    return RunRecord(
        run="run", job="jobjobjobjob", node="node", market="market", grid="practice",
        engine="docker", assigned_at=0, started_at=None, ended_at=None, sent_at=None,
        settled_at=1_700_000_000, status="success", outcome=outcome, expected=5, received=received,
        result=None, signature=None, reason=reason,
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


def test_what_was_not_paid_says_why_on_one_line():
    assert _line(record("lost", None, "gone\nfor good")).endswith(r"0 NOS  gone\nfor good")


def test_what_was_paid_needs_no_reason():
    assert _line(record("paid", 5, "it went well")).endswith("0.000005 NOS")
