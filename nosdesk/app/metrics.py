"""The program's figures for a Prometheus server on this computer, while they are wanted."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib import import_module

from nosdesk.adapters.solana.rpc.pool import Pool
from nosdesk.aio.lateness import Lateness
from nosdesk.app.metrics_figures import Known, RpcFigures, figures
from nosdesk.app.rig import RigParts
from nosdesk.domain.errors import BadInput
from nosdesk.domain.metrics import Family
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import RigTrouble

_log = logging.getLogger(__name__)


@asynccontextmanager
async def metrics_served(parts: RigParts, port: int | None) -> AsyncGenerator[int | None]:
    """Serve the figures on this port while the block lasts; None serves none.

    Raises `BadInput` when the port cannot be had.
    """
    if port is None:
        yield None
        return
    endpoint = import_module("nosdesk.adapters.metrics.endpoint")  # for those who want it only
    late = Lateness()

    async def read() -> tuple[Family, ...]:
        return figures(await _known(parts, late.take()))

    async with asyncio.TaskGroup() as group:
        measuring = group.create_task(late.run())
        try:
            async with endpoint.serve_metrics(read, port) as bound:
                _log.info("Metrics are served on port %d", bound, extra={"action": "metrics"})
                yield bound
        finally:
            measuring.cancel()


async def keep_metrics(parts: RigParts, port: int | None) -> None:
    """Serve the figures until cancelled, as a setting has it: None serves none.

    That it cannot be done is told once, and keeps no node from its work.
    """
    try:
        async with metrics_served(parts, port):
            await asyncio.Event().wait()
    except* BadInput as group:
        error = group.exceptions[0]
        if isinstance(error, BadInput):
            now = parts.workshop.clock.now()
            parts.rig.happenings.publish(RigTrouble(now, error.title, error.remedy))


async def _known(parts: RigParts, late_s: float) -> Known:
    workshop = parts.workshop
    pool, grid = workshop.access.pool, workshop.grid.name
    return Known(
        grid=grid,
        rig=parts.rig.picture.value,
        cards=workshop.gpus.picture.value if workshop.gpus else GpuPicture(),
        totals=await workshop.history.totals(grid=grid),
        calls=dict(pool.calls),
        endpoints=_endpoints(pool),
        late_s=late_s,
    )


def _endpoints(pool: Pool) -> tuple[RpcFigures, ...]:
    asked = set(map(id, pool.roster.at_hand()))
    return tuple(
        RpcFigures(id(source) in asked, source.health.latency_s, source.health.lag_slots)
        for source in pool.roster.all
    )
