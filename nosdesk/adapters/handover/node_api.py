"""The node's API for posters, as far as confidential jobs need it.

It listens on this computer alone, and is reached from outside through the grid's tunnel. Whoever
calls is a stranger: bodies are bounded, callers come at a bounded pace, and what concerns a job is
for its poster's wallet. Words and codes are those that the network's clients know.
"""

import asyncio
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.typedefs import Handler

from nosdesk.adapters.handover.callers import Pace, check_owner, check_pace
from nosdesk.adapters.handover.counter import Counter, Errand
from nosdesk.adapters.handover.documents import is_json_object
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import HostUnfit
from nosdesk.ports.clock import Clock
from nosdesk.ports.content import DOCUMENT_LIMIT

BODY_WITHIN_S = 60.0
AT_ONCE = 4
"""How many definitions and results may be on their way at the same time."""

_LOOPBACK = "127.0.0.1"
_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Authorization, Content-Type",
}


class NodeApi:
    """Answers posters for one node, from what is at its counter."""

    def __init__(self, address: NodeAddress, counter: Counter, clock: Clock) -> None:
        self._address = address
        self._counter = counter
        self._clock = clock
        self._pace = Pace()
        self._on_the_way = asyncio.Semaphore(AT_ONCE)

    def app(self) -> web.Application:
        """Return the routes."""
        app = web.Application(
            client_max_size=DOCUMENT_LIMIT, middlewares=[_open_to_web_pages, self._bounded]
        )
        app.router.add_get("/", self._node)
        app.router.add_get("/job/{job}/job-definition", self._definition)
        app.router.add_post("/job/{job}/job-definition", self._hand_in)
        app.router.add_get("/job/{job}/results", self._result)
        return app

    # --- Routes ---

    async def _node(self, _request: web.Request) -> web.Response:
        return web.json_response(self._address)

    async def _definition(self, request: web.Request) -> web.Response:
        errand = self._errand(request)
        if errand.definition is None:
            raise web.HTTPBadRequest(text="The job definition has not been handed in yet.")
        return web.Response(body=errand.definition, content_type="application/json")

    async def _hand_in(self, request: web.Request) -> web.Response:
        errand = self._errand(request)
        if not errand.awaits_definition:
            raise web.HTTPBadRequest(text="The job definition cannot be sent at this time.")
        definition = await self._body(request)
        if not await is_json_object(definition):
            raise web.HTTPBadRequest(text="This is no job definition: it is no JSON object.")
        if not errand.awaits_definition:  # another one came while this one was read
            raise web.HTTPBadRequest(text="The job definition cannot be sent at this time.")
        errand.hand_in(definition)
        return web.Response(text="Job definition received")

    async def _result(self, request: web.Request) -> web.StreamResponse:
        errand = self._errand(request)
        if errand.result is None:
            raise web.HTTPBadRequest(text="The job's result cannot be fetched at this time.")
        return await self._give(request, errand, errand.result)

    # --- Bounds ---

    @web.middleware
    async def _bounded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        check_pace(self._pace, request)
        if self._on_the_way.locked():
            raise web.HTTPTooManyRequests(text="Too many requests at the same time.")
        async with self._on_the_way:
            return await handler(request)

    def _errand(self, request: web.Request) -> Errand:
        """Return the errand of the job that the request is about, for its poster's eyes."""
        errand = self._counter.find(request.match_info["job"])
        if errand is None:
            raise web.HTTPNotFound(text="This node has no such confidential job in hand.")
        check_owner(request, errand.job, self._clock)
        return errand

    async def _body(self, request: web.Request) -> bytes:
        try:
            async with asyncio.timeout(BODY_WITHIN_S):
                return await request.read()
        except TimeoutError as error:
            raise web.HTTPRequestTimeout(text="The job definition took too long.") from error

    async def _give(
        self, request: web.Request, errand: Errand, result: bytes
    ) -> web.StreamResponse:
        """Send the result; it counts as fetched when all of it is on its way to the poster."""
        response = web.StreamResponse(headers=_OPEN)
        response.content_type = "application/json"
        response.content_length = len(result)
        errand.readers += 1
        try:
            async with asyncio.timeout(BODY_WITHIN_S):
                await response.prepare(request)
                await response.write(result)
                await response.write_eof()
            errand.was_fetched()
        except (ConnectionError, TimeoutError):
            if request.transport is not None:
                request.transport.abort()
        finally:
            errand.readers -= 1
        return response


@web.middleware
async def _open_to_web_pages(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let a poster's web page call the node from anywhere, as the network's own node does."""
    if request.method == "OPTIONS":
        return web.Response(status=204, headers=_OPEN)
    try:
        response = await handler(request)
    except web.HTTPException as refusal:
        refusal.headers.update(_OPEN)
        raise
    if not response.prepared:
        response.headers.update(_OPEN)
    return response


@asynccontextmanager
async def serving(api: NodeApi) -> AsyncGenerator[int]:
    """Serve the API on this computer until leaving; give the port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as bound:
        try:
            bound.bind((_LOOPBACK, 0))
        except OSError as error:
            raise HostUnfit(f"The node's API found no port on this computer: {error}.") from error
        runner = web.AppRunner(api.app(), access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        try:
            await web.SockSite(runner, bound).start()
            port: int = bound.getsockname()[1]
            yield port
        finally:
            await runner.cleanup()
