"""What a poster sees and orders of its job through the node's API, on a real socket."""

import asyncio
import gc
import json
import time
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from random import Random

import pytest
from aiohttp import WSMsgType
from msgspec.structs import replace
from solders.keypair import Keypair

from nosdesk.adapters.posters import callers, doorkeeper, sockets, streams
from nosdesk.adapters.posters.counter import Counter
from nosdesk.adapters.posters.jobs import STREAMS_OF_JOB, JobsInHand
from nosdesk.adapters.posters.node_api import HEAD_LIMIT, HEADERS_LIMIT, NodeApi
from nosdesk.adapters.posters.owner import GRACE_S, ORDERS_LIMIT
from nosdesk.domain.node_status import queued
from nosdesk.domain.run import Phase
from nosdesk.domain.usage import Sample, Usage
from nosdesk.protocol.authorization import NODE_GREETING, authorization
from nosdesk.protocol.job_views import SeenService
from nosdesk.protocol.node_info import NodeFacts
from tests.builders import NOW
from tests.fakes.job_in_hand import FakeJobInHand
from tests.wire.hurried_clock import HurriedClock
from tests.wire.node_caller import Caller, caller_of

TIMEOUT_S = 600
LINES = 20_000


@dataclass
class Desk:
    """A node's API with one job in hand, and that job's poster."""

    api: NodeApi
    jobs: JobsInHand
    job: FakeJobInHand
    poster: Caller
    port: int
    node: Keypair

    def path(self, rest: str) -> str:
        return f"/job/{self.job.job.address}/{rest}"

    async def get(self, rest: str, **request):
        status, body = await self.poster.call("GET", self.path(rest), **request)
        return status, json.loads(body) if status == 200 else body.decode()

    async def post(self, rest: str, **request):
        status, body = await self.poster.call("POST", self.path(rest), **request)
        return status, body.decode()

    @asynccontextmanager
    async def socket(self, path="/log", *, at="/", header=None, **body):
        """A WebSocket on which the first message was sent."""
        header = self.poster.header() if header is None else header
        body = {"jobAddress": self.job.job.address} | body
        async with self.poster.session.ws_connect(self.poster.url + at) as socket:
            await socket.send_json({"path": path, "header": header, "body": body})
            yield socket

    @asynccontextmanager
    async def events(self, rest: str):
        """The events of a stream, one after another."""
        headers = {"Authorization": self.poster.header()}
        url = self.poster.url + self.path(rest)
        async with self.poster.session.get(url, headers=headers) as answer:
            assert (answer.status, answer.content_type) == (200, "text/event-stream")

            async def following():
                async for line in answer.content:
                    if line.startswith(b"data: "):
                        yield json.loads(line[6:])

            yield following()


@pytest.fixture
async def desk(monkeypatch):
    monkeypatch.setattr(streams, "LOOK_EVERY_S", 0.02)
    clock, jobs, node = HurriedClock(), JobsInHand(), Keypair()
    api = NodeApi(str(node.pubkey()), Counter(clock), jobs, clock)
    async with (
        asyncio.timeout(60),
        api.serving() as port,
        caller_of(f"http://127.0.0.1:{port}") as poster,
    ):
        job = FakeJobInHand(str(Keypair().pubkey()), poster.address, TIMEOUT_S)
        desk = Desk(api, jobs, job, poster, port, node)
        with jobs.attended(job):
            yield desk


async def closed_with(socket):
    """Why the node closes the connection."""
    message = await socket.receive(timeout=60)
    assert message.type is WSMsgType.CLOSE, message
    return message.data


# --- What anybody may ask ---


async def test_the_node_says_what_it_is_and_not_where(desk):
    assert (await desk.poster.call("GET", "/node/info"))[0] == 503

    async def describe():
        return NodeFacts("Node1", queued("Market1", 3, 7), NOW, "1.2.3", cpus=8)

    desk.api.describe = describe
    status, body = await desk.poster.call("GET", "/node/info", header="")
    assert (status, json.loads(body)) == (
        200,
        {
            "node": "Node1",
            "uptime": "2023-11-14T22:13:20.000+00:00",
            "state": "QUEUED",
            "info": {"version": "1.2.3", "cpu": {"logical_cores": 8}},
        },
    )


# --- What the poster sees ---


async def test_operations_and_groups_are_told_in_the_network_s_words(desk):
    assert await desk.get("ops") == (200, {"web": "running", "after": "pending"})
    assert await desk.get("ops/web") == (200, {"web": "running"})
    assert await desk.get("group/current") == (
        200,
        {"group": "first", "operations": {"web": "running"}},
    )
    assert await desk.get("group/second") == (200, {"after": "pending"})
    assert (await desk.get("ops/none"))[0] == 404
    assert (await desk.get("group/none"))[0] == 404


