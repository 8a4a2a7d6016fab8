"""A node's API for posters, on a real socket, called by all sorts of people."""

import asyncio
import json
from contextlib import AsyncExitStack, asynccontextmanager
from io import BytesIO

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.posters import callers
from nosdesk.adapters.posters.callers import BURST
from nosdesk.adapters.posters.counter import Counter
from nosdesk.adapters.posters.document_routes import AT_ONCE
from nosdesk.adapters.posters.jobs import JobsInHand
from nosdesk.adapters.posters.node_api import NodeApi
from nosdesk.adapters.posters.owner import AHEAD_S, GRACE_S
from nosdesk.domain.errors import Unavailable
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.ports.handover import PostersJob
from nosdesk.protocol.authorization import NODE_GREETING, legacy_authorization
from tests.wire.hurried_clock import HurriedClock
from tests.wire.node_caller import caller_of

DEFINITION = b'{"version":"0.1"}'
RESULT = json.dumps({"status": "success", "text": "x" * 5_000_000}).encode()
TIMEOUT_S = 600


class Desk:
    """A node's counter, its API, and the poster of the one job in hand."""

    def __init__(self, api, counter, clock, poster, port):
        self.api = api
        self.counter = counter
        self.clock = clock
        self.poster = poster
        self.port = port
        self.job = PostersJob(str(Keypair().pubkey()), poster.address, TIMEOUT_S)
        self.definition_path = f"/job/{self.job.address}/job-definition"
        self.results_path = f"/job/{self.job.address}/results"

    @asynccontextmanager
    async def awaiting_definition(self):
        async with asyncio.TaskGroup() as group:
            task = group.create_task(self.counter.definition(self.job))
            await asyncio.sleep(0)
            yield task
            task.cancel()

    @asynccontextmanager
    async def offering(self, result=RESULT):
        async with asyncio.TaskGroup() as group:
            task = group.create_task(self.counter.fetched(self.job, result))
            await asyncio.sleep(0)
            yield task
            task.cancel()


@pytest.fixture
async def desk():
    clock = HurriedClock()
    counter = Counter(clock)
    api = NodeApi("Node1", counter, JobsInHand(), clock)
    async with api.serving() as port, caller_of(f"http://127.0.0.1:{port}") as poster:
        yield Desk(api, counter, clock, poster, port)


async def test_anybody_may_ask_which_node_this_is(desk):
    assert await desk.poster.call("GET", "/", header="") == (200, b'"Node1"')


async def test_the_definition_is_handed_in_once_and_then_shown_to_its_poster(desk):
    async with desk.awaiting_definition() as received:
        header = desk.poster.header()
        path = desk.definition_path
        assert (await desk.poster.call("GET", path))[0] == 400
        assert await desk.poster.call("POST", path, data=DEFINITION, header=header) == (
            200,
            b"Job definition received",
        )
        assert (await desk.poster.call("POST", path, data=b"{}", header=header))[0] == 400
        assert await received == DEFINITION
        assert await desk.poster.call("GET", path) == (200, DEFINITION)
        assert (await desk.poster.call("GET", desk.results_path))[0] == 400


async def test_the_result_is_fetched_once(desk):
    async with desk.offering() as fetched:
        header = desk.poster.header()
        assert await desk.poster.call("GET", desk.results_path, header=header) == (200, RESULT)
        await fetched
    assert (await desk.poster.call("GET", desk.results_path, header=header))[0] == 404


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_job_that_is_not_in_hand_is_unknown(desk, method):
    async with desk.awaiting_definition():
        path = f"/job/{Keypair().pubkey()}/job-definition"
        assert (await desk.poster.call(method, path))[0] == 404


def sign_of(poster):
    return lambda text: bytes(poster.key.sign_message(text))


def headers_of_others(desk):
    poster = desk.poster
    fresh = poster.header()
    message, signature, stamp = fresh.split(":")
    return {
        "none": "",
        "a stranger's": poster.header(signer=Keypair()),
        "one from the future": poster.header(age_s=-AHEAD_S - 60),
        "for another job": poster.header(str(Keypair().pubkey())),
        "for the host services": poster.header(poster.address),
        "the greeting": poster.header(NODE_GREETING),
        "the older form": legacy_authorization(poster.address, NODE_GREETING, sign_of(poster)),
        "an old one": poster.header(age_s=TIMEOUT_S + GRACE_S + 1),
        "without a time": f"{message}:{signature}",
        "with more behind": f"{fresh}:more",
        "another message": f"other:{signature}:{stamp}",
        "no signature": f"{message}:0OIl:{stamp}",
        "a short signature": f"{message}:abc:{stamp}",
        "a time that is none": f"{message}:{signature}:²",
        "an endless time": f"{message}:{signature}:{'9' * 900}",
        "very long": f"{message}:{'1' * 4000}:{stamp}",
        "no text": f"\udcff:{signature}:{stamp}",
    }


