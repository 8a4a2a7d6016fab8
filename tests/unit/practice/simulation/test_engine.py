"""Containers that are timers, and how they and their engine fail."""

import asyncio
from collections import Counter
from random import Random

import pytest

from nosdesk.aio.virtual_time import VirtualClock, VirtualTimeLoop
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.ports.containers import ContainerSpec, Limits
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.simulation.engine import VirtualEngine
from nosdesk.practice.simulation.faults import Weather
from nosdesk.practice.simulation.life import Life


def spec(name="a", seconds=60, gpus=("GPU",)):
    command = ("/bin/sh", "-c", f"sleep {seconds}")
    return ContainerSpec(name, "model:1", Limits(1), {"run": name}, command=command, gpus=gpus)


def play(scene):
    async def with_engine():
        weather, life = Weather(frozenset(), Random(1), Counter()), Life()
        await scene(VirtualEngine(VirtualClock(), weather, lambda: life), weather)

    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        runner.run(with_engine())


def begin(weather, kind):
    weather._on_begin(kind)


def test_a_container_takes_as_long_as_it_sleeps_and_keeps_its_log():
    async def scene(engine, weather):
        started = await engine.start(spec(seconds=60))
        ended = await engine.wait(started.id)

        assert (ended.exit_code, ended.finished_at - ended.started_at) == (0, 60)
        lines = [line.text async for line in engine.logs(started.id)]
        assert lines == ["Working.", "Over."]
        later = [line.text async for line in engine.logs(started.id, after=ended.started_at)]
        assert later == ["Over."]

    play(scene)


def test_starting_a_name_again_returns_the_container_that_runs():
    async def scene(engine, weather):
        first = await engine.start(spec())

        assert (await engine.start(spec())).id == first.id
        assert [found.id for found in await engine.find({"run": "a"})] == [first.id]

    play(scene)


def test_what_is_stopped_or_removed_is_over():
    async def scene(engine, weather):
        stopped, removed = await engine.start(spec("a")), await engine.start(spec("b"))
        await engine.stop(stopped.id)
        await engine.remove(removed.id)

        assert (await engine.wait(stopped.id)).exit_code == 143
        assert await engine.inspect(removed.id) is None
        with pytest.raises(Refused):
            await engine.wait(removed.id)

    play(scene)


def test_an_engine_that_restarts_cuts_waiters_off_and_takes_containers_along():
    async def scene(engine, weather):
        names = [f"job{number}" for number in range(20)]
        for name in names:
            await engine.start(spec(name, seconds=3_600))
        async with asyncio.TaskGroup() as group:
            waiting = group.create_task(cut_off(engine, names[0]))
            await asyncio.sleep(1)
            begin(weather, Fault.DOCKER_RESTART)
        assert waiting.result()
        weather.active.clear()

        codes = Counter([(await engine.inspect(name)).exit_code for name in names])
        assert set(codes) == {137, None}

    async def cut_off(engine, name):
        with pytest.raises(Unavailable):
            await engine.wait(name)
        return True

    play(scene)


def test_a_gpu_that_is_lost_ends_its_containers_and_starts_no_other():
    async def scene(engine, weather):
        await engine.start(spec("on-gpu"))
        await engine.start(spec("without", gpus=()))
        begin(weather, Fault.GPU_LOSS)

        assert (await engine.inspect("on-gpu")).exit_code == 1
        assert (await engine.inspect("without")).running
        with pytest.raises(Refused):
            await engine.start(spec("next"))

    play(scene)


@pytest.mark.parametrize(
    ("fault", "code", "is_memory"),
    [
        (Fault.CONTAINER_CRASH, 139, False),
        (Fault.CONTAINER_OOM, 137, True),
        (Fault.DISK_FULL, 1, False),
    ],
)
def test_what_strikes_a_container_ends_it_with_a_code_that_tells(fault, code, is_memory):
    async def scene(engine, weather):
        for number in range(20):
            await engine.start(spec(f"job{number}"))
        begin(weather, fault)

        ended = await engine.find({})
        assert {(box.exit_code, box.oom_killed) for box in ended} == {(code, is_memory)}

    play(scene)


def test_a_full_disk_starts_nothing():
    async def scene(engine, weather):
        begin(weather, Fault.DISK_FULL)

        with pytest.raises(Refused) as caught:
            await engine.start(spec())
        assert caught.value.mishap == Mishap.DISK_FULL

    play(scene)


def test_an_image_is_missed_while_its_registry_is_down():
    async def scene(engine, weather):
        assert await engine.has_image("model:1")
        begin(weather, Fault.REGISTRY_DOWN)

        assert not await engine.has_image("model:1")
        with pytest.raises(Unavailable) as caught:
            await engine.pull("model:1", lambda _: None)
        assert caught.value.mishap == Mishap.REGISTRY_DOWN

    play(scene)
