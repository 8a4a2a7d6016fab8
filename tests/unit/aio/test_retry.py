"""Waits between tries."""

from itertools import islice
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from nosdesk.aio.retry import Backoff


def waits(backoff, count, seed=0):
    return list(islice(backoff.delays(Random(seed)), count))


def test_waits_grow_up_to_the_cap():
    assert waits(Backoff(first_s=1, factor=2, cap_s=5, jitter=0), 5) == [1, 2, 4, 5, 5]


def test_the_jitter_comes_from_the_given_chance():
    assert waits(Backoff(), 5, seed=1) == waits(Backoff(), 5, seed=1)
    assert waits(Backoff(), 5, seed=1) != waits(Backoff(), 5, seed=2)


@given(seed=st.integers(), jitter=st.floats(0, 0.9))
def test_no_wait_leaves_its_bounds(seed, jitter):
    plain = waits(Backoff(jitter=0), 12)
    spread = waits(Backoff(jitter=jitter), 12, seed)

    for wait, middle in zip(spread, plain, strict=True):
        assert middle * (1 - jitter) <= wait <= middle * (1 + jitter)
