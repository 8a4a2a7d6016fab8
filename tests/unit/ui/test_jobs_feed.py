import asyncio
from dataclasses import replace
from datetime import UTC

from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.domain.errors import Unavailable
from nosdesk.node import activity
from nosdesk.node.rig_picture import NodeDid
from nosdesk.node.run_sights import RanOp, RunSights
from nosdesk.ui.pages.home_feed import Sources
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.jobs_feed import PAGE, READ_EVERY_S, JobsFeed
from nosdesk.ui.pages.jobs_view import JobsAsk, loading_jobs
from tests.fakes.clock import FakeClock
from tests.fakes.history import FakeHistory
from tests.unit.ui.rig_stage import A, a_card, a_node, a_record, a_rig, the_cards


class Stage:
    """A feed over a history that the test changes, and a page that looks unless it is told."""

    def __init__(self, asked=None):
        self.clock = FakeClock()
        self.history = FakeHistory()
        self.happenings = Feed()
        self.sights = RunSights()
        self.asked = State(asked or JobsAsk(1))
        self.view = State(loading_jobs())
        self.sources = Sources(
            rig=State(a_rig(a_node())),
            happenings=self.happenings,
            history=self.history,
            grid="practice",
            clock=self.clock,
            zone=lambda: UTC,
            cards=State(the_cards(a_card())),
        )

    async def enter(self, count=1, **changed):
        for number in range(count):
            at = self.clock.now() - 60 * number
            given = {"run": f"Run{number:05}", "settled_at": at} | changed
            await self.history.record(a_record(**given))

    async def did(self, what):
        self.happenings.publish(NodeDid(A, what))
        await self.clock.advance(1)

    async def ask(self, **changes):
        self.asked.set(replace(self.asked.value, **changes))
        await self.clock.advance(1)

    async def run(self, scene):
        async with asyncio.TaskGroup() as group:
            feed = JobsFeed(self.sources, self.asked, self.view, self.sights)
            following = group.create_task(feed.run())
            await self.clock.advance(1)
            await scene(self)
            following.cancel()


async def test_nothing_is_read_before_somebody_looks():
    async def scene(stage):
        await stage.enter()
        await stage.clock.advance(2 * READ_EVERY_S)
        assert stage.view.value.condition is Condition.LOADING
        await stage.ask(pages=1)
        assert len(stage.view.value.runs) == 1

    await Stage(JobsAsk()).run(scene)


async def test_a_pc_that_ran_nothing_is_told_so():
    async def scene(stage):
        assert stage.view.value.condition is Condition.EMPTY

    await Stage().run(scene)


async def test_runs_come_in_pages_newest_first():
    stage = Stage()
    await stage.enter(PAGE + 20)

    async def scene(stage):
        view = stage.view.value
        assert (len(view.runs), view.has_more) == (PAGE, True)
        assert view.runs[0].run == "Run00000"
        await stage.ask(pages=2)
        assert (len(stage.view.value.runs), stage.view.value.has_more) == (PAGE + 20, False)

    await stage.run(scene)


async def test_a_run_that_is_settled_comes_first_and_what_was_there_stays():
    stage = Stage()
    await stage.enter(3)

    async def scene(stage):
        before = stage.view.value.runs
        await stage.history.record(a_record(run="RunNew", settled_at=stage.clock.now() + 1))
        now = stage.clock.now()
        await stage.did(activity.RunSettled(now, "RunNew", "Job", "paid", 1, 1))
        assert stage.view.value.runs == (stage.history.records["RunNew"], *before)

    await stage.run(scene)


async def test_what_is_in_hand_is_told_and_opened_with_what_ran():
    async def scene(stage):
        now = stage.clock.now()
        await stage.did(activity.RunAssigned(now, "RunLive", "JobLiveOfSomeLength"))
        await stage.did(activity.OpStarted(now, "RunLive", "render", "image:1", now))
        stage.sights.note_op("RunLive", RanOp("render", "c1", "image:1", "sha256:abc"))
        await stage.ask(opened="RunLive")
        view = stage.view.value
        assert [row.run for row in view.live] == ["RunLive"]
        assert view.opened.is_live
        assert [(op.name, op.state, op.digest) for op in view.opened.ops] == [
            ("render", "running", "sha256:abc")
        ]
        await stage.did(activity.OpOver(now, "RunLive", "render", 3, now))
        assert stage.view.value.opened.ops[0].state == "ended with exit code 3"

    await Stage().run(scene)


async def test_what_is_looked_for_is_found_by_its_words():
    stage = Stage()
    await stage.enter()
    await stage.enter(run="RunShort", standing="short", received=5)

    async def scene(stage):
        await stage.ask(text="RunShort")
        assert [run.run for run in stage.view.value.runs] == ["RunShort"]
        await stage.ask(text="nobody at all")
        assert (stage.view.value.runs, stage.view.value.is_narrowed) == ((), True)
        await stage.ask(text="", standing="short")
        assert [run.run for run in stage.view.value.runs] == ["RunShort"]

    await stage.run(scene)


async def test_a_history_that_cannot_be_read_any_more_is_shown_with_its_age():
    stage = Stage()
    await stage.enter()

    async def scene(stage):
        stage.history.down = Unavailable("The disk is full.")
        await stage.clock.advance(READ_EVERY_S + 1)
        view = stage.view.value
        assert (view.condition, len(view.runs)) == (Condition.DEGRADED, 1)
        assert "The disk is full." in view.text
        assert "ago" in view.text
        stage.history.down = None
        await stage.clock.advance(READ_EVERY_S + 1)
        assert stage.view.value.condition is Condition.NORMAL

    await stage.run(scene)


async def test_a_history_that_could_never_be_read_says_why():
    stage = Stage()
    stage.history.down = Unavailable("The disk is full.")

    async def scene(stage):
        assert stage.view.value.condition is Condition.FAILED
        assert "The disk is full." in stage.view.value.text

    await stage.run(scene)
