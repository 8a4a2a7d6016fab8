"""How much of the time the grid heard of an account's node, and what it pays for that."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.aio.clock import SystemClock
from nosdesk.app.grids import Grid
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.hosting import RewardClaim, UptimeDay, UptimeRewards
from nosdesk.ports.clock import Clock
from nosdesk.ports.keys import Signer

DAYS = 30
ASK_EVERY_S = 600.0
ASK_WITHIN_S = 2.0


@dataclass(frozen=True, slots=True)
class Uptime:
    """What the grid's host services say of one node; a day that they do not name is not known."""

    address: NodeAddress
    days: tuple[UptimeDay, ...]
    rewards: UptimeRewards

    @property
    def average(self) -> float | None:
        """The mean of the known days, in percent."""
        return sum(each.percent for each in self.days) / len(self.days) if self.days else None


class UptimeDesk:
    """Asks one grid's host services."""

    def __init__(self, host: HostManagerClient) -> None:
        self._host = host

    async def read(self, address: NodeAddress) -> Uptime:
        """Return the uptime of the last days, and the rewards."""
        today = datetime.fromtimestamp(SystemClock().now(), UTC).date()
        since = today - timedelta(days=DAYS - 1)
        days = await self._host.records.uptime(address, since, today)
        return Uptime(address, days, await self._host.records.rewards(address))

    async def claim(self, signer: Signer) -> RewardClaim:
        """Have the rewards paid; `Refused` says why they are not."""
        claim = await self._host.records.claim_rewards(signer)
        if not claim.is_paid:
            told = f"It says: {claim.message}." if claim.message else ""
            raise Refused("The grid did not pay the rewards.", told, name="NO_REWARD")
        return claim


class UptimeLooks:
    """Uptimes for who looks often: each is asked for seldom, and its absence is no trouble."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._known: dict[tuple[str, NodeAddress], tuple[float, Uptime | None]] = {}

    async def look(self, grid: Grid, address: NodeAddress) -> Uptime | None:
        """Return what the services say, or said a while ago; None while they say nothing."""
        now, key = self._clock.now(), (grid.name, address)
        if key in self._known and 0 <= now - self._known[key][0] < ASK_EVERY_S:
            return self._known[key][1]
        try:
            async with asyncio.timeout(ASK_WITHIN_S), open_uptime(grid) as desk:
                seen: Uptime | None = await desk.read(address)
        except (TimeoutError, NodeError):
            seen = None
        self._known[key] = (now, seen)
        return seen

    def forget(self) -> None:
        """Ask anew at the next look: something was claimed."""
        self._known.clear()


@asynccontextmanager
async def open_uptime(grid: Grid) -> AsyncGenerator[UptimeDesk]:
    """Open the grid's host services for these questions."""
    async with HostManagerClient(grid.host_manager) as host:
        yield UptimeDesk(host)
