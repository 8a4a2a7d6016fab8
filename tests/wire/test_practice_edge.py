import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import IPv4Interface

import aiohttp
import pytest
from aiohttp import web

from nosdesk.adapters.docker.door import HOST_OF_CONTAINERS, Door
from nosdesk.aio import listening, splice
from nosdesk.practice.edge import front, tunnel
from nosdesk.practice.edge.edge import edge
from nosdesk.practice.sockets import bind_all, port_of
from tests.wire.served import served
from tests.wire.toy_tunnel import toy_client

REGISTRATION = b"""\
NOSDESK-TUNNEL 1 CONTROL
secret

[{"name":"a","localIp":"op","localPorts":"80","opId":"op","customDomain":"a.localhost"}]
"""


@dataclass
class Ports:
    callers: int
    clients: int


@pytest.fixture
async def ports():
    callers, clients, *unused = bind_all(None)
    for each in unused:
        each.close()
    async with asyncio.timeout(60), edge(callers, clients):
        yield Ports(port_of(callers), port_of(clients))


@dataclass
class Service:
    """A job's web service; `/slowly` goes on when it is told to."""

    go_on: asyncio.Event
    port: int = 0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        if request.path == "/chat":
            socket = web.WebSocketResponse()
            await socket.prepare(request)
            async for message in socket:
                await socket.send_str(f"heard {message.data}")
            return socket
        if request.path == "/slowly":
            answer = web.StreamResponse()
            await answer.prepare(request)
            for part in (b"one", b"two"):
                await answer.write(part)
                await self.go_on.wait()
            return answer
        told = {
            "path": request.path_qs,
            "host": request.host,
            "for": request.headers["X-Forwarded-For"],
        }
        return web.json_response({**told, "body": (await request.read()).decode()})


@pytest.fixture
async def service():
    served_here = Service(asyncio.Event())
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", served_here.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    served_here.port = runner.addresses[0][1]
    yield served_here
    await runner.cleanup()


@asynccontextmanager
async def asked(ports: Ports, host: str, path: str = "/", **request):
    headers = {"Host": host, **request.pop("headers", {})}
    async with (
        aiohttp.ClientSession() as session,
        session.request(
            request.pop("method", "GET"),
            f"http://127.0.0.1:{ports.callers}{path}",
            headers=headers,
            **request,
        ) as answer,
    ):
        yield answer


