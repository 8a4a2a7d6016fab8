"""The doctor of the window: looks when asked, shows what it has, outlives whatever goes wrong."""

import asyncio
from contextlib import asynccontextmanager
from types import SimpleNamespace

from devtools.pictures.sample_rig import home_views
from nosdesk.aio.state import State
from nosdesk.domain.doctor.checks import BY_ID, CheckId
from nosdesk.domain.doctor.diagnosis import diagnosis
from nosdesk.domain.doctor.findings import Finding, Result, ok
from nosdesk.domain.errors import Unavailable
from nosdesk.ui.pages.doctor_feed import AGAIN_AFTER_S, DoctorFeed
from nosdesk.ui.pages.home_view import Condition
from tests.fakes.clock import FakeClock

WELL = {
    CheckId.NETWORK: (ok(CheckId.NETWORK, "It answers."),),
    CheckId.PLACE: (ok(CheckId.PLACE, "Place 4 of 31 in the queue."),),
}
ILL = {
    **WELL,
    CheckId.DOCKER: (
        Finding(CheckId.DOCKER, Result.FAILED, "It is off.", "Start it.", "start docker", "OFF"),
    ),
}


class Stage:
    """A doctor who finds what the test says, once the test lets it."""

    def __init__(self):
        self.clock = FakeClock()
        self.home = State(home_views()["normal"])
        self.found = WELL
        self.error = None
        self.looks = 0
        self.may_end = asyncio.Event()
        self.may_end.set()
        self.feed = DoctorFeed(self.examine, self.home, self.clock)

    async def examine(self, tell):
        self.looks += 1
        for check, found in self.found.items():
            tell(BY_ID[check], found)
        await self.may_end.wait()
        if self.error is not None:
            raise self.error
        return SimpleNamespace(
            diagnosis=diagnosis([each for found in self.found.values() for each in found])
        )

    @property
    def view(self):
        return self.feed.view.value

    @asynccontextmanager
    async def running(self):
        async with asyncio.TaskGroup() as group:
            task = group.create_task(self.feed.run())
            await settle()
            yield self
            task.cancel()


async def settle():
    for _ in range(20):
        await asyncio.sleep(0)


async def test_nothing_is_looked_at_until_somebody_asks():
    async with Stage().running() as stage:
        assert stage.looks == 0
        assert stage.view.condition is Condition.LOADING


async def test_the_first_true_cause_is_on_top_with_its_command():
    stage = Stage()
    stage.found = ILL
    async with stage.running():
        await stage.feed.look()
        await settle()

    assert stage.view.condition is Condition.DEGRADED
    assert stage.view.sentence.id == "OFF"
    assert (stage.view.todo, stage.view.command) == ("Start it.", "start docker")


async def test_that_nothing_is_wrong_is_told_too():
    stage = Stage()
    async with stage.running():
        await stage.feed.look()
        await settle()

    assert stage.view.condition is Condition.NORMAL
    assert "Nothing is wrong." in stage.view.sentence.text
    assert stage.view.live


async def test_what_is_found_shows_before_the_look_is_over_and_no_second_one_begins():
    stage = Stage()
    stage.may_end.clear()
    async with stage.running():
        await stage.feed.look()
        await settle()
        await stage.feed.look()
        stage.feed.look_if_old()
        await settle()
        assert (stage.looks, stage.view.is_looking) == (1, True)
        assert any(row.text == "It answers." for row in stage.view.rows)
        stage.may_end.set()
        await settle()

    assert (stage.looks, stage.view.is_looking) == (1, False)


async def test_what_was_mended_during_a_look_is_looked_at_once_more():
    stage = Stage()
    stage.found = ILL
    stage.may_end.clear()
    async with stage.running():
        await stage.feed.look()
        await settle()
        await stage.feed.look_anew()
        stage.found = WELL
        stage.may_end.set()
        await settle()

    assert (stage.looks, stage.view.condition) == (2, Condition.NORMAL)


async def test_who_comes_back_gets_a_new_look_unless_the_last_was_a_moment_ago():
    async with Stage().running() as stage:
        stage.feed.look_if_old()
        await settle()
        stage.feed.look_if_old()
        await settle()
        assert stage.looks == 1

        await stage.clock.advance(AGAIN_AFTER_S)
        stage.feed.look_if_old()
        await settle()

        assert stage.looks == 2


async def test_what_cannot_be_looked_at_is_told_and_can_be_tried_again():
    stage = Stage()
    stage.error = Unavailable("The files cannot be read.", "Check the disk.")
    async with stage.running():
        await stage.feed.look()
        await settle()
        assert stage.view.condition is Condition.FAILED
        assert stage.view.sentence.text == "The files cannot be read."

        stage.error = None
        await stage.feed.look()
        await settle()

    assert stage.view.condition is Condition.NORMAL


async def test_a_mistake_in_a_look_ends_nothing():
    stage = Stage()
    stage.error = ZeroDivisionError()
    async with stage.running():
        await stage.feed.look()
        await settle()
        assert stage.view.condition is Condition.FAILED

        stage.error = None
        await stage.feed.look()
        await settle()

    assert stage.view.condition is Condition.NORMAL


async def test_a_pc_on_no_grid_is_told_that_first_as_it_comes_about():
    stage = Stage()
    stage.found = ILL
    async with stage.running():
        await stage.feed.look()
        await settle()
        stage.home.set(home_views()["empty"])

    assert stage.view.condition is Condition.EMPTY
    assert stage.view.sentence.id == "SET_UP"
    assert (stage.view.todo, stage.view.command, stage.view.live) == ("", "", "")
