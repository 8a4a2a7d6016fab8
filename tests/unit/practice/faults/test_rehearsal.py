import asyncio
from contextlib import asynccontextmanager
from itertools import islice

import pytest

from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.plan import Pace, episodes
from nosdesk.practice.faults.rehearsal import Rehearsal
from tests.fakes.clock import FakeClock

SEED, PACE = 7, Pace(per_minute=6)


def plan(fault, length):
    return list(islice(episodes(fault, SEED, PACE), length))


class Watched:
    """A rehearsal on a clock in the test's hand, and what it tells."""

    def __init__(self, faults, **options):
        self.clock = FakeClock()
        self.began_at = self.clock.now()
        self.notices = []
        self.board = FaultBoard(self._note)
        self.rehearsal = Rehearsal(faults, SEED, PACE, self.board, self.clock, **options)

    @asynccontextmanager
    async def playing(self):
        async with asyncio.TaskGroup() as group:
            task = group.create_task(self.rehearsal.run())
            await self.clock.settle()
            yield
            task.cancel()

    async def until(self, moment):
        await self.clock.advance(self.began_at + moment - self.clock.now())

    def _note(self, notice):
        self.notices.append((self.clock.now() - self.began_at, notice.fault, notice.begins))


async def test_faults_come_and_go_as_planned():
    faults = (Fault.RPC_OUTAGE, Fault.WS_CUT)
    watched = Watched(faults)

    async with watched.playing():
        await watched.until(3 * PACE.round_s)

    planned = [episode for fault in faults for episode in plan(fault, 3)]
    begun = [(e.begins, e.fault, True) for e in planned]
    ended = [(e.ends, e.fault, False) for e in planned]
    for told, meant in zip(watched.notices, sorted(begun + ended), strict=True):
        assert told == (pytest.approx(meant[0], abs=1e-3), *meant[1:])


async def test_the_board_counts_what_a_fault_hits_while_it_is_on():
    watched = Watched((Fault.PIN_FAILING,))
    (first,) = plan(Fault.PIN_FAILING, 1)
    board = watched.board

    async with watched.playing():
        before = board.strikes(Fault.PIN_FAILING)
        await watched.until(first.begins + 0.01)
        during = [board.strikes(Fault.PIN_FAILING), board.strikes(Fault.PIN_FAILING)]
        other = board.strikes(Fault.RPC_EMPTY)
        await watched.until(first.ends + 0.01)
        after = board.strikes(Fault.PIN_FAILING)

    assert (before, during, other, after) == (False, [True, True], False, False)
    assert board.injected == {"pin-failing": 2}


async def test_what_a_fault_does_is_undone_when_the_rehearsal_is_cut_short():
    seen = []

    @asynccontextmanager
    async def during(episode):
        seen.append(("on", episode))
        try:
            yield
        finally:
            seen.append(("off", episode))

    watched = Watched((Fault.CLOCK_JUMP,), during={Fault.CLOCK_JUMP: during})
    (first,) = plan(Fault.CLOCK_JUMP, 1)

    async with watched.playing():
        await watched.until((first.begins + first.ends) / 2)
        assert seen == [("on", first)]
        assert watched.board.current(Fault.CLOCK_JUMP) == first

    assert seen == [("on", first), ("off", first)]
    assert watched.board.current(Fault.CLOCK_JUMP) is None
    assert [begins for _, _, begins in watched.notices] == [True, False]


async def test_an_episode_that_was_overslept_is_left_out():
    slept = 2.5 * PACE.round_s

    @asynccontextmanager
    async def slow(_):
        await watched.clock.sleep(slept)
        yield

    watched = Watched((Fault.WS_CUT,), during={Fault.WS_CUT: slow})
    first, *others = plan(Fault.WS_CUT, 4)
    woken = first.begins + slept
    overslept = [episode for episode in others if episode.ends <= woken]
    next_one = others[len(overslept)]

    async with watched.playing():
        await watched.until(max(woken, next_one.begins) + 0.01)

    begun = [at for at, _, begins in watched.notices if begins]
    assert overslept
    assert begun == pytest.approx([first.begins, max(woken, next_one.begins)], abs=1e-3)
