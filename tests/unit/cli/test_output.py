"""What strangers wrote is shown, but never writes to the terminal."""

import time

import pytest

from nosdesk.cli.output import ActivityLines, printable, status_text, timed
from nosdesk.domain.node_status import Wait, settling
from nosdesk.node import activity


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("plain, ünïcode … 中", "plain, ünïcode … 中"),
        ("a\nb\r\tc", r"a\nb\r\tc"),
        ("\x1b[2J\x07", r"\x1b[2J\x07"),
        ("\x9b31m\u202egnp", r"\x9b31m\u202egnp"),
        ("\u2028\udcff\u200b", r"\u2028\udcff\u200b"),
    ],
)
def test_what_is_not_printable_is_written_out(written, shown):
    assert printable(written) == shown
    assert timed(written).endswith(f"  {shown}")


def pulling(at: float, current: int, image: str = "busybox") -> activity.ImagePulling:
    return activity.ImagePulling(at, "run", image, current, 50_000_000)


def test_a_pull_is_told_at_its_start_and_then_now_and_again():
    words = ActivityLines()

    told = [words.line(pulling(at, int(at * 1e6))) for at in (0, 1, 4.9, 5, 6, 10)]

    assert told == [
        "  fetching the image busybox.",
        None,
        None,
        "  5 MB of busybox have arrived.",
        None,
        "  10 MB of busybox have arrived.",
    ]
    assert words.line(pulling(11, 0, "alpine")) == "  fetching the image alpine."


@pytest.mark.parametrize(
    ("outcome", "got"), [("lost", "received 0 NOS. why"), ("paid", "received unknown. why")]
)
def test_only_a_payment_can_be_of_an_unknown_amount(outcome, got):
    settled = activity.RunSettled(0, "run", "job", outcome, 5, None, "why")

    assert str(ActivityLines().line(settled)).endswith(got)


@pytest.fixture
def in_utc(monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("wait", "words"),
    [
        (None, ""),
        (Wait(80), " Waiting since 00:01:20."),
        (Wait(180, next_try=230), " Trying again in 30 s, at 00:03:50."),
        (Wait(80, next_try=260), " Waiting since 00:01:20. Trying again in 60 s, at 00:04:20."),
        (Wait(190, next_try=100), " Trying again in 0 s, at 00:01:40."),
        (Wait(190, expires=245), " If it does not come by about 00:04:05, a new one is made."),
        (Wait(190), ""),
    ],
)
def test_what_waits_says_since_when_and_until_when(in_utc, wait, words):
    status = settling("M", "J", "Not yet.", wait)

    assert status_text(status, now=200) == f"[Getting paid] Not yet.{words}"
