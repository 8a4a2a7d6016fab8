"""Faults of the computer that works: its clock, and its containers."""

import asyncio

from nosdesk.aio.clock import SystemClock
from nosdesk.domain.addresses import Address, JobAddress
from nosdesk.ports.containers import Container, ContainerSpec, Limits
from nosdesk.practice.engine import SimulatedEngine
from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.clock import JumpingClock
from nosdesk.practice.faults.containers import ContainerFaults
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.plan import Episode
from nosdesk.practice.faults.strength import Strength
from tests.fakes.clock import FakeClock

OURS, THEIRS = JobAddress(Address("ours")), JobAddress(Address("theirs"))


async def test_a_clock_is_wrong_by_what_the_dice_say_and_right_again_afterwards():
    true, board = FakeClock(), FaultBoard()
    clock = JumpingClock(true, board, Strength(clock_jump_s=100))
    seen = []

    for dice in (0.0, 0.5, 0.75):
        episode = Episode(Fault.CLOCK_JUMP, 0, 1, dice)
        board.begin(episode)
        async with clock.wrong(episode):
            seen.append(clock.now() - true.now())
        board.end(episode)
        seen.append(clock.now() - true.now())

    assert seen == [-100, 0, 0, 0, 50, 0]
    assert board.injected == {"clock-jump": 3}


async def test_waiting_is_as_long_by_a_wrong_clock_as_by_a_right_one():
    true, board = FakeClock(), FaultBoard()
    clock = JumpingClock(true, board, Strength(clock_jump_s=100))

    async with clock.wrong(Episode(Fault.CLOCK_JUMP, 0, 1, 1.0)), asyncio.TaskGroup() as group:
        waiting = group.create_task(clock.sleep(5))
        await true.advance(4.9)
        assert not waiting.done()
        await true.advance(0.1)
        assert waiting.done()


def spec(job: str) -> ContainerSpec:
    return ContainerSpec(
        name=f"test-{job}",
        image="busybox:stable",
        limits=Limits(memory_bytes=64 * 1024**2),
        labels={"nosdesk.job": job},
        command=("sleep", "600"),
    )


async def test_a_crash_kills_one_container_of_these_jobs_and_no_other():
    board = FaultBoard()
    board.begin(Episode(Fault.CONTAINER_CRASH, 0, 1, 0))
    async with SimulatedEngine.open(SystemClock()) as engine:
        theirs = await engine.start(spec(THEIRS))
        async with ContainerFaults(board, engine, lambda: [OURS], lives_s=0.01).crash():
            ours = await engine.start(spec(OURS))
            async with asyncio.timeout(5):
                ended: Container = await engine.wait(ours.id)

        still = await engine.inspect(theirs.id)
        assert not ended.running
        assert still is not None
        assert still.running
    assert board.injected == {"container-crash": 1}


async def test_a_crash_that_meets_no_container_is_over_in_time():
    board = FaultBoard()
    async with (
        asyncio.timeout(5),
        SimulatedEngine.open(SystemClock()) as engine,
        ContainerFaults(board, engine, lambda: [OURS]).crash(),
    ):
        await asyncio.sleep(0)

    assert board.injected == {}
