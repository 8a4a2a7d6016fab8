"""A transaction that the grid wrote is signed only when the person at the window lets it be."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from nosdesk.app.desk_consent import ConsentInWindow
from nosdesk.ui.wallet.consent_dialog import ConsentDialog, ask_for_consent
from tests.gui.stage import until

WORDS = ("Puts the access key 4Nd1 there.",)


async def the_dialog(window):
    await until(lambda: (d := window.findChild(ConsentDialog)) is not None and d.isVisible())
    return window.findChild(ConsentDialog)


async def gone(window):
    await until(lambda: window.findChild(ConsentDialog) is None)


@pytest.mark.parametrize("answer", [True, False])
def test_what_is_asked_is_shown_and_the_answer_holds(answer, brought, play):
    async def scene():
        consent, window = ConsentInWindow(), await brought(QWidget())
        ask_for_consent(window, consent)
        async with asyncio.TaskGroup() as group:
            asked = group.create_task(consent.ask(WORDS, "AQAB"))
            dialog = await the_dialog(window)
            said = [each.text() for each in dialog.findChildren(QLabel)]
            dialog.copy.click()
            dialog.buttons["sign" if answer else "refuse"].click()
            await gone(window)
        return asked.result(), said, QGuiApplication.clipboard().text()

    agreed, said, copied = play(scene())
    assert agreed is answer
    assert f"• {WORDS[0]}" in said
    assert copied == "AQAB"


def test_closing_it_is_no_answer_and_it_comes_back_when_asked_for(brought, play):
    async def scene():
        consent, window = ConsentInWindow(), await brought(QWidget())
        ask_for_consent(window, consent)
        async with asyncio.TaskGroup() as group:
            asked = group.create_task(consent.ask(WORDS, "AQAB"))
            (await the_dialog(window)).reject()
            await gone(window)
            assert not asked.done()
            await consent.show_again()
            (await the_dialog(window)).buttons["sign"].click()
        return asked.result()

    assert play(scene())


def test_it_goes_when_the_nodes_end(brought, play):
    async def scene():
        consent, window = ConsentInWindow(), await brought(QWidget())
        ask_for_consent(window, consent)
        async with asyncio.TaskGroup() as group:
            asked = group.create_task(consent.ask(WORDS, "AQAB"))
            await the_dialog(window)
            consent.give_up()
            await gone(window)
        return asked.result()

    assert not play(scene())


def test_an_enter_that_was_meant_for_something_else_answers_nothing(brought, play, qtbot):
    async def scene():
        consent, window = ConsentInWindow(), await brought(QWidget())
        ask_for_consent(window, consent)
        async with asyncio.TaskGroup() as group:
            asked = group.create_task(consent.ask(WORDS, "AQAB"))
            dialog = await the_dialog(window)
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
            assert dialog.isVisible()
            assert not asked.done()
            dialog.buttons["refuse"].click()
        return asked.result()

    assert not play(scene())
