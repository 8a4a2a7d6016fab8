"""Notices who makes no progress although the world would let them."""

from nosdesk.domain.market import QueueType
from nosdesk.practice.simulation.grid import SimulatedGrid
from nosdesk.practice.simulation.rig import Rig
from nosdesk.practice.simulation.verdict import Detail

PATIENCE_S = 86_400.0
LOOK_EVERY_S = 3_600.0


class Watch:
    """Looks at every rig and every open run, and keeps what is stuck for a virtual day."""

    def __init__(self, grid: SimulatedGrid) -> None:
        self._grid = grid
        self._well_at = {rig.address: grid.ledger.now for rig in grid.rigs}
        self.stuck: dict[str, Detail] = {}

    def look(self) -> None:
        """Look once."""
        now, tables = self._grid.ledger.now, self._grid.ledger.tables
        market = self._grid.share.terms.name
        for run in tables.items("runs").values():
            job = tables.get("jobs", run.job)
            if now > run.time + (job.timeout_s if job else 0) + PATIENCE_S:
                reason = "its run makes no progress"
                self.stuck[run.address] = Detail(
                    "stuck", market, reason, run.node, run.job, run.address
                )
        for rig in self._grid.rigs:
            if self._is_well(rig):
                self._well_at[rig.address] = now
            elif now - self._well_at[rig.address] > PATIENCE_S:
                reason = "neither queued nor running"
                self.stuck[rig.address] = Detail("stuck", market, reason, rig.address)

    def note(self, rig: Rig, reason: str) -> None:
        """Keep what somebody else noticed about a rig."""
        market = self._grid.share.terms.name
        self.stuck[f"{rig.address}: {reason}"] = Detail("stuck", market, reason, rig.address)

    def _is_well(self, rig: Rig) -> bool:
        market = self._grid.market
        is_queued = market.queue_type is QueueType.NODE and rig.address in market.queue
        return is_queued or bool(self._grid.ledger.tables.get("runs_of", rig.address))
