"""An endpoint's health follows from its answers, and forgets."""

from datetime import UTC, datetime

import pytest

from nosdesk.adapters.solana.rpc.budget import TokenBucket
from nosdesk.adapters.solana.rpc.endpoint import retry_after_s
from nosdesk.adapters.solana.rpc.health import Health


def test_a_fast_endpoint_costs_less_than_a_slow_one():
    fast, slow = Health(), Health()

    fast.answered(0.05)
    slow.answered(2.0)

    assert fast.cost(0) < Health().cost(0) < slow.cost(0)


def test_an_endpoint_that_was_not_waited_for_is_slow():
    health = Health()

    health.dragged(1.0)

    assert health.latency_s == 1.0


def test_a_failure_costs_more_than_being_slow_and_fades():
    failed, slow = Health(), Health()
    failed.failed(now=0)
    slow.answered(3.0)

    assert failed.cost(0) > slow.cost(0)
    assert failed.cost(600) < slow.cost(600)


def test_lag_costs():
    health = Health()
    health.lag_slots = 20

    assert health.cost(0) > Health().cost(0)


def test_one_failure_is_an_accident_and_the_next_ones_a_reason_to_ask_others_first():
    health = Health()

    health.failed(now=0)
    assert not health.is_failing(0)
    health.failed(now=0)
    assert health.is_failing(0.5)
    assert not health.is_failing(1.5)
    for _ in range(20):
        health.failed(now=0)
    assert health.is_failing(59)
    assert not health.is_failing(61)
    health.answered(0.1)
    assert not health.is_failing(0)


def test_the_wish_to_be_left_alone_is_followed_within_reason():
    health = Health()

    health.rest(30, now=0)
    assert health.ready_in(10) == 20
    health.rest(None, now=0)
    assert health.ready_in(10) == 20
    health.rest(1e9, now=0)
    assert health.ready_in(0) == 600


def test_who_lies_again_is_left_out_for_longer():
    health = Health()

    assert [health.bench(now=0) for _ in range(8)] == [60, 120, 240, 480, 960, 1920, 3600, 3600]
    assert health.is_benched(3599)
    assert not health.is_benched(3600)


def test_lies_are_forgotten_after_many_good_answers():
    health = Health()
    health.bench(now=0)
    health.bench(now=0)

    for _ in range(20):
        health.answered(0.1)

    assert health.bench(now=0) == 60


def test_a_budget_allows_a_burst_and_then_a_pace():
    bucket = TokenBucket(rate=2, burst=3)

    for _ in range(3):
        assert bucket.ready_in(0) == 0
        bucket.take(0)

    assert bucket.ready_in(0) == pytest.approx(0.5)
    assert bucket.ready_in(0.5) == 0
    bucket.take(0.5)
    assert bucket.ready_in(100) == 0


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("30", 30.0),
        (" 0 ", 0.0),
        ("Mon, 02 Mar 2026 10:00:20 GMT", 20.0),
        ("Mon, 02 Mar 2026 09:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("9" * 50, None),
        ("Mon, 02 Mar 2026 09:00:00 +" + "9" * 30, None),
        ("٣", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date_or_nothing(text, seconds):
    assert retry_after_s(text, datetime(2026, 3, 2, 10, tzinfo=UTC)) == seconds
