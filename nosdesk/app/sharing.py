"""What the running program tells others of itself, as far as the user lets it."""

import asyncio
from collections.abc import Callable

from nosdesk.app.error_reports import report_faults
from nosdesk.app.metrics import keep_metrics
from nosdesk.app.rig import RigParts
from nosdesk.domain.settings import Sharing


async def keep_sharing(parts: RigParts, wanted: Callable[[], Sharing]) -> None:
    """Share what is wanted until cancelled; where figures are served is looked at once."""
    async with asyncio.TaskGroup() as group:
        group.create_task(report_faults(parts, lambda: wanted().error_reports))
        group.create_task(keep_metrics(parts, wanted().metrics_port))
