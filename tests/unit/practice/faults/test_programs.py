"""A program that is killed dies where it is and is started again."""

import asyncio

from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.plan import Episode
from nosdesk.practice.faults.programs import MortalProgram

KILL = Episode(Fault.PROCESS_KILL, 0, 1, 0.5)


async def test_each_death_is_followed_by_another_life_until_one_ends_by_itself():
    board, lives, is_enough = FaultBoard(), [], asyncio.Event()

    async def live():
        lives.append("born")
        try:
            await is_enough.wait()
        except asyncio.CancelledError:
            lives.append("killed")
            raise
        lives.append("done")

    program = MortalProgram(board, live)
    async with asyncio.TaskGroup() as group:
        group.create_task(program.run())
        for _ in range(2):
            await asyncio.sleep(0)
            board.begin(KILL)
            async with program.dead():
                await asyncio.sleep(0.01)
                assert lives[-1] == "killed"
            board.end(KILL)
            await asyncio.sleep(0.01)
        is_enough.set()

    assert lives == ["born", "killed", "born", "killed", "born", "done"]
    assert board.injected == {"process-kill": 2}
