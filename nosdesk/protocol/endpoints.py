"""Where the outside finds what a job exposes, and what the tunnel client is told of it.

A service's host name is an id below the tunnel server's domain. The id follows from job, operation
and port, so that a poster knows it before the job runs; a private one is chance.
"""

import hashlib
from collections.abc import Sequence

import base58
import msgspec
from msgspec import Struct

from nosdesk.domain.definition.exposure import ExposedPort, HttpCheck

ID_LENGTH = 44
LONG_ID_LENGTH = 45
PRIVATE_ENTROPY_BYTES = 45

PROXIES = "FRP_PROXIES"
PROXIES_LIMIT = 128 * 1024 - len(PROXIES) - 2
"""Bytes: what Linux takes as one variable of an environment, less its name, `=` and end."""


def expose_id(job: str, op: int | str, port: str) -> str:
    """Return the id of an operation's port; `port` is `ExposedPort.label`.

    The operation is named by its index among all the definition's operations.
    """
    return _hashed(f"{op}:{port}:{job}", ID_LENGTH)


def private_expose_id(entropy: bytes) -> str:
    """Return an id that nobody can guess, made of `PRIVATE_ENTROPY_BYTES` of chance."""
    return _hashed(entropy.hex(), LONG_ID_LENGTH)


def deployment_key(deployment_id: str, project: str) -> str:
    """Return what the jobs of one deployment share, and nobody else's."""
    return _hashed(f"{deployment_id}:{project}", LONG_ID_LENGTH)


def deployment_expose_id(key: str, op_id: str) -> str:
    """Return the id under which all jobs of a deployment offer this operation."""
    return expose_id(key, op_id, "0")


def host_of(service_id: str, domain: str) -> str:
    """Return the host name of the service with this id below the tunnel server's domain."""
    return f"{service_id}.{domain}"


def _hashed(text: str, length: int) -> str:
    digest = hashlib.sha512(text.encode("utf-8", "replace")).digest()
    return base58.b58encode(digest).decode("ascii")[:length]


# --- The tunnel client ---


class Tunnel(Struct, frozen=True, rename="camel", omit_defaults=True):
    """One port of an operation as the tunnel client is told of it."""

    name: str
    local_ip: str
    local_ports: str
    op_id: str
    custom_domain: str
    deployment_domain: str | None = None
    deployment_load_balancer_group: str | None = None
    deployment_health_check_path: str | None = None


class TunnelledOp(Struct, frozen=True):
    """An operation that the tunnel client makes reachable below the tunnel server's domain.

    `host` is its name on the job's network. With a `deployment_key` it is reached by its
    deployment's name, too.
    """

    id: str
    host: str
    domain: str
    deployment_key: str | None = None

    def tunnel(self, port: ExposedPort, service_id: str) -> Tunnel:
        """Return how this port of it is reached under this id."""
        own = Tunnel(
            name=f"{service_id}-{self.id}",
            local_ip=self.host,
            local_ports=port.label,
            op_id=self.id,
            custom_domain=host_of(service_id, self.domain),
        )
        if self.deployment_key is None:
            return own
        shared_id = deployment_expose_id(self.deployment_key, self.id)
        return msgspec.structs.replace(
            own,
            deployment_domain=host_of(shared_id, self.domain),
            deployment_load_balancer_group=f"{shared_id}-{port.label}",
            deployment_health_check_path=_health_path(port),
        )


def tunnel_environment(
    job: str, tunnels: Sequence[Tunnel], *, deployment_id: str | None, key: str | None
) -> dict[str, str]:
    """Return the tunnel client's environment, all but the server's address."""
    environment = {
        "NOSANA_ID": job,
        "JOB_ID": job,
        "DEPLOYMENT_ID": deployment_id or "",
        PROXIES: msgspec.json.encode(tunnels).decode(),
    }
    return environment if key is None else {**environment, "FRP_LB_GROUP_KEY": key}


def tunnels_that_fit(tunnels: Sequence[Tunnel]) -> int:
    """Return how many of the tunnels, from the first on, one client can be told of."""
    room = PROXIES_LIMIT - len("[]") + 1
    for count, tunnel in enumerate(tunnels):
        room -= len(msgspec.json.encode(tunnel)) + 1
        if room < 0:
            return count
    return len(tunnels)


def _health_path(port: ExposedPort) -> str | None:
    """Return where a load balancer may look: the first plain check."""
    plain = (
        check.path
        for check in port.health_checks
        if isinstance(check, HttpCheck) and (check.method, check.expected_status) == ("GET", 200)
    )
    return next(plain, None)
