import asyncio
from datetime import UTC

import pytest

from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.app.notices import NoticesFeed, NoticeSources, is_quiet
from nosdesk.domain import node_status
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.notices.notice import Kind, Notice
from nosdesk.domain.notices.popping import One
from nosdesk.domain.settings import Telling
from nosdesk.node import activity
from nosdesk.node.rig_picture import NodeDid
from nosdesk.ui.pages.alerts_view import Told
from tests.fakes.clock import FakeClock
from tests.fakes.notices import FakeNotices
from tests.unit.ui.rig_stage import QUEUED, A, a_card, a_node, a_rig, the_cards

FAULTED = node_status.faulted("Docker stopped.", "Start it.")
CHECKING = node_status.checking("Docker")


class Stage:
    """A feed over a rig that the test changes, and what it popped up."""

    def __init__(self, notices=None, telling=Telling):
        self.clock = FakeClock()
        self.notices = notices or FakeNotices()
        self.rig = State(a_rig(a_node(status=QUEUED)))
        self.happenings = Feed()
        self.told = State(Told())
        self.pops = []
        self.sources = NoticeSources(
            self.rig, self.happenings, self.notices, self.clock, lambda: UTC, telling,
            State(the_cards(a_card())),
        )  # fmt: skip

    def show(self, status):
        self.rig.set(a_rig(a_node(status=status)))

    def did(self, what):
        self.happenings.publish(NodeDid(A, what))

    @property
    def kept(self):
        return sorted(self.notices.kept.values(), key=lambda each: each.at)

    async def run(self, scene):
        async with asyncio.TaskGroup() as group:
            feed = NoticesFeed(self.sources, self.told, self.pops.append)
            following = group.create_task(feed.run())
            await self.clock.settle()
            await scene(self)
            following.cancel()


async def test_a_fault_pops_up_once_is_kept_and_so_is_its_end():
    async def scene(stage):
        for _ in range(5):
            stage.show(FAULTED)
            await stage.clock.advance(20)
            stage.show(CHECKING)
            await stage.clock.advance(20)
        stage.show(QUEUED)
        await stage.clock.advance(60)

        assert [(pop.notice.kind, pop.notice.is_recovery, pop.stays) for pop in stage.pops] == [
            (Kind.STOPPED, False, True), (Kind.STOPPED, True, False),
        ]  # fmt: skip
        assert [each.over_at is None for each in stage.kept] == [False]
        assert stage.told.value.notices == tuple(stage.kept)

    await Stage().run(scene)


async def test_what_an_earlier_life_told_is_told_to_be_over():
    notices = FakeNotices()
    await notices.record(Notice(Kind.STOPPED, 5.0, A, "RTX 4090"))

    async def scene(stage):
        await stage.clock.advance(60)
        assert [pop.notice.over_at is not None for pop in stage.pops] == [True]
        assert [each.is_open for each in stage.kept] == [False]

    await Stage(notices).run(scene)


async def test_a_job_and_its_pay_are_kept_and_do_not_pop_up():
    async def scene(stage):
        now = stage.clock.now()
        stage.did(activity.RunAssigned(now, "Run", "Job"))
        stage.did(activity.RunSettled(now + 1, "Run", "Job", "paid", 5, 5))
        await stage.clock.advance(10)
        assert [each.kind for each in stage.kept] == [Kind.JOB_STARTED, Kind.PAID]
        assert stage.pops == []

    await Stage().run(scene)


async def test_a_run_whose_books_are_opened_again_is_told_once():
    async def scene(stage):
        now = stage.clock.now()
        for second in range(2):
            stage.did(activity.RunSettled(now + second, "Run", "Job", "lost", 5, None))
        stage.did(activity.RunSettled(now + 3, "Other", "Job", "lost", 5, None))
        await stage.clock.advance(10)
        assert len(stage.kept) == len(stage.pops) == 2

    await Stage().run(scene)


async def test_a_history_that_cannot_be_written_delays_nothing_and_is_made_up_for():
    async def scene(stage):
        stage.notices.down = Unavailable("The disk is full.", "Make room.")
        stage.show(FAULTED)
        await stage.clock.advance(30)
        assert len(stage.pops) == 1
        assert stage.told.value.trouble == "The disk is full. Make room."

        stage.notices.down = None
        await stage.clock.advance(10)
        assert [each.kind for each in stage.kept] == [Kind.STOPPED]
        assert stage.told.value.trouble == ""

    await Stage().run(scene)


async def test_a_history_that_cannot_be_read_at_the_start_does_not_keep_from_telling():
    notices = FakeNotices()
    notices.down = Unavailable("The disk is away.")

    async def scene(stage):
        assert stage.told.value.trouble == "The disk is away."
        stage.show(FAULTED)
        await stage.clock.advance(30)
        assert [type(pop) for pop in stage.pops] == [One]

    await Stage(notices).run(scene)


async def test_what_the_user_does_not_want_does_not_pop_up_and_is_kept():
    async def scene(stage):
        stage.show(FAULTED)
        await stage.clock.advance(60)
        assert stage.pops == []
        assert len(stage.kept) == 1

    await Stage(telling=lambda: Telling(muted=("stopped",))).run(scene)
    await Stage(telling=lambda: Telling(quiet_hours="always")).run(scene)


@pytest.mark.parametrize(
    ("hours", "quiet"), [("", False), ("always", True), ("22-7", True), ("8-20", False)]
)
def test_quiet_hours_are_those_of_the_wall_clock(hours, quiet):
    at = 1_700_000_000.0  # a Tuesday, 22:13 UTC

    assert is_quiet(Telling(quiet_hours=hours), at, UTC) is quiet
