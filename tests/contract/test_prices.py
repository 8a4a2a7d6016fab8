"""What every source of prices promises: a fake, a file, a service, and prices that were kept."""

from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial

import pytest
from aiohttp import web

from nosdesk.adapters.prices.price_file import PriceFile
from nosdesk.adapters.prices.price_service import PriceService, ServiceShape
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.prices import KeptPrices
from nosdesk.app.ledger import PriceChoice
from nosdesk.domain.errors import BadInput, Unavailable
from tests.fakes.clock import FakeClock
from tests.fakes.prices import FakePrices

DAY = date(2026, 1, 31)
LATER = datetime(2026, 2, 1, tzinfo=UTC).timestamp()
EXACT = Decimal("0.4200000000000000001")


@asynccontextmanager
async def serving(answer):
    """A service that answers every request by the handler; gives its address."""
    app = web.Application()
    app.router.add_get("/{coin}/{date}", answer)
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = site._server.sockets[0].getsockname()[:2]
    try:
        yield f"http://{host}:{port}/{{coin}}/{{day}}-{{month}}-{{year}}"
    finally:
        await runner.cleanup()


async def known(request):
    if (request.match_info["coin"], request.match_info["date"]) != ("nosana", "31-01-2026"):
        return web.json_response({"market_data": {}})
    body = f'{{"market_data": {{"current_price": {{"eur": {EXACT}}}}}}}'
    return web.Response(text=body, content_type="application/json")


@pytest.fixture(params=["fake", "file", "service", "kept"])
async def prices(request, tmp_path):
    fake = FakePrices()
    fake.known["NOS", DAY, "EUR"] = EXACT
    match request.param:
        case "fake":
            yield fake
        case "file":
            (tmp_path / "p.csv").write_text(f"date,coin,currency,price\n\n{DAY}, nos,eur,{EXACT}\n")
            yield PriceFile(tmp_path / "p.csv")
        case "service":
            async with serving(known) as url, PriceService(ServiceShape(url)) as service:
                yield service
        case "kept":
            async with Database(tmp_path / "ledger.db") as database:
                yield KeptPrices(database, fake, "question", FakeClock(LATER))


async def test_a_price_is_exact_and_says_whose_it_is(prices):
    for _ in range(2):
        price = await prices.price("NOS", DAY, "EUR")

        assert (price.amount, price.source) == (EXACT, prices.source)


async def test_what_has_no_price_gets_none(prices):
    assert await prices.price("SOL", DAY, "EUR") is None
    assert await prices.price("NOS", DAY, "USD") is None
    assert await prices.price("NOS", date(2026, 2, 1), "EUR") is None


async def test_a_kept_price_is_asked_for_once_for_ever_and_a_missing_one_once_a_life(tmp_path):
    source = FakePrices()
    source.known["NOS", DAY, "EUR"] = EXACT
    for _ in range(2):
        async with Database(tmp_path / "ledger.db") as database:
            kept = KeptPrices(database, source, "question", FakeClock(LATER))
            for _ in range(3):
                assert (await kept.price("NOS", DAY, "EUR")).amount == EXACT
                assert await kept.price("SOL", DAY, "EUR") is None

    assert source.asked == 1 + 2


async def test_an_answer_to_another_question_is_not_taken_for_this_one(tmp_path):
    wrong, right = FakePrices(), FakePrices()
    wrong.known["NOS", DAY, "EUR"] = EXACT * 10**9
    right.known["NOS", DAY, "EUR"] = EXACT
    async with Database(tmp_path / "ledger.db") as database:
        for source, question in ((wrong, "another"), (right, "this")):
            kept = KeptPrices(database, source, question, FakeClock(LATER))
            price = await kept.price("NOS", DAY, "EUR")

    assert price.amount == EXACT


async def test_a_day_that_is_not_over_is_asked_for_again(tmp_path):
    source = FakePrices()
    async with Database(tmp_path / "ledger.db") as database:
        for now, amount in ((LATER - 1, Decimal(1)), (LATER, Decimal(2)), (LATER, Decimal(3))):
            source.known["NOS", DAY, "EUR"] = amount
            kept = KeptPrices(database, source, "question", FakeClock(now))
            price = await kept.price("NOS", DAY, "EUR")

    assert (price.amount, source.asked) == (Decimal(2), 2)


