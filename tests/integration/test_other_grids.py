"""What a former life left on one grid is seen to while this PC works on another."""

import asyncio
from contextlib import asynccontextmanager
from functools import partial

import pytest

from nosdesk.adapters.grids.profile_files import ProfileFiles
from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.adapters.sqlite.journal import SqliteJournal, open_realms
from nosdesk.aio.clock import SystemClock
from nosdesk.app.composition import open_engine
from nosdesk.app.grids import profiled_grid
from nosdesk.app.key_drafts import new_words
from nosdesk.app.paths import Paths
from nosdesk.app.rig import RigOptions, open_rig
from nosdesk.app.signers import open_signers
from nosdesk.app.wallet import open_wallet
from nosdesk.domain import gpu_choices
from nosdesk.domain.gpu_choice import NO_GPU
from nosdesk.domain.job import JobState
from nosdesk.domain.node_status import Phase
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import StoreKind
from nosdesk.ports.key_store import Asked
from nosdesk.practice.audit import Audit
from nosdesk.practice.grid import PracticeGrid
from tests.own_profile import profile_of

LIMIT_S = 120
GIB = 1024**3


def job_of(seconds):
    args = {"image": "busybox", "cmd": f"sleep {seconds}"}
    ops = [{"type": "container/run", "id": "ok", "args": args}]
    return {"version": "0.1", "type": "container", "ops": ops}


class Pc:
    """One PC's folder, with two practice grids that somebody runs as grids of their own."""

    def __init__(self, home, cellar, attic):
        self.paths = Paths(home)
        self.ledgers = {"cellar": cellar, "attic": attic}
        self.grids = {}
        for name, grid in self.ledgers.items():
            profile = profile_of(grid.connection(), name)
            ProfileFiles(self.paths.grids).keep(profile)
            self.grids[name] = profiled_grid(profile)
        self.asked = []

    async def post(self, name, seconds):
        grid = self.grids[name]
        return await self.ledgers[name].poster.post(job_of(seconds), grid.market, timeout_s=600)

    async def done(self, name, job):
        async with asyncio.timeout(LIMIT_S):
            assert (await self.ledgers[name].poster.finished(job)).state is JobState.DONE

    async def ask(self, why):
        self.asked.append(why)
        return SecretBytes(bytearray(b"a good long passphrase"))

    @asynccontextmanager
    async def works(self, name, *, dies=False):
        with open_signers(self.paths, plays=True, ask=self.ask) as signers:
            async with (
                open_engine("simulated") as engine,
                open_rig(self.grids[name], RigOptions(), engine, self.paths, signers) as parts,
                asyncio.TaskGroup() as group,
            ):
                running = group.create_task(parts.rig.run())
                yield parts.rig
                running.cancel() if dies else parts.rig.drain()
                async with asyncio.timeout(LIMIT_S):
                    await asyncio.wait([running])

    async def dies_at_work_on(self, name):
        """Begin a job there and break off in the middle of it; return the job."""
        async with self.works(name, dies=True) as rig:
            await until(lambda: phase(rig) is Phase.QUEUED)
            job = await self.post(name, 600)  # longer than this life, on any machine
            await until(lambda: phase(rig) is Phase.RUNNING)
            await asyncio.sleep(1.5)  # pay counts whole seconds, and the next node only reports
        return job

    async def owing(self):
        async with Database(self.paths.journal, read_only=True) as database:
            return await open_realms(database)

    async def history(self, name):
        async with Database(self.paths.journal, read_only=True) as database:
            return [each.job for each in await SqliteHistory(database).recent(grid=name, limit=9)]


@pytest.fixture
async def pc(tmp_path):
    async with PracticeGrid() as cellar, PracticeGrid() as attic:
        yield Pc(tmp_path / "nosdesk", cellar, attic)


async def until(condition):
    async with asyncio.timeout(LIMIT_S):
        while not condition():
            await asyncio.sleep(0.02)


