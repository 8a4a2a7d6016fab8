"""Where posters of confidential jobs hand the definition in and fetch the result."""

import asyncio

from aiohttp import web

from nosdesk.adapters.posters.asking import OPEN, Asking
from nosdesk.adapters.posters.counter import Counter, Errand
from nosdesk.adapters.posters.documents import is_json_object

BODY_WITHIN_S = 60.0
AT_ONCE = 4
"""How many definitions and results may be on their way at the same time."""


class DocumentRoutes:
    """Serves what is at the counter, and the definitions of all jobs in hand."""

    def __init__(self, counter: Counter, asking: Asking) -> None:
        self._counter = counter
        self._asking = asking
        self._on_the_way = asyncio.Semaphore(AT_ONCE)

    def add_to(self, router: web.UrlDispatcher) -> None:
        """Add the routes."""
        router.add_get("/job/{job}/job-definition", self._definition)
        router.add_post("/job/{job}/job-definition", self._hand_in)
        router.add_get("/job/{job}/results", self._result)

    async def _definition(self, request: web.Request) -> web.Response:
        """Show the definition: the one that was handed in, or the public one without passwords."""
        errand = self._counter.find(request.match_info["job"])
        if errand is not None:
            self._asking.check(request, errand.job, needs_time=True)
            document = errand.definition
        else:
            text = self._asking.attendance(request).job.state.value.document
            document = None if text is None else text.encode()
        if document is None:
            raise web.HTTPBadRequest(text="The job definition has not been handed in yet.")
        return web.Response(body=document, content_type="application/json")

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
        self._check_room()
        async with self._on_the_way:
            return await _give(request, errand, errand.result)

    def _errand(self, request: web.Request) -> Errand:
        """Return the errand of the job that the request is about, for its poster's eyes."""
        errand = self._counter.find(request.match_info["job"])
        if errand is None:
            raise web.HTTPNotFound(text="This node has no such confidential job in hand.")
        self._asking.check(request, errand.job, needs_time=True)
        return errand

    def _check_room(self) -> None:
        if self._on_the_way.locked():
            raise web.HTTPTooManyRequests(text="Too many requests at the same time.")

    async def _body(self, request: web.Request) -> bytes:
        self._check_room()
        try:
            async with self._on_the_way, asyncio.timeout(BODY_WITHIN_S):
                return await request.read()
        except TimeoutError as error:
            raise web.HTTPRequestTimeout(text="The job definition took too long.") from error


async def _give(request: web.Request, errand: Errand, result: bytes) -> web.StreamResponse:
    """Send the result; it counts as fetched when all of it is on its way to the poster."""
    response = web.StreamResponse(headers=OPEN)
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
