import asyncio
from contextlib import asynccontextmanager

from devtools.pictures.sample_network import sample_network
from nosdesk.aio.state import State
from nosdesk.domain.hosting import CountryCount, MarketOffer
from nosdesk.domain.settings import Settings, changed
from nosdesk.node.rig_picture import RigPicture
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.network_feed import LOOK_EVERY_S, NetworkFeed, NetworkSources
from nosdesk.ui.pages.network_view import network_loading
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.host_figures import FakeHostFigures
from tests.fakes.network import FakeNetwork

HOUR = 3_600


class Stage:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.chain = FakeChain(self.clock)
        self.market = self.chain.add_market(price=115)
        self.network = FakeNetwork(self.chain.state)
        self.rig = State(RigPicture())
        self.is_open = State(False)
        self.view = State(network_loading())
        self.services = FakeHostFigures()
        self.settings = State(Settings())
        sources = NetworkSources(
            self.network,
            self.rig,
            self.clock,
            self.services,
            self.settings,
            market_names={self.market: "play"},
        )
        self.feed = NetworkFeed(sources, self.is_open, self.view)

    async def open(self) -> None:
        self.is_open.set(True)
        await self.clock.advance(1)


@asynccontextmanager
async def a_stage():
    stage = Stage()
    async with asyncio.TaskGroup() as group:
        running = group.create_task(stage.feed.run())
        yield stage
        running.cancel()


async def test_while_the_page_is_closed_an_hour_costs_not_one_look():
    async with a_stage() as stage:
        for _ in range(60):
            await stage.clock.advance(60)
            stage.rig.set(sample_network().rig)
            stage.rig.set(RigPicture())

        assert stage.network.looks == 0


async def test_an_open_page_is_looked_for_at_once_and_then_once_a_minute():
    async with a_stage() as stage:
        await stage.open()
        assert (stage.network.looks, stage.view.value.condition) == (1, Condition.NORMAL)

        await stage.clock.advance(HOUR)

        assert stage.network.looks == 1 + HOUR / LOOK_EVERY_S


async def test_who_opens_and_closes_the_page_often_causes_no_more_looks():
    async with a_stage() as stage:
        for _ in range(10):
            await stage.open()
            stage.is_open.set(False)
            await stage.clock.advance(1)

        assert stage.network.looks == 1


async def test_a_page_that_was_closed_for_long_is_looked_for_at_once():
    async with a_stage() as stage:
        await stage.open()
        stage.is_open.set(False)
        await stage.clock.advance(HOUR)
        assert stage.network.looks == 1

        await stage.open()

        assert stage.network.looks == 2


async def test_what_our_nodes_do_is_shown_without_another_look():
    async with a_stage() as stage:
        await stage.open()
        node = sample_network().rig.nodes[0]
        market = stage.chain.state.markets[stage.market]
        moved = type(node)(node.choice, node.status, node.stage, "Ours", None, market)

        stage.rig.set(RigPicture(nodes=(moved,)))
        await stage.clock.advance(1)

        assert stage.view.value.rows[0].here
        assert stage.network.looks == 1


async def test_a_ledger_that_is_away_is_told_and_tried_again():
    async with a_stage() as stage:
        await stage.open()
        stage.network.is_away = True
        await stage.clock.advance(LOOK_EVERY_S + 1)
        assert stage.view.value.condition is Condition.DEGRADED
        assert stage.view.value.rows

        stage.network.is_away = False
        await stage.clock.advance(LOOK_EVERY_S + 1)

        assert stage.view.value.condition is Condition.NORMAL


async def test_a_ledger_that_was_never_there_is_a_failure():
    async with a_stage() as stage:
        stage.network.is_away = True
        await stage.open()

        assert stage.view.value.condition is Condition.FAILED
        assert "The ledger does not answer." in stage.view.value.text


async def test_what_the_host_services_tell_is_shown_beside_the_ledger():
    async with a_stage() as stage:
        stage.services.offers = (MarketOffer(stage.market, "", usd_per_hour=0.2),)
        await stage.open()

        view = stage.view.value
        assert view.rows[0].cells[3] == "0.200"
        assert [row.value for row in view.countries.rows] == ["3"]

        stage.settings.set(changed(stage.settings.value, "money.currency", "USD"))
        await stage.clock.advance(301)

        assert "by the grid's price of NOS" in stage.view.value.figures[-1].caption


async def test_services_that_are_away_leave_the_markets_as_they_are():
    async with a_stage() as stage:
        stage.services.is_away = True
        await stage.open()

        view = stage.view.value
        assert (view.condition, len(view.rows)) == (Condition.NORMAL, 1)
        assert not view.countries.rows
        assert "are away" in view.countries.note

        stage.services.is_away, stage.services.nodes = False, (CountryCount("ES", 1),)
        await stage.clock.advance(301)

        assert len(stage.view.value.countries.rows) == 1