def phase(rig):
    (node,) = rig.picture.value.nodes or (None,)
    return node.status.phase if node else None


def sentence(rig):
    (node,) = rig.picture.value.nodes or (None,)
    return node.status.sentence.id if node else ""


async def test_a_job_of_another_grid_is_done_and_paid_before_the_same_account_goes_on(pc):
    owed = await pc.dies_at_work_on("cellar")
    async with pc.works("attic") as rig:
        await until(lambda: sentence(rig) == "OTHER_GRID_FIRST")
        (left,) = rig.picture.value.elsewhere
        assert (left.grid, left.title, left.is_owed) == (
            "cellar",
            "Grid in the cellar (yours)",
            True,
        )
        await pc.done("cellar", owed)
        other = await pc.post("attic", 1)
        await pc.done("attic", other)
        await until(lambda: not rig.picture.value.elsewhere)

    account = Audit(pc.ledgers["cellar"].ledger).job(owed).node
    assert Audit(pc.ledgers["cellar"].ledger).nos_of(account) > 0
    assert await pc.owing() == ()
    assert (await pc.history("cellar"), await pc.history("attic")) == ([owed], [other])


async def choose_sealed_key(pc):
    """Give the node on the cellar's grid a key in an encrypted file; the attic's keeps its own."""
    with open_wallet(pc.ask, lambda: None, pc.paths.wallet) as wallet:
        account = await wallet.keep(new_words(12), store=StoreKind.SEALED_FILES)
    async with Database(pc.paths.journal) as database:
        take = partial(gpu_choices.with_account, uuid=NO_GPU, account=account.address)
        await SqliteChoices(database, SystemClock(), "cellar").change(take)
    pc.asked.clear()
    return account.address


async def test_a_payment_that_is_owed_elsewhere_comes_beside_the_work_and_asks_once(pc):
    address = await choose_sealed_key(pc)
    cellar = pc.ledgers["cellar"]
    async with pc.works("cellar", dies=True) as rig:
        await until(lambda: phase(rig) is Phase.QUEUED)
        owed = await pc.post("cellar", 1)
        cellar.content._left = 0  # nobody takes the result
        await until(lambda: phase(rig) is Phase.SETTLING)
    assert pc.asked == [Asked.PRESENT]

    async with pc.works("attic") as rig:
        await until(lambda: phase(rig) is Phase.QUEUED)
        assert [each.status.phase for each in rig.picture.value.elsewhere] == [Phase.SETTLING]
        cellar.content._left = GIB
        await pc.done("cellar", owed)
        await until(lambda: not rig.picture.value.elsewhere)

    assert pc.asked == [Asked.PRESENT, Asked.PRESENT]  # once for each start that needed it
    assert Audit(cellar.ledger).nos_of(address) > 0
    assert await pc.owing() == ()


async def test_a_place_on_another_grid_is_given_up_and_a_grid_that_is_gone_holds_up_nothing(pc):
    async with pc.works("cellar", dies=True) as rig:
        await until(lambda: phase(rig) is Phase.QUEUED)
    async with Database(pc.paths.journal) as database:
        for realm in ("gone", ""):  # the second is a practice grid's, which took its debts along
            await SqliteJournal(database, SystemClock(), realm).append("run:A", [b"{}"])

    async with pc.works("attic") as rig:
        await until(lambda: phase(rig) is Phase.QUEUED)
        await until(lambda: [each.grid for each in rig.picture.value.elsewhere] == ["gone"])
        (left,) = rig.picture.value.elsewhere

    assert (left.status.phase, left.is_owed) == (Phase.FAULTED, True)
    assert "There is no grid 'gone'" in left.status.sentence.text
    assert "grids add FILE" in left.status.sentence.text
    chain = pc.grids["cellar"]
    async with open_access(chain.rpcs, genesis=chain.genesis) as access:
        market = await SolanaChain(access, chain.programs).market(chain.market)
    assert market.queue == ()
