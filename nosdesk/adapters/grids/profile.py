"""What a grid's profile holds, and what is no profile; every error says where it is."""

import re
from ipaddress import ip_address
from typing import Annotated, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta, Struct

from nosdesk.domain.errors import BadInput
from nosdesk.domain.grid_rules import GridRules
from nosdesk.protocol.base58 import address_to_bytes
from nosdesk.protocol.programs import MAINNET

NAME = r"\A[a-z][a-z0-9-]{0,31}\Z"
PRACTICE = "practice"
"""The name of the grid that Nosdesk serves itself; no profile has it."""

_REAL_GENESIS = "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d"
"""The ledger whose money is real."""

_HOST_NAME = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?")
_SECRET_SHOWN = "(yours, not shown)"  # noqa: S105 - stands where a secret is left out

Text = Annotated[str, Meta(max_length=200)]
Url = Annotated[str, Meta(max_length=500)]
Key = Annotated[str, Meta(max_length=60)]
Image = Annotated[str, Meta(max_length=200, pattern=r"\A([A-Za-z0-9][A-Za-z0-9._:/@-]*)?\Z")]


class RpcPlace(Struct, frozen=True, forbid_unknown_fields=True):
    """Where one RPC endpoint answers, and where it tells of changes."""

    rpc: Url
    ws: Url


class PinPlace(Struct, frozen=True, forbid_unknown_fields=True):
    """Where results are published, by whose interface, and with which token of the user's."""

    url: Url
    kind: Literal["pinata", "kubo"] = "pinata"
    token: Annotated[str, Meta(max_length=4_000)] = ""


class ProgramKeys(Struct, frozen=True, forbid_unknown_fields=True):
    """The addresses of the network's programs and of its mint on this grid."""

    jobs: Key
    staking: Key
    rewards: Key
    pools: Key
    nos_mint: Key


class MarketEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One market, and the cards that it is for as far as that is known."""

    address: Key
    label: Text = ""
    models: Annotated[tuple[Text, ...], Meta(max_length=50)] = ()
    lowest_vram_gb: Annotated[int, Meta(ge=0, le=10_000)] = 0


class Images(Struct, frozen=True, forbid_unknown_fields=True):
    """The containers that the network uses: tunnel client, fetcher of files, its own node."""

    tunnel_client: Image = ""
    resource_manager: Image = ""
    node: Image = ""


class GridProfile(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that is known of a grid before anybody asks it.

    `network` is what the network's own tools call it. Services of jobs are found below `edge`,
    their tunnel clients dial `tunnel`. With `posters_at_home` a job may name an endpoint of its
    poster's on this computer or its network. `unknown` says in words what is not known.
    """

    name: Annotated[str, Meta(pattern=NAME)]
    title: Annotated[str, Meta(min_length=1, max_length=60)]
    rpcs: Annotated[tuple[RpcPlace, ...], Meta(min_length=1, max_length=20)]
    programs: ProgramKeys
    host_manager: Url
    gateways: Annotated[tuple[Url, ...], Meta(min_length=1, max_length=20)]
    market: Key
    network: Annotated[str, Meta(max_length=40, pattern=r"\A([a-z0-9][a-z0-9-]*)?\Z")] = ""
    genesis: Key = ""
    pins: Annotated[tuple[PinPlace, ...], Meta(max_length=20)] = ()
    edge: Url = ""
    tunnel: Url = ""
    images: Images = Images()
    explorer: Url = ""
    backend_key: Key = ""
    posters_at_home: bool = False
    markets: Annotated[dict[Text, MarketEntry], Meta(max_length=500)] = {}
    rules: GridRules = GridRules()
    unknown: Annotated[tuple[Text, ...], Meta(max_length=50)] = ()


