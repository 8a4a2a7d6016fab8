import asyncio
import logging
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from nosdesk.adapters.keyring.account_book import AccountBook
from nosdesk.adapters.keyring.sealing import Cost
from nosdesk.adapters.keyring.stores import LocalKeyStores
from nosdesk.aio.clock import SystemClock
from nosdesk.aio.state import State
from nosdesk.app.desk_keys import AskedInWindow, DeskKeys
from nosdesk.app.key_drafts import key_at, read_drafts
from nosdesk.app.wallet import Wallet
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.wallet.accounts import Backup, StoreKind
from nosdesk.protocol.secret_keys import as_numbers
from nosdesk.ui.commands import Commands
from nosdesk.ui.theme.tokens import DARK
from nosdesk.ui.wallet.key_panel import KeyPanel
from tests.gui.stage import texts, until
from tests.unit.app.wallet_stage import WORDS, FakeKeyStores, secret

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)
ADDRESS = "E11Rq7fTdkXjKjADnnXmAPkRMnGYuE3qaK7hCHMfZJGV"


class Stage:
    """The panel on a real list of accounts; the stores are in memory unless given."""

    def __init__(self, folder: Path, group, stores=None) -> None:
        self.asked = AskedInWindow()
        self.stores = stores or FakeKeyStores()
        self.wallet = Wallet(AccountBook(folder), self.stores, SystemClock())
        self.changes: list[None] = []
        keys = DeskKeys(
            lambda: self.wallet, self.asked, State(False), lambda: self.changes.append(None)
        )
        self.commands = Commands(group)
        self.panel = KeyPanel(keys, self.commands, DARK)
        self.kept: list[str] = []
        self.panel.kept.connect(self.kept.append)

    def press(self, name: str) -> None:
        button = self.seen(QPushButton, name)
        assert button.isEnabled()
        button.click()

    def write(self, name: str, text: str) -> None:
        self.seen(QLineEdit, name).setText(text)

    def seen(self, kind, name: str):
        found = [each for each in self.panel.findChildren(kind, name) if each.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)}"
        return found[0]

    def has(self, name: str) -> bool:
        return any(each.isVisible() for each in self.panel.findChildren(QWidget, name))

    def shown_words(self) -> list[str]:
        return bytes(self.panel.words.words._secret.reveal()).decode().split()

    async def accounts(self):
        return (await self.wallet.entries()).accounts

    async def make_words(self) -> list[str]:
        self.press("key_create")
        await until(lambda: self.has("key_written"))
        await until(lambda: self.panel.ask_back.keeping.store or self.stores_none())
        return self.shown_words()

    def stores_none(self) -> bool:
        keyring = getattr(self.stores, "keyring", None)
        return keyring is None or keyring.down is not None

    def answer(self, words: list[str]) -> None:
        for number, place in enumerate(self.panel.ask_back.places):
            self.write(f"key_asked_{number}", words[place - 1])


@pytest.fixture
def scene(play, shown, tmp_path):
    def run(story, stores=None):
        async def told():
            async with asyncio.TaskGroup() as group:
                stage = Stage(tmp_path / "wallet", group, stores)
                try:
                    shown(stage.panel)
                    await story(stage)
                finally:
                    stage.commands.give_up()
                    stage.wallet.close()

        play(told())

    return run


@pytest.mark.parametrize("count", [12, 24])
def test_a_new_key_is_kept_once_three_of_its_words_were_asked_back(scene, count):
    async def story(stage):
        stage.panel.choose._count.buttons[str(count)].click()
        words = await stage.make_words()
        assert len(words) == count

        stage.press("key_written")
        stage.answer(words)
        stage.write("key_label", "Savings")
        stage.press("key_keep")

        await until(lambda: stage.kept)
        (account,) = await stage.accounts()
        assert stage.kept == [account.address]
        assert (account.label, account.backup) == ("Savings", Backup.SAMPLED)
        assert stage.changes
        assert stage.stores.keyring.kept == {account.secret: " ".join(words).encode()}

    scene(story)


def test_a_wrong_word_keeps_nothing_and_says_which(scene):
    async def story(stage):
        words = await stage.make_words()
        stage.press("key_written")
        stage.answer(words)
        stage.write("key_asked_1", "wrong")
        stage.press("key_keep")

        place = stage.panel.ask_back.places[1]
        await until(lambda: f"This is not word number {place}." in texts(stage.panel))
        assert await stage.accounts() == ()

        stage.press("key_show_again")
        assert stage.shown_words() == words

    scene(story)


