"""Web pages may use the practice grid, as they may use the real one."""

from aiohttp import web
from aiohttp.typedefs import Handler

_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
    "Access-Control-Allow-Headers": "*",
}


@web.middleware
async def open_to_web_pages(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer preflights, and let any origin read the answers, refusals too."""
    if request.method == "OPTIONS":
        return web.Response(status=204, headers=_OPEN)
    try:
        response = await handler(request)
    except web.HTTPException as refusal:
        refusal.headers.update(_OPEN)
        raise
    response.headers.update(_OPEN)
    return response
