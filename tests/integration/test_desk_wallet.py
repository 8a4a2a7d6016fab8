import asyncio
from contextlib import asynccontextmanager

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.app.desk_wallet import DeskWallet
from nosdesk.app.key_drafts import key_at, read_drafts
from nosdesk.app.paths import Paths
from nosdesk.app.play_keys import play_signer
from nosdesk.app.practice_place import announced
from nosdesk.domain.actions import OpenStake, SendNos, SendSol
from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput, NodeError, Refused
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import Backup, StoreKind
from nosdesk.ports.key_store import Asked
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.secret_keys import as_base58
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.wallet_view import PRACTICE, WalletAsk
from tests.unit.app.wallet_stage import WORDS, secret

PHRASE = b"a good long passphrase"
LIMIT_S = 150


@pytest.fixture
def paths(tmp_path, monkeypatch):
    monkeypatch.setenv("NOSDESK_HOME", str(tmp_path))
    return Paths(tmp_path)


@asynccontextmanager
async def followed(paths):
    wallet = DeskWallet(paths)
    async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        task = group.create_task(wallet.run())
        wallet.asked.set(WalletAsk(is_open=True, account=PRACTICE))
        yield wallet
        task.cancel()


@asynccontextmanager
async def on_a_grid(paths):
    async with PracticeGrid() as grid:
        with announced(grid.connection(), paths.practice_file):
            owner = Pubkey.from_string(play_signer(paths).address)
            grid.ledger.airdrop(owner, 1_000_000_000)
            grid.ledger.mint_nos(owner, 100_000_000)
            async with followed(paths) as wallet:
                await seen(wallet, lambda view: view.open and view.open.figures[0].is_known)
                yield wallet


async def seen(wallet, condition):
    async for view in wallet.view.changes():
        if condition(view):
            return view
    raise AssertionError


def nos_of(view):
    return view.open.figures[0].value


def stranger():
    return Address(str(Keypair().pubkey()))


async def test_money_is_sent_once_however_often_it_is_asked_for(paths):
    async with on_a_grid(paths) as wallet:
        assert wallet.view.value.condition is Condition.NORMAL
        before = wallet.view.value.open.figures
        to = stranger()

        move = await wallet.money.quote(PRACTICE, SendNos(to, MicroNos(10_000_000)))
        assert not move.is_known
        assert (move.to, move.nos_after) == (to, 90_000_000)
        signature = await wallet.money.carry_out(move.name)
        assert await wallet.money.carry_out(move.name) == signature

        view = await seen(wallet, lambda view: nos_of(view) != before[0].value)
        assert nos_of(view) == "90.00"


async def test_a_move_that_nobody_looked_at_is_not_made(paths):
    async with on_a_grid(paths) as wallet:
        first = await wallet.money.quote(PRACTICE, SendSol(stranger(), Lamports(5_000_000)))
        await wallet.money.quote(PRACTICE, SendSol(stranger(), Lamports(6_000_000)))

        with pytest.raises(Refused):
            await wallet.money.carry_out(first.name)


async def test_a_remembered_address_goes_by_its_name(paths):
    async with on_a_grid(paths) as wallet:
        to = stranger()
        await wallet.money.remember(to, "Ledger")

        assert await wallet.money.place(" Ledger ") == to
        view = await seen(wallet, lambda view: view.book)
        assert view.book == ((to, "Ledger"),)
        move = await wallet.money.quote(PRACTICE, SendNos(to, MicroNos(1)))
        assert move.is_known

        await wallet.money.forget(to)
        await seen(wallet, lambda view: not view.book)
        with pytest.raises(BadInput):
            await wallet.money.place("Ledger")


async def test_what_arrives_is_told_while_somebody_waits(paths, monkeypatch):
    monkeypatch.setattr("nosdesk.app.desk_wallet.AWAIT_EVERY_S", 0.1)
    async with on_a_grid(paths) as wallet:
        wallet.asked.set(WalletAsk(is_open=True, account=PRACTICE, awaits=True))
        await seen(wallet, lambda view: "Waiting" in view.open.arrived)
        await asyncio.sleep(0.3)

        move = await wallet.money.quote(PRACTICE, OpenStake(MicroNos(0), 14 * 86_400))
        await wallet.money.carry_out(move.name)
        view = await seen(wallet, lambda view: view.open.stake.state == "standing")
        assert "Waiting" in view.open.arrived


