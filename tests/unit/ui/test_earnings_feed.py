import asyncio
from dataclasses import replace
from datetime import UTC

from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.settings import Money, Settings
from nosdesk.node import activity
from nosdesk.node.rig_picture import NodeDid
from nosdesk.ui.pages.earnings_feed import READ_EVERY_S, EarningsFeed, EarningsSources
from nosdesk.ui.pages.earnings_spans import Period
from nosdesk.ui.pages.earnings_view import Asked, earnings_loading
from nosdesk.ui.pages.home_view import Condition
from tests.fakes.clock import FakeClock
from tests.fakes.earnings import FakeEarnings
from tests.fakes.history import FakeHistory
from tests.unit.ui.rig_stage import A, B, a_node, a_record, a_rig

OPEN = Asked(is_open=True)


class Stage:
    """A feed over books that the test changes, and a page that is open unless it is told."""

    def __init__(self, asked=OPEN):
        self.clock = FakeClock()
        self.history = FakeHistory()
        self.earnings = FakeEarnings(self.history)
        self.happenings = Feed()
        self.settings = State(Settings())
        self.asked = State(asked)
        self.view = State(earnings_loading())
        self.sources = EarningsSources(
            rig=State(a_rig(a_node())),
            happenings=self.happenings,
            earnings=self.earnings,
            grid="practice",
            clock=self.clock,
            zone=lambda: UTC,
            settings=self.settings,
        )

    async def enter(self, **changed):
        now = self.clock.now()
        await self.history.record(a_record(**({"settled_at": now, "gpu": A} | changed)))

    async def ask(self, **changes):
        self.asked.set(replace(self.asked.value, **changes))
        await self.clock.advance(1)

    def received(self):
        return self.view.value.figures[0].value

    async def run(self, scene):
        async with asyncio.TaskGroup() as group:
            following = group.create_task(EarningsFeed(self.sources, self.asked, self.view).run())
            await self.clock.advance(1)
            await scene(self)
            following.cancel()


async def test_the_books_are_read_once_ahead_and_then_only_while_somebody_looks():
    async def scene(stage):
        assert stage.view.value.condition is Condition.EMPTY
        ahead = stage.earnings.reads
        await stage.enter(received=3_000_000, expected=3_000_000)
        await stage.clock.advance(2 * READ_EVERY_S)
        assert stage.earnings.reads == ahead
        await stage.ask(is_open=True)
        assert stage.received() == "3.00"

    await Stage(Asked()).run(scene)


async def test_a_page_that_is_opened_again_is_up_to_date():
    async def scene(stage):
        await stage.ask(is_open=False)
        await stage.enter(received=3_000_000, expected=3_000_000)
        await stage.ask(is_open=True)
        assert stage.received() == "3.00"

    await Stage().run(scene)


async def test_what_was_paid_is_there_a_moment_later():
    async def scene(stage):
        await stage.enter(received=2_000_000, expected=2_000_000)
        settled = activity.RunSettled(stage.clock.now(), "R", "J", "paid", 2_000_000, 2_000_000)
        stage.happenings.publish(NodeDid(A, settled))
        await stage.clock.advance(1)
        assert (stage.received(), stage.view.value.condition) == ("2.00", Condition.NORMAL)
        assert [row.name for row in stage.view.value.by_gpu] == ["RTX 4090"]

    await Stage().run(scene)


async def test_one_gpu_is_looked_at_without_reading_again():
    stage = Stage()
    await stage.enter(received=2_000_000, expected=2_000_000)
    await stage.enter(run="Run2", received=1_000_000, expected=1_000_000, gpu=B)

    async def scene(stage):
        assert stage.received() == "3.00"
        reads = stage.earnings.reads
        await stage.ask(gpu=B)
        assert (stage.received(), stage.earnings.reads) == ("1.00", reads)
        assert sum(bar.total for bar in stage.view.value.chart.bars) == 1.0

    await stage.run(scene)


async def test_another_period_has_its_own_bars():
    async def scene(stage):
        await stage.ask(period=Period.MONTH)
        assert (stage.view.value.period, len(stage.view.value.table)) == (Period.MONTH, 12)

    await Stage().run(scene)


async def test_prices_count_as_soon_as_they_are_set():
    stage = Stage()
    await stage.enter(received=2_000_000, expected=2_000_000, energy_wh=1_000.0)

    async def scene(stage):
        reads = stage.earnings.reads
        money = Money(currency="EUR", nos_price=0.5, electricity_per_kwh=0.3)
        stage.settings.set(Settings(money=money))
        await stage.clock.advance(1)
        net = stage.view.value.figures[3]
        assert (net.value, net.unit, stage.earnings.reads) == ("0.70", "EUR", reads)

    await stage.run(scene)


async def test_books_that_cannot_be_read_any_more_are_shown_with_their_age_and_read_again():
    stage = Stage()
    await stage.enter(received=2_000_000, expected=2_000_000)

    async def scene(stage):
        stage.history.down = Unavailable("The disk is full.", "Free some space.")
        await stage.clock.advance(2 * READ_EVERY_S)
        view = stage.view.value
        assert (view.condition, stage.received()) == (Condition.DEGRADED, "2.00")
        assert "The disk is full." in view.sentence.text
        assert "min ago" in view.sentence.text or "s ago" in view.sentence.text
        stage.history.down = None
        await stage.ask(tries=1)
        assert stage.view.value.condition is Condition.NORMAL

    await stage.run(scene)


async def test_books_that_could_never_be_read_say_so():
    stage = Stage()
    stage.history.down = Unavailable("The disk is full.")

    async def scene(stage):
        assert stage.view.value.condition is Condition.FAILED
        assert stage.view.value.sentence.action == "Try again"

    await stage.run(scene)
