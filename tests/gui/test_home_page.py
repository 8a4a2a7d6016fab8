import asyncio
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from devtools.pictures.sample_rig import NOW, home_views, sample_known
from nosdesk.aio.state import State
from nosdesk.domain.errors import Refused
from nosdesk.ui.commands import Commands
from nosdesk.ui.offers import Offer
from nosdesk.ui.pages.home import HomePage
from nosdesk.ui.pages.home_view import home_view
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT
from tests.gui.conftest import destroy_now
from tests.gui.stage import NoTasks, a_page, a_window, button, texts, until

STATES = home_views()


@pytest.mark.parametrize("state", STATES)
def test_each_state_says_its_sentence_and_its_figures(state, shown):
    view = STATES[state]

    said = texts(shown(a_page(view)))

    assert {view.sentence.label, view.sentence.text, view.sentence.id} <= set(said)
    assert {figure.value for figure in view.money} <= set(said)


def test_gpus_alerts_and_runs_are_told_in_words(shown):
    said = texts(shown(a_page(STATES["degraded"])))

    assert "RTX 3060" in said
    assert "7 min ago" in said
    assert "The NVIDIA driver does not answer." in said
    assert "handed back" in said


@pytest.mark.parametrize("state", ["loading", "empty", "failed", "first-day"])
def test_a_place_with_nothing_to_show_says_why(state, shown):
    page = shown(a_page(STATES[state]))
    lists = [w for w in page.findChildren(QWidget) if w.accessibleName() == "Last jobs"]

    said = [text for each in lists for text in texts(each)]

    assert any(len(text) > 10 for text in said)


def test_what_changes_is_shown_and_what_went_is_hidden(shown, qtbot):
    state = State(STATES["normal"])
    page = shown(HomePage(state, {}, Commands(NoTasks()), DARK))

    state.set(STATES["first-day"])

    qtbot.waitUntil(lambda: "Checking" in texts(page))
    assert "RTX 3090" not in texts(page)


def test_a_flood_of_changes_ends_with_the_latest(shown, qtbot):
    state = State(STATES["normal"])
    page = shown(HomePage(state, {}, Commands(NoTasks()), DARK))

    for minute in range(13, 60):
        state.set(home_view(sample_known(), NOW + (minute - 12) * 60))

    qtbot.waitUntil(lambda: any("59 min of up to" in text for text in texts(page)))


def test_a_page_that_is_gone_listens_no_more(shown):
    state = State(STATES["normal"])
    page = HomePage(state, {}, Commands(NoTasks()), DARK)
    shown(page)
    assert len(state._subscribers) == 1

    page.deleteLater()
    del page
    destroy_now()

    assert state._subscribers == {}


# --- What can be done ------------------------------------------------------------------------


def test_an_action_nobody_can_carry_out_has_no_button(shown):
    page = shown(a_page(STATES["normal"]))

    assert not page.bar.action.isVisible()
    assert not page.bar.lead.isVisible()


def test_the_one_thing_to_do_is_done_once_however_often_it_is_pressed(play, shown, qtbot):
    calls = []

    async def scene():
        going_on = asyncio.Event()

        async def start():
            calls.append(1)
            await going_on.wait()

        async with asyncio.TaskGroup() as group:
            offers = {"SET_UP": Offer("Start practising", start)}
            page = shown(a_page(STATES["empty"], offers, group))
            lead = button(page, "Start practising")
            qtbot.mouseClick(lead, Qt.MouseButton.LeftButton)
            await until(lambda: calls)
            assert not lead.isEnabled()
            qtbot.mouseClick(lead, Qt.MouseButton.LeftButton)
            lead.click()
            going_on.set()
            await until(lead.isEnabled)

    play(scene())

    assert calls == [1]


def test_the_one_thing_to_do_can_be_done_by_keyboard_alone(play, shown, qtbot):
    calls = []

    async def start():
        calls.append(1)

    async def scene():
        async with asyncio.TaskGroup() as group:
            offers = {"SET_UP": Offer("Start practising", start)}
            window = shown(a_window(STATES["empty"], offers=offers, group=group))
            window.activateWindow()
            lead = button(window, "Start practising")
            for _ in range(20):
                if lead.hasFocus():
                    break
                qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
            await until(lambda: calls)

    play(scene())

    assert calls == [1]


def test_what_strangers_wrote_is_never_taken_for_markup(shown):
    known = sample_known()
    evil = replace(known.takings.recent[0], reason="<img src=file:///x>", job="<b>Job</b>" * 4)
    takings = replace(known.takings, recent=(evil,))
    page = shown(a_page(home_view(replace(known, takings=takings), NOW)))

    tips = [label.toolTip() for label in page.findChildren(QLabel) if "Job" in label.toolTip()]

    assert tips == ["<span>" + "&lt;b&gt;Job&lt;/b&gt;" * 4 + "</span>"]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))


def test_what_was_refused_is_told_with_its_reason_and_remedy(play, shown):
    async def refuse():
        raise Refused("The market is full.", "Try another market.") from Refused("No room.")

    async def scene():
        async with asyncio.TaskGroup() as group:
            offers = {"SET_UP": Offer("Start practising", refuse)}
            window = shown(a_window(STATES["empty"], offers=offers, group=group))
            button(window, "Start practising").click()
            await until(window.trouble.isVisible)
            assert {"The market is full.", "No room.", "Try another market."} <= set(texts(window))
            window.trouble.dismiss.click()
            assert not window.trouble.isVisible()

    play(scene())


def test_a_mistake_of_ours_is_told_and_ends_nothing(play, shown, caplog):
    async def stumble():
        raise ZeroDivisionError("by nothing")

    async def scene():
        async with asyncio.TaskGroup() as group:
            offers = {"SET_UP": Offer("Start practising", stumble)}
            window = shown(a_window(STATES["empty"], offers=offers, group=group))
            button(window, "Start practising").click()
            await until(window.trouble.isVisible)
            assert "Nosdesk made a mistake." in texts(window)

    play(scene())

    assert "ZeroDivisionError" in caplog.text


# --- Look ------------------------------------------------------------------------------------


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("state", STATES)
def test_no_text_is_cut_off(state, scale, tokens, shown, qapp):
    dress(qapp, tokens, scale)
    window = a_window(STATES[state], tokens=tokens)
    window.resize(1240, 800)
    shown(window)

    assert [label.text() for label in visible_labels(window) if is_cut(label)] == []
    page = window.stack.currentWidget()
    assert page.widget().width() <= page.viewport().width()


def visible_labels(widget):
    return [label for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def is_cut(label):
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    wide = max(label.fontMetrics().horizontalAdvance(line) for line in label.text().split("\n"))
    return label.width() < wide


def test_everything_that_can_be_focused_or_shows_a_state_has_a_name(shown):
    window = shown(a_window(STATES["degraded"]))
    named = [w for w in window.findChildren(QWidget) if w.isVisible() and must_have_a_name(w)]

    nameless = [w for w in named if not name_of(w)]

    assert len(named) > 20
    assert [type(w).__name__ for w in nameless] == []


def must_have_a_name(widget):
    can_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(can_focus) or type(widget).__name__ in {
        "StatusShape",
        "GpuLine",
        "RunLine",
        "Figure",
    }


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
