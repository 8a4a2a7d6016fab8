"""Faults of content: the gateway is down or lies, the pinning service fails."""

from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler

from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.names import Fault

_LIE = {"lie": "This is not what you asked for."}


class ContentFaults:
    """Stands before a content store's answers."""

    def __init__(self, board: FaultBoard) -> None:
        self._board = board

    @web.middleware
    async def before(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Fail, lie, or let the store answer."""
        if request.path.startswith("/pinning/"):
            if self._board.strikes(Fault.PIN_FAILING):
                error = {"error": "internal error"}
                return web.json_response(error, status=HTTPStatus.INTERNAL_SERVER_ERROR)
        elif self._board.strikes(Fault.GATEWAY_DOWN):
            raise web.HTTPServiceUnavailable
        elif self._board.strikes(Fault.GATEWAY_LYING):
            return web.json_response(_LIE)
        return await handler(request)
