"""What a grid's profile holds, and how it is written and shown."""

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta, Struct

from nosdesk.domain.grid_rules import GridRules

NAME = r"\A[a-z][a-z0-9-]{0,31}\Z"
PRACTICE = "practice"
"""The name of the grid that Nosdesk serves itself; no profile has it."""

SECRET_SHOWN = "(yours, not shown)"  # noqa: S105 - stands where a secret is left out
LEFT_OUT = "…"
"""Stands in an address for what may be a key."""

_LIKE_A_KEY = re.compile(r"(?=[^/]*\d)(?=[^/]*[A-Za-z])[\w-]{20,}", re.ASCII)

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


def written(profile: GridProfile) -> bytes:
    """Return the profile as a file's text, which `read_profile` takes."""
    return msgspec.json.format(msgspec.json.encode(profile), indent=2) + b"\n"


def without_secrets(profile: GridProfile) -> GridProfile:
    """Return the profile as it may be shown: no token, and no key in any address."""
    pins = tuple(
        msgspec.structs.replace(
            pin, url=shown_url(pin.url), token=SECRET_SHOWN if pin.token else ""
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
    """Return the address without what may be a key: a password, a query, such a step of a path."""
    url = urlsplit(text)
    host = url.netloc.rpartition("@")[2]
    path = "/".join(LEFT_OUT if _LIKE_A_KEY.fullmatch(s) else s for s in url.path.split("/"))
    query = LEFT_OUT if url.query else ""
    return url._replace(netloc=host, path=path, query=query, fragment="").geturl()
