from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.plan import RARE, SHORTEST, STORM_SHARE, Pace, episodes

faults = st.sampled_from(list(Fault))
seeds = st.integers(-(2**63), 2**63)
paces = st.builds(Pace, st.floats(0.01, 600), st.floats(0.01, 1))


def plan(fault, seed, pace, length=20):
    return list(islice(episodes(fault, seed, pace), length))


@given(faults, seeds, paces)
def test_the_same_seed_brings_the_same_plan(fault, seed, pace):
    assert plan(fault, seed, pace) == plan(fault, seed, pace)


@given(faults, seeds, paces)
def test_every_episode_ends_in_the_storm_of_its_own_round(fault, seed, pace):
    for number, episode in enumerate(plan(fault, seed, pace)):
        begins_at = pace.round_s * number * RARE.get(fault, 1)
        margin = 1e-9 * (begins_at + pace.round_s)  # what floats lose far from the beginning

        assert begins_at - margin <= episode.begins < episode.ends
        assert episode.ends <= begins_at + pace.storm_s + margin
        assert 0 <= episode.dice < 1


@given(st.sets(faults, min_size=1), seeds, paces)
def test_nothing_at_all_is_on_in_the_calm_of_any_round(chosen, seed, pace):
    calms = [pace.round_s * (number + (1 + STORM_SHARE) / 2) for number in range(10)]

    for fault in chosen:
        for episode in plan(fault, seed, pace):
            assert not any(episode.begins <= calm <= episode.ends for calm in calms)


@given(faults, seeds, paces)
def test_an_episode_is_neither_too_short_to_meet_nor_longer_than_its_share(fault, seed, pace):
    longest = pace.storm_s * pace.share

    for episode in plan(fault, seed, pace):
        length = episode.ends - episode.begins
        assert SHORTEST * longest * 0.999 <= length <= longest * 1.001


def test_different_seeds_and_faults_bring_different_plans():
    plans = {
        tuple(episode.begins for episode in plan(fault, seed, Pace(), 3))
        for fault in Fault
        for seed in range(5)
    }

    assert len(plans) == len(Fault) * 5


def test_a_plan_does_not_depend_on_the_process_that_makes_it():
    first = next(episodes(Fault.RPC_OUTAGE, 1, Pace()))

    assert (round(first.begins, 6), round(first.ends, 6)) == (7.319756, 14.29809)
