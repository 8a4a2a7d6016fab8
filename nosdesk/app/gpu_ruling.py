"""Which rule decides about a GPU, by what goes on around this PC and on the grid now."""

import asyncio

from nosdesk.adapters.desktop.around_here import DesktopSurroundings
from nosdesk.adapters.desktop.local_zone import LocalZone
from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.aio.clock import SystemClock
from nosdesk.app.grid_in_use import grid_in_use
from nosdesk.app.grids import market_of
from nosdesk.app.paths import ready_paths
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.market import Market
from nosdesk.domain.rules import Ruling
from nosdesk.node.rule_duty import RuleDuty

_ANSWER_WITHIN_S = 5.0


async def ruling_on(choice: GpuChoice, at: float | None) -> Ruling:
    """Return which rule decides about the GPU then, by what goes on around this PC now."""
    async with DesktopSurroundings.open() as around:
        duty = RuleDuty(SystemClock(), LocalZone, around)
        await duty.look({choice.uuid: await _market(choice)}, [choice])
        return duty.why(choice, at)


async def _market(choice: GpuChoice) -> Market | None:
    """Return the card's market where a rule asks for it; None while no grid answers."""
    if not (choice.rules.hours or choice.rules.least_price):
        return None
    try:
        grid = grid_in_use(ready_paths())
        named = market_of(grid, choice.market or None, choice.name)
    except NodeError:
        return None
    address = named if choice.market else choice.last_market or named
    async with open_access(grid.rpcs, genesis=grid.genesis) as access:
        try:
            async with asyncio.timeout(_ANSWER_WITHIN_S):
                return await SolanaChain(access, grid.programs).market(address)
        except (NodeError, TimeoutError):
            return None
