"""Host services that still have the routes of former times, played by the practice grid or broken."""

import json
from contextlib import asynccontextmanager

import pytest
from aiohttp.test_utils import TestServer

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.host_manager.eras import LOOK_AGAIN_S, Eras
from nosdesk.domain.errors import Unavailable
from nosdesk.ports.host_services import Admission
from nosdesk.practice.host_services import PracticeHostServices
from nosdesk.practice.hosted_nodes import Verdict
from nosdesk.practice.market_listing import market_listings
from tests.fakes.clock import FakeClock
from tests.wire.test_host_wire import MARKET, SIGNER, ask
from tests.wire.toy_http import http

LISTINGS = market_listings(b"former")
OPEN = [each.address for each in LISTINGS if not each.access_key]
GATED = next(each for each in LISTINGS if each.access_key)


@asynccontextmanager
async def served(*, former=True):
    services = PracticeHostServices(
        LISTINGS, clock=FakeClock(), mint_key=lambda node, listing: "AQIDBA=="
    )
    services.plays_former = former
    async with (
        TestServer(services.app()) as server,
        HostManagerClient(str(server.make_url("/"))) as client,
    ):
        yield services, client


async def test_a_node_joins_is_admitted_and_beats_where_only_former_routes_are():
    async with served() as (services, client):
        assert await client.request_market(SIGNER) is None
        await client.register(SIGNER, email="host@example.com", discord="host")

        assert await client.request_market(SIGNER) == Admission(OPEN[0], "ONBOARDED")
        assert await client.heartbeat(SIGNER) == 600
        await client.sync(SIGNER, SIGNER.address)
        assert services.nodes.known(SIGNER.address).contact.discord == "host"


async def test_another_market_comes_with_its_transaction_in_one_form():
    async with served() as (_, client):
        await client.register(SIGNER, email="host@example.com")

        assert await client.request_market(SIGNER, wanted=GATED.address) == Admission(
            GATED.address, "ONBOARDED", key_transaction="AQIDBA=="
        )
        assert (await client.request_market(SIGNER, wanted=OPEN[2])).key_transaction is None


async def test_a_node_that_is_known_to_former_services_does_not_join_again():
    async with served() as (services, first):
        await first.register(SIGNER, email="first@example.com")
        await first.register(SIGNER, email="second@example.com")

        assert services.nodes.known(SIGNER.address).contact.email == "first@example.com"


async def test_which_routes_there_are_is_remembered():
    asked = []

    async def answer(connection):
        asked.append(connection.head.split(b" HTTP")[0].decode())
        if b"/request-market" in connection.head or b"/register" in connection.head:
            await connection.send(http(404, b'{"message": "Cannot GET it", "statusCode": 404}'))
        else:
            await connection.send(
                http(200, b'{"status": "PREMIUM", "marketAddress": "%s"}' % MARKET.encode())
            )

    async def twice(client):
        return [await client.request_market(SIGNER), await client.request_market(SIGNER)]

    admissions, _ = await ask(answer, twice)

    assert admissions == [Admission(MARKET, "PREMIUM")] * 2
    node = f"GET /api/nodes/{SIGNER.address}"
    assert asked == ["GET /api/nodes/request-market", node, node]


@pytest.mark.parametrize(
    ("verdict", "admission"),
    [
        (Verdict.REJECT, Admission(None, "REJECTED", "The grid gives no reason.")),
        (Verdict.WAITLIST, Admission(None, "", "Node not onboarded yet")),
    ],
)
async def test_a_node_that_is_not_let_in_hears_so(verdict, admission):
    async with served() as (services, client):
        await client.register(SIGNER, email="host@example.com")
        services.decide(SIGNER.address, verdict)

        assert await client.request_market(SIGNER) == admission


async def test_present_services_are_never_asked_in_the_former_way():
    async with served(former=False) as (_, client):
        assert await client.request_market(SIGNER) is None
        await client.register(SIGNER, email="host@example.com")

        assert (await client.request_market(SIGNER)).market == OPEN[0]


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"[]",
        b'{"status": 5}',
        b'{"marketAddress": "nonsense"}',
        b'{"status": "PREMIUM", "marketAddress": 7}',
        b"[" * 100_000,
    ],
)
async def test_a_former_record_that_makes_no_sense_is_unavailable(said):
    async def answer(connection):
        is_new = b"/request-market" in connection.head
        await connection.send(http(404) if is_new else http(200, said))

    with pytest.raises(Unavailable, match="no sense"):
        await ask(answer, lambda client: client.request_market(SIGNER))


@pytest.mark.parametrize(
    "tx", [{"1": 5}, {"0": 256}, {"0": "a"}, dict.fromkeys(map(str, range(2000)), 0), 7]
)
async def test_a_former_transaction_that_is_none_is_unavailable(tx):
    async def answer(connection):
        if b"/request-market" in connection.head:
            await connection.send(http(404))
        elif b"POST" in connection.head[:5]:
            await connection.send(http(200, json.dumps({"tx": tx, "newMarket": MARKET}).encode()))
        else:
            await connection.send(
                http(200, json.dumps({"status": "PREMIUM", "marketAddress": OPEN[0]}).encode())
            )

    with pytest.raises(Unavailable, match="no sense"):
        await ask(answer, lambda client: client.request_market(SIGNER, wanted=MARKET))


async def test_present_services_that_lose_a_route_for_a_moment_are_not_taken_for_former_ones():
    async with served(former=False) as (services, client):
        await client.register(SIGNER, email="host@example.com")
        await client.request_market(SIGNER)
        services.plays_former = True

        with pytest.raises(Unavailable, match="lost one of their routes"):
            await client.request_market(SIGNER)
        with pytest.raises(Unavailable, match="lost one of their routes"):
            await client.register(SIGNER, email="host@example.com")
        services.plays_former = False
        assert (await client.request_market(SIGNER)).market == OPEN[0]


def test_former_services_are_looked_at_anew_after_a_while():
    now = [0.0]
    eras = Eras(lambda: now[0])
    assert not eras.is_former

    eras.note_missing()
    now[0] = LOOK_AGAIN_S - 1
    assert eras.is_former
    now[0] = LOOK_AGAIN_S
    assert not eras.is_former
