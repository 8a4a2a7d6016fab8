from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from devtools.pictures.sample_wallet import wallet_views
from tests.gui.stage import NoTasks, texts, until
from tests.gui.wallet_page_stage import STATES, Stage, played


@pytest.fixture
def scene(play, shown):
    """Play a story on the page of the wallet."""
    return partial(played, play, shown)


@pytest.mark.parametrize("state", STATES)
def test_each_state_says_what_is_known_and_why_not_more(state, shown):
    view = STATES[state]
    said = texts(shown(Stage(view, NoTasks()).page))

    assert any(len(text) > 20 for text in said)
    if view.trouble:
        assert {view.trouble.label, view.trouble.text, view.trouble.id} <= set(said)
    if view.open:
        assert view.open.address in said
        assert {figure.value for figure in view.open.figures} <= set(said)


def test_what_can_be_done_fits_the_account(shown):
    tools = {
        state: set(shown(Stage(STATES[state], NoTasks()).page).tools.choice.buttons)
        for state in ("normal", "practice", "watched")
    }

    assert tools["normal"] == {"receive", "send", "stake", "sweep", "backup", "remove"}
    assert tools["practice"] == {"receive", "send", "stake", "sweep"}
    assert tools["watched"] == {"receive", "remove"}


def test_the_feed_hears_whether_somebody_looks_and_waits(scene):
    async def story(stage):
        assert stage.asked.value.is_open
        assert stage.asked.value.awaits

        stage.press("tool_send")
        assert not stage.asked.value.awaits
        stage.press("account_practice")
        assert stage.asked.value.account == "practice"

        stage.page.hide()
        assert not stage.asked.value.is_open

    scene(story)


def test_an_account_can_be_added_beside_those_there_are(scene):
    async def story(stage):
        assert not stage.has("key_create")
        stage.press("wallet_add")
        assert stage.has("key_create")
        assert not stage.has("tool_receive")
        stage.press("wallet_stop_adding")
        assert stage.has("tool_receive")

    scene(story)


def test_the_address_is_copied_with_one_click(scene):
    async def story(stage):
        stage.press("wallet_copy")
        assert QApplication.clipboard().text() == STATES["normal"].open.address
        QApplication.clipboard().clear()

    scene(story)


def test_the_failed_page_can_be_tried_again(scene):
    async def story(stage):
        stage.press("sentence_action")
        await until(lambda: stage.orders.done == [("look_again",)])

    scene(story, "failed")


@pytest.mark.parametrize("tool", ["receive", "send", "stake", "sweep", "backup", "remove"])
def test_every_control_has_a_name(scene, tool):
    async def story(stage):
        stage.press(f"tool_{tool}")
        kinds = (QAbstractButton, QLineEdit)
        controls = [w for w in stage.page.findChildren(QWidget) if isinstance(w, kinds)]
        assert [w for w in controls if w.isVisible() and not w.accessibleName()] == []

    scene(story)


@pytest.mark.parametrize("state", ["empty", "normal", "practice", "degraded"])
def test_every_text_can_be_translated(state, shown, pseudo_language):
    view = wallet_views()[state]
    page = shown(Stage(view, NoTasks()).page)
    for tool in page.tools.choice.buttons.values():
        tool.click()
        said = [text for text in texts(page) if any(each.isalpha() for each in text)]
        plain = [text for text in said if "⟦" not in text]
        assert not [text for text in plain if " " in text], plain


def test_the_tools_are_walked_with_the_keyboard(scene):
    async def story(stage):
        stage.page.activateWindow()
        first = stage.seen(QAbstractButton, "tool_receive")
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Right)
        assert stage.has("send_amount")

    scene(story)
