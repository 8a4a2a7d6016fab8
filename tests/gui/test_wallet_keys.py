import asyncio
from functools import partial

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from nosdesk.ports.key_store import Asked
from tests.gui.stage import texts, until
from tests.gui.wallet_page_stage import STATES, played
from tests.unit.app.wallet_stage import WORDS


@pytest.fixture
def scene(play, shown):
    """Play a story on the page of the wallet."""
    return partial(played, play, shown)


def test_the_backup_is_hidden_until_it_is_asked_for_and_gone_when_left(scene):
    async def story(stage):
        stage.press("tool_backup")
        stage.press("backup_get")
        await until(lambda: stage.has("backup_words"))
        backup = stage.page.tools.backup
        hidden = backup.words.grab().toImage()
        assert not backup.words.is_open

        stage.press("backup_see")
        assert backup.words.is_open
        assert backup.words.grab().toImage() != hidden
        assert not set(WORDS.split()) & set(_others_read(stage.page))
        assert QApplication.clipboard().text() == ""

        stage.press("backup_copy")
        assert QApplication.clipboard().text() == WORDS
        QApplication.clipboard().clear()

        stage.press("tool_receive")
        assert backup.words.as_text() == ""
        assert not backup.words.is_open

    scene(story)


def test_an_account_is_removed_only_by_what_was_typed(scene):
    async def story(stage):
        stage.press("tool_remove")
        assert not stage.has("remove_now")
        stage.press("remove_look")
        await until(lambda: stage.has("remove_now"))
        assert "Nothing is left there." in texts(stage.page)

        stage.write("remove_typed", "typed")
        stage.press("remove_now")
        await until(lambda: stage.orders.done)
        assert stage.orders.done == [("remove", STATES["normal"].open.name, "typed")]

    scene(story)


def test_a_passphrase_is_asked_for_where_it_is_needed_and_leaving_gives_none(scene):
    async def story(stage):
        async with asyncio.TaskGroup() as group:
            asked = group.create_task(stage.passphrases.ask(Asked.PRESENT))
            await until(lambda: stage.has("passphrase"))
            assert not stage.has("passphrase_again")
            stage.write("passphrase", "secret")
            stage.press("passphrase_give")
        assert asked.result().reveal() == b"secret"

        async with asyncio.TaskGroup() as group:
            asked = group.create_task(stage.passphrases.ask(Asked.PRESENT))
            await until(lambda: stage.has("passphrase"))
            stage.page.hide()
        assert asked.result() is None

    scene(story)


def _others_read(page):
    told = []
    for each in page.findChildren(QWidget):
        told += [each.objectName(), each.accessibleName(), each.accessibleDescription()]
        told.append(each.toolTip())
        if isinstance(each, QLabel):
            told.append(each.text())
        if (interface := QAccessible.queryAccessibleInterface(each)) is not None:
            told += [interface.text(kind) for kind in QAccessible.Text if kind.value < 6]
    return " ".join(told).lower().split()
