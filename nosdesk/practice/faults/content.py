"""Faults of content: the gateway is down or lies, pinning fails everywhere or in one place."""

from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler

from nosdesk.practice.content_store import KUBO_PATH, PINATA_PATH
from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.connections import cut_off
from nosdesk.practice.faults.names import Fault

_LIE = {"lie": "This is not what you asked for."}


class ContentFaults:
    """Stands before a content store's answers."""

    def __init__(self, board: FaultBoard) -> None:
        self._board = board

    @web.middleware
    async def before(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Fail, lie, or let the store answer."""
        is_first = request.path.startswith(PINATA_PATH)
        if is_first or request.path.startswith(KUBO_PATH):
            if self._board.strikes(Fault.PIN_FAILING):
                error = {"error": "internal error"}
                return web.json_response(error, status=HTTPStatus.INTERNAL_SERVER_ERROR)
            if is_first and self._board.strikes(Fault.PIN_FIRST_DOWN):
                cut_off(request)
        elif self._board.strikes(Fault.GATEWAY_DOWN):
            raise web.HTTPServiceUnavailable
        elif self._board.strikes(Fault.GATEWAY_LYING):
            return web.json_response(_LIE)
        return await handler(request)
