"""Faults of the host services: they are closed for a while, and say so."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.typedefs import Handler

from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.host_services import PracticeHostServices


class HostFaults:
    """Closes host services, and counts whom that turns away."""

    def __init__(self, board: FaultBoard) -> None:
        self._board = board

    @web.middleware
    async def before(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Count the request that comes while they are closed."""
        self._board.strikes(Fault.HOST_MAINTENANCE)
        return await handler(request)

    @asynccontextmanager
    async def maintenance(self, services: PracticeHostServices) -> AsyncGenerator[None]:
        """Keep the services closed meanwhile."""
        services.maintenance = "A rehearsed fault."
        try:
            yield
        finally:
            services.maintenance = None
