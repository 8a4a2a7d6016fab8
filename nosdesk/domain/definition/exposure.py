"""What an operation exposes to the outside, and how one knows that it is there."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Literal

from nosdesk.domain.definition.job_definition import Json
from nosdesk.domain.definition.markers import SPREAD, literal, spread
from nosdesk.domain.json_rules import (
    Flaw,
    Rule,
    anything,
    array,
    boolean,
    by_kind,
    flaws_of,
    mapping,
    number,
    record,
    text,
    word,
)

ServiceType = Literal["web", "api", "webapi", "websocket", "none"]

PORTS_LIMIT = 1_000
CHECKS_LIMIT = 100
HIGHEST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class HttpCheck:
    """Healthy when the request brings back this status."""

    path: str
    method: Literal["GET", "POST", "PUT", "DELETE"]
    expected_status: int
    continuous: bool
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class WebsocketCheck:
    """Healthy when the service, once connected, sends this text."""

    expected_response: str
    continuous: bool


HealthCheck = HttpCheck | WebsocketCheck


@dataclass(frozen=True, slots=True)
class ExposedPort:
    """A port, or a range of ports with one address; `last` is `first` for a single port."""

    first: int
    last: int
    type: ServiceType = "none"
    health_checks: tuple[HealthCheck, ...] = ()

    @property
    def label(self) -> str:
        """The port as the network writes it into ids and states: `80` or `8000-8010`."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


def exposed_ports(expose: Any) -> tuple[ExposedPort, ...]:  # noqa: ANN401 - JSON
    """Return what is exposed by arguments that follow `EXPOSE_RESOLVED`.

    A lone 0 exposes nothing, as on the network.
    """
    if not expose:
        return ()
    return tuple(_exposed(entry) for entry in (expose if isinstance(expose, list) else [expose]))


def ports_as_written(args: Mapping[str, Json]) -> tuple[ExposedPort, ...]:
    """Return the ports that a checked operation names without literals.

    They have an address before the operation runs, which other operations may ask for.
    """
    expose = args.get("expose")
    entries = expose if isinstance(expose, list) else [expose]
    real = [entry for entry in entries if entry and not flaws_of(_ONE_REAL, entry)]
    return tuple(_exposed(entry) for entry in real)


def _exposed(entry: Any) -> ExposedPort:  # noqa: ANN401 - JSON
    if not isinstance(entry, dict):
        return ExposedPort(*_span(entry))
    checks = tuple(_health_check(check) for check in entry.get("health_checks", ()))
    return ExposedPort(*_span(entry["port"]), entry.get("type", "none"), checks)


def _health_check(check: dict[str, Any]) -> HealthCheck:
    if check["type"] == "websocket":
        return WebsocketCheck(check["expected_response"], check["continuous"])
    body = check.get("body")
    return HttpCheck(
        path=check["path"],
        method=check["method"],
        expected_status=int(check["expected_status"]),
        continuous=check["continuous"],
        headers=check.get("headers", {}),
        body=body if body is None or isinstance(body, str) else _compact_json(body),
    )


def _compact_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# --- Rules ---

_HTTP_CHECK = record(
    {
        "type": word("http"),
        "path": text(limit=10_000),
        "method": word("GET", "POST", "PUT", "DELETE"),
        "expected_status": number,
        "continuous": boolean,
    },
    {"headers": mapping(text(), limit=CHECKS_LIMIT), "body": anything},
)
_WEBSOCKET_CHECK = record(
    {"type": word("websocket"), "expected_response": text(), "continuous": boolean}
)


def _health_check_rule(value: object, path: str, flaws: list[Flaw]) -> None:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "http":
        _HTTP_CHECK(value, path, flaws)
    elif kind == "websocket":
        _WEBSOCKET_CHECK(value, path, flaws)
    else:
        flaws.append(Flaw(path, 'must be a health check of type "http" or "websocket"'))


def _port_object(port: Rule) -> Rule:
    return record(
        {"port": port},
        {
            "type": word("web", "api", "webapi", "websocket", "none"),
            "health_checks": array(_health_check_rule, limit=CHECKS_LIMIT),
        },
    )


def _port_object_or_spread(value: object, path: str, flaws: list[Flaw]) -> None:
    is_spread = isinstance(value, dict) and SPREAD in value
    rule = spread if is_spread else _PORT_AS_WRITTEN
    rule(value, path, flaws)


def _apart(entries: Rule) -> Rule:
    """A list of ports of which no two cover the same."""

    def check(value: object, path: str, flaws: list[Flaw]) -> None:
        if flawed := flaws_of(entries, value, path):
            flaws.extend(flawed)
        elif isinstance(value, list) and (twice := _covered_twice(value)) is not None:
            flaws.append(Flaw(path, f"names port {twice} more than once"))

    return check


def _covered_twice(entries: list[Any]) -> str | None:
    ports = [entry.get("port") if isinstance(entry, dict) else entry for entry in entries]
    spans = sorted(span for port in ports if (span := _span_or_none(port)) is not None)
    for (_, last), (first, _) in pairwise(spans):
        if first <= last:
            return f"{first:g}"
    return None


_NUMERAL = re.compile(r"[0-9]{1,6}")
_RANGE = re.compile(r"([0-9]{1,6})-([0-9]{1,6})")


def _span_or_none(port: object) -> tuple[float, float] | None:
    if isinstance(port, int | float):
        return port, port
    if isinstance(port, str) and (_NUMERAL.fullmatch(port) or _RANGE.fullmatch(port)):
        return _span(port)
    return None


def _span(port: float | str) -> tuple[int, int]:
    if isinstance(port, str) and (span := _RANGE.fullmatch(port)):
        return int(span[1]), int(span[2])
    return int(port), int(port)


def _real_port(value: object, path: str, flaws: list[Flaw]) -> None:
    span = _span_or_none(value)
    if span is None:
        flaws.append(Flaw(path, "must be a port or a range of ports"))
    elif not (1 <= span[0] <= span[1] <= HIGHEST_PORT) or span[0] % 1:
        flaws.append(Flaw(path, f"must be a port from 1 to {HIGHEST_PORT}, or a rising range"))


def _real_port_or_nothing(value: object, path: str, flaws: list[Flaw]) -> None:
    if value != 0:
        _real_port(value, path, flaws)


_PORT_AS_WRITTEN = _port_object(number)
_ONE_AS_WRITTEN: dict[str, Rule] = {
    "number": number,
    "text": literal,
    "object": _port_object_or_spread,
}
EXPOSE_AS_WRITTEN: Rule = by_kind(
    "must be a port, a list of ports, or a literal",
    **_ONE_AS_WRITTEN,
    list=_apart(
        array(by_kind("must be a port or a literal", **_ONE_AS_WRITTEN), limit=PORTS_LIMIT)
    ),
)

_ONE_RESOLVED: dict[str, Rule] = {
    "number": _real_port,
    "text": _real_port,
    "object": _port_object(_real_port),
}
_ONE_REAL = by_kind("must be a port", **_ONE_RESOLVED)
EXPOSE_RESOLVED: Rule = by_kind(
    "must be a port or a list of ports",
    **(_ONE_RESOLVED | {"number": _real_port_or_nothing}),
    list=_apart(array(_ONE_REAL, limit=PORTS_LIMIT)),
)
