import asyncio

from nosdesk.ports.containers import MIB, ContainerSpec, Limits
from nosdesk.practice.engine import SimulatedEngine
from tests.fakes.clock import FakeClock

SPEC = ContainerSpec(
    "a", "any:1", Limits(memory_bytes=MIB), {}, ("sh", "-c", "echo a; sleep 3600; exit 4")
)


async def test_it_says_that_it_is_simulated():
    async with SimulatedEngine.open(FakeClock()) as engine:
        assert (await engine.facts()).kind == "simulated"


async def test_hours_pass_as_the_clock_says():
    clock = FakeClock()
    async with SimulatedEngine.open(clock) as engine, asyncio.TaskGroup() as tasks:
        started = await engine.start(SPEC)
        waited = tasks.create_task(engine.wait(started.id))
        await clock.advance(3599)
        assert not waited.done()
        await clock.advance(1)
        ended = waited.result()
    assert (ended.exit_code, ended.started_at) == (4, clock.now() - 3600)
    assert ended.finished_at == clock.now()


async def test_a_stop_ends_it_at_once_and_wakes_who_waits():
    clock = FakeClock()
    async with SimulatedEngine.open(clock) as engine, asyncio.TaskGroup() as tasks:
        started = await engine.start(SPEC)
        waited = tasks.create_task(engine.wait(started.id))
        await clock.settle()
        await engine.stop(started.id)
        await clock.settle()
        assert waited.result().exit_code == 143
        assert clock.sleeping == 0


async def test_closing_the_engine_ends_what_still_runs():
    clock = FakeClock()
    async with SimulatedEngine.open(clock) as engine:
        await engine.start(SPEC)
    assert clock.sleeping == 0


async def test_containers_run_side_by_side():
    clock = FakeClock()
    async with SimulatedEngine.open(clock) as engine:
        for name in "abc":
            await engine.start(ContainerSpec(name, "i", SPEC.limits, {"n": name}, ("sleep", "10")))
        await clock.advance(10)
        assert [each.exit_code for each in await engine.find({})] == [0, 0, 0]
        assert [each.name for each in await engine.find({"n": "b"})] == ["b"]
