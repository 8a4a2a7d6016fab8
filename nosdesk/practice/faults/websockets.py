"""Cutting subscriptions: every WebSocket connection dies, and new ones die at birth."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.typedefs import Handler

from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.connections import cut, cut_off
from nosdesk.practice.faults.names import Fault


class WebSocketFaults:
    """Knows the open WebSocket connections of one server."""

    def __init__(self, board: FaultBoard) -> None:
        self._board = board
        self._open: list[web.Request] = []

    @web.middleware
    async def before(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Remember a WebSocket connection while it lives, or cut it off at once."""
        if request.headers.get("Upgrade", "").lower() != "websocket":
            return await handler(request)
        if self._board.strikes(Fault.WS_CUT):
            cut_off(request)
        self._open.append(request)
        try:
            return await handler(request)
        finally:
            self._open.remove(request)

    @asynccontextmanager
    async def cutting(self) -> AsyncGenerator[None]:
        """Cut every connection that is open now."""
        for request in tuple(self._open):
            self._board.strikes(Fault.WS_CUT)
            cut(request)
        yield