async def test_nobody_else_hands_in_a_definition_or_gets_a_result(desk):
    async with desk.awaiting_definition() as received:
        for name, header in headers_of_others(desk).items():
            for method, path in (("POST", desk.definition_path), ("GET", desk.results_path)):
                head = f"{method} {path} HTTP/1.1\r\nHost: node\r\nAuthorization: {header}\r\n"
                length = "Content-Length: 2\r\nConnection: close\r\n\r\n{}"
                reader, writer = await asyncio.open_connection("127.0.0.1", desk.port)
                writer.write((head + length).encode("utf-8", "surrogateescape"))
                answer = await reader.read()
                writer.close()
                assert answer.split()[1] in (b"401", b"400"), name
                assert b"Traceback" not in answer
        assert not received.done()
        assert await desk.poster.call("POST", desk.definition_path, data=DEFINITION)


@pytest.mark.parametrize(
    "body", [b"", b"not json", b"[]", b"\xff", b'{"a":' + b"[" * 100_000], ids=lambda b: b[:8]
)
async def test_what_is_no_document_is_refused_and_the_right_one_still_awaited(desk, body):
    async with desk.awaiting_definition() as received:
        assert (await desk.poster.call("POST", desk.definition_path, data=body))[0] == 400
        assert (await desk.poster.call("POST", desk.definition_path, data=DEFINITION))[0] == 200
        assert await received == DEFINITION


async def test_a_body_over_the_limit_is_refused(desk):
    async with desk.awaiting_definition() as received:
        body = BytesIO(b" " * (DOCUMENT_LIMIT + 1))
        assert (await desk.poster.call("POST", desk.definition_path, data=body))[0] == 413
        assert not received.done()


async def test_a_flood_is_turned_away_and_the_poster_elsewhere_is_not(desk):
    desk.api._paces._each = callers.Pace(BURST, 0.1)
    async with desk.awaiting_definition():
        flood = [
            (await desk.poster.call("GET", "/", X_Forwarded_For="9.9.9.9, 203.0.113.9"))[0]
            for _ in range(BURST + 20)
        ]
        assert flood == [200] * BURST + [429] * 20
        made_up = await desk.poster.call("GET", "/", X_Forwarded_For="1.2.3.4, 203.0.113.9")
        assert made_up[0] == 429
        assert (
            await desk.poster.call(
                "POST", desk.definition_path, data=DEFINITION, X_Forwarded_For="203.0.113.1"
            )
        )[0] == 200


async def test_a_web_page_of_the_posters_may_call(desk):
    async with (
        desk.awaiting_definition(),
        desk.poster.session.options(desk.poster.url + desk.definition_path) as preflight,
        desk.poster.session.get(desk.poster.url + desk.definition_path) as refusal,
    ):
        assert preflight.status == 204
        assert "Authorization" in preflight.headers["Access-Control-Allow-Headers"]
        assert refusal.status == 401
        assert refusal.headers["Access-Control-Allow-Origin"] == "*"


@asynccontextmanager
async def fetching(desk):
    """Ask for the result and, when it begins to come, read no more of it; leave in the middle."""
    reader, writer = await asyncio.open_connection("127.0.0.1", desk.port)
    head = f"GET {desk.results_path} HTTP/1.1\r\nHost: node\r\n"
    writer.write(f"{head}Authorization: {desk.poster.header()}\r\n\r\n".encode())
    assert b" 200 " in await reader.readline()
    try:
        yield
    finally:
        writer.transport.abort()


async def test_a_result_that_broke_off_can_be_fetched_again(desk):
    async with desk.offering(RESULT * 4) as fetched:
        async with fetching(desk):
            pass
        assert (await desk.poster.until_answered("GET", desk.results_path)) == RESULT * 4
        await fetched


async def test_a_result_on_its_way_is_waited_for_after_its_time(desk):
    desk.clock.hurries = True
    await asyncio.sleep(0)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(_outcome(desk.counter.fetched(desk.job, RESULT)))
        await asyncio.sleep(0)
        desk.counter.find(desk.job.address).readers = 1
        assert isinstance(await task, Unavailable)
    assert len(desk.clock.slept) == 2


async def _outcome(work):
    try:
        return await work
    except Unavailable as error:
        return error


async def test_only_so_many_are_served_at_the_same_time(desk):
    async with desk.offering(RESULT * 4):
        async with AsyncExitStack() as stack:
            for _ in range(AT_ONCE):
                await stack.enter_async_context(fetching(desk))
            assert (await desk.poster.call("GET", desk.results_path))[0] == 429
            assert (await desk.poster.call("GET", "/"))[0] == 200
        await desk.poster.until_answered("GET", desk.results_path)
