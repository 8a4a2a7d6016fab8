"""Whatever a GPU does, each job is settled or handed back once, and nothing is begun on a lost one."""

import asyncio
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from nosdesk.domain.actions import Work
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.gpu import CardFault, Xid
from nosdesk.domain.gpu_troubles import Level
from nosdesk.node.gpu_watch import FIND_EVERY_S
from nosdesk.ports.gpus import DriverSilent
from tests.unit.node.gpu_world import (
    FAR_TOO_HOT,
    FINE,
    HOT,
    NOT_GIVEN,
    ONE,
    plug,
    post,
    world_with_a_gpu,
)

READINGS = (FINE, HOT, FAR_TOO_HOT, replace(FINE, utilisation=100))
XIDS = (79, 119, 64, 31, 137)


def reads(reading):
    def change(world):
        if ONE in world.gpus.readings:
            world.gpus.readings[ONE] = reading

    return change


def faults(fault):
    return lambda world: world.gpus.faults.update({ONE: fault})


def reports(number):
    return lambda world: world.gpus.report(Xid(number, ONE))


def fails(error):
    return lambda world: setattr(world.gpus, "down", error)


def unplugged(world):
    if ONE in world.gpus.gpus:
        world.gpus.unplug(ONE)


def refuses_a_container(world):
    world.faults["engine.start"] = [NOT_GIVEN]


def is_well(world):
    plug(world.gpus)


DEEDS = st.one_of(
    st.sampled_from(READINGS).map(reads),
    st.sampled_from(CardFault).map(faults),
    st.sampled_from(XIDS).map(reports),
    st.sampled_from(
        [
            None,
            DriverSilent("It does not answer.", gpu=ONE),
            HostUnfit("It is not running.", "Restart the PC."),
        ]
    ).map(fails),
    st.sampled_from([unplugged, refuses_a_container, is_well, is_well]),
)
WAITS = st.sampled_from([0.0, 0.5, 2.0, 5.0, 40.0, 200.0, 500.0])
STEPS = st.tuples(st.one_of(DEEDS, st.sampled_from(["job", "restart"])), WAITS)


class Guarded:
    """A world in which nothing may be begun on a GPU that is not fit for it."""

    def __init__(self, world):
        self._world = world
        self._pass_on = world.on_call
        self.jobs = []
        world.on_call = self.on_call

    def _level(self):
        seen = self._world.gpu_watch.picture.value.gpus[ONE]
        return seen.verdict.level

    async def on_call(self, call, when, *args):
        if when == "before" and call == "engine.start" and "nosdesk.run" in args[0].labels:
            assert self._level() is not Level.QUARANTINE
        if when == "before" and call == "chain.sign" and isinstance(args[0][0], Work):
            assert self._level() in (Level.OK, Level.WARN)
        await self._pass_on(call, when, *args)

    async def go(self, what):
        world = self._world
        if what == "job":
            self.jobs.append(post(world, "sleep 20", "sleep 100; exit 1", timeout_s=900))
        elif what == "restart":
            await world.restart()
        else:
            what(world)

    async def end(self):
        """All is well again, and every job that was ever taken comes to its end."""
        world = self._world
        plug(world.gpus)
        world.faults.clear()
        await world.clock.advance(FIND_EVERY_S)  # what was reported meanwhile is heard first
        await world.gpu_watch.retry(ONE)
        await world.until_settled(*self.jobs)
        await world.until_queued()


async def lived(history):
    async with world_with_a_gpu() as world:
        guarded = Guarded(world)
        world.start()
        await world.until_queued()
        for what, wait_s in history:
            await guarded.go(what)
            await world.clock.advance(wait_s)
        await guarded.end()

        outcomes = [world.record(job).outcome for job in guarded.jobs]
        assert set(outcomes) <= {"paid", "handed_back"}
        assert len(world.history.records) == len(guarded.jobs)
        assert all(
            (record.outcome == "handed_back") is (record.started_at is None)
            for record in world.history.records.values()
        )
        assert world.earned == sum(world.record(job).received for job in guarded.jobs)


@given(st.lists(STEPS, min_size=1, max_size=12))
@settings(max_examples=30, deadline=None)
def test_every_job_comes_to_one_end_whatever_the_gpu_does(history):
    asyncio.run(lived(history))
