"""A toy RPC endpoint on a real socket: it answers what a test tells it to, right or wrong."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import WSMsgType, web

Behaviour = Callable[[web.Request, dict], Awaitable[web.StreamResponse]]


def result(value: object) -> Behaviour:
    async def answer(request, asked):
        return web.json_response({"jsonrpc": "2.0", "id": asked["id"], "result": value})

    return answer


def error(code: int, message: str = "no", data: object = None) -> Behaviour:
    async def answer(request, asked):
        failure = {"code": code, "message": message, "data": data}
        return web.json_response({"jsonrpc": "2.0", "id": asked["id"], "error": failure})

    return answer


def status(code: int, headers: dict | None = None) -> Behaviour:
    async def answer(request, asked):
        return web.Response(status=code, text="Too busy", headers=headers)

    return answer


def text(body: bytes) -> Behaviour:
    async def answer(request, asked):
        return web.Response(body=body, content_type="application/json")

    return answer


async def silence(request, asked):
    await asyncio.sleep(60)
    return web.Response()


async def cut_off(request, asked):
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"jsonrpc":"2.0","id":1,"res')
    request.transport.close()
    return response


async def endless(request, asked):
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b" " * 65536)


class ToyRpc:
    """Answers HTTP calls from a script, then by `otherwise`; tests drive its WebSockets by hand."""

    def __init__(self) -> None:
        self.script: deque[Behaviour] = deque()
        self.otherwise: Behaviour = result(None)
        self.asked: list[dict] = []
        self.sockets: asyncio.Queue[ToySocket] = asyncio.Queue()
        self.refuses_sockets = 0
        self.answers_pings = True
        self.url = ""
        self.ws_url = ""

    async def on_request(self, request: web.Request) -> web.StreamResponse:
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await self._on_socket(request)
        asked = json.loads(await request.read())
        self.asked.append(asked)
        behaviour = self.script.popleft() if self.script else self.otherwise
        return await behaviour(request, asked)

    async def _on_socket(self, request: web.Request) -> web.StreamResponse:
        if self.refuses_sockets:
            self.refuses_sockets -= 1
            return web.Response(status=503)
        socket = web.WebSocketResponse(autoping=self.answers_pings)
        await socket.prepare(request)
        toy = ToySocket(socket, request)
        self.sockets.put_nowait(toy)
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                toy.asked.put_nowait(json.loads(message.data))
        toy.closed.set()
        return socket

    async def next_socket(self) -> "ToySocket":
        async with asyncio.timeout(60):
            return await self.sockets.get()


class ToySocket:
    """The server's end of one WebSocket."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self._socket = socket
        self._request = request
        self.asked: asyncio.Queue[dict] = asyncio.Queue()
        self.closed = asyncio.Event()

    async def next_request(self) -> dict:
        async with asyncio.timeout(60):
            return await self.asked.get()

    async def confirm(self, number: int) -> dict:
        """Take the next request, answer it with this subscription number, and return it."""
        asked = await self.next_request()
        await self.send({"jsonrpc": "2.0", "id": asked["id"], "result": number})
        return asked

    async def notify(self, number: int, value: object) -> None:
        params = {"subscription": number, "result": {"context": {"slot": 1}, "value": value}}
        await self.send({"jsonrpc": "2.0", "method": "accountNotification", "params": params})

    async def send(self, message: object) -> None:
        await self._socket.send_str(json.dumps(message))

    async def send_text(self, message: str) -> None:
        await self._socket.send_str(message)

    def cut(self) -> None:
        """Break the connection without a word."""
        self._request.transport.abort()


@asynccontextmanager
async def serve_toy() -> AsyncGenerator[ToyRpc]:
    toy = ToyRpc()
    app = web.Application()
    app.router.add_route("*", "/", toy.on_request)
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = site._server.sockets[0].getsockname()[:2]
    toy.url, toy.ws_url = f"http://{host}:{port}/", f"ws://{host}:{port}/"
    try:
        yield toy
    finally:
        await runner.cleanup()
