"""Faults by name, and weather that follows from its seed."""

import asyncio
from collections import Counter
from random import Random

import pytest

from nosdesk.aio.virtual_time import VirtualTimeLoop
from nosdesk.domain.errors import BadInput
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.simulation.faults import SPELLS, Weather, parse_faults


def test_names_groups_all_and_none_are_understood():
    assert parse_faults("none") == frozenset()
    assert parse_faults("all") == SPELLS.keys()
    assert parse_faults("congestion,process-kill") == {
        Fault.TX_DROPPED,
        Fault.TX_DELAYED,
        Fault.TX_REORDERED,
        Fault.TX_EXPIRED,
        Fault.PROCESS_KILL,
    }


@pytest.mark.parametrize("text", ["", "rpc,", "hail"])
def test_an_unknown_fault_is_refused_with_those_there_are(text):
    with pytest.raises(BadInput, match="process-kill"):
        parse_faults(text)


def test_every_fault_of_the_practice_grid_can_be_simulated():
    assert SPELLS.keys() >= {str(fault) for fault in Fault}


def weather_of(seed, kinds="all", hours=240, rate=1.0):
    """Return when each spell began and ended."""
    told = []

    async def watch():
        weather = Weather(parse_faults(kinds), Random(seed), Counter(), rate)
        now = asyncio.get_running_loop().time
        for kind in SPELLS:
            weather.on(
                kind,
                lambda kind=kind: told.append((now(), kind, "begins")),
                lambda kind=kind: told.append((now(), kind, "ends")),
            )
        weather.rise()
        await asyncio.sleep(hours * 3_600)

    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        runner.run(watch())
    return told


def test_the_same_seed_brings_the_same_weather():
    assert weather_of(1) == weather_of(1) != weather_of(2)


def test_every_fault_that_was_asked_for_comes_and_goes():
    seen = {(kind, what) for _, kind, what in weather_of(3, hours=24 * 30)}

    assert seen == {(kind, what) for kind in SPELLS for what in ("begins", "ends")}
    assert {kind for _, kind, _ in weather_of(3, "ws-cut")} == {"ws-cut"}


def test_only_what_holds_strikes_and_is_counted():
    weather = Weather(frozenset(), Random(1), Counter())
    assert not weather.strikes("rpc-empty")

    weather.active.add("rpc-empty")
    struck = [weather.strikes("rpc-empty", 0.5) for _ in range(100)]

    assert 20 < sum(struck) < 80
    assert weather.tally == {"rpc-empty": sum(struck)}


def test_a_higher_rate_brings_more_of_the_same():
    usual, twice = weather_of(1, "rpc"), weather_of(1, "rpc", rate=2)

    assert 1.5 * len(usual) < len(twice) < 2.5 * len(usual)
