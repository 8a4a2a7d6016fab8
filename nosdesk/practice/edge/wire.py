"""What tunnel clients and the edge say to each other: lines of text, then raw bytes.

A client keeps one connection on which it registers:

    client   NOSDESK-TUNNEL 1 CONTROL
             <a secret of its own>
             <load balancer's key, or nothing>
             <its services: FRP_PROXIES on one line>
    edge     OK <token>                  or   NO <reason>, and it hangs up
    edge     OPEN <stream> <service>     for each caller; a service by its place in the list
    edge     PING                        answered by   PONG

For each OPEN the client dials once more and joins that connection to the service:

    client   NOSDESK-TUNNEL 1 STREAM <token> <stream>
             … bytes both ways …
"""

import asyncio
import re
from dataclasses import dataclass

import msgspec

from nosdesk.protocol.endpoints import Tunnel

CONTROL = "NOSDESK-TUNNEL 1 CONTROL"
_STREAM = re.compile(r"NOSDESK-TUNNEL 1 STREAM ([0-9a-f]{32}) ([0-9]{1,9})")
SERVICES_LIMIT = 256
_NAME_LIMIT = 253


class NotUnderstood(Exception):
    """The other side does not speak this protocol; the text says what is wrong."""


@dataclass(frozen=True, slots=True)
class Registration:
    """What a client offers; `secret` proves that it is the same one when it comes back."""

    secret: str
    group_key: str
    services: tuple[Tunnel, ...]


@dataclass(frozen=True, slots=True)
class StreamOpening:
    """The first line of a stream: which client it belongs to, and which caller it is for."""

    token: str
    number: int


async def read_line(reader: asyncio.StreamReader) -> str:
    """Return the next line without its end; `NotUnderstood` when there is none to be had."""
    try:
        line = await reader.readuntil(b"\n")
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
        raise NotUnderstood("the line has no end") from error
    try:
        return line[:-1].decode()
    except UnicodeDecodeError as error:
        raise NotUnderstood("the line is not text") from error


def stream_opening(line: str) -> StreamOpening:
    """Return what a stream's first line says; `NotUnderstood` when it says something else."""
    if (opening := _STREAM.fullmatch(line)) is None:
        raise NotUnderstood("this is the practice grid's tunnel")
    return StreamOpening(opening[1], int(opening[2]))


async def read_registration(reader: asyncio.StreamReader) -> Registration:
    """Return what the client offers; `NotUnderstood` when it is no registration."""
    secret, group_key, listed = [await read_line(reader) for _ in range(3)]
    if not secret:
        raise NotUnderstood("the secret is empty")
    return Registration(secret, group_key, _services(listed))


def _services(listed: str) -> tuple[Tunnel, ...]:
    try:
        services = msgspec.json.decode(listed, type=tuple[Tunnel, ...])
    except (msgspec.DecodeError, RecursionError) as error:
        raise NotUnderstood(f"the services are not a list of proxies: {error}") from error
    if not 0 < len(services) <= SERVICES_LIMIT:
        raise NotUnderstood(f"1 to {SERVICES_LIMIT} services are expected")
    if any(not is_host_name(service.custom_domain) for service in services):
        raise NotUnderstood("a service has no host name")
    return services


def is_host_name(text: str) -> bool:
    """Tell whether this can be a host name, perhaps with a port."""
    return 0 < len(text) <= _NAME_LIMIT and text.isascii() and text.isprintable()


def host_key(name: str) -> str:
    """Return the host name as it is compared: host names know no case, and a port is no part."""
    return name.partition(":")[0].rstrip(".").lower()