async def test_endpoints_are_told_by_their_ids(desk):
    service = SeenService("web", "Id1", "8080", "https://Id1.node.example", "ONLINE")
    desk.job.seen_services = (service,)
    told = {"opID": "web", "port": 8080, "url": service.url, "status": "ONLINE"}
    assert await desk.get("endpoints") == (
        200,
        {desk.job.job.address: {"Id1": told}, "urlmode": "public"},
    )


async def test_a_public_definition_is_shown_as_it_is_kept(desk):
    assert await desk.get("job-definition") == (200, {"ops": []})
    desk.job.become(document=None)
    assert (await desk.get("job-definition"))[0] == 400


async def test_the_state_is_streamed_until_the_job_is_over(desk):
    async with desk.events("info") as events:
        first = await anext(events)
        assert (first["status"], first["operations"]["currentGroup"]) == ("running", "first")
        assert "logs" not in json.dumps(first)
        assert "c1" not in json.dumps(first)

        desk.job.become(phase=Phase.COMPOSING)
        desk.job.become(phase=Phase.DONE, result_status="success")
        desk.jobs.find(desk.job.job.address).end()
        assert [each["status"] async for each in events] == ["success"]


async def test_a_quiet_stream_gives_signs_of_life(desk, monkeypatch):
    monkeypatch.setattr(streams, "KEPT_ALIVE_S", 0.05)
    headers = {"Authorization": desk.poster.header()}
    url = desk.poster.url + desk.path("info")
    async with desk.poster.session.get(url, headers=headers) as answer:
        async for line in answer.content:
            if line.startswith(b":"):
                break


def a_sample(at, cpu_s):
    return Sample(NOW + at, "web", "first", Usage(cpu_s, 100, 1000, 1, 2, 3, 4))


async def test_usage_is_told_over_intervals(desk):
    assert await desk.get("stats") == (200, [])
    assert desk.job.is_measured
    desk.job.samples.set(tuple(a_sample(5 * n, 10.0 * n) for n in range(5)))
    _, each = await desk.get("stats?interval=5")
    assert [one["timestamp"] for one in each] == [(NOW + 5 * n) * 1000 for n in (1, 2, 3, 4)]
    assert each[0] == {
        "opId": "web",
        "group": "first",
        "timestamp": (NOW + 5) * 1000,
        "cpu": {"percent": 200.0},
        "memory": {"used": 100, "limit": 1000},
        "disk": {"read": 1, "written": 2},
        "network": {"received": 3, "sent": 4},
    }
    assert len((await desk.get("stats?interval=10"))[1]) == 2
    since = f"stats?start={NOW + 10}&end={(NOW + 15) * 1000}"
    assert [one["timestamp"] for one in (await desk.get(since))[1]] == [(NOW + 15) * 1000]
    async with desk.events("stats/stream?interval=5") as events:
        assert (await anext(events))[0]["timestamp"] == (NOW + 20) * 1000
        desk.job.samples.set((*desk.job.samples.value, a_sample(25, 50.0)))
        assert (await anext(events))[0]["timestamp"] == (NOW + 25) * 1000


@pytest.mark.parametrize("query", ["interval=7", "interval=", "start=-1", "end=1e5", "start=²"])
async def test_intervals_and_times_that_are_none_are_refused(desk, query):
    assert (await desk.get(f"stats?{query}"))[0] == 400


# --- What the poster orders ---


async def test_a_job_is_stopped_once_for_each_header(desk):
    header = desk.poster.header()
    assert (await desk.post("stop", header=header))[0] == 200
    status, text = await desk.post("stop", header=header)
    assert (status, "already" in text) == (401, True)
    assert desk.job.orders == [("stop",)]


async def test_a_job_that_is_ending_is_not_stopped(desk):
    desk.job.become(phase=Phase.COMPOSING)
    assert (await desk.post("stop"))[0] == 400
    assert desk.job.orders == []


async def test_operations_and_groups_of_the_current_group_take_orders(desk):
    assert (await desk.post("group/first/operation/web/restart"))[0] == 200
    assert (await desk.post("group/first/stop"))[0] == 200
    assert desk.job.orders == [("restart", "web"), ("stop", "web")]


