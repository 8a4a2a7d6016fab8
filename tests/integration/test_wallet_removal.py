"""A key without a proven backup goes only when the grid shows that nothing is left for it."""

from dataclasses import replace
from functools import partial

import msgspec
import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.adapters.keyring.account_book import AccountBook
from nosdesk.adapters.solana.rpc.address import RpcAddress
from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.aio.clock import SystemClock
from nosdesk.app.emptiness import check_empty, check_unused
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.domain import gpu_choices
from nosdesk.domain.actions import OpenStake, SendNos, SendSol
from nosdesk.domain.errors import HostUnfit, Refused, Unavailable
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.money import MicroNos
from nosdesk.domain.moves.holdings import DAY_S
from nosdesk.domain.moves.sweep import COOL_DOWN_S, Looked, RuleSet, TurnedOff
from nosdesk.node.books import Books
from nosdesk.node.mover import Attempt, Outcome
from nosdesk.node.sweeper import recorded_sweep
from nosdesk.ports.chain import SignedTransaction
from nosdesk.practice.grid import PracticeGrid
from tests.builders import an_assignment
from tests.integration.conversation import Conversation
from tests.integration.programs import nosdesk
from tests.integration.programs import practice_grid as served_grid
from tests.integration.test_moves_of_money import world_in
from tests.integration.test_wallet_money_command_line import asked

PHRASE = "a good long passphrase"


def stranger() -> str:
    return str(Keypair().pubkey())


@pytest.mark.parametrize("endpoints", [1, 2])
async def test_an_address_that_never_had_anything_is_empty(endpoints):
    async with PracticeGrid(rpc_endpoints=endpoints) as grid:
        await check_empty(practice_grid(grid.connection()), [stranger(), stranger()])


async def test_sol_and_tokens_are_named_with_where_they_are():
    async with PracticeGrid() as grid:
        rich, with_tokens = stranger(), stranger()
        grid.ledger.airdrop(Pubkey.from_string(rich), 1_000_001)
        grid.ledger.mint_nos(Pubkey.from_string(with_tokens), 1)
        with pytest.raises(Refused) as caught:
            await check_empty(practice_grid(grid.connection()), [stranger(), rich, with_tokens])
        assert f"{rich} has 0.001000001 SOL" in caught.value.title
        place = grid.programs.nos_account(with_tokens)
        assert f"{with_tokens} has the token account {place}" in caught.value.title


async def test_a_stake_is_left_though_the_wallet_is_empty(tmp_path):
    async with world_in(tmp_path) as world:
        await world.make(OpenStake(MicroNos(5_000_000), 14 * DAY_S))
        with pytest.raises(Refused) as caught:
            await check_empty(practice_grid(world.grid.connection()), [world.owner])
    assert "in its NOS stake" in caught.value.title
    assert "in the vault of its NOS stake" in caught.value.title


@pytest.mark.parametrize("order", [1, -1])
async def test_an_endpoint_that_sees_nothing_is_not_believed(order):
    async with PracticeGrid() as honest, PracticeGrid() as blind:
        owner = stranger()
        honest.ledger.airdrop(Pubkey.from_string(owner), 1_000_000)
        grids = (practice_grid(honest.connection()), practice_grid(blind.connection()))
        rpcs = tuple(each.rpcs[0] for each in grids)[::order]
        with pytest.raises((Refused, Unavailable)):
            await check_empty(replace(grids[0], rpcs=rpcs, genesis=None), [owner])


async def test_a_grid_that_does_not_answer_proves_nothing():
    async with PracticeGrid() as grid:
        profile = practice_grid(grid.connection())
    with pytest.raises(Unavailable):
        await check_empty(profile, [stranger()])
    nobody = (RpcAddress("http://127.0.0.1:1/", "ws://127.0.0.1:1/"),)
    with pytest.raises(Unavailable):
        await check_empty(replace(profile, rpcs=nobody), [stranger()])


async def test_an_account_that_a_gpu_works_with_stays(tmp_path):
    account, paths = stranger(), Paths(tmp_path)
    await check_unused(paths, account)
    async with Database(paths.journal) as database:
        take = partial(gpu_choices.with_account, uuid=GpuUuid("GPU-1"), account=account, name="Big")
        await SqliteChoices(database, SystemClock()).change(take)
    with pytest.raises(Refused, match="Big works with"):
        await check_unused(paths, account)
    await check_unused(paths, stranger())


async def test_an_account_with_a_job_to_finish_stays(tmp_path):
    account, paths = stranger(), Paths(tmp_path)
    async with Database(paths.journal) as database:
        books = Books(SqliteJournal(database, SystemClock()))
        await books.open_run(an_assignment(node=account))
    with pytest.raises(Refused, match="something to finish"):
        await check_unused(paths, account)
    await check_unused(paths, stranger())


