import asyncio
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.domain.errors import Unavailable
from nosdesk.node import activity
from nosdesk.node.rig_picture import NodeDid
from nosdesk.ui.pages.home_feed import HomeFeed, Sources, beginnings
from nosdesk.ui.pages.home_view import Condition, loading_view
from tests.fakes.clock import FakeClock
from tests.fakes.history import FakeHistory
from tests.unit.ui.rig_stage import A, a_card, a_node, a_record, a_rig, the_cards


class Stage:
    """A feed over a rig, cards and a history that the test changes."""

    def __init__(self):
        self.clock = FakeClock()
        self.history = FakeHistory()
        self.rig = State(a_rig(a_node()))
        self.happenings = Feed()
        self.view = State(loading_view())
        self.shown = []
        self.sources = Sources(
            rig=self.rig,
            happenings=self.happenings,
            history=self.history,
            grid="practice",
            clock=self.clock,
            zone=lambda: UTC,
            cards=State(the_cards(a_card())),
        )

    async def run(self, scene):
        self.view.subscribe(self.shown.append)
        async with asyncio.TaskGroup() as group:
            following = group.create_task(HomeFeed(self.sources, self.view).run())
            await self.clock.advance(1)
            await scene(self)
            following.cancel()


async def test_the_page_is_there_at_once_with_what_is_known():
    async def scene(stage):
        assert stage.view.value.condition is Condition.NORMAL
        assert stage.view.value.money[3].value == "0"
        assert [row.name for row in stage.view.value.gpus] == ["RTX 4090"]

    await Stage().run(scene)


async def test_a_job_is_counted_from_when_it_was_assigned():
    async def scene(stage):
        at = stage.clock.now() - 600
        stage.happenings.publish(NodeDid(A, activity.RunAssigned(at, "Run1", "Job1")))
        await stage.clock.advance(1)
        assert stage.view.value.sentence.text.startswith("Job running 10 min of up to 2 h.")

    await Stage().run(scene)


async def test_what_was_paid_is_there_a_moment_later():
    async def scene(stage):
        now = stage.clock.now()
        await stage.history.record(a_record(settled_at=now, received=2_000_000))
        settled = activity.RunSettled(now, "Run1", "Job1", "paid", 2_000_000, 2_000_000)
        stage.happenings.publish(NodeDid(A, settled))
        await stage.clock.advance(1)
        assert [figure.value for figure in stage.view.value.money] == ["2.00"] * 4
        assert [run.outcome for run in stage.view.value.runs] == ["paid"]

    await Stage().run(scene)


async def test_money_is_counted_by_the_day_the_week_and_the_month_it_came_in():
    stage = Stage()
    day = 86_400
    for number, days in enumerate((0, 3, 10, 400)):
        settled = stage.clock.now() - days * day
        await stage.history.record(a_record(run=f"Run{number}", settled_at=settled))

    async def scene(stage):
        assert [figure.value for figure in stage.view.value.money] == [
            "1.24",
            "2.48",
            "3.72",
            "4.96",
        ]

    await stage.run(scene)


async def test_books_that_cannot_be_read_keep_their_last_figures_and_say_since_when():
    async def scene(stage):
        stage.history.down = Unavailable("The disk is full.", "Make room.")
        await stage.clock.advance(95)
        view = stage.view.value
        assert view.condition is Condition.DEGRADED
        assert view.money[3].value == "0"
        assert view.alerts[-1].text == "The disk is full. Make room. Read 2 min ago."

        stage.history.down = None
        await stage.clock.advance(31)
        assert stage.view.value.condition is Condition.NORMAL

    await Stage().run(scene)


async def test_many_changes_at_once_are_shown_together():
    async def scene(stage):
        before = len(stage.shown)
        for number in range(1_000):
            at = stage.clock.now() - number * 60
            stage.happenings.publish(NodeDid(A, activity.RunAssigned(at, "Run1", "Job1")))
        await stage.clock.advance(1)
        assert 1 <= len(stage.shown) - before <= 5

    await Stage().run(scene)


@pytest.mark.parametrize(
    ("zone", "today", "week", "month"),
    [
        ("UTC", "2026-03-10T00:00", "2026-03-04T00:00", "2026-03-01T00:00"),
        ("America/New_York", "2026-03-09T00:00", "2026-03-03T00:00", "2026-03-01T00:00"),
    ],
)
def test_days_begin_by_the_wall_clock(zone, today, week, month):
    now = datetime(2026, 3, 10, 2, 0, tzinfo=UTC).timestamp()

    found = beginnings(now, ZoneInfo(zone))

    wanted = [
        datetime.fromisoformat(each).replace(tzinfo=ZoneInfo(zone)) for each in (today, week, month)
    ]
    assert list(found) == [each.timestamp() for each in wanted]
