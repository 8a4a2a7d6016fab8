"""The server: HTTP and WebSocket on the same port, as many ports as it is given.

One client cannot hold up another: bodies, batches, subscriptions and outboxes are bounded, and
a WebSocket client that does not read is dropped.
"""

import asyncio
import itertools
from collections.abc import Callable

from aiohttp import WSMsgType, web

from nosdesk.practice.cors import open_to_web_pages
from nosdesk.practice.ledger import Ledger
from nosdesk.practice.rpc import accounts, cluster, history, subscriptions, tokens, transactions
from nosdesk.practice.rpc.dispatch import Around, BeforeAnswer, Dispatcher, Observe, plainly
from nosdesk.practice.rpc.hub import Hub
from nosdesk.practice.rpc.session import Session

BODY_LIMIT = 1024 * 1024
PING_EVERY_S = 5.0
_BODY_TIMEOUT_S = 30
_SEND_TIMEOUT_S = 30

_METHODS = (
    accounts.METHODS | tokens.METHODS | transactions.METHODS | history.METHODS | cluster.METHODS
)


async def _at_once(_: str) -> None:
    """Answer without delay or fault."""


class RpcServer:
    """Serves one ledger to Solana's public clients.

    `on_request` hears the name of each method asked for, on HTTP and WebSocket alike.
    `before_answer` is the one place for faults: it is awaited before each answer with the
    method's name, and may sleep, raise an `RpcError` to answer with, or raise an aiohttp
    `HTTPException` to fail the HTTP request (or cut the WebSocket connection).
    `around` may change what is answered over HTTP, and what becomes of a sent transaction.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        on_request: Observe | None = None,
        before_answer: BeforeAnswer | None = None,
        around: Around[Ledger] | None = None,
    ) -> None:
        self._ledger = ledger
        self._hub = Hub(ledger)
        self._numbers = itertools.count(1)
        self._sockets: set[web.WebSocketResponse] = set()
        observe = on_request or (lambda _: None)
        hook = before_answer or _at_once
        self._http = Dispatcher(_METHODS, observe, hook, around or plainly)
        self._websocket = Dispatcher(subscriptions.METHODS, observe, hook)

    def app(self) -> web.Application:
        """Return the application; serve it on the RPC port and the WebSocket port alike."""
        app = web.Application(client_max_size=BODY_LIMIT, middlewares=[open_to_web_pages])
        app.add_routes(
            [
                web.post("/", self._answer_http),
                web.get("/", self._answer_websocket),
                web.get("/health", _answer_health),
            ]
        )
        app.on_startup.append(self._open)
        app.on_shutdown.append(self._hang_up)
        app.on_cleanup.append(self._close)
        return app

    async def _open(self, _: web.Application) -> None:
        self._hub.open()

    async def _hang_up(self, _: web.Application) -> None:
        for socket in tuple(self._sockets):
            await socket.close(code=1001)

    async def _close(self, _: web.Application) -> None:
        self._hub.close()

    async def _answer_http(self, request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(_BODY_TIMEOUT_S):
                body = await request.read()
        except TimeoutError as error:
            raise web.HTTPRequestTimeout from error
        answer = await self._http.answer(body, self._ledger)
        return web.Response(body=answer or b"", content_type="application/json")

    async def _answer_websocket(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse(
            max_msg_size=BODY_LIMIT, compress=False, timeout=1.0, heartbeat=None
        )
        if not socket.can_prepare(request):
            raise web.HTTPMethodNotAllowed(request.method, ["POST", "OPTIONS"])
        await socket.prepare(request)
        session = Session(self._ledger, self._hub, self._numbers, _hang_up_at_once(request))
        self._sockets.add(socket)
        try:
            await self._serve(socket, session)
        finally:
            self._sockets.discard(socket)
            session.close()
        return socket

    async def _serve(self, socket: web.WebSocketResponse, session: Session) -> None:
        async with asyncio.TaskGroup() as group:
            others = [
                group.create_task(_send(socket, session)),
                group.create_task(_ping(session)),
            ]
            async for message in socket:
                if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                    await self._answer_message(message.data, socket, session)
            for task in others:
                task.cancel()

    async def _answer_message(
        self, data: str | bytes, socket: web.WebSocketResponse, session: Session
    ) -> None:
        try:
            answer = await self._websocket.answer(data, session)
        except web.HTTPException:
            await socket.close(code=1011)
            return
        if answer is not None:
            session.queue(answer)


async def _send(socket: web.WebSocketResponse, session: Session) -> None:
    """Send what is queued, in order, until the connection ends."""
    try:
        while True:
            message = await session.next_message()
            async with asyncio.timeout(_SEND_TIMEOUT_S):
                await socket.send_str(message.decode())
    except (ConnectionError, TimeoutError):
        session.drop()


async def _ping(session: Session) -> None:
    while True:
        await asyncio.sleep(PING_EVERY_S)
        session.ping()


def _hang_up_at_once(request: web.Request) -> Callable[[], None]:
    def drop() -> None:
        if request.transport is not None:
            request.transport.abort()

    return drop


async def _answer_health(_: web.Request) -> web.Response:
    return web.Response(text="ok")