async def raw(ports: Ports, sent: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", ports.callers)
    writer.write(sent)
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer


async def test_a_request_reaches_the_service_of_its_host_name(ports, service):
    async with toy_client(ports.clients, service.port, "AbC.localhost"):
        url, body = "/deep/path?q=1&r=%20", "x" * 200_000
        async with asked(ports, "abc.localhost", url, method="POST", data=body) as answer:
            told = await answer.json()

    assert answer.status == 200
    assert told == {"path": url, "host": "abc.localhost", "for": "127.0.0.1", "body": body}


async def test_many_callers_are_served_side_by_side(ports, service):
    statuses = []

    async def call() -> None:
        async with asked(ports, "a.localhost") as answer:
            statuses.append(answer.status)

    async with toy_client(ports.clients, service.port, "a.localhost"), asyncio.TaskGroup() as group:
        for _ in range(40):
            group.create_task(call())

    assert statuses == [200] * 40


async def test_a_websocket_passes_through(ports, service):
    async with (
        toy_client(ports.clients, service.port, "a.localhost"),
        aiohttp.ClientSession() as session,
        session.ws_connect(
            f"http://127.0.0.1:{ports.callers}/chat", headers={"Host": "a.localhost"}
        ) as socket,
    ):
        for text in ("one", "two"):
            await socket.send_str(text)
            assert await socket.receive_str() == f"heard {text}"


async def test_a_streamed_answer_arrives_as_it_is_written(ports, service):
    async with (
        toy_client(ports.clients, service.port, "a.localhost"),
        asked(ports, "a.localhost", "/slowly") as answer,
    ):
        assert await answer.content.readany() == b"one"
        service.go_on.set()
        assert await answer.read() == b"two"


async def test_a_host_nobody_exposes_is_told_so_in_words(ports):
    async with asked(ports, "<b>.localhost") as answer:
        text = await answer.text()

    assert answer.status == 404
    assert "No job exposes &lt;b&gt;.localhost now." in text


async def test_nothing_is_listed_anywhere(ports, service):
    async with toy_client(ports.clients, service.port, "hidden.localhost"):
        for host in ("localhost", f"127.0.0.1:{ports.callers}"):
            async with asked(ports, host) as answer:
                assert answer.status == 404
                assert "hidden" not in await answer.text()


async def test_a_service_whose_tunnel_went_down_is_offline(ports, service):
    async with toy_client(ports.clients, service.port, "a.localhost"):
        pass

    async with asked(ports, "a.localhost") as answer:
        assert answer.status == 502
        assert "The tunnel to a.localhost is down" in await answer.text()


async def test_a_service_that_takes_no_connection_is_offline(ports):
    async with (
        toy_client(ports.clients, 1, "a.localhost"),
        asked(ports, "a.localhost") as answer,
    ):
        assert answer.status == 502
        assert "nothing answers at its other end" in await answer.text()


async def test_a_tunnel_that_lends_no_stream_is_offline(ports, monkeypatch):
    monkeypatch.setattr(tunnel, "ANSWER_LIMIT_S", 0.05)
    reader, writer = await asyncio.open_connection("127.0.0.1", ports.clients)
    writer.write(REGISTRATION)
    assert (await reader.readline()).startswith(b"OK ")

    async with asked(ports, "a.localhost") as answer:
        assert answer.status == 502
    writer.transport.abort()


async def test_a_client_that_is_silent_is_given_up(ports, monkeypatch):
    monkeypatch.setattr(tunnel, "PING_EVERY_S", 0.02)
    reader, writer = await asyncio.open_connection("127.0.0.1", ports.clients)
    writer.write(REGISTRATION)

    said = await reader.read()

    assert said.split(b"\n")[1:] == [b"PING"] * 3 + [b""]
    writer.transport.abort()


@pytest.mark.parametrize(
    "said",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"NOSDESK-TUNNEL 2 CONTROL\n",
        b"NOSDESK-TUNNEL 1 CONTROL\nsecret\n\n{}\n",
        b"x" * 100_000 + b"\n",
    ],
)
async def test_who_is_no_tunnel_client_is_sent_away(ports, said):
    reader, writer = await asyncio.open_connection("127.0.0.1", ports.clients)
    writer.write(said)

    assert (await reader.read()).startswith(b"NO ")
    writer.transport.abort()


async def test_a_stream_nobody_asked_for_is_closed(ports):
    reader, writer = await asyncio.open_connection("127.0.0.1", ports.clients)
    writer.write(f"NOSDESK-TUNNEL 1 STREAM {'0' * 32} 1\n".encode())

    assert await reader.read() == b""
    writer.transport.abort()


async def test_another_client_cannot_take_a_name_over(ports, service):
    async with (
        toy_client(ports.clients, service.port, "a.localhost"),
        toy_client(ports.clients, 1, "a.localhost", secret="other") as thief,
    ):
        assert thief.answer == "NO a.localhost is taken\n"
        async with asked(ports, "a.localhost") as answer:
            assert answer.status == 200


async def test_a_client_that_comes_back_serves_again(ports, service):
    async with (
        toy_client(ports.clients, 1, "a.localhost"),
        toy_client(ports.clients, service.port, "a.localhost"),
        asked(ports, "a.localhost") as answer,
    ):
        assert answer.status == 200


async def test_deployments_share_a_name_in_turn(ports, service):
    async def hello(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 418 I'm a teapot\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    async with (
        served(hello) as other,
        toy_client(ports.clients, service.port, "a.localhost", secret="1", group="dep"),
        toy_client(ports.clients, other, "b.localhost", secret="2", group="dep"),
    ):
        statuses = []
        for _ in range(4):
            async with asked(ports, "dep.localhost") as answer:
                statuses.append(answer.status)

    assert statuses == [200, 418, 200, 418]


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (b"GET / HTTP/1.1\r\n\r\n", b"A request names one host."),
        (b"hello\r\n\r\n", b"This is no HTTP request."),
        (b"GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", b"A header field is malformed."),
        (b"GET / HTTP/1.1\r\nHost: \xff\r\n\r\n", b"The host&#x27;s name is none."),
        (b"GET / HTTP/1.1\r\nX: " + b"x" * 100_000, b"The request&#x27;s head is too long."),
    ],
)
async def test_what_cannot_be_passed_on_is_told_why(ports, sent, words):
    answer = await raw(ports, sent)

    assert answer.startswith(b"HTTP/1.1 400 ")
    assert words in answer