async def test_sweeping_is_set_shown_and_turned_off(paths):
    async with on_a_grid(paths) as wallet:
        cold = stranger()
        await wallet.money.set_sweep(PRACTICE, cold, MicroNos(20_000_000))

        view = await seen(wallet, lambda view: view.open.sweep.phase == "cooling down")
        assert cold in view.open.sweep.text
        with pytest.raises(Refused):
            await wallet.money.confirm_sweep(PRACTICE, cold)

        await wallet.money.stop_sweep(PRACTICE)
        await seen(wallet, lambda view: view.open.sweep.phase == "off")


async def test_without_a_grid_the_accounts_are_shown_and_the_money_is_not_known(paths):
    async with followed(paths) as wallet:
        account = await wallet.keys.watch(stranger(), "Cold")

        view = await seen(wallet, lambda view: view.trouble)
        assert view.condition is Condition.DEGRADED
        assert view.accounts[0].name == account.address
        assert not any(figure.is_known for figure in view.open.figures)


async def test_nothing_is_read_while_nobody_looks(paths):
    async with followed(paths) as wallet:
        await seen(wallet, lambda view: view.condition is Condition.EMPTY)
        wallet.asked.set(WalletAsk())
        await wallet.keys.watch(stranger(), "Cold")
        await asyncio.sleep(0.1)
        assert wallet.view.value.condition is Condition.EMPTY

        wallet.asked.set(WalletAsk(is_open=True))
        await seen(wallet, lambda view: view.accounts)


async def test_a_key_is_given_back_only_for_its_passphrase_and_goes_only_when_proven(paths):
    asked = []

    def answer(wallet, why):
        if why is not None:
            asked.append(why)
            phrase = SecretBytes(bytearray(PHRASE))
            asyncio.get_running_loop().call_soon(wallet.keys.give_passphrase, phrase)

    async with on_a_grid(paths) as wallet:
        wallet.keys.passphrase_wanted.subscribe(lambda why: answer(wallet, why))
        words = read_drafts(secret(WORDS))[0]
        with key_at(words.secret, words.path) as key:
            draft = read_drafts(as_base58(key))[0]
        account = await wallet.keys.keep(
            draft, store=StoreKind.SEALED_FILES, label="Mine", backup=Backup.TYPED
        )
        with await wallet.money.export(account.address) as shown:
            assert shown.is_same(draft.secret)
        assert asked == [Asked.NEW, Asked.PRESENT]

        removal = await wallet.money.removal(account.address)
        assert any("never checked" in line for line in removal.lines)
        assert removal.typed == account.address
        await wallet.money.check_backup(account.address, secret(WORDS))
        removal = await wallet.money.removal(account.address)
        assert any("Nothing is left" in line for line in removal.lines)
        with pytest.raises(Refused):
            await wallet.money.remove(account.address, account.address[-6:])
        await wallet.money.remove(account.address, account.address)
        assert (await wallet.wallet().entries()).accounts == ()


async def test_a_key_file_is_written_for_its_owner_alone(paths, tmp_path):
    async with followed(paths) as wallet:

        def answer(why):
            if why is not None:
                phrase = SecretBytes(bytearray(PHRASE))
                asyncio.get_running_loop().call_soon(wallet.keys.give_passphrase, phrase)

        wallet.keys.passphrase_wanted.subscribe(answer)
        draft = read_drafts(secret(WORDS))[0]
        account = await wallet.keys.keep(
            draft, store=StoreKind.SEALED_FILES, label="", backup=Backup.TYPED
        )
        file = tmp_path / "key.json"
        await wallet.money.write_key_file(account.address, file)

        found = await wallet.keys.read_file(file)
        assert found[0].draft.address == account.address
        assert file.stat().st_mode & 0o077 == 0
        with pytest.raises(NodeError):
            await wallet.money.write_key_file(account.address, file)


async def test_a_key_that_was_wiped_is_never_kept(paths):
    async with followed(paths) as wallet:
        draft = await wallet.keys.new_words(12)
        draft.secret.wipe()

        with pytest.raises(Refused):
            await wallet.keys.keep(
                draft, store=StoreKind.SEALED_FILES, label="", backup=Backup.SAMPLED
            )
        assert (await wallet.wallet().entries()).accounts == ()
