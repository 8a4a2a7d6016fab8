"""What is told of an address's money, by the ledger and by what is recorded on this computer."""

import time

from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.aio.clock import SystemClock
from nosdesk.app.balance import open_balances
from nosdesk.app.grids import practice_grid
from nosdesk.app.moves import open_moves
from nosdesk.app.paths import Paths
from nosdesk.domain.money import MicroNos
from nosdesk.domain.moves.holdings import FEES_OF_A_RUN
from nosdesk.ports.history import RunRecord
from nosdesk.practice.grid import PracticeGrid

NOS = 1_000_000
DAY_S = 86_400


def run(owner, number, settled_at) -> RunRecord:
    return RunRecord(
        run=f"run{number}", job="job", node=owner, market="market", grid="practice",
        engine="simulated", assigned_at=settled_at, started_at=None, ended_at=None, sent_at=None,
        settled_at=settled_at, status="success", outcome="paid", expected=1, received=1,
        result=None, signature=None, standing="matched",
    )  # fmt: skip


async def record(paths, *runs):
    async with Database(paths.journal) as database:
        for each in runs:
            await SqliteHistory(database).record(each)


def fail(error):
    raise error


async def test_an_address_is_told_before_it_has_anything_and_while_it_works(tmp_path):
    paths, owner = Paths(tmp_path), str(Keypair().pubkey())
    async with PracticeGrid() as grid, open_balances(practice_grid(grid.connection()), paths) as b:
        empty = await b.read(owner)
        assert (empty.sol, empty.nos, empty.stake, empty.days) == (0, 0, "none", None)
        assert (await b.first_run(owner)).lacking == 20_000_000

        grid.ledger.airdrop(Pubkey.from_string(owner), 60_000_000)
        grid.ledger.mint_nos(Pubkey.from_string(owner), 20 * NOS)
        now = time.time()
        await record(paths, *(run(owner, n, now - n) for n in range(7)))
        await record(paths, run(owner, "old", now - 8 * DAY_S), run("other", "other", now))

        told = await b.read(owner)
        assert (told.sol, told.free_sol, told.nos) == (60_000_000, 55_000_000, 20 * NOS)
        assert round(told.days) == round(60_000_000 / FEES_OF_A_RUN)  # a run a day
        assert told.warnings == ()


async def test_more_than_is_to_stay_here_is_warned_of(tmp_path):
    paths, owner = Paths(tmp_path), str(Keypair().pubkey())
    async with PracticeGrid() as grid:
        grid.ledger.mint_nos(Pubkey.from_string(owner), 20 * NOS)
        at = practice_grid(grid.connection())
        async with open_moves(at, paths, fail, clock=SystemClock()) as moves:
            await moves.set_sweep(owner, str(Keypair().pubkey()), MicroNos(19 * NOS))
        async with open_balances(at, paths) as balances:
            assert len((await balances.read(owner)).warnings) == 1
