"""What of an operation is exposed, and under which addresses."""

import hashlib
from collections.abc import Mapping

from nosdesk.domain.definition.container_run import ContainerRun
from nosdesk.domain.exposure import ExposedService, ServiceStatus
from nosdesk.node.exposure import ExposedOp, TunnelSettings
from nosdesk.node.workplace import Workplace
from nosdesk.protocol import endpoints
from nosdesk.protocol.job_views import SeenService

SERVICES_LABEL = "nosdesk.services"
"""On a tunnel client: a digest of what it was told, which after a restart may be outdated."""


def exposed_op(
    place: Workplace, index: int, run: ContainerRun, tunnel: TunnelSettings
) -> ExposedOp:
    """Return what is exposed of the operation, and what the tunnel client is told of it."""
    job, deployment_id = place.state.assignment.job, place.deployment_id
    ids, tunnels = _ids(place, index, run), _tunnels(place, index, run, tunnel)
    env = endpoints.tunnel_environment(
        job, tunnels, deployment_id=deployment_id, key=place.deployment_key
    )
    digest = hashlib.sha256(env[endpoints.PROXIES].encode()).hexdigest()[:16]
    services = tuple(
        ExposedService(each, port, tunnel.url_of(endpoints.host_of(each, tunnel.domain)))
        for each, port in zip(ids, run.exposed, strict=True)
    )
    return ExposedOp(
        container=place.container_name(index),
        host=place.host(index),
        network=place.bench.network,
        services=services,
        env=env,
        labels={**place.labels(), SERVICES_LABEL: digest},
    )


def seen_services(
    op_id: str, op: ExposedOp, statuses: Mapping[str, ServiceStatus], *, is_private: bool
) -> tuple[SeenService, ...]:
    """Return the operation's services as its poster is told of them."""
    return tuple(
        SeenService(
            op=op_id,
            expose_id=each.expose_id,
            port=each.port.label,
            url=each.url,
            status=statuses[each.expose_id],
            is_private=is_private,
        )
        for each in op.services
    )


def ports_that_fit(place: Workplace, index: int, run: ContainerRun, tunnel: TunnelSettings) -> int:
    """Return how many of the operation's ports, from the first on, can be exposed."""
    return endpoints.tunnels_that_fit(_tunnels(place, index, run, tunnel))


def _ids(place: Workplace, index: int, run: ContainerRun) -> list[str]:
    return [place.addresses.id_of(index, port, is_private=run.private) for port in run.exposed]


def _tunnels(
    place: Workplace, index: int, run: ContainerRun, tunnel: TunnelSettings
) -> list[endpoints.Tunnel]:
    key, host = place.deployment_key, place.host(index)
    op = endpoints.TunnelledOp(place.op(index).id, host, tunnel.domain, key)
    ids = _ids(place, index, run)
    return [op.tunnel(port, each) for each, port in zip(ids, run.exposed, strict=True)]
