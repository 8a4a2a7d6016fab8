"""What of an operation is exposed, and under which addresses."""

import hashlib

from nosdesk.domain.definition.container_run import ContainerRun
from nosdesk.domain.exposure import ExposedService
from nosdesk.node.exposure import ExposedOp, TunnelSettings
from nosdesk.node.workplace import Workplace
from nosdesk.protocol import endpoints

SERVICES_LABEL = "nosdesk.services"
"""On a tunnel client: a digest of what it was told, which after a restart may be outdated."""


def exposed_op(
    place: Workplace, index: int, run: ContainerRun, tunnel: TunnelSettings
) -> ExposedOp:
    """Return what is exposed of the operation, and what the tunnel client is told of it."""
    facts, op_id, host = place.state.assignment, place.op(index).id, place.host(index)
    deployment_id, key = place.deployment_id, place.deployment_key
    ids = [place.addresses.id_of(index, port, is_private=run.private) for port in run.exposed]
    tunnelled = endpoints.TunnelledOp(op_id, host, tunnel.domain, key)
    tunnels = [tunnelled.tunnel(port, each) for each, port in zip(ids, run.exposed, strict=True)]
    env = endpoints.tunnel_environment(facts.job, tunnels, deployment_id=deployment_id, key=key)
    digest = hashlib.sha256(env["FRP_PROXIES"].encode()).hexdigest()[:16]
    services = tuple(
        ExposedService(each, port, tunnel.url_of(endpoints.host_of(each, tunnel.domain)))
        for each, port in zip(ids, run.exposed, strict=True)
    )
    return ExposedOp(
        container=place.container_name(index),
        host=host,
        network=place.bench.network,
        services=services,
        env=env,
        labels={**place.labels(), SERVICES_LABEL: digest},
    )
