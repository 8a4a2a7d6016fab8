"""The window's “Fix”: one command at a time, and then the look that it was for."""

import asyncio

import pytest

from nosdesk.app.desk_mending import DeskMending
from nosdesk.domain.doctor.mending import Mending
from nosdesk.ports.repairs import End, Ended, Way
from tests.fakes.repairs import FakeRepairs

START = Mending((("start", "it"),))
OTHER = Mending((("other",),))


class Stage:
    def __init__(self):
        self.repairs = FakeRepairs()
        self.looks = 0
        self.desk = DeskMending(self.repairs, self.look)

    async def look(self):
        assert not self.now.is_running
        self.looks += 1

    @property
    def now(self):
        return self.desk.now.value


@pytest.fixture
def stage():
    return Stage()


async def test_nothing_runs_because_it_is_considered(stage):
    await stage.desk.consider("Docker", START)

    assert (stage.now.title, stage.now.mending, stage.now.way) == ("Docker", START, Way.ASKS)
    assert (stage.repairs.begun, stage.looks) == ([], 0)


async def test_what_ran_is_told_and_looked_at_again(stage):
    stage.repairs.lines = ["one", "two"]
    await stage.desk.consider("Docker", START)
    await stage.desk.run()

    assert stage.repairs.begun == [START]
    assert (stage.now.lines, stage.now.ended) == (("one", "two"), Ended(End.DONE))
    assert (stage.now.is_running, stage.looks) == (False, 1)


async def test_what_failed_can_be_run_again_and_begins_with_an_empty_page(stage):
    stage.repairs.lines, stage.repairs.ended = ["bad"], Ended(End.FAILED, "bad")
    await stage.desk.consider("Docker", START)
    await stage.desk.run()
    stage.repairs.lines, stage.repairs.ended = ["good"], Ended(End.DONE)
    await stage.desk.run()

    assert stage.now.lines == ("good",)


async def test_while_one_runs_no_other_is_meant_or_begun(stage):
    stage.repairs.may_end.clear()
    await stage.desk.consider("Docker", START)
    async with asyncio.TaskGroup() as group:
        group.create_task(stage.desk.run())
        while not stage.repairs.begun:
            await asyncio.sleep(0)
        await stage.desk.consider("Clock", OTHER)
        await stage.desk.run()
        assert stage.now.mending is START
        stage.desk.stop()

    assert stage.repairs.begun == [START]
    assert stage.now.ended == Ended(End.STOPPED)


async def test_a_stop_of_before_does_not_end_the_next(stage):
    await stage.desk.consider("Docker", START)
    stage.desk.stop()
    await stage.desk.run()

    assert stage.now.ended == Ended(End.DONE)


async def test_a_run_that_is_given_up_does_not_count_as_running(stage):
    stage.repairs.may_end.clear()
    await stage.desk.consider("Docker", START)
    async with asyncio.TaskGroup() as group:
        running = group.create_task(stage.desk.run())
        while not stage.repairs.begun:
            await asyncio.sleep(0)
        running.cancel()

    assert not stage.now.is_running
