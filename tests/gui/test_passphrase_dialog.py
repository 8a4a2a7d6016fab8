"""Nodes whose key is in an encrypted file: its passphrase is asked for at the window."""

import asyncio
from contextlib import asynccontextmanager
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.aio.clock import SystemClock
from nosdesk.aio.state import State
from nosdesk.app.desk import Desk, DeskOptions
from nosdesk.app.desk_keys import AskedInWindow, DeskKeys
from nosdesk.app.key_drafts import new_words
from nosdesk.app.paths import Paths
from nosdesk.app.wallet import open_wallet
from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import BugError
from nosdesk.domain.gpu_choice import NO_GPU
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import StoreKind
from nosdesk.ports.key_store import Asked
from nosdesk.ui.wallet.passphrase_dialog import PassphraseDialog, ask_in_front
from nosdesk.ui.wallet.passphrase_part import PassphrasePart
from tests.gui.stage import until

PASSPHRASE = "a canary that sings of copper"


def no_wallet():
    raise BugError("nobody asks for the wallet here")


@pytest.fixture
def asked():
    return AskedInWindow()


@pytest.fixture
def keys(asked):
    return DeskKeys(no_wallet, asked, State(False), lambda: None)


async def the_dialog(window):
    await until(lambda: window.findChild(PassphraseDialog) is not None)
    dialog = window.findChild(PassphraseDialog)
    await until(dialog.isVisible)
    return dialog


async def gone(window):
    await until(lambda: window.findChild(PassphraseDialog) is None)


def test_what_is_typed_is_given_and_the_dialog_goes(asked, keys, brought, play):
    async def scene():
        window = await brought(QWidget())
        ask_in_front(window, keys)
        async with asyncio.TaskGroup() as group:
            asking = group.create_task(asked.ask(Asked.PRESENT))
            dialog = await the_dialog(window)
            assert not dialog.part.second.isVisible()
            dialog.part.first.edit.setText(PASSPHRASE)
            dialog.part.give.click()
            await gone(window)
        return bytes(asking.result().reveal())

    assert play(scene()) == PASSPHRASE.encode()


def test_who_gave_a_wrong_one_is_told_so_and_asked_again(asked, keys, brought, play):
    async def scene():
        window = await brought(QWidget())
        ask_in_front(window, keys)
        async with asyncio.TaskGroup() as group:
            group.create_task(asked.ask(Asked.AGAIN))
            dialog = await the_dialog(window)
            said = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
            dialog.reject()
            await gone(window)
        return said

    assert "That passphrase opens none of your keys." in play(scene())


@pytest.mark.parametrize("how", ["button", "escape"])
def test_going_away_from_it_gives_none(how, asked, keys, brought, play):
    async def scene():
        window = await brought(QWidget())
        ask_in_front(window, keys)
        async with asyncio.TaskGroup() as group:
            asking = group.create_task(asked.ask(Asked.PRESENT))
            dialog = await the_dialog(window)
            dialog.part.refuse.click() if how == "button" else dialog.reject()
            await gone(window)
        return asking.result()

    assert play(scene()) is None


def test_a_part_in_view_asks_in_its_place(asked, keys, brought, play):
    async def scene():
        window = QWidget()
        part = PassphrasePart(keys)
        part.setParent(window)
        await brought(window)
        ask_in_front(window, keys)
        async with asyncio.TaskGroup() as group:
            group.create_task(asked.ask(Asked.PRESENT))
            await until(part.isVisible)
            await asyncio.sleep(0.05)
            dialogs = window.findChildren(PassphraseDialog)
            part.refuse.click()
        return dialogs

    assert play(scene()) == []


async def sealed_account(paths):
    async def person(_why):
        return SecretBytes(bytearray(PASSPHRASE.encode()))

    with open_wallet(person, lambda: None, paths.wallet) as wallet:
        account = await wallet.keep(new_words(12), store=StoreKind.SEALED_FILES)
    async with Database(paths.journal) as database:
        take = partial(gpu_choices.with_account, uuid=NO_GPU, account=account.address)
        await SqliteChoices(database, SystemClock()).change(take)
        await SqliteChoices(database, SystemClock()).change(
            lambda choices: gpu_choices.enabled(choices, NO_GPU)
        )


@asynccontextmanager
async def working(home, window):
    paths = Paths(home)
    await sealed_account(paths)
    desk = Desk(paths, DeskOptions(practises=True, engine="simulated"))
    ask_in_front(window, desk.wallet.keys)
    async with asyncio.TaskGroup() as group:
        group.create_task(desk.run())
        following = group.create_task(desk.wallet.run())
        yield desk
        desk.quit()
        desk.quit()
        following.cancel()


async def give(window):
    dialog = await the_dialog(window)
    dialog.part.first.edit.setText(PASSPHRASE)
    dialog.part.give.click()
    await gone(window)


async def says(desk, *names):
    await until(lambda: desk.home.value.sentence.id in names)


def test_a_node_works_with_a_key_in_an_encrypted_file(tmp_path, brought, play):
    async def scene():
        window = await brought(QWidget())
        async with working(tmp_path, window) as desk:
            await give(window)
            await says(desk, "WAIT_QUEUE", "WORKING", "SETTLING")

    play(scene())


def test_without_its_passphrase_a_node_says_so_and_it_can_be_given_later(tmp_path, brought, play):
    async def scene():
        window = await brought(QWidget())
        async with working(tmp_path, window) as desk:
            dialog = await the_dialog(window)
            dialog.part.refuse.click()
            await gone(window)
            await says(desk, "NEED_PASSPHRASE")
            told = desk.home.value.sentence.text
            async with asyncio.TaskGroup() as group:
                group.create_task(desk.offers["NEED_PASSPHRASE"].command())
                await give(window)
            await says(desk, "WAIT_QUEUE", "WORKING", "SETTLING")
            return told

    assert "passphrase was not given. Give it, and the node goes on." in play(scene())


def test_quitting_waits_for_no_passphrase(tmp_path, brought, play):
    async def scene():
        window = await brought(QWidget())
        async with working(tmp_path, window):
            await the_dialog(window)

    play(scene())
