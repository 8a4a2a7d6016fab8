"""Moving over from host software that was set up by hand."""

import asyncio
import json
from contextlib import contextmanager
from pathlib import Path

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.grids.profile_files import ProfileFiles
from nosdesk.app.former_host import (
    check_same_network,
    check_stoppable,
    look,
    take_key,
    until_between_jobs,
)
from nosdesk.app.grids import profiled_grid
from nosdesk.app.wallet import open_wallet
from nosdesk.domain.actions import Work
from nosdesk.domain.errors import BadInput, Unavailable
from nosdesk.domain.former_host import FormerContainer, FormerHost, Part
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import Backup, StoreKind
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.keys import FakeSigner


@pytest.fixture(autouse=True)
def no_engine(monkeypatch, tmp_path):
    monkeypatch.setenv("DOCKER_HOST", f"unix://{tmp_path}/none.sock")


@pytest.fixture
def key_file(tmp_path):
    file = tmp_path / "nosana_key.json"
    file.write_text(json.dumps(list(bytes(Keypair()))))
    file.chmod(0o644)
    return file


@contextmanager
def a_wallet(folder):
    async def passphrase(_why):
        return SecretBytes(bytearray(b"a good long passphrase"))

    with open_wallet(passphrase, lambda: None, folder / "wallet") as wallet:
        yield wallet


def address_in(file):
    return str(Keypair.from_bytes(bytes(json.loads(file.read_text()))).pubkey())


async def test_a_key_file_is_told_of_and_nothing_of_it_kept(tmp_path, key_file):
    before = key_file.read_bytes(), key_file.stat()
    with a_wallet(tmp_path) as wallet:
        former = await look(wallet, key_file)
        assert (await wallet.entries()).accounts == ()

    assert former.address == address_in(key_file)
    assert former.is_open_to_all
    assert not former.is_kept
    assert "Docker" in former.no_engine
    assert (key_file.read_bytes(), key_file.stat().st_mode) == (before[0], before[1].st_mode)


async def test_its_key_is_taken_on_request_and_its_file_stays(tmp_path, key_file):
    before = key_file.read_bytes()
    with a_wallet(tmp_path) as wallet:
        former = await look(wallet, key_file)
        account = await take_key(wallet, former, store=StoreKind.SEALED_FILES, label="old host")
        again = await look(wallet, key_file)

    assert (account.address, account.backup) == (address_in(key_file), Backup.NONE)
    assert again.is_kept
    assert key_file.read_bytes() == before


async def test_a_file_that_is_no_key_is_told_of_without_its_content(tmp_path):
    file = tmp_path / "key.json"
    file.write_text('["a secret that is none"]')
    with a_wallet(tmp_path) as wallet:
        former = await look(wallet, file)

    assert former.address is None
    assert "not a secret key" in former.unreadable
    assert "a secret that" not in former.unreadable


async def test_the_usual_place_is_looked_at(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    with a_wallet(tmp_path) as wallet:
        assert not (await look(wallet)).key_file
        (tmp_path / ".nosana").mkdir()
        file = tmp_path / ".nosana/nosana_key.json"
        file.write_text(json.dumps(list(bytes(Keypair()))))

        assert (await look(wallet)).key_file == str(file)


def a_former(**changed):
    container = FormerContainer("1", "podman", "nosana/podman:1", Part.ENGINE, is_running=True)
    return FormerHost(**({"address": "Node1", "containers": (container,)} | changed))


def test_what_cannot_be_judged_is_not_stopped():
    check_stoppable(a_former())
    with pytest.raises(BadInput, match="not known"):
        check_stoppable(a_former(address=None))
    with pytest.raises(BadInput, match="No container"):
        check_stoppable(a_former(containers=()))


def test_of_several_nodes_one_key_file_does_not_say_whether_they_have_jobs():
    nodes = tuple(
        FormerContainer(name, name, "nosana/nosana-node", Part.NODE, is_running=True)
        for name in ("first", "second")
    )
    with pytest.raises(BadInput, match="first, second"):
        check_stoppable(a_former(containers=nodes))


def test_the_ledger_of_another_network_is_not_asked_for_its_jobs():
    mainnet, devnet = (
        profiled_grid(ProfileFiles(Path("none")).find(each)) for each in ("mainnet", "devnet")
    )
    check_same_network(mainnet, a_former())
    with pytest.raises(BadInput, match="works on 'mainnet', and not on Devnet") as refused:
        check_same_network(devnet, a_former())

    assert "--grid mainnet" in refused.value.remedy

    node = FormerContainer("2", "n", "nosana/nosana-node", Part.NODE, True, "devnet")
    both = a_former(containers=(*a_former().containers, node))
    check_same_network(devnet, both)
    with pytest.raises(BadInput, match="works on 'devnet', and not on Public grid"):
        check_same_network(mainnet, both)


async def test_a_job_is_waited_for_and_that_is_told_once():
    clock, signer, told = FakeClock(), FakeSigner(), []
    chain = FakeChain(clock)
    market = chain.add_market()
    chain.prepare(signer.address)
    await chain.send(await chain.sign([Work(market)], signer))
    job = chain.post_job(market)
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(
            until_between_jobs(chain, signer.address, clock, lambda: told.append(1))
        )
        await clock.advance(60)
        assert not waiting.done()
        chain.end_job(job)
        await clock.advance(3)
        assert waiting.done()

    assert told == [1]


async def test_a_ledger_that_does_not_answer_is_no_permission():
    chain = FakeChain(FakeClock())
    chain.go_away()
    with pytest.raises(Unavailable):
        await until_between_jobs(chain, "Node1", FakeClock(), lambda: None)
