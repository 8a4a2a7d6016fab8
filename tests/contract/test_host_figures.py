"""What a grid's figures promise: the fake, and the real ones of the practice grid's services."""

from contextlib import asynccontextmanager

import pytest
from aiohttp.test_utils import TestServer

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.hosting import CountryCount, MarketOffer
from nosdesk.practice.host_services import PracticeHostServices
from nosdesk.practice.market_listing import market_listings
from tests.fakes.clock import FakeClock
from tests.fakes.host_figures import FakeHostFigures

LISTINGS = market_listings(b"figures")


class FakeFigures:
    def __init__(self) -> None:
        self.figures = FakeHostFigures()
        self.figures.price = 0.25
        self.figures.offers = tuple(
            MarketOffer(each.address, each.gpu, each.slug, usd_per_hour=each.price * 0.0009)
            for each in LISTINGS
        )

    def settle(self, countries):
        self.figures.nodes = tuple(CountryCount(*each) for each in countries.items())

    def close(self):
        self.figures.is_away = True


class PracticeFigures:
    def __init__(self, services, records) -> None:
        self.services = services
        self.figures = records

    def settle(self, countries):
        for country, count in countries.items():
            for number in range(count):
                self.services.statistics.countries[f"{country}{number}"] = country

    def close(self):
        self.services.maintenance = "Back soon."


@asynccontextmanager
async def practice():
    services = PracticeHostServices(LISTINGS, clock=FakeClock(), mint_key=lambda *_: None)
    async with (
        TestServer(services.app()) as server,
        HostManagerClient(str(server.make_url("/"))) as client,
    ):
        yield PracticeFigures(services, client.records)


@pytest.fixture(params=["fake", "practice"])
async def stage(request):
    if request.param == "fake":
        yield FakeFigures()
        return
    async with practice() as stage:
        yield stage


async def test_each_market_is_there_with_its_price_in_usd(stage):
    offers = {each.address: each for each in await stage.figures.markets()}

    assert offers.keys() == {each.address for each in LISTINGS}
    for each in LISTINGS:
        told = offers[each.address].usd_per_hour
        assert told == pytest.approx(each.price * 3600 / 10**6 * 0.25)


async def test_countries_come_with_the_most_nodes_first(stage):
    stage.settle({"NL": 3, "DE": 2, "ES": 1})

    told = await stage.figures.countries()

    assert told == (CountryCount("NL", 3), CountryCount("DE", 2), CountryCount("ES", 1))


async def test_a_grid_without_nodes_has_no_countries(stage):
    stage.settle({})

    assert await stage.figures.countries() == ()


async def test_what_nos_are_worth_is_told(stage):
    assert await stage.figures.nos_price_usd() == 0.25


async def test_services_that_are_away_are_unavailable(stage):
    stage.close()

    for ask in (stage.figures.markets, stage.figures.countries, stage.figures.nos_price_usd):
        with pytest.raises(Unavailable):
            await ask()