async def test_a_caller_that_says_nothing_is_not_waited_for_for_ever(ports, monkeypatch):
    monkeypatch.setattr(front, "HEAD_LIMIT_S", 0.05)

    assert await raw(ports, b"GET / HT") == b""


async def test_a_slow_caller_slows_the_service_down(ports):
    written = 0
    gone = asyncio.Event()

    async def endless(reader, writer):
        nonlocal written
        await reader.readuntil(b"\r\n\r\n")
        try:
            while True:
                writer.write(b"x" * 65536)
                await writer.drain()
                written += 65536
        except OSError:
            gone.set()

    async with served(endless) as port, toy_client(ports.clients, port, "a.localhost"):
        reader, writer = await asyncio.open_connection("127.0.0.1", ports.callers)
        writer.write(b"GET / HTTP/1.1\r\nHost: a.localhost\r\n\r\n")
        assert await reader.read(1) == b"x"
        before = -1
        while written != before:
            before = written
            await asyncio.sleep(0.2)
        writer.transport.abort()
        await gone.wait()

    assert written < 64 * 1024 * 1024


async def test_a_connection_on_which_nothing_moves_is_given_up(ports, monkeypatch):
    monkeypatch.setattr(splice, "LEFT_ALONE_S", 0.05)

    async def deaf(reader, writer):
        await reader.read()

    async with served(deaf) as port, toy_client(ports.clients, port, "a.localhost"):
        reader, writer = await asyncio.open_connection("127.0.0.1", ports.callers)
        writer.write(b"GET / HTTP/1.1\r\nHost: a.localhost\r\n\r\n")
        writer.write_eof()

        assert (await reader.read()).startswith(b"HTTP/1.1 502 ")
        writer.close()
        await writer.wait_closed()


async def test_more_connections_than_can_be_served_are_hung_up():
    async def wait(reader, writer):
        await reader.read()

    bound, *unused = bind_all(None)
    for each in unused:
        each.close()
    async with listening.serving(bound, wait, at_once=1):
        _, first = await asyncio.open_connection("127.0.0.1", port_of(bound))
        second_reader, second = await asyncio.open_connection("127.0.0.1", port_of(bound))
        assert await second_reader.read() == b""
        for writer in (first, second):
            writer.transport.abort()


async def bridge_here(network: str) -> IPv4Interface | None:
    return IPv4Interface("127.0.0.1/24") if network == "mine" else None


async def bridge_elsewhere(network: str) -> IPv4Interface | None:
    return IPv4Interface("203.0.113.77/24")


async def test_a_door_leads_to_the_tunnel_while_it_is_open(ports, service):
    async with Door(ports.clients, bridge_here).open("mine") as (host, port):
        assert host == "127.0.0.1"
        assert port not in (ports.clients, ports.callers)
        async with (
            toy_client(port, service.port, "a.localhost"),
            asked(ports, "a.localhost") as answer,
        ):
            assert answer.status == 200

    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection(host, port)


async def test_a_door_lets_nobody_in_from_other_networks(ports):
    async with Door(ports.clients, bridge_here).open("mine") as (host, port):
        reader, writer = await asyncio.open_connection(host, port, local_addr=("127.0.1.1", 0))

        assert await reader.read() == b""
        writer.transport.abort()


@pytest.mark.parametrize(("bridge", "network"), [(bridge_here, "x"), (bridge_elsewhere, "mine")])
async def test_where_the_bridge_is_not_this_computers_there_is_another_way(bridge, network):
    async with Door(7000, bridge).open(network) as found:
        assert found == (HOST_OF_CONTAINERS, 7000)