def test_nothing_of_the_words_stays_once_they_are_left(scene):
    async def story(stage):
        words = await stage.make_words()
        draft = stage.panel._draft
        stage.press("key_written")
        stage.answer(words)

        stage.panel.hide()

        assert not any(draft.secret.reveal())
        assert stage.panel.words.words._secret.reveal() == b""
        for edit in stage.panel.findChildren(QLineEdit):
            assert edit.text() == ""
            assert not edit.isUndoAvailable()
        stage.panel.show()
        assert stage.has("key_create")

    scene(story)


def test_words_give_their_addresses_and_the_chosen_one_is_kept(scene):
    async def story(stage):
        stage.press("key_import")
        stage.write("key_secret", WORDS.upper())
        stage.press("key_read")
        await until(lambda: stage.has("key_address_1"))
        await until(lambda: stage.panel.pick.keeping.store)
        address = stage.seen(QPushButton, "key_address_1").text().splitlines()[0]
        assert await stage.accounts() == ()

        stage.press("key_address_1")
        stage.press("key_keep")

        await until(lambda: stage.kept)
        (account,) = await stage.accounts()
        assert account.address == address
        assert account.backup is Backup.TYPED

    scene(story)


def test_a_key_file_is_taken_in_and_said_to_lie_open(scene, tmp_path, monkeypatch):
    file = tmp_path / "nosana_key.json"

    async def story(stage):
        draft = read_drafts(secret(WORDS))[0]
        file.write_bytes(bytes(as_numbers(key_at(draft.secret, draft.path)).reveal()))

        async def chosen(*_):
            return file

        monkeypatch.setattr("nosdesk.ui.wallet.key_panel.ask_which_file", chosen)
        stage.press("key_import")
        stage.press("key_file")
        await until(lambda: stage.has("key_address_0") and stage.panel.pick.keeping.store)
        assert any("still holds the key" in text for text in texts(stage.panel))
        assert stage.seen(QPushButton, "key_address_0").text() == draft.address

        stage.press("key_keep")
        await until(lambda: stage.kept)
        assert (await stage.accounts())[0].backup is Backup.NONE

    scene(story)


def test_what_is_no_key_is_told_and_the_form_stays(scene):
    async def story(stage):
        stage.press("key_import")
        stage.write("key_secret", "twelve words that are surely in no list of anybody at all ever")
        stage.press("key_read")

        await until(lambda: stage.commands.trouble.value)
        assert stage.has("key_secret")

    scene(story)


def test_an_address_is_watched_without_a_key(scene):
    async def story(stage):
        stage.press("key_watch")
        stage.write("watch_address", f" {ADDRESS} ")
        stage.write("watch_label", "Cold")
        stage.press("watch_keep")

        await until(lambda: stage.kept)
        (account,) = await stage.accounts()
        assert (account.address, account.label, account.can_sign) == (ADDRESS, "Cold", False)

    scene(story)


def test_without_a_keyring_the_user_chooses_the_encrypted_file(scene, tmp_path):
    asked = []

    async def ask(why):
        return await asked[0](why)

    stores = LocalKeyStores(tmp_path / "wallet", ask, known=(), cost=CHEAP)

    async def story(stage):
        asked.append(stage.asked.ask)
        words = await stage.make_words()
        stage.press("key_written")
        stage.answer(words)
        await until(lambda: stage.has("key_store_encrypted-file"))
        assert any("no keyring" in text for text in texts(stage.panel))

        stage.press("key_keep")
        await until(lambda: stage.commands.trouble.value)
        assert await stage.accounts() == ()

        stage.press("key_store_encrypted-file")
        stage.press("key_keep")
        await until(lambda: stage.has("passphrase_again"))
        stage.write("passphrase", "a long passphrase of mine")
        stage.write("passphrase_again", "another")
        stage.press("passphrase_give")
        assert "These two are not the same." in texts(stage.panel)
        stage.write("passphrase", "a long passphrase of mine")
        stage.write("passphrase_again", "a long passphrase of mine")
        stage.press("passphrase_give")

        await until(lambda: stage.kept)
        assert (await stage.accounts())[0].store is StoreKind.SEALED_FILES
        assert not stage.has("passphrase")

    try:
        scene(story, stores)
    finally:
        stores.close()


