import asyncio
from contextlib import asynccontextmanager

from nosdesk.aio.state import State
from nosdesk.domain.hosting import CountryCount
from nosdesk.domain.settings import Money
from nosdesk.ui.pages.network_told import ASK_EVERY_S, NOTHING_TOLD, ToldFeed
from nosdesk.ui.pages.network_view import wants_price
from tests.fakes.clock import FakeClock
from tests.fakes.host_figures import FakeHostFigures


class Stage:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.services = FakeHostFigures()
        self.is_open = State(False)
        self.money = Money()
        self.feed = ToldFeed(
            self.services, self.clock, self.is_open, lambda: wants_price(self.money)
        )

    @property
    def told(self):
        return self.feed.told.value

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


async def test_nobody_is_asked_while_the_page_is_closed():
    async with a_stage() as stage:
        await stage.clock.advance(10 * ASK_EVERY_S)

        assert not stage.services.asked
        assert stage.told == NOTHING_TOLD


async def test_an_open_page_asks_at_once_and_then_every_few_minutes():
    async with a_stage() as stage:
        await stage.open()
        assert stage.services.asked == {"offers": 1, "countries": 1}

        await stage.clock.advance(3 * ASK_EVERY_S)

        assert stage.services.asked == {"offers": 4, "countries": 4}


async def test_who_opens_and_closes_the_page_often_asks_no_more():
    async with a_stage() as stage:
        for _ in range(10):
            await stage.open()
            stage.is_open.set(False)
            await stage.clock.advance(1)
        assert stage.services.asked["countries"] == 1

        await stage.clock.advance(3 * ASK_EVERY_S)
        assert stage.services.asked["countries"] == 1

        await stage.open()
        assert stage.services.asked["countries"] == 2


async def test_what_nos_are_worth_is_not_asked_unless_the_user_wants_usd():
    async with a_stage() as stage:
        for money in (Money(), Money("EUR"), Money("EUR", 0.4), Money("USD", 0.4)):
            stage.money = money
            await stage.open()
            await stage.clock.advance(2 * ASK_EVERY_S)
            stage.is_open.set(False)
            await stage.clock.advance(1)
        assert "price" not in stage.services.asked

        stage.money = Money("USD")
        await stage.open()

        assert stage.services.asked["price"] == 1
        assert stage.told.nos_usd.value == 0.5


async def test_what_was_told_stays_with_its_age_when_nobody_answers_later():
    async with a_stage() as stage:
        await stage.open()
        told_at = stage.told.countries.at
        stage.services.is_away = True
        await stage.clock.advance(ASK_EVERY_S)

        told = stage.told.countries
        assert told.value == (CountryCount("DE", 3),)
        assert told.at == told_at
        assert "are away" in told.trouble

        stage.services.is_away = False
        await stage.clock.advance(ASK_EVERY_S)
        assert (stage.told.countries.trouble, stage.told.countries.at > told_at) == ("", True)


async def test_services_that_do_not_tell_are_no_trouble():
    async with a_stage() as stage:
        stage.services.nodes = None
        await stage.open()

        told = stage.told.countries
        assert (told.value, told.trouble, told.is_asked) == (None, "", True)
