"""What an address owns and what can be done with it, read beside whatever else is running."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.adapters.sqlite.movements import SqliteMovements
from nosdesk.aio.clock import SystemClock
from nosdesk.app.grids import Grid
from nosdesk.app.paths import Paths
from nosdesk.domain.addresses import SYSTEM_PROGRAM, NodeAddress
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.moves.first_run import FirstRun, first_run
from nosdesk.domain.moves.holdings import (
    DAY_S,
    FEES_OF_A_RUN,
    Holdings,
    StakeState,
    days_left,
    free_sol,
    released_at,
    stake_state,
    surplus_warnings,
    withdrawable,
)
from nosdesk.domain.moves.sweep import Sweep
from nosdesk.node.readiness import SOL_TO_CONTINUE, SOL_TO_START
from nosdesk.node.sweeper import recorded_sweep
from nosdesk.ports.chain import Chain, Purses
from nosdesk.ports.movements import Wanted

_PACE_S = 7 * DAY_S
_MOST_RUNS = 10_000


@dataclass(frozen=True, slots=True)
class Balance:
    """All that is told of an address's money; `days` is None while nothing is being spent.

    `released_at` is when the whole stake will be released, None while it is not being.
    """

    address: NodeAddress
    sol: Lamports
    free_sol: Lamports
    rents: Lamports
    nos: MicroNos
    staked: MicroNos
    stake: StakeState
    duration_s: int
    weight: int
    withdrawable: MicroNos
    released_at: int | None
    days: float | None
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BalanceReader:
    """Reads the ledger and what is recorded on this computer; changes nothing."""

    grid: Grid
    paths: Paths
    purses: Purses
    chain: Chain

    async def read(self, owner: NodeAddress) -> Balance:
        """Return what the address owns, and for how long its SOL lasts at the present pace."""
        holdings = await self.purses.holdings(owner)
        rule = (await self.sweep_of(owner)).rule
        return balance_of(
            owner,
            holdings,
            now=SystemClock().now(),
            days=days_left(holdings.sol, await self._spent(owner), _PACE_S),
            cap=None if rule is None else rule.above,
        )

    async def first_run(self, owner: NodeAddress) -> FirstRun:
        """Return what a first start in the grid's usual market costs this address."""
        return first_run(
            await self.purses.holdings(owner),
            to_start=SOL_TO_START,
            to_continue=SOL_TO_CONTINUE,
            needs_key=await self._needs_key(owner),
        )

    async def _needs_key(self, owner: NodeAddress) -> bool:
        market = await self.chain.market(self.grid.market)
        if market is None or market.node_access_key == SYSTEM_PROGRAM:
            return False
        return await self.chain.access_key(owner, market.node_access_key) is None

    async def sweep_of(self, owner: NodeAddress) -> Sweep:
        """Return how the owner's sweeping stands, as it is recorded on this computer."""
        try:
            async with Database(self.paths.moves, read_only=True) as database:
                journal = SqliteJournal(database, SystemClock())
                return (await recorded_sweep(journal, self.grid.name, owner)).state
        except Unavailable:  # nothing was ever moved from here
            return Sweep()

    async def _spent(self, owner: NodeAddress) -> Lamports:
        """Return what went to the network in the last days, as far as it is known.

        By the ledger of movements, or about, by the runs of these days, where it is more.
        """
        since = SystemClock().now() - _PACE_S
        try:
            async with Database(self.paths.journal, read_only=True) as database:
                runs = await SqliteHistory(database).recent(grid=self.grid.name, limit=_MOST_RUNS)
                wanted = Wanted(self.grid.name, (owner,), since)
                sums = await SqliteMovements(database).sums(wanted)
        except Unavailable:  # no node has run here yet
            return Lamports(0)
        recent = sum(run.node == owner and run.settled_at >= since for run in runs)
        fees = -sum(each.amount for each in sums if each.kind.is_fee)
        return Lamports(max(fees, recent * FEES_OF_A_RUN))


@asynccontextmanager
async def open_balances(grid: Grid, paths: Paths) -> AsyncGenerator[BalanceReader]:
    """Open the grid's ledger for reading."""
    async with open_access(grid.rpcs, genesis=grid.genesis) as access:
        chain = SolanaChain(access, grid.programs)
        yield BalanceReader(grid, paths, chain, chain)


def balance_of(
    owner: NodeAddress,
    holdings: Holdings,
    *,
    now: float,
    days: float | None = None,
    cap: MicroNos | None = None,
) -> Balance:
    """Return the balance with all that follows from it; `cap` is what the user means to keep."""
    stake = holdings.stake
    state = stake_state(holdings, now)
    return Balance(
        address=owner,
        sol=holdings.sol,
        free_sol=free_sol(holdings, SOL_TO_CONTINUE),
        rents=holdings.rents,
        nos=holdings.nos or MicroNos(0),
        staked=holdings.vault,
        stake=state,
        duration_s=stake.duration_s if stake else 0,
        weight=stake.xnos if stake else 0,
        withdrawable=withdrawable(holdings, now),
        released_at=released_at(stake) if stake and stake.time_unstake else None,
        days=days,
        warnings=surplus_warnings(holdings, cap),
    )
