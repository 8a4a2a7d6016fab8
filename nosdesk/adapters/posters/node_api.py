"""The node's API: what anybody may ask, the bounds of all that is asked, and where it listens.

It listens on this computer alone, and is reached from outside through the grid's tunnel. Whoever
calls is a stranger: what comes is bounded in size, time and number, and what concerns a job is for
its poster's wallet. Paths, words and codes are those that the network's clients know.
"""

import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.typedefs import Handler

from nosdesk.adapters.posters.asking import OPEN, Asking
from nosdesk.adapters.posters.callers import Paces
from nosdesk.adapters.posters.counter import Counter
from nosdesk.adapters.posters.document_routes import DocumentRoutes
from nosdesk.adapters.posters.doorkeeper import Doorkeeper
from nosdesk.adapters.posters.job_routes import JobRoutes
from nosdesk.adapters.posters.jobs import JobsInHand
from nosdesk.adapters.posters.sockets import JobSockets
from nosdesk.adapters.posters.streams import Events
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import HostUnfit
from nosdesk.ports.clock import Clock
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.protocol.node_info import NodeFacts, node_info

HEAD_LIMIT = 4 * 1024
"""Bytes of a request's first line, and of each of its headers."""
HEADERS_LIMIT = 48
_LOOPBACK = "127.0.0.1"

Describe = Callable[[], Awaitable[NodeFacts]]


class NodeApi:
    """Answers posters for one node; `describe` is asked what there is to say of the node."""

    def __init__(
        self, address: NodeAddress, counter: Counter, jobs: JobsInHand, clock: Clock
    ) -> None:
        self._address = address
        self._paces = Paces()
        self._doorkeeper = Doorkeeper()
        asking = Asking(jobs, clock)
        self._documents = DocumentRoutes(counter, asking)
        self._jobs = JobRoutes(asking, counter, Events(jobs))
        self._sockets = JobSockets(address, asking, jobs, self._jobs.info)
        self.describe: Describe | None = None

    def app(self) -> web.Application:
        """Return the routes."""
        app = web.Application(
            client_max_size=DOCUMENT_LIMIT,
            middlewares=[_open_to_web_pages, self._bounded, _answer_preflight],
        )
        app.router.add_get("/", self._node)
        app.router.add_get("/node/info", self._info)
        for path in ("/log", "/flog", "/status"):
            app.router.add_get(path, self._socket)
        self._documents.add_to(app.router)
        self._jobs.add_to(app.router)
        return app

    async def _node(self, request: web.Request) -> web.StreamResponse:
        """Say who this is; the network's clients open their WebSockets here, too."""
        if _is_websocket(request):
            return await self._sockets.serve(request)
        return web.json_response(self._address)

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        if not _is_websocket(request):
            raise web.HTTPBadRequest(text="Here only a WebSocket is answered.")
        return await self._sockets.serve(request)

    async def _info(self, _request: web.Request) -> web.Response:
        if self.describe is None:
            raise web.HTTPServiceUnavailable(text="The node is being started.")
        return web.json_response(node_info(await self.describe()))

    @web.middleware
    async def _bounded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        with self._doorkeeper.serving(request):
            self._paces.check(request)
            return await handler(request)

    @asynccontextmanager
    async def serving(self) -> AsyncGenerator[int]:
        """Serve the API on this computer until leaving; give the port."""
        with _bound() as bound:
            runner = web.AppRunner(
                self.app(),
                access_log=None,
                handler_cancellation=True,  # who has left makes room at once
                shutdown_timeout=1.0,
                max_line_size=HEAD_LIMIT,
                max_field_size=HEAD_LIMIT,
                max_headers=HEADERS_LIMIT,
            )
            await runner.setup()
            assert runner.server is not None
            try:
                await web.SockSite(runner, bound, backlog=64).start()
                with self._doorkeeper.watching(runner.server):
                    port: int = bound.getsockname()[1]
                    yield port
            finally:
                await runner.cleanup()


def _bound() -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        bound.bind((_LOOPBACK, 0))
    except OSError as error:
        bound.close()
        raise HostUnfit(f"The node's API found no port on this computer: {error}.") from error
    return bound


def _is_websocket(request: web.Request) -> bool:
    return request.headers.get("Upgrade", "").lower() == "websocket"


@web.middleware
async def _open_to_web_pages(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let a poster's web page call the node from anywhere, as the network's own node does."""
    try:
        response = await handler(request)
    except web.HTTPException as refusal:
        refusal.headers.update(OPEN)
        raise
    if not response.prepared:
        response.headers.update(OPEN)
    return response


@web.middleware
async def _answer_preflight(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Tell a browser that asks beforehand that its page may call."""
    if request.method == "OPTIONS":
        return web.Response(status=204)
    return await handler(request)
