"""How the practice grid's host services say no."""

from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler


class Refusal(Exception):
    """Ends a request with this status and message."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@web.middleware
async def answer_refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer a refusal as the network's own services do: a name and a message, as JSON."""
    try:
        return await handler(request)
    except Refusal as refusal:
        body = {"name": "Error", "message": refusal.message}
        return web.json_response(body, status=refusal.status)