async def test_orders_that_cannot_be_carried_out_are_refused_with_the_reason(desk):
    refused = {
        "group/second/stop": 400,
        "group/second/operation/after/restart": 400,
        "group/first/operation/after/stop": 404,
        "group/none/restart": 404,
        "group/first/operation/web/jump": 404,
        "group/first/move": 501,
    }
    assert {each: (await desk.post(each))[0] for each in refused} == refused
    first, *others = desk.job.state.value.ops
    desk.job.become(ops=(replace(first, order="stop"), *others))
    assert (await desk.post("group/first/operation/web/stop"))[0] == 409
    assert desk.job.orders == []


async def test_a_job_takes_so_many_orders_and_no_more(desk):
    orders = desk.jobs.find(desk.job.job.address).orders
    orders._taken |= {("job", number, "stop") for number in range(ORDERS_LIMIT)}
    assert (await desk.post("stop"))[0] == 401


# --- Who may ---


def others(desk):
    poster, message = desk.poster, "job"
    sign = lambda text: bytes(poster.key.sign_message(text))  # noqa: E731
    return {
        "none": "",
        "a stranger's": poster.header(signer=Keypair()),
        "an old one": poster.header(age_s=TIMEOUT_S + GRACE_S + 1),
        "another job's": poster.header(str(Keypair().pubkey())),
        "the host services'": poster.header(poster.address),
        "the greeting": authorization(NODE_GREETING, sign),
        "the node's": poster.header(signer=desk.node),
        "nonsense": f"{message}:::",
    }


async def test_nobody_else_sees_or_orders_anything(desk):
    reading = ["info", "ops", "ops/web", "group/current", "group/first", "endpoints", "stats",
               "stats/stream", "job-definition"]  # fmt: skip
    for number, (name, header) in enumerate(others(desk).items()):
        elsewhere = {"X_Forwarded_For": f"203.0.113.{number}"}
        for path in reading:
            assert (await desk.get(path, header=header, **elsewhere))[0] == 401, (name, path)
        for path in ("stop", "group/first/stop", "group/first/operation/web/restart"):
            assert (await desk.post(path, header=header, **elsewhere))[0] == 401, (name, path)
    assert desk.job.orders == []


async def test_a_header_without_a_time_reads_and_orders_nothing(desk):
    header = desk.poster.header().rpartition(":")[0]
    assert (await desk.get("ops", header=header))[0] == 200
    assert (await desk.post("stop", header=header))[0] == 401


async def test_a_header_may_name_the_job_or_its_deployment(desk):
    deployment = str(Keypair().pubkey())
    by_job, by_deployment = (
        desk.poster.header(desk.job.job.address),
        desk.poster.header(deployment),
    )
    assert (await desk.get("ops", header=by_job))[0] == 200
    assert (await desk.get("ops", header=by_deployment))[0] == 401
    desk.job.deployment_id = deployment
    assert (await desk.get("ops", header=by_deployment))[0] == 200


async def test_a_job_that_is_over_is_not_known_any_more(desk):
    other = FakeJobInHand(str(Keypair().pubkey()), desk.poster.address)
    with desk.jobs.attended(other):
        path = f"/job/{other.job.address}/ops"
        assert (await desk.poster.call("GET", path))[0] == 200
    assert (await desk.poster.call("GET", path))[0] == 404


# --- WebSockets ---


@pytest.mark.parametrize("at", ["/", "/log"])
async def test_what_was_written_and_what_is_comes_line_by_line_until_the_end(desk, at):
    desk.job.write("before")
    async with desk.socket(at=at) as socket:
        first = await socket.receive_json(timeout=60)
        assert first == {
            "opId": "web",
            "group": "first",
            "type": "stdout",
            "log": "before",
            "timestamp": NOW * 1000,
        }
        desk.job.write("now", op="after", stream="stderr")
        assert (await socket.receive_json(timeout=60))["log"] == "now"
        desk.job.write("last")
        desk.jobs.find(desk.job.job.address).end()
        assert (await socket.receive_json(timeout=60))["log"] == "last"
        assert await closed_with(socket) == 1000
    assert desk.job.followers == 1


@pytest.mark.parametrize(
    "wanted", [{"group": "second"}, {"opId": "after"}, {"opId": "after", "type": "stderr"}]
)
async def test_a_follower_gets_the_part_that_it_asks_for(desk, wanted):
    desk.job.write("not this")
    async with desk.socket("/flog", **wanted) as socket:
        desk.job.write("nor this", stream="stderr")
        desk.job.write("this", op="after", stream="stderr")
        assert (await socket.receive_json(timeout=60))["log"] == "this"


async def test_the_status_is_told_to_the_poster_and_to_the_node_s_own_key(desk):
    own = desk.poster.header(signer=desk.node)
    for header in (None, own):
        async with desk.socket("/status", header=header) as socket:
            assert (await socket.receive_json(timeout=60))["status"] == "running"


