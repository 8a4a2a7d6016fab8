"""What lies around this computer and is none of a job's business: itself and the home network.

Private ranges are always closed. So is whatever this computer is directly connected to, and each
of its own addresses: some homes use public ones.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv4Network
from pathlib import Path

from msgspec import DecodeError, Struct
from msgspec.json import decode

NOWHERE = IPv4Address("203.0.113.113")
"""An address of documentation only: what names of this computer lead to in a job's container."""

_ALWAYS = tuple(
    IPv4Network(text)
    for text in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.168.0.0/16", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    )
)  # fmt: skip
_RESOLVER_FILES = ("etc/resolv.conf", "run/systemd/resolve/resolv.conf")
_NAMESERVER = re.compile(r"^\s*nameserver\s+(\S+)", re.MULTILINE)
_LOCAL_ADDRESS = re.compile(r"\|-- (\S+)\n\s+/32 host LOCAL")
_VIA_GATEWAY = 0x2
_WIDEST = 8
"""A connected range wider than this is a tunnel to the internet, not a home network."""

_MOST = 200


class _DockerSettings(Struct):
    dns: list[str] = []


@dataclass(frozen=True, slots=True)
class Home:
    """What is closed to jobs, and the name servers in it that must answer them all the same."""

    closed: tuple[IPv4Network, ...]
    resolvers: tuple[IPv4Address, ...] = ()


def look_around(root: Path = Path("/")) -> Home:
    """Return what is around this computer now; a file that is not there tells of nothing."""
    around = [*_connected(_text(root / "proc/net/route")), *_own(_text(root / "proc/net/fib_trie"))]
    more = (each for each in around if not any(each.subnet_of(closed) for closed in _ALWAYS))
    closed = (*_ALWAYS, *tuple(dict.fromkeys(more))[:_MOST])
    named = [name for file in _RESOLVER_FILES for name in _NAMESERVER.findall(_text(root / file))]
    named += _of_docker(_text(root / "etc/docker/daemon.json"))
    resolvers = (address for name in named if (address := _address(name)) is not None)
    return Home(closed, tuple(dict.fromkeys(resolvers))[:_MOST])


def _connected(routes: str) -> Iterator[IPv4Network]:
    """Yield the ranges of a routing table, as the kernel prints it, that need no gateway."""
    for line in routes.splitlines()[1:]:
        columns = line.split()
        if len(columns) < 8 or int(columns[3], 16) & _VIA_GATEWAY:
            continue
        network = IPv4Network((_from_hex(columns[1]), str(_from_hex(columns[7]))), strict=False)
        if network.prefixlen >= _WIDEST:
            yield network


def _own(trie: str) -> Iterator[IPv4Network]:
    return (IPv4Network(address) for address in _LOCAL_ADDRESS.findall(trie))


def _of_docker(settings: str) -> list[str]:
    """Return the name servers that Docker was told to use instead of this computer's."""
    try:
        return decode(settings or "{}", type=_DockerSettings).dns
    except DecodeError:
        return []  # Docker would not have started with these


def _from_hex(text: str) -> IPv4Address:
    return IPv4Address(int.from_bytes(bytes.fromhex(text), sys.byteorder))


def _address(text: str) -> IPv4Address | None:
    """Return the address of a name server, None for one on loopback: Docker asks that itself."""
    try:
        address = IPv4Address(text)
    except AddressValueError:
        return None
    return None if address.is_loopback else address


def _text(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace")
    except OSError:
        return ""