def test_a_keyring_that_is_broken_is_explained(scene):
    stores = FakeKeyStores()
    stores.keyring.down = HostUnfit("The system's keyring is not running, or was never set up.")

    async def story(stage):
        words = await stage.make_words()
        stage.press("key_written")
        stage.answer(words)

        await until(lambda: any("not running" in text for text in texts(stage.panel)))
        assert stage.panel.ask_back.keeping.store is None

    scene(story, stores)


def test_no_word_gets_into_logs_names_or_descriptions(scene, caplog, monkeypatch):
    monkeypatch.setattr("nosdesk.app.desk_keys.new_words", lambda _: read_drafts(secret(WORDS))[0])

    async def story(stage):
        caplog.set_level(logging.DEBUG)
        words = await stage.make_words()
        seen = _all_that_others_read(stage.panel)
        stage.press("key_written")
        stage.answer(words)
        seen += _all_that_others_read(stage.panel)
        stage.press("key_keep")
        await until(lambda: stage.kept)
        seen += _all_that_others_read(stage.panel)

        assert words == WORDS.split()
        assert set(words) & set(seen) == set()
        # Qt's loop logs words of its own, any of which may be one of the list: never two in a row.
        logged = " ".join(caplog.text.lower().split())
        assert [pair for pair in pairwise(words) if " ".join(pair) in logged] == []
        assert QApplication.clipboard().text() == ""

    scene(story)


def test_words_that_are_typed_in_are_read_by_nobody_else(scene, caplog):
    async def story(stage):
        caplog.set_level(logging.DEBUG)
        stage.press("key_import")
        stage.write("key_secret", WORDS)
        seen = _all_that_others_read(stage.panel)
        stage.press("key_read")
        await until(lambda: stage.has("key_address_1") and stage.panel.pick.keeping.store)
        seen += _all_that_others_read(stage.panel)
        found = stage.panel._found[0].draft.secret
        stage.press("key_keep")
        await until(lambda: stage.kept)
        seen += _all_that_others_read(stage.panel) + caplog.text.lower().split()

        assert set(WORDS.split()) & set(seen) == set()
        assert not any(found.reveal())

    scene(story)


def _all_that_others_read(panel: QWidget) -> list[str]:
    told = []
    for each in [panel, *panel.findChildren(QWidget)]:
        told += [each.objectName(), each.accessibleName(), each.accessibleDescription()]
        told += [each.toolTip(), each.whatsThis(), each.windowTitle()]
        if isinstance(each, QLabel):
            told.append(each.text())
        if (interface := QAccessible.queryAccessibleInterface(each)) is not None:
            told += [interface.text(kind) for kind in QAccessible.Text if kind.value < 6]
    return " ".join(told).lower().split()


def test_every_step_can_be_walked_with_the_keyboard(scene):
    async def story(stage):
        stage.panel.activateWindow()
        stage.seen(QPushButton, "key_import").setFocus()
        QTest.keyClick(stage.panel.choose.bring, Qt.Key.Key_Space)
        assert stage.has("key_secret")
        for edit in stage.panel.findChildren(QLineEdit):
            assert edit.accessibleName() or not edit.isVisible()

    scene(story)


def test_the_key_of_host_software_that_was_here_is_offered_and_its_file_stays(
    scene, tmp_path, monkeypatch
):
    monkeypatch.setenv("HOME", str(tmp_path))
    file = tmp_path / ".nosana" / "nosana_key.json"
    file.parent.mkdir()
    draft = read_drafts(secret(WORDS))[0]
    file.write_bytes(as_numbers(key_at(draft.secret, draft.path)).reveal())
    before = file.read_bytes()

    async def story(stage):
        assert any(str(file) in text for text in texts(stage.panel))
        stage.press("key_former")
        await until(lambda: stage.has("key_keep") and stage.panel.pick.keeping.store)
        stage.press("key_keep")
        await until(lambda: stage.kept)

        (account,) = await stage.accounts()
        assert (account.address, account.backup) == (draft.address, Backup.NONE)
        assert file.read_bytes() == before

    scene(story)


def test_without_such_a_file_nothing_is_said_of_it(scene, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))

    async def story(stage):
        assert not stage.has("key_former")

    scene(story)
