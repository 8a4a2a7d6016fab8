"""What every hand-over promises: the fake one, and the real one with a poster over HTTP."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from solders.keypair import Keypair

from nosdesk.adapters.posters.handover import HttpHandover
from nosdesk.domain.definition.job_definition import Logistic
from nosdesk.domain.errors import BadInput, Refused, Unavailable
from nosdesk.domain.run import ResultWay
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.ports.handover import PostersJob
from tests.fakes.clock import FakeClock
from tests.fakes.handover import FakeHandover
from tests.fakes.job_in_hand import FakeJobInHand
from tests.fakes.keys import FakeSigner
from tests.wire.hurried_clock import HurriedClock
from tests.wire.node_caller import caller_of

DEFINITION = b'{"version":"0.1","secret":"\xc3\xbc"}'
RESULT = b'{"status":"success","opStates":["secret"]}'
LISTEN = Logistic("api-listen")
RESULT_LISTEN = ResultWay("api-listen")


class FakeStage:
    """A poster of the fake's."""

    def __init__(self):
        self.clock = FakeClock()
        self.port = FakeHandover(self.clock)
        self.job = PostersJob("Job1", "Owner1", 600)
        self.endpoint = "https://poster.example/%%global.job%%"

    def offer(self, definition):
        self.port.definitions[self.job.address] = definition

    def go_away(self):
        self.port.down = Unavailable("Away.")

    @property
    def delivered(self):
        return self.port.results.get(self.job.address)

    async def hand_in(self, definition):
        while not self.port.hand_in(self.job.address, definition):
            await asyncio.sleep(0)

    async def fetch(self):
        while (result := self.port.fetch(self.job.address)) is None:
            await asyncio.sleep(0)
        return result

    async def is_awaited(self):
        return self.port.hand_in(self.job.address, DEFINITION)

    async def is_seen(self):
        return self.job.address in self.port.in_hand

    async def outcome(self, work):
        """Let time pass until the work is over."""
        async with asyncio.TaskGroup() as group:
            task = group.create_task(_caught(work))
            await self.clock.until(task.done)
        return task.result()


class HttpStage:
    """A poster with an endpoint and a wallet, and a real node's API."""

    def __init__(self, port, clock, caller, server):
        self.port = port
        self.clock = clock
        self.caller = caller
        self.job = PostersJob(str(Keypair().pubkey()), caller.address, 600)
        self.endpoint = f"{server.make_url('/')}jobs/%%global.job%%"
        self.definition = None
        self.delivered = None
        self._server = server

    async def answer(self, request):
        if request.match_info["job"] != self.job.address:
            raise web.HTTPNotFound
        if request.method == "POST":
            self.delivered = await request.read()
            return web.Response()
        if self.definition is None:
            raise web.HTTPNotFound
        return web.Response(body=self.definition)

    def offer(self, definition):
        self.definition = definition

    def go_away(self):
        self.endpoint = "http://127.0.0.1:1/%%global.job%%"

    def _path(self, what):
        return f"/job/{self.job.address}/{what}"

    async def hand_in(self, definition):
        await self.caller.until_answered("POST", self._path("job-definition"), data=definition)

    async def fetch(self):
        return await self.caller.until_answered("GET", self._path("results"))

    async def is_awaited(self):
        status, _ = await self.caller.call("POST", self._path("job-definition"), data=DEFINITION)
        return status == 200

    async def is_seen(self):
        return (await self.caller.call("GET", self._path("ops")))[0] == 200

    async def outcome(self, work):
        self.clock.hurries = True
        return await _caught(work)


async def _caught(work):
    try:
        return await work
    except (Unavailable, Refused, BadInput) as error:
        return error