def read_profile(text: bytes, source: str) -> GridProfile:
    """Return the profile in a file's text; `BadInput` names file, place and remedy."""
    try:
        profile = msgspec.json.decode(text, type=GridProfile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        said = str(error).replace("Object ", "it ", 1)
        raise BadInput(
            f"{source} is not a grid's profile: {said}.",
            "Mend it there; `nosdesk grids show devnet --json` prints one to begin from.",
        ) from error
    for place, problem in _problems(profile):
        raise BadInput(
            f"{source} is not a grid's profile: {problem}, at `{place}`.", "Mend it there."
        )
    return profile


def written(profile: GridProfile) -> bytes:
    """Return the profile as a file's text, which `read_profile` takes."""
    return msgspec.json.format(msgspec.json.encode(profile), indent=2) + b"\n"


def without_secrets(profile: GridProfile) -> GridProfile:
    """Return the profile as it may be shown: no token, and no key in any address."""
    pins = tuple(
        msgspec.structs.replace(
            pin, url=shown_url(pin.url), token=_SECRET_SHOWN if pin.token else ""
        )
        for pin in profile.pins
    )
    rpcs = tuple(RpcPlace(shown_url(each.rpc), shown_url(each.ws)) for each in profile.rpcs)
    return msgspec.structs.replace(
        profile,
        pins=pins,
        rpcs=rpcs,
        gateways=tuple(shown_url(each) for each in profile.gateways),
        host_manager=shown_url(profile.host_manager),
        edge=shown_url(profile.edge),
        tunnel=shown_url(profile.tunnel),
        explorer=shown_url(profile.explorer),
    )


def shown_url(text: str) -> str:
    """Return the address without what may be a key: a password, a query."""
    url = urlsplit(text)
    host = url.netloc.rpartition("@")[2]
    return url._replace(netloc=host, query="…" if url.query else "", fragment="").geturl()


def _problems(profile: GridProfile) -> list[tuple[str, str]]:
    found = [] if profile.name != PRACTICE else [("$.name", "this name is Nosdesk's own")]
    if not profile.title.isprintable():
        found.append(("$.title", "it has characters that cannot be seen"))
    if profile.rules.play_money and _is_real(profile):
        found.append(("$.rules.play_money", "the money on this ledger is real"))
    web, keys = ("http", "https"), _keys(profile)
    places: list[tuple[str, str, tuple[str, ...]]] = [
        ("$.host_manager", profile.host_manager, web),
        ("$.edge", profile.edge, web),
        ("$.tunnel", profile.tunnel, ("tcp",)),
        ("$.explorer", profile.explorer, web),
    ]
    for number, each in enumerate(profile.rpcs):
        places += [(f"$.rpcs[{number}].rpc", each.rpc, web)]
        places += [(f"$.rpcs[{number}].ws", each.ws, ("ws", "wss"))]
    places += [(f"$.gateways[{n}]", each, web) for n, each in enumerate(profile.gateways)]
    places += [(f"$.pins[{n}].url", each.url, web) for n, each in enumerate(profile.pins)]
    may_lack = ("$.edge", "$.tunnel", "$.explorer")
    for place, url, schemes in places:
        if (url or place not in may_lack) and not is_url(url, schemes):
            found.append((place, f"this is no address that begins with {schemes[0]}://"))
    for place, key in keys.items():
        if (key or place not in ("$.genesis", "$.backend_key")) and not _is_key(key):
            found.append((place, "this is no address on the ledger (32 bytes in base58)"))
    return found


def _is_real(profile: GridProfile) -> bool:
    """Tell whether its ledger is that of real money, or may be: a copy has another genesis."""
    may_be = not profile.genesis and profile.programs.nos_mint == MAINNET.nos_mint
    return profile.genesis == _REAL_GENESIS or may_be


def _keys(profile: GridProfile) -> dict[str, str]:
    programs = msgspec.structs.asdict(profile.programs)
    return {
        **{f"$.programs.{name}": key for name, key in programs.items()},
        **{f"$.markets.{name}.address": m.address for name, m in profile.markets.items()},
        "$.market": profile.market,
        "$.genesis": profile.genesis,
        "$.backend_key": profile.backend_key,
    }


def _is_key(text: str) -> bool:
    try:
        address_to_bytes(text)
    except BadInput:
        return False
    return True


def is_url(text: str, schemes: tuple[str, ...]) -> bool:
    """Tell whether this is a whole address of one of these kinds, for a host that can be."""
    try:
        url = urlsplit(text)
        name = url.hostname or ""
        is_host = bool(ip_address(name)) if ":" in name else bool(_HOST_NAME.fullmatch(name))
        needs_port = url.scheme == "tcp" and url.port is None
        is_usable = url.scheme in schemes and url.port != 0 and is_host and not needs_port
    except ValueError:
        return False
    return is_usable and text.isprintable() and " " not in text
