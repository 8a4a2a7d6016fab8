"""What listens on this computer itself, called at the practice edge by its host name."""

import asyncio
import socket
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from nosdesk.domain.errors import Refused
from nosdesk.practice.edge import local_client
from nosdesk.practice.edge.edge import edge
from nosdesk.practice.edge.local_client import led_in
from nosdesk.practice.sockets import LOOPBACK, port_of
from tests.ports import free_port
from tests.wire.node_caller import caller_of
from tests.wire.toy_tunnel import toy_client

HOST = "NodeAddress.localhost:1234"
LARGE = b"x" * 3_000_000


def bound(port=0):
    at = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    at.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    at.bind((LOOPBACK, port))
    return at


@asynccontextmanager
async def an_edge(callers=0, clients=0):
    with bound(callers) as front, bound(clients) as back:
        ports = port_of(front), port_of(back)
        async with edge(front, back):
            yield ports


async def echo(request):
    return web.Response(body=await request.read() or LARGE)


@pytest.fixture
async def service(monkeypatch):
    monkeypatch.setattr(local_client, "PAUSE_S", 0.05)
    app = web.Application(client_max_size=10**8)
    app.router.add_route("*", "/", echo)
    async with asyncio.timeout(60), TestServer(app) as server:
        yield server.port


async def test_callers_find_the_service_by_its_host_name(service):
    async with (
        an_edge() as (front, back),
        led_in(back, HOST, service),
        caller_of(f"http://{LOOPBACK}:{front}", host="nodeaddress.localhost") as caller,
    ):
        assert await caller.until_answered("GET", "/") == LARGE
        assert (await caller.call("POST", "/", data=b"hello"))[1] == b"hello"
        async with asyncio.TaskGroup() as group:
            calls = [group.create_task(caller.call("GET", "/")) for _ in range(20)]
        assert [call.result() for call in calls] == [(200, LARGE)] * 20


async def test_after_it_left_the_service_is_away(service):
    async with (
        an_edge() as (front, back),
        caller_of(f"http://{LOOPBACK}:{front}", host=HOST) as caller,
    ):
        async with led_in(back, HOST, service):
            await caller.until_answered("GET", "/")
        assert (await caller.call("GET", "/"))[0] == 502


async def test_an_edge_that_was_away_is_found_again(service):
    async with AsyncExitStack() as first:
        front, back = await first.enter_async_context(an_edge(free_port(), free_port()))
        caller = await first.enter_async_context(caller_of(f"http://{LOOPBACK}:{front}", host=HOST))
        async with led_in(back, HOST, service):
            await caller.until_answered("GET", "/")
            await first.aclose()
            async with an_edge(front, back), caller_of(caller.url, host=HOST) as later:
                await later.until_answered("GET", "/")


async def test_what_goes_wrong_meanwhile_is_raised_as_it_is(service):
    async with an_edge() as (_, back):
        with pytest.raises(Refused):
            async with led_in(back, HOST, service):
                raise Refused("No.")


async def test_a_name_that_another_has_is_asked_for_until_it_is_free(service):
    async with an_edge() as (front, back):
        async with (
            toy_client(back, 1, HOST),
            led_in(back, HOST, service),
            caller_of(f"http://{LOOPBACK}:{front}", host=HOST) as caller,
        ):
            assert (await caller.call("GET", "/"))[0] == 502
        async with led_in(back, HOST, service), caller_of(caller.url, host=HOST) as caller:
            await caller.until_answered("GET", "/")


async def test_a_service_that_is_gone_is_told_and_the_next_one_found(service):
    async with (
        an_edge() as (front, back),
        led_in(back, HOST, 1),
        caller_of(f"http://{LOOPBACK}:{front}", host=HOST) as caller,
    ):
        await caller.until_answered("GET", "/", status=502)
