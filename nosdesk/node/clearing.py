"""Removes what a run had of the engine."""

from nosdesk.domain.addresses import RunAddress
from nosdesk.node.labels import RUN_LABEL
from nosdesk.node.stockroom import Stockroom
from nosdesk.ports.containers import Containers


async def clear_away(
    containers: Containers, run: RunAddress, stockroom: Stockroom | None = None
) -> None:
    """Remove the run's containers, volumes and private images; what is gone already is fine."""
    for container in await containers.find({RUN_LABEL: run}):
        await containers.remove(container.id)
    if stockroom is not None:
        await stockroom.drop_private(run)
    for volume in await containers.volumes({RUN_LABEL: run}):
        await containers.close_volume(volume.name)