async def test_headers_may_be_sent_by_name(desk):
    header = {"Authorization": desk.poster.header(), "Accept": "*/*"}
    async with desk.socket("/status", header=header) as socket:
        assert (await socket.receive_json(timeout=60))["status"] == "running"


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("not json", 1007),
        ("[]", 1007),
        ('{"path": 5}', 1007),
        ('{"path": "/other", "body": {}}', 3003),
        ('{"path": "/log"}', 1007),
        ('{"path": "/log", "body": {"jobAddress": 5}}', 1007),
        ('{"path": "/log", "body": {"jobAddress": "none"}}', 1008),
    ],
)
async def test_a_first_message_that_asks_for_nothing_that_is_here_ends_it(desk, message, code):
    async with desk.poster.session.ws_connect(desk.poster.url) as socket:
        await socket.send_str(message)
        assert await closed_with(socket) == code


async def test_nobody_else_follows(desk):
    for name, header in others(desk).items():
        async with desk.socket("/log", header=header) as socket:
            assert await closed_with(socket) == 3000, name
    async with desk.socket("/flog", opId="none") as socket:
        assert await closed_with(socket) == 1008
    assert desk.job.followers == 0


async def test_who_asks_for_nothing_is_hung_up_on(desk, monkeypatch):
    monkeypatch.setattr(sockets, "ASKED_WITHIN_S", 0.05)
    async with desk.poster.session.ws_connect(desk.poster.url) as socket:
        assert await closed_with(socket) == 1007


async def test_a_flood_of_messages_ends_it(desk, monkeypatch):
    monkeypatch.setattr(sockets, "HEARD_AT_MOST", 10)
    async with desk.socket("/log") as socket:
        for _ in range(20):
            await socket.send_str("more")
        assert await closed_with(socket) == 1000


async def test_a_message_that_is_too_long_ends_it(desk):
    async with desk.poster.session.ws_connect(desk.poster.url) as socket:
        await socket.send_str("x" * (sockets.MESSAGE_LIMIT + 1))
        assert await closed_with(socket) == 1009


async def test_only_so_many_follow_at_the_same_time(desk):
    async with AsyncExitStack() as stack:
        for _ in range(STREAMS_OF_JOB):
            socket = await stack.enter_async_context(desk.socket("/status"))
            await socket.receive_json(timeout=60)
        async with desk.socket("/status") as socket:
            assert await closed_with(socket) == 1013
        assert (await desk.get("info"))[0] == 429
    await until_nobody_follows(desk)
    async with desk.socket("/status") as socket:
        await socket.receive_json(timeout=60)


async def until_nobody_follows(desk):
    while desk.jobs.streams:
        await asyncio.sleep(0.01)


async def test_who_has_left_makes_room_at_once(desk):
    for rest in ("info", "stats/stream"):
        headers = {"Authorization": desk.poster.header()}
        url = desk.poster.url + desk.path(rest)
        async with desk.poster.session.get(url, headers=headers) as answer:
            assert (answer.status, desk.jobs.streams) == (200, 1)
            answer.connection.transport.abort()
        async with asyncio.timeout(60):
            await until_nobody_follows(desk)


