"""A node that signs with a key of the wallet's, on a real grid, with real stores."""

import asyncio
import logging
from contextlib import asynccontextmanager
from functools import partial

import pytest

from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.aio.clock import SystemClock
from nosdesk.app.composition import open_engine
from nosdesk.app.grids import practice_grid
from nosdesk.app.key_drafts import new_words
from nosdesk.app.paths import Paths
from nosdesk.app.rig import RigOptions, open_rig
from nosdesk.app.signers import open_signers
from nosdesk.app.wallet import open_wallet
from nosdesk.domain import gpu_choices
from nosdesk.domain.gpu_choice import NO_GPU, RigChoices
from nosdesk.domain.job import JobState
from nosdesk.domain.node_status import Phase
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import StoreKind
from nosdesk.practice.audit import Audit
from nosdesk.practice.grid import PracticeGrid
from tests.contract.secret_service import secret_service
from tests.unit.domain.wallet.canaries import Records, traces

# keyring leaves its connection to a locked keyring to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:Exception ignored in. <socket")

PASSPHRASE = b"a good long passphrase"
JOB = {
    "version": "0.1",
    "type": "container",
    "ops": [{"type": "container/run", "id": "ok", "args": {"image": "busybox", "cmd": "sleep 1"}}],
}


async def person(_why):
    return SecretBytes(bytearray(PASSPHRASE))


async def made(paths, store):
    """A new key in its store, chosen for the node; gives its account and what must not be seen."""
    with open_wallet(person, lambda: None, paths.wallet) as wallet:
        draft = new_words(12)
        account = await wallet.keep(draft, store=store)
        with await wallet.key(account) as key:
            canaries = [draft.secret.reveal().decode(), *traces(bytes(key.reveal()))]
    async with Database(paths.journal) as database:
        choices = SqliteChoices(database, SystemClock())
        take = partial(gpu_choices.with_account, uuid=NO_GPU, account=account.address)
        await choices.change(take)
    return account, canaries


@asynccontextmanager
async def rig_on(grid, paths, ask=None, *, dies=False):
    profile = practice_grid(grid.connection())
    signing = open_signers(paths, plays=True, **({} if ask is None else {"ask": ask}))
    with signing as signers:
        async with (
            open_engine("simulated") as engine,
            open_rig(profile, RigOptions(), engine, paths, signers) as parts,
            asyncio.TaskGroup() as group,
        ):
            running = group.create_task(parts.rig.run())
            yield parts.rig
            running.cancel() if dies else parts.rig.drain()
            async with asyncio.timeout(120):
                await asyncio.wait([running])


async def until(condition):
    async with asyncio.timeout(150):
        while not condition():
            await asyncio.sleep(0.05)


def status(rig):
    (node,) = rig.picture.value.nodes or (None,)
    return node.status if node else None


def phase(rig):
    return status(rig).phase if status(rig) else None


def said(rig):
    return status(rig).sentence.text if status(rig) else ""


async def paid(grid, rig, address):
    """Post a job and return what the node was paid so far, by the ledger."""
    await until(lambda: phase(rig) is Phase.QUEUED)
    job = await grid.poster.post(JOB, practice_grid(grid.connection()).market, timeout_s=600)
    async with asyncio.timeout(120):
        assert (await grid.poster.finished(job)).state is JobState.DONE
    assert Audit(grid.ledger).job(job).node == address
    return Audit(grid.ledger).nos_of(address)


def everything_written(folder, records):
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return b"\n".join(files) + "\n".join(records.lines).encode()


@pytest.fixture
def records():
    logger, handler = logging.getLogger(), Records()
    former = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    yield handler
    logger.removeHandler(handler)
    logger.setLevel(former)


@pytest.mark.keyring
async def test_a_node_waits_for_its_locked_keyring_goes_on_and_is_paid(tmp_path, records):
    paths = Paths(tmp_path / "nosdesk")
    with secret_service(tmp_path / "desk") as service:
        service.start()
        account, canaries = await made(paths, StoreKind.SECRET_SERVICE)
        service.lock()
        async with PracticeGrid() as grid, rig_on(grid, paths) as rig:
            await until(lambda: "locked" in said(rig))
            assert phase(rig) is Phase.FAULTED
            assert "nlock it" in said(rig)
            service.unlock()
            once = await paid(grid, rig, account.address)
            service.lock()  # the node holds its key, and does not need the keyring any more
            assert await paid(grid, rig, account.address) > once > 0

    written = everything_written(paths.home, records)
    assert account.address.encode() in written
    assert [each for each in canaries if each.encode() in written] == []
    assert records.lines


async def test_a_node_s_passphrase_is_asked_for_before_it_begins(tmp_path, records):
    paths = Paths(tmp_path / "nosdesk")
    account, canaries = await made(paths, StoreKind.SEALED_FILES)
    asked = []

    async def ask(why):
        asked.append(why)
        return await person(why)

    async with PracticeGrid() as grid:
        async with rig_on(grid, paths) as rig:
            await until(lambda: phase(rig) is Phase.FAULTED)
            assert "passphrase was not given" in said(rig)
        async with rig_on(grid, paths, ask) as rig:
            assert await paid(grid, rig, account.address) > 0
    assert len(asked) == 1

    written = everything_written(paths.home, records)
    assert [each for each in [*canaries, PASSPHRASE.decode()] if each.encode() in written] == []


async def test_an_account_that_is_owed_something_gets_its_node_whatever_was_chosen(tmp_path):
    paths = Paths(tmp_path / "nosdesk")
    account, _ = await made(paths, StoreKind.SEALED_FILES)
    long = {**JOB, "ops": [{**JOB["ops"][0], "args": {"image": "busybox", "cmd": "sleep 600"}}]}
    async with PracticeGrid() as grid:
        async with rig_on(grid, paths, person, dies=True) as rig:
            await until(lambda: phase(rig) is Phase.QUEUED)
            market = practice_grid(grid.connection()).market
            job = await grid.poster.post(long, market, timeout_s=600)
            await until(lambda: phase(rig) is Phase.RUNNING)
            await asyncio.sleep(1.5)  # pay counts whole seconds, and the next node only reports
        async with Database(paths.journal) as database:
            await SqliteChoices(database, SystemClock()).change(lambda _: RigChoices())
        async with rig_on(grid, paths, person) as rig, asyncio.timeout(120):
            at_work = set()
            rig.picture.subscribe(
                lambda picture: at_work.update(each.choice.account for each in picture.nodes)
            )
            assert (await grid.poster.finished(job)).state is JobState.DONE
            assert at_work - {None, ""} == {account.address}
        assert Audit(grid.ledger).nos_of(account.address) > 0
