"""What an outside client must know to use a practice grid, as one JSON object."""

import re
from ipaddress import ip_address
from typing import Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.domain.errors import BadInput
from nosdesk.domain.gpu_class import GpuClass

_HOST_NAME = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?")


class ProgramIds(Struct, frozen=True):
    """The addresses of the network's programs on this grid."""

    jobs: Address
    staking: Address
    rewards: Address
    pools: Address


class RpcUrls(Struct, frozen=True):
    """Where one RPC endpoint answers, and where it tells of changes."""

    rpc: str
    ws: str


class PinUrl(Struct, frozen=True):
    """Where documents are published, and by whose interface."""

    kind: Literal["pinata", "kubo"]
    url: str


class Connection(Struct, frozen=True):
    """Every URL, address and key of one running practice grid.

    `rpcs` are all RPC endpoints, `rpc` and `ws` the first of them; `pins` all pinning places, `pin`
    the first; `genesis` is the ledger's hash, empty when it is not known. The poster's secret key
    is play money's and meant to be handed out.
    Services that jobs expose are found by name below `edge`; their tunnel clients dial `tunnel`.
    `gpu_classes` says which cards a market is for, by its name: of several the first.
    """

    rpc: str
    ws: str
    gateway: str
    pin: str
    host_manager: str
    market: MarketAddress
    markets: dict[str, MarketAddress]
    programs: ProgramIds
    nos_mint: Address
    poster_secret_key: list[int]
    poster_address: Address
    funded_keys: int
    rpcs: list[RpcUrls] = []
    genesis: str = ""
    pins: list[PinUrl] = []
    edge: str = ""
    tunnel: str = ""
    gpu_classes: dict[str, GpuClass] = {}

    def __post_init__(self) -> None:
        """Raise `ValueError` when an address cannot be one of its kind."""
        for name in ("rpc", "gateway", "pin", "host_manager"):
            _check_url(name, getattr(self, name), ("http", "https"))
        _check_url("ws", self.ws, ("ws", "wss"))
        for name, schemes in (("edge", ("http", "https")), ("tunnel", ("tcp",))):
            if getattr(self, name):
                _check_url(name, getattr(self, name), schemes)
        for place in self.pins:
            _check_url("pins", place.url, ("http", "https"))

    def to_json(self) -> bytes:
        """Return the object as `nosdesk practice --json` prints it."""
        return msgspec.json.encode(self)


def _check_url(name: str, text: str, schemes: tuple[str, ...]) -> None:
    try:
        url = urlsplit(text)
        is_usable = url.scheme in schemes and url.port != 0 and _is_host(url.hostname or "")
    except ValueError:  # a port that is no number, a bracket that is not closed
        is_usable = False
    if not is_usable or not text.isprintable() or " " in text:
        raise ValueError(f"`{name}` is not an address that begins with {schemes[0]}://")


def _is_host(name: str) -> bool:
    if ":" in name:
        return bool(ip_address(name))  # `ValueError` when it is none
    return _HOST_NAME.fullmatch(name) is not None


def read_connection(text: bytes | str) -> Connection:
    """Return the connection in a file that holds such a line; `BadInput` when it does not."""
    try:
        return msgspec.json.decode(text, type=Connection)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadInput(
            f"This does not describe a practice grid: {error}.",
            "Use the first line that a practice grid prints when it is started with --json.",
        ) from error
