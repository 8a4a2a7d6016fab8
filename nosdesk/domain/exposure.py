"""What one operation exposes while it runs, and whether it answers: rules only.

A service counts as online

- without health checks, or for a range of ports, which nobody can probe: as soon as its tunnel
  runs;
- with them: when each of its checks has passed once. From then on the continuous ones say.

The operation has started when all its services are online for the first time.

A health check of a WebSocket connects as a caller would and sends nothing. The service is healthy
when it accepts; when it speaks first, what it says must hold the expected text. (The network's own
node asks its tunnel instead of the service, which tells nothing.)
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from nosdesk.domain.definition.exposure import (
    ExposedPort,
    HealthCheck,
    HttpCheck,
    WebsocketCheck,
)

STARTUP_EVERY_S = 5.0
CONTINUOUS_EVERY_S = 30.0
CHECK_LIMIT_S = 4
"""How long a service may take to answer a health check, in whole seconds."""
LISTEN_LIMIT_S = 2
"""How long a WebSocket service is listened to before it counts as one that does not speak first."""

ServiceStatus = Literal["ONLINE", "OFFLINE", "UNKNOWN"]

_FIELD_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_LINE_BREAKS = re.compile(r"[\r\n\0]")
_STATUS_LINE = re.compile(r"HTTP/\d(?:\.\d)? (\d{3})")
_UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "bm9zZGVzayBhc2tzIHlvdQ==",
}


@dataclass(frozen=True, slots=True)
class ExposedService:
    """One port (or range) of an operation, and where the outside finds it."""

    expose_id: str
    port: ExposedPort
    url: str

    @property
    def checks(self) -> tuple[HealthCheck, ...]:
        """The health checks that can be made: a range of ports is not probed."""
        return self.port.health_checks if self.port.first == self.port.last else ()


@dataclass(frozen=True, slots=True)
class Probe:
    """One health check of one of the services, both by their place."""

    service: int
    check: int


@dataclass(frozen=True, slots=True)
class Health:
    """What is known of an operation's services; every change is a new value."""

    services: tuple[ExposedService, ...]
    tunnel_runs: bool = False
    tunnel_ran: bool = False
    """True from the first time on that the tunnel ran."""
    passed: frozenset[Probe] = frozenset()
    """The checks that have passed at least once."""
    failing: frozenset[Probe] = frozenset()
    """The checks that have passed once, and did not the last time."""

    @property
    def is_ready(self) -> bool:
        """True when the operation counts as started."""
        return self.tunnel_runs and not self.startup_probes

    @property
    def startup_probes(self) -> tuple[Probe, ...]:
        """The checks that have yet to pass for the first time."""
        return tuple(probe for probe in self._probes() if probe not in self.passed)

    @property
    def continuous_probes(self) -> tuple[Probe, ...]:
        """The checks that are made for as long as the operation runs."""
        return tuple(probe for probe in self._probes() if self.check(probe).continuous)

    def check(self, probe: Probe) -> HealthCheck:
        """Return the health check that the probe makes."""
        return self.services[probe.service].checks[probe.check]

    def statuses(self) -> Mapping[str, ServiceStatus]:
        """Return each service's status by its expose id."""
        return {
            service.expose_id: self._status(index) for index, service in enumerate(self.services)
        }

    def with_tunnel(self, *, runs: bool) -> "Health":
        """Return what is known once the tunnel runs, or does no more."""
        return replace(self, tunnel_runs=runs, tunnel_ran=runs or self.tunnel_ran)

    def with_outcome(self, probe: Probe, *, healthy: bool) -> "Health":
        """Return what is known after this check came out so."""
        if healthy:
            return replace(self, passed=self.passed | {probe}, failing=self.failing - {probe})
        if probe in self.passed:
            return replace(self, failing=self.failing | {probe})
        return self

    def _status(self, index: int) -> ServiceStatus:
        probes = {probe for probe in self._probes() if probe.service == index}
        if probes - self.passed or not self.tunnel_ran:
            return "UNKNOWN"
        return "OFFLINE" if probes & self.failing or not self.tunnel_runs else "ONLINE"

    def _probes(self) -> tuple[Probe, ...]:
        return tuple(
            Probe(service, check)
            for service, exposed in enumerate(self.services)
            for check in range(len(exposed.checks))
        )


def probe_command(check: HealthCheck, host: str, port: int) -> tuple[str, ...]:
    """Return the `curl` that makes this check of the service at that host.

    Whatever the poster wrote, it asks that host and port and nobody else, reads no file, follows
    no redirection, and ends in time.
    """
    match check:
        case HttpCheck():
            return _http_command(check, f"http://{host}:{port}{_path(check.path)}")
        case WebsocketCheck():
            headers = _headers(_UPGRADE)
            told = ("--http1.1", "--no-buffer", "--include", *headers)
            return (*_curl(LISTEN_LIMIT_S), *told, f"http://{host}:{port}/")


def is_healthy(check: HealthCheck, output: str) -> bool:
    """Tell what the command's output says of the service."""
    match check:
        case HttpCheck(expected_status=expected):
            return output.strip() == str(expected)
        case WebsocketCheck(expected_response=expected):
            head, _, said = output.replace("\r\n", "\n").partition("\n\n")
            status = _STATUS_LINE.match(head)
            accepted = status is not None and status[1] == "101"
            return accepted and (not said or expected in said)


def _http_command(check: HttpCheck, url: str) -> tuple[str, ...]:
    shown = ("--output", "/dev/null", "--write-out", "%{http_code}")
    body = () if check.body is None else ("--data-raw", check.body)
    asked = ("--request", check.method, *_headers(check.headers), *body)
    return (*_curl(CHECK_LIMIT_S), *shown, *asked, url)


def _curl(limit_s: int) -> tuple[str, ...]:
    return ("curl", "--silent", "--globoff", "--noproxy", "*", "--max-time", str(limit_s))


def _path(path: str) -> str:
    """Return it as a path: without its slash it could name another host, as in `@elsewhere`."""
    return path if path.startswith("/") else f"/{path}"


def _headers(headers: Mapping[str, str]) -> tuple[str, ...]:
    """Return the header fields as arguments, without those that curl would not take as ones.

    A name such as `@file` would have it read a file.
    """
    sound = [
        f"{name}: {value}"
        for name, value in headers.items()
        if _FIELD_NAME.fullmatch(name) and not _LINE_BREAKS.search(value)
    ]
    return tuple(word for header in sound for word in ("--header", header))