@pytest.fixture
def no_pauses():
    """Keep what all tests before have left from being looked through meanwhile."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_pauses")
async def test_a_job_that_writes_without_end_holds_up_neither_the_loop_nor_the_poster(desk):
    """What is too fast is left out with a line that says so; none of it comes twice.

    Each turn of the loop is held against all of them, in time of this thread's own: others share
    the processor, which may be a slow one.
    """
    longest, began = 0.0, time.thread_time()

    async def write():
        for batch in range(100):
            for number in range(LINES // 100):
                desk.job.feed.publish(
                    replace(line, line=replace(line.line, text=f"{batch * 200 + number}"))
                )
            await asyncio.sleep(0.01)

    async def be_there():
        nonlocal longest
        while True:
            before = time.thread_time()
            await asyncio.sleep(0)
            longest = max(longest, time.thread_time() - before)

    desk.job.write("first")
    line = desk.job.kept[0]
    async with desk.socket("/log") as socket, asyncio.TaskGroup() as group:
        assert (await socket.receive_json(timeout=60))["log"] == "first"
        watching = group.create_task(be_there())
        await group.create_task(write())
        desk.jobs.find(desk.job.job.address).end()
        came, missed = [], 0
        async for message in socket:
            told = json.loads(message.data)
            if told["type"] == "nodeerr":
                missed += int(told["log"].split()[0])
            else:
                came.append(int(told["log"]))
        watching.cancel()
    assert came == sorted(set(came))
    assert came[-1] == LINES - 1
    assert missed + len(came) == LINES
    assert missed
    assert longest < (time.thread_time() - began) / 2


async def test_a_follower_that_reads_nothing_is_left(desk, monkeypatch):
    monkeypatch.setattr(sockets, "WRITTEN_WITHIN_S", 0.2)
    text = "x" * 15_000
    async with desk.socket("/log") as socket:
        socket._conn.protocol.pause_reading()
        while not desk.job.followers:
            await asyncio.sleep(0.01)
        while desk.jobs.streams:
            desk.job.write(text)
            desk.job.kept.clear()
            await asyncio.sleep(0.001)
        socket._conn.protocol.resume_reading()


# --- Bounds ---


async def test_connections_that_ask_for_nothing_are_closed(desk, monkeypatch):
    monkeypatch.setattr(doorkeeper, "HEAD_WITHIN_S", 0.1)
    monkeypatch.setattr(doorkeeper, "LOOK_EVERY_S", 0.05)
    async with desk.events("info") as events:
        await anext(events)
        reader, writer = await asyncio.open_connection("127.0.0.1", desk.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: no")
        with suppress(ConnectionResetError):
            assert await reader.read() == b""
        writer.close()
        desk.job.become(phase=Phase.COMPOSING, result_way=None)
        desk.job.become(phase=Phase.DONE, result_status="success")
        assert (await anext(events))["status"] == "success"


async def test_many_connections_leave_room_for_the_poster(desk, monkeypatch):
    monkeypatch.setattr(doorkeeper, "CONNECTIONS_LIMIT", 8)
    monkeypatch.setattr(doorkeeper, "LOOK_EVERY_S", 0.05)
    many = [await asyncio.open_connection("127.0.0.1", desk.port) for _ in range(30)]
    while sum(reader.at_eof() or reader.exception() is not None for reader, _ in many) < 22:
        await asyncio.sleep(0.02)
    assert (await desk.get("ops"))[0] == 200
    for _, writer in many:
        writer.close()


@pytest.mark.parametrize(
    "head",
    [
        f"GET /{'x' * HEAD_LIMIT} HTTP/1.1\r\nHost: node\r\n\r\n",
        f"GET / HTTP/1.1\r\nHost: node\r\nX: {'x' * 2 * HEAD_LIMIT}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: node\r\n" + "X: 1\r\n" * (HEADERS_LIMIT + 1) + "\r\n",
        "\0\0\0\r\n\r\n",
    ],
    ids=["long line", "long header", "many headers", "no HTTP"],
)
async def test_heads_out_of_bounds_are_refused(desk, head):
    reader, writer = await asyncio.open_connection("127.0.0.1", desk.port)
    writer.write(head.encode())
    assert (await reader.readline()).split()[1] in (b"400", b"414", b"431")
    writer.close()


async def test_a_flood_from_everywhere_is_bounded_as_a_whole(desk):
    desk.api._paces._all = callers.Pace(50, 0.1)
    statuses = [
        (await desk.poster.call("GET", "/", X_Forwarded_For=f"198.51.100.{number}"))[0]
        for number in range(80)
    ]
    assert statuses == [200] * 50 + [429] * 30


WORDS = [b"GET", b"POST", b"OPTIONS", b" ", b"/", b"/job/", b"stats?interval=", b"HTTP/1.1",
         b"\r\n", b"\r\n\r\n", b"Host: a", b"Content-Length: 9", b"Transfer-Encoding: chunked",
         b"Upgrade: websocket", b"Connection: Upgrade", b"Sec-WebSocket-Version: 13", b"%00%ff",
         b"Authorization: ", b":", b"\0", b"\xff", b"{", b"..", b"\n"]  # fmt: skip


async def test_no_bytes_break_the_server(desk):
    desk.api._paces._all = callers.Pace(10_000, 10_000)
    desk.api._paces._each = callers.Pace(10_000, 10_000)
    random = Random(7)
    for _ in range(300):
        content = b"".join(random.choices(WORDS, k=random.randrange(1, 24)))
        if random.random() < 0.6:
            content = b"GET /job/" + content + b" HTTP/1.1\r\nHost: a\r\n\r\n"
        reader, writer = await asyncio.open_connection("127.0.0.1", desk.port)
        writer.write(content)
        writer.write_eof()
        with suppress(ConnectionResetError):
            assert b" 500 " not in await reader.read()
        writer.close()
    assert (await desk.get("ops"))[0] == 200
