"""Faults of the computer that works: its clock."""

import asyncio

from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.clock import JumpingClock
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.plan import Episode
from nosdesk.practice.faults.strength import Strength
from tests.fakes.clock import FakeClock


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