@asynccontextmanager
async def http_stage():
    stages = []

    async def answer(request):
        return await stages[0].answer(request)

    app, clock = web.Application(), HurriedClock()
    app.router.add_route("*", "/jobs/{job}", answer)
    async with (
        TestServer(app) as server,
        HttpHandover.open(FakeSigner(), clock, reaches_home=True) as port,
        caller_of(f"http://127.0.0.1:{port.port}") as caller,
    ):
        stages.append(HttpStage(port, clock, caller, server))
        yield stages[0]


@pytest.fixture(params=["fake", "http"])
async def stage(request):
    if request.param == "fake":
        yield FakeStage()
        return
    async with http_stage() as stage:
        yield stage


# --- The node calls the poster ---


async def test_the_definition_is_asked_of_the_endpoint_that_names_the_job(stage):
    stage.offer(DEFINITION)

    assert await stage.port.receive(stage.job, Logistic("api", stage.endpoint)) == DEFINITION


async def test_the_result_is_given_to_the_endpoint(stage):
    await stage.port.send(stage.job, ResultWay("api", stage.endpoint), RESULT)

    assert stage.delivered == RESULT


async def test_an_endpoint_that_is_away_is_unavailable(stage):
    stage.go_away()
    asked = await stage.outcome(stage.port.receive(stage.job, Logistic("api", stage.endpoint)))
    given = await stage.outcome(
        stage.port.send(stage.job, ResultWay("api", stage.endpoint), RESULT)
    )

    assert isinstance(asked, Unavailable)
    assert isinstance(given, Unavailable)


async def test_an_endpoint_without_the_job_refuses(stage):
    asked = await stage.outcome(stage.port.receive(stage.job, Logistic("api", stage.endpoint)))

    assert isinstance(asked, Refused)


async def test_a_definition_over_the_limit_is_bad_input(stage):
    stage.offer(b'{"a":"' + b"x" * DOCUMENT_LIMIT + b'"}')
    asked = await stage.outcome(stage.port.receive(stage.job, Logistic("api", stage.endpoint)))

    assert isinstance(asked, BadInput)


@pytest.mark.parametrize("endpoint", [None, ""])
async def test_a_job_that_names_no_endpoint_is_refused(stage, endpoint):
    with pytest.raises(Refused):
        await stage.port.receive(stage.job, Logistic("api", endpoint))
    with pytest.raises(Refused):
        await stage.port.send(stage.job, ResultWay("api", endpoint), RESULT)


# --- The poster calls the node ---


async def test_the_definition_is_awaited_until_its_poster_hands_it_in(stage):
    async with asyncio.TaskGroup() as group:
        received = group.create_task(stage.port.receive(stage.job, LISTEN))
        await stage.hand_in(DEFINITION)

    assert received.result() == DEFINITION


async def test_a_definition_is_handed_in_once(stage):
    async with asyncio.TaskGroup() as group:
        group.create_task(stage.port.receive(stage.job, LISTEN))
        await stage.hand_in(DEFINITION)

    assert not await stage.is_awaited()


async def test_what_was_awaited_in_vain_cannot_be_handed_in_any_more(stage):
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(stage.port.receive(stage.job, LISTEN))
        await asyncio.sleep(0)
        waiting.cancel()

    assert not await stage.is_awaited()


async def test_the_result_lies_ready_until_its_poster_fetches_it(stage):
    async with asyncio.TaskGroup() as group:
        group.create_task(stage.port.send(stage.job, RESULT_LISTEN, RESULT))

        assert await stage.fetch() == RESULT


async def test_a_result_that_nobody_fetches_is_told(stage):
    sent = await stage.outcome(stage.port.send(stage.job, RESULT_LISTEN, RESULT))

    assert isinstance(sent, Unavailable)


# --- The poster sees its job ---


async def test_a_job_is_seen_while_it_is_attended_and_not_after_it(stage):
    job = FakeJobInHand(stage.job.address, stage.job.owner)
    assert not await stage.is_seen()
    with stage.port.attended(job):
        assert await stage.is_seen()
    assert not await stage.is_seen()