async def test_an_account_to_which_is_swept_stays_until_that_is_off(tmp_path):
    cold, owner, paths = stranger(), stranger(), Paths(tmp_path)
    async with Database(paths.moves) as database:
        swept = await recorded_sweep(SqliteJournal(database, SystemClock()), "practice", owner)
        await swept.feed(RuleSet(cold, MicroNos(0), 0.0))
        with pytest.raises(Refused, match=f"cold address to which {owner} is swept"):
            await check_unused(paths, cold)
        await check_unused(paths, owner)
        await swept.feed(TurnedOff())
    await check_unused(paths, cold)


async def test_an_account_with_a_sweep_under_way_stays(tmp_path):
    cold, owner, paths = stranger(), stranger(), Paths(tmp_path)
    async with Database(paths.moves) as database:
        swept = await recorded_sweep(SqliteJournal(database, SystemClock()), "practice", owner)
        await swept.feed(RuleSet(cold, MicroNos(0), 0.0))
        assert await swept.feed(Looked(COOL_DOWN_S, MicroNos(10**9)))
        await swept.feed(TurnedOff())
    for account in (cold, owner):
        with pytest.raises(Refused):
            await check_unused(paths, account)


async def test_nothing_goes_while_the_record_of_moves_is_damaged(tmp_path):
    paths = Paths(tmp_path)
    paths.moves.write_bytes(b"garbage" * 1_000)
    with pytest.raises(HostUnfit):
        await check_unused(paths, stranger())

    async with Database(paths.moves) as database:
        kept = database.moved_aside
    with pytest.raises(HostUnfit, match="what is left of it"):
        await check_unused(paths, stranger())

    kept.rename(tmp_path / "looked-at.db")
    await check_unused(paths, stranger())


@pytest.mark.parametrize("kind", [SendSol, SendNos])
async def test_accounts_stay_until_it_is_known_whether_a_move_between_them_landed(tmp_path, kind):
    to, owner, paths = stranger(), stranger(), Paths(tmp_path)
    attempt = Attempt(owner, kind(to, 1), SignedTransaction(b"wire", "sig", 1))
    async with Database(paths.moves) as database:
        journal = SqliteJournal(database, SystemClock())
        await journal.append("move:practice:rent:0", [msgspec.json.encode(attempt)])
        for account in (to, owner):
            with pytest.raises(Refused, match="under way"):
                await check_unused(paths, account)
        await check_unused(paths, stranger())
        await journal.append(
            "move:practice:rent:0", [msgspec.json.encode(Outcome("landed", "sig"))]
        )
    for account in (to, owner):
        await check_unused(paths, account)


def test_what_is_left_of_a_backed_up_account_is_told_before_it_goes_by_its_whole_address(tmp_path):
    pair = Keypair()
    file = tmp_path / "id.json"
    file.write_text(pair.to_json())
    address = str(pair.pubkey())
    talk = Conversation(tmp_path, "wallet", "import", str(file), "--store", "encrypted-file")
    talk.answer("Keep it?", "y")
    for question in ("New passphrase:", "The same again:"):
        talk.answer(question, PHRASE)
    talk.end()
    assert nosdesk(tmp_path, "wallet", "check-backup", address, str(file)).returncode == 0
    with served_grid(tmp_path) as grid:
        asked(grid, "requestAirdrop", address, 1_000_000)
        talk = Conversation(tmp_path, "wallet", "remove", address)
        said = talk.answer("the whole address to remove it:", address[-6:])
        assert f"{address} has 0.001 SOL." in said
        talk.end(code=1)

    talk = Conversation(tmp_path, "wallet", "remove", address)
    assert "cannot be told now" in talk.answer("to remove it:", address)
    talk.end()
    assert AccountBook(tmp_path / "wallet").entries().accounts == ()


def test_an_empty_account_goes_at_a_terminal_by_its_whole_address(tmp_path):
    pair = Keypair()
    file = tmp_path / "id.json"
    file.write_text(pair.to_json())
    address = str(pair.pubkey())
    with served_grid(tmp_path) as grid:
        talk = Conversation(tmp_path, "wallet", "import", str(file), "--store", "encrypted-file")
        talk.answer("Keep it?", "y")
        for question in ("New passphrase:", "The same again:"):
            talk.answer(question, PHRASE)
        talk.end()
        assert "terminal" in nosdesk(tmp_path, "wallet", "remove", address).stderr

        talk = Conversation(tmp_path, "wallet", "remove", address)
        talk.answer("Passphrase of your keys:", PHRASE)
        said = talk.answer("to remove it:", address[-6:])
        assert "real money that was ever sent to this key elsewhere would be lost" in said
        talk.end(code=1)

        asked(grid, "requestAirdrop", address, 1_000_000)
        talk = Conversation(tmp_path, "wallet", "remove", address)
        talk.answer("Passphrase of your keys:", PHRASE)
        talk.end(code=1)
        assert "has 0.001 SOL" in talk.heard
        assert [each.address for each in AccountBook(tmp_path / "wallet").entries().accounts] == [
            address
        ]

    with served_grid(tmp_path):  # another ledger, on which there is nothing
        talk = Conversation(tmp_path, "wallet", "remove", address)
        talk.answer("Passphrase of your keys:", PHRASE)
        talk.answer("to remove it:", address)
        talk.end()
        assert AccountBook(tmp_path / "wallet").entries().accounts == ()
