"""What is no grid's profile, in plain words; every problem says where it is."""

import re
from collections.abc import Iterator, Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import msgspec

from nosdesk.adapters.grids.profile import (
    LEFT_OUT,
    PRACTICE,
    SECRET_SHOWN,
    GridProfile,
    ProgramKeys,
)
from nosdesk.domain.errors import BadInput
from nosdesk.protocol.base58 import address_to_bytes
from nosdesk.protocol.programs import DEVNET, MAINNET

Problem = tuple[str, str]
"""Where something is wrong, such as `$.rpcs[0].ws`, and what it is."""

_REAL_GENESIS = "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d"
"""The ledger whose money is real."""

_HOST_NAME = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?")
_AT = re.compile(r"(?P<words>.*?)(?: - at `\$(?P<place>.*)`)?", re.DOTALL)
_FIELD = re.compile(
    r"Object\s((?P<lacks>missing\srequired)|contains\sunknown)\sfield\s`(?P<name>.*)`", re.DOTALL
)
_GIGABYTES = "this is no whole number of GB"
_IMAGE = "this is no name of an image"
_LEFT_OUT = "this was left out when the profile was shown; write in what belongs there"
_MEANT = {
    "$.name": "this is no short name: small letters, digits and -, a letter first, 32 at most",
    "$.title": "this is no title of 1 to 60 letters",
    "$.rpcs": "it takes at least one RPC endpoint, and 20 at most",
    "$.gateways": "it takes at least one content gateway, and 20 at most",
    "$.network": "this is no network's name: small letters, digits and -, 40 at most",
    "$.images.tunnel_client": _IMAGE,
    "$.images.resource_manager": _IMAGE,
    "$.images.node": _IMAGE,
    "$.rules.platforms": "it must admit at least one system",
    "$.rules.gpus_per_pc": "this is no whole number from 1 to 64",
    "$.rules.minimum_ram_gb": _GIGABYTES,
    "$.rules.minimum_disk_gb": _GIGABYTES,
    "$.rules.minimum_vram_gb": _GIGABYTES,
    "$.rules.minimum_driver": "this is no version of a driver, such as 550.54",
}
"""What is wrong with what has not the form that belongs there."""

_INERT = GridProfile(
    name="inert", title="Inert", rpcs=(), gateways=(), market=DEVNET.nos_mint,
    host_manager="https://localhost",
    programs=ProgramKeys(
        DEVNET.jobs, DEVNET.staking, DEVNET.rewards, DEVNET.pools, DEVNET.nos_mint
    ),
)  # fmt: skip
"""Stands where a field has not its form, so that the others are looked at all the same."""


def read_profile(text: bytes, source: str) -> GridProfile:
    """Return the profile in a file's text; `BadInput` names file, place and remedy."""
    try:
        raw = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadInput(
            f"{source} is not a grid's profile: {error}.",
            "Mend it there; `nosdesk grids show devnet --json` prints one to begin from.",
        ) from error
    for place, problem in problems_in(raw):
        raise BadInput(
            f"{source} is not a grid's profile: {problem}, at `{place}`.", "Mend it there."
        )
    return msgspec.convert(raw, GridProfile)


def problems_in(raw: object) -> tuple[Problem, ...]:
    """Return all that keeps this, as it was read from JSON, from being a profile."""
    if not isinstance(raw, dict):
        return (("$", "this is no object"),)
    fields = {each.name: each for each in msgspec.structs.fields(GridProfile)}
    found = [(f"$.{name}", "no profile has this") for name in raw if name not in fields]
    whole: dict[str, Any] = {}
    for name, field in fields.items():
        if name not in raw:
            found += [(f"$.{name}", "this is missing")] if field.required else []
            continue
        try:
            whole[name] = msgspec.convert(raw[name], field.type)
        except (msgspec.ValidationError, RecursionError) as error:
            found.append(_misshapen(f"$.{name}", str(error)))
    return (*found, *_problems(msgspec.structs.replace(_INERT, **whole)))


def _misshapen(field: str, said: str) -> Problem:
    """Return where in this field the form is not right, and in which words that is said."""
    told = _AT.fullmatch(said)
    assert told is not None
    place, words = f"{field}{told['place'] or ''}", told["words"]
    if field_told := _FIELD.fullmatch(words):
        problem = "this is missing" if field_told["lacks"] else "no profile has this"
        return f"{place}.{field_told['name']}", problem
    if place not in _MEANT and "length <=" in words:
        return place, "this is too long"
    return place, _MEANT.get(place, words)


def _problems(profile: GridProfile) -> Iterator[Problem]:
    if profile.name == PRACTICE:
        yield "$.name", "this name is Nosdesk's own"
    if not profile.title.isprintable():
        yield "$.title", "it has characters that cannot be seen"
    if profile.rules.play_money and _is_real(profile):
        yield "$.rules.play_money", "the money on this ledger is real"
    may_lack = ("$.edge", "$.tunnel", "$.explorer")
    for place, url, schemes in _places(profile):
        if (url or place not in may_lack) and not is_url(url, schemes):
            yield place, f"this is no address that begins with {schemes[0]}://"
        elif LEFT_OUT in url:
            yield place, _LEFT_OUT
    for number, pin in enumerate(profile.pins):
        if pin.token == SECRET_SHOWN:
            yield f"$.pins[{number}].token", _LEFT_OUT
    for place, key in _keys(profile).items():
        if (key or place not in ("$.genesis", "$.backend_key")) and not _is_key(key):
            yield place, "this is no address on the ledger (32 bytes in base58)"


def _places(profile: GridProfile) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    web = ("http", "https")
    yield "$.host_manager", profile.host_manager, web
    yield "$.edge", profile.edge, web
    yield "$.tunnel", profile.tunnel, ("tcp",)
    yield "$.explorer", profile.explorer, web
    for number, each in enumerate(profile.rpcs):
        yield f"$.rpcs[{number}].rpc", each.rpc, web
        yield f"$.rpcs[{number}].ws", each.ws, ("ws", "wss")
    for number, url in enumerate(profile.gateways):
        yield f"$.gateways[{number}]", url, web
    for number, pin in enumerate(profile.pins):
        yield f"$.pins[{number}].url", pin.url, web


def _is_real(profile: GridProfile) -> bool:
    """Tell whether its ledger is that of real money, or may be: a copy has another genesis."""
    may_be = not profile.genesis and profile.programs.nos_mint == MAINNET.nos_mint
    return profile.genesis == _REAL_GENESIS or may_be


def _keys(profile: GridProfile) -> Mapping[str, str]:
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
