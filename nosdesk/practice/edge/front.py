"""Where callers come: each request goes to the service that its host name stands for.

HTTP, streamed answers and WebSockets pass alike, for after the request's head the bytes are not
looked at.
"""

import asyncio

from nosdesk.aio.splice import Side, splice
from nosdesk.practice.edge import pages
from nosdesk.practice.edge.registry import NoService
from nosdesk.practice.edge.request_head import BadRequest, RequestHead, parse_head
from nosdesk.practice.edge.tunnel import Stream, Tunnel, TunnelDown
from nosdesk.practice.edge.wire import is_host_name

HEAD_LIMIT_S = 30.0


class Front:
    """Serves callers over the tunnel's streams."""

    def __init__(self, tunnel: Tunnel) -> None:
        self._tunnel = tunnel

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one caller's connection: one request, whatever it turns into."""
        caller = Side(reader, writer)
        try:
            async with asyncio.timeout(HEAD_LIMIT_S):
                head = await _read_head(reader)
            await self._pass_on(head, caller)
        except BadRequest as error:
            writer.write(pages.malformed(str(error)))
        except (TimeoutError, asyncio.IncompleteReadError):
            return

    async def _pass_on(self, head: RequestHead, caller: Side) -> None:
        host = head.host
        if not is_host_name(host):
            raise BadRequest("The host's name is none.")
        try:
            stream = await self._tunnel.open(host)
        except NoService as error:
            caller.writer.write(pages.away(host) if error.was_here else pages.unknown(host))
            return
        except TunnelDown:
            caller.writer.write(pages.away(host))
            return
        try:
            if not await _answered(head, caller, stream):
                caller.writer.write(pages.silent(host))
        finally:
            stream.done()


async def _read_head(reader: asyncio.StreamReader) -> RequestHead:
    try:
        return parse_head(await reader.readuntil(b"\r\n\r\n"))
    except asyncio.LimitOverrunError as error:
        raise BadRequest("The request's head is too long.") from error


async def _answered(head: RequestHead, caller: Side, stream: Stream) -> bool:
    """Pass the request on and its answer back; tell whether there was any."""
    peer = caller.writer.get_extra_info("peername")
    stream.writer.write(head.passed_on(str(peer[0]) if peer else "unknown"))
    return await splice(caller, Side(stream.reader, stream.writer)) > 0