def test_each_way_of_asking_has_its_own_name_that_does_not_show_the_address():
    url = "https://prices.test/{coin}?key=secret"
    shapes = [ServiceShape(url), ServiceShape(url, "usd"), ServiceShape(f"{url}&c={{currency}}")]

    assert len({shape.question for shape in shapes}) == 3
    assert ServiceShape(url).question == shapes[0].question
    assert not any("secret" in shape.question for shape in shapes)


@pytest.mark.parametrize(
    ("url", "path", "currency", "found"),
    [
        ("https://prices.test/{currency}", "price", None, "EUR"),
        ("https://prices.test/", "price.{currency}", None, "EUR"),
        ("https://prices.test/", "usd", "USD", "USD"),
        ("prices.csv", "usd", None, "EUR"),
    ],
)
def test_the_currency_is_known(url, path, currency, found):
    assert PriceChoice.of(url, currency, path).currency == found


def test_a_price_in_a_currency_that_nobody_names_is_not_taken_for_euros():
    with pytest.raises(BadInput, match="which currency"):
        PriceChoice.of("https://prices.test/{coin}", None, "market_data.current_price.usd")


def text(body, status=200):
    async def answer(request):
        return web.Response(text=body, status=status, content_type="application/json")

    return answer


async def endless(request):
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b" " * 65536)


async def away_to_another(request):
    raise web.HTTPFound("http://127.0.0.1:1/")


WRONG = {
    "no json": "<html>", "nothing": "", "a list": "[1]", "deep": "[" * 100_000, "null": '{"p": null}',
    "text": '{"p": "free"}', "none at all": '{"p": 0}', "negative": '{"p": -1}', "true": '{"p": true}',
    "endless digits": '{"p": ' + "9" * 5_000 + "}", "beyond reason": '{"p": 1e400}',
    "no number": '{"p": "NaN"}', "a map": '{"p": {}}', "huge exponent": '{"p": 1e99999999999999999999}',
}  # fmt: skip


@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG)
async def test_an_answer_without_a_sound_price_gives_none(body):
    async with serving(text(body)) as url, PriceService(ServiceShape(url, "p")) as service:
        assert await service.price("NOS", DAY, "EUR") is None


@pytest.mark.parametrize(
    "answer", [text("{}", 500), text("{}", 429), endless, away_to_another],
    ids=["broken", "busy", "endless", "redirecting"],
)  # fmt: skip
async def test_a_service_that_cannot_be_asked_is_unavailable(answer):
    async with serving(answer) as url, PriceService(ServiceShape(url), deadline_s=2) as service:
        with pytest.raises(Unavailable):
            await service.price("NOS", DAY, "EUR")


@pytest.mark.parametrize(("place", "price"), [("1", Decimal("0.5")), ("2", None), ("²", None)])
async def test_a_price_in_a_list_is_found_by_its_place(place, price):
    shape = partial(ServiceShape, path=f"prices.0.{place}")
    body = '{"prices": [[1, "0.5"]]}'
    async with serving(text(body)) as url, PriceService(shape(url)) as service:
        found = await service.price("NOS", DAY, "EUR")

    assert (found and found.amount) == price


@pytest.mark.parametrize("url", ["file:///etc/passwd", "nowhere", "http://"])
def test_only_an_http_address_is_a_service(url):
    with pytest.raises(BadInput):
        PriceService(ServiceShape(url))


@pytest.mark.parametrize(
    "line", ["2026-01-31,NOS,EUR", "31.1.2026,NOS,EUR,1", "2026-01-31,NOS,EUR,-1", "x" * 2_000],
    ids=["short", "date", "negative", "long"],
)  # fmt: skip
def test_a_file_with_a_line_that_is_not_understood_says_which(tmp_path, line):
    (tmp_path / "p.csv").write_text(f"2026-01-30,NOS,EUR,1\n{line}\n")

    with pytest.raises(BadInput, match="Line 2"):
        PriceFile(tmp_path / "p.csv")


def test_a_file_that_is_none_is_told(tmp_path):
    (tmp_path / "p.csv").write_bytes(b"\xff\xfe\x00")

    for path in (tmp_path / "p.csv", tmp_path / "missing.csv", tmp_path):
        with pytest.raises(BadInput):
            PriceFile(path)
