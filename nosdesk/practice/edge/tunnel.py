"""The tunnel's end on this side: clients dial in, register services, and lend streams to them."""

import asyncio
import secrets
from dataclasses import dataclass, field
from itertools import count

from nosdesk.practice.edge.registry import NameTaken, Registry
from nosdesk.practice.edge.wire import (
    CONTROL,
    NotUnderstood,
    Registration,
    StreamOpening,
    read_line,
    read_registration,
    stream_opening,
)

PING_EVERY_S = 10.0
SILENT_PINGS = 3
"""A client that leaves so many pings unanswered is gone."""
GREETING_LIMIT_S = 10.0
ANSWER_LIMIT_S = 10.0


class TunnelDown(Exception):
    """The client is registered, and yet lends no stream."""


@dataclass(eq=False, slots=True)
class Stream:
    """One connection to a service, by way of its client; `done` hands it back."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    _over: asyncio.Event = field(default_factory=asyncio.Event)

    def done(self) -> None:
        """Let the connection be closed."""
        self._over.set()

    async def lent(self) -> None:
        """Return once it was handed back."""
        await self._over.wait()


class Client:
    """One tunnel client that is registered now."""

    def __init__(self, registration: Registration, writer: asyncio.StreamWriter) -> None:
        self.registration = registration
        self.token = secrets.token_hex(16)
        self._writer = writer
        self._numbers = count(1)
        self._awaited: dict[int, asyncio.Future[Stream]] = {}

    async def open(self, service: int) -> Stream:
        """Return a stream to the service by its place in the list; else `TunnelDown`."""
        number = next(self._numbers)
        arrival: asyncio.Future[Stream] = asyncio.get_running_loop().create_future()
        self._awaited[number] = arrival
        try:
            async with asyncio.timeout(ANSWER_LIMIT_S):
                await self.say(f"OPEN {number} {service}")
                return await arrival
        except (OSError, TimeoutError) as error:
            if arrival.done() and not arrival.cancelled():
                arrival.result().done()  # it came in the very moment we gave up
            raise TunnelDown from error
        finally:
            del self._awaited[number]

    def deliver(self, number: int, stream: Stream) -> bool:
        """Give the stream to the one who waits for it; False when nobody does."""
        arrival = self._awaited.get(number)
        if arrival is None or arrival.done():
            return False
        arrival.set_result(stream)
        return True

    async def say(self, line: str) -> None:
        """Send the client a line."""
        self._writer.write(f"{line}\n".encode())
        await self._writer.drain()

    def hang_up(self) -> None:
        """End the connection at once."""
        self._writer.transport.abort()


class Tunnel:
    """Serves tunnel clients, and finds a stream to a host name among them."""

    def __init__(self) -> None:
        self._registry: Registry[Client] = Registry()
        self._clients: dict[str, Client] = {}

    async def open(self, host: str) -> Stream:
        """Return a stream to the service of that host name; else `NoService` or `TunnelDown`."""
        client, service = self._registry.find(host)
        return await client.open(service)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection of a client, a control or a stream, to its end."""
        try:
            first = await _first_words(reader, writer)
            if isinstance(first, Client):
                await self._serve_client(first, reader)
            else:
                await self._lend(first, Stream(reader, writer))
        except NotUnderstood as error:
            writer.write(f"NO {error}\n".encode())
        except TimeoutError:
            return

    async def _lend(self, opening: StreamOpening, stream: Stream) -> None:
        client = self._clients.get(opening.token)
        if client is not None and client.deliver(opening.number, stream):
            await stream.lent()

    async def _serve_client(self, client: Client, reader: asyncio.StreamReader) -> None:
        try:
            replaced = self._registry.claim(client)
        except NameTaken as error:
            raise NotUnderstood(f"{error} is taken") from error
        for former in replaced:
            former.hang_up()
        self._clients[client.token] = client
        try:
            await client.say(f"OK {client.token}")
            await _until_silent(client, reader)
        finally:
            del self._clients[client.token]
            self._registry.release(client)


async def _first_words(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> Client | StreamOpening:
    """Return who is there: a client that registers, or a stream of one that did."""
    async with asyncio.timeout(GREETING_LIMIT_S):
        greeting = await read_line(reader)
        if greeting == CONTROL:
            return Client(await read_registration(reader), writer)
    return stream_opening(greeting)


async def _until_silent(client: Client, reader: asyncio.StreamReader) -> None:
    """Return when the client hangs up, or answers no more."""
    silent = 0
    while silent < SILENT_PINGS:
        try:
            async with asyncio.timeout(PING_EVERY_S):
                await read_line(reader)
        except TimeoutError:
            silent += 1
            async with asyncio.timeout(PING_EVERY_S):
                await client.say("PING")
        except NotUnderstood:
            return
        else:
            silent = 0
