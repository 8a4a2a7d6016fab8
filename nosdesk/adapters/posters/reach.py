"""Which addresses a stranger may make this computer call: none of its own, none at home.

An endpoint comes from whoever posted a job. Names are looked up once, and the connection goes to
what was found and looked at, so that a name cannot mean something else a moment later. Only IPv4
is used: of an IPv6 address nobody can tell whether it is a neighbour's.
"""

import socket
from ipaddress import IPv4Address

from aiohttp import ClientSession, ClientTimeout, TCPConnector, ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from nosdesk.domain.errors import Refused


class OutsideResolver(AbstractResolver):
    """Looks names up, and finds none that stands for this computer or its network."""

    def __init__(self) -> None:
        self._resolver = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return where the name leads outside; `OSError` when it leads nowhere else."""
        _ = family
        found = await self._resolver.resolve(host, port, socket.AF_INET)
        outside = [each for each in found if is_outside(each["host"])]
        if not outside:
            raise OSError(None, f"{host} is not on the internet")
        return outside

    async def close(self) -> None:
        """Let go of what looks names up."""
        await self._resolver.close()


def check_endpoint(url: str, *, reaches_home: bool) -> None:
    """Raise `Refused` when this is no endpoint, or none that a stranger may name."""
    host = _host_in(url)
    if host is None:
        raise Refused("The poster's endpoint is no address that begins with https:// or http://.")
    if not reaches_home and _is_number(host) and not is_outside(host):
        raise Refused("The poster's endpoint is not on the internet, so it is not called.")


def calling_session(*, reaches_home: bool) -> ClientSession:
    """Return a session that calls posters; without `reaches_home` only outside."""
    bounds = ClientTimeout()  # ours are outside
    if reaches_home:
        return ClientSession(timeout=bounds)
    connector = TCPConnector(resolver=OutsideResolver(), family=socket.AF_INET, use_dns_cache=False)
    return ClientSession(connector=connector, timeout=bounds)


def is_outside(text: str) -> bool:
    """Tell whether the IP address is another computer's on the internet."""
    try:
        address = IPv4Address(text)
    except ValueError:
        return False
    return address.is_global and not address.is_multicast and not _is_ours(text)


def _is_ours(address: str) -> bool:
    """Tell whether this computer has the address itself; nothing is sent to find out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((address, 9))
        except OSError:
            return False
        own: str = probe.getsockname()[0]
        return own == address


def _host_in(url: str) -> str | None:
    try:
        parsed = URL(url)
    except ValueError:
        return None
    return parsed.host if parsed.scheme in ("http", "https") else None


def _is_number(host: str) -> bool:
    return ":" in host or host.replace(".", "").isdigit()
