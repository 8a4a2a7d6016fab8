from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon

from devtools.pictures.sample_gpus import gpus_views
from devtools.pictures.sample_rig import home_views
from nosdesk.domain.errors import Refused
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT, Tone
from nosdesk.ui.tray_icon import status_picture
from nosdesk.ui.tray_view import Turn, tray_view
from tests.gui.conftest import destroy_now
from tests.gui.stage import button, texts, until
from tests.gui.tray_stage import BROKEN, IDLE, WORKING, entries, staged


@pytest.fixture
def stage(play, shown):
    """Play a scene on a stage; the group it runs in ends with it."""
    return partial(staged, play, shown)


# --- The menu ----------------------------------------------------------------------------------


def test_the_window_has_the_whole_menu_of_the_tray(stage):
    async def scene(stage):
        said = entries(stage.menu)
        assert " ".join(said[:2]) == WORKING.headline
        assert said[2:] == [
            "Open", "Finish, then stop", "Snooze", "GPU", "Today 4.82 NOS", "Alerts", "Settings",
            "Quit: your GPUs stop earning",
        ]  # fmt: skip
        assert not stage.menu.actions()[0].isEnabled()
        assert entries(stage.menu.snooze) == [
            "For 15 minutes", "For 1 hour", "Until tomorrow, 8:00", "Until I resume",
        ]  # fmt: skip

    stage(scene)


def test_entries_do_what_they_say(stage):
    async def scene(stage):
        stage.menu.finish.trigger()
        stage.menu.resume.trigger()
        for action in stage.menu.snooze.actions():
            action.trigger()
        await until(lambda: len(stage.done) == 6)
        assert stage.done == [
            "pause", "resume", ("snooze", 900), ("snooze", 3600), ("snooze", None), "pause",
        ]  # fmt: skip

    stage(scene)


def test_choosing_a_gpu_orders_its_turn_and_the_tick_waits_for_it(stage):
    async def scene(stage):
        spare = next(gpu for gpu in WORKING.gpus if not gpu.is_checked and gpu.turn is Turn.ENABLE)
        number = WORKING.gpus.index(spare)
        stage.menu.gpus[number].trigger()
        assert not stage.menu.gpus[number].isChecked()
        await until(lambda: stage.done)
        assert stage.done == [("turn", spare)]

        gpus = tuple(replace(each, is_checked=True) for each in WORKING.gpus)
        stage.view.set(replace(WORKING, gpus=gpus))
        await until(stage.menu.gpus[number].isChecked)

    stage(scene)


def test_what_an_entry_could_not_do_is_told_also_to_who_sees_no_window(stage):
    async def scene(stage):
        stage.menu.finish.trigger()
        await until(lambda: stage.commands.trouble.value)
        assert stage.commands.trouble.value.what == "No."

        popped = []
        stage.presence.tray.pop = popped.append
        stage.window.hide()
        stage.menu.finish.trigger()
        await until(lambda: popped)
        assert (popped[0].title, popped[0].text) == ("No.", "Ask later.")

    stage(scene, refusal=Refused("No.", "Ask later."))


def test_pages_open_from_the_menu(stage):
    async def scene(stage):
        stage.window.hide()
        stage.menu.alerts.trigger()
        assert stage.window.isVisible()
        assert stage.window.stack.currentWidget().accessibleName() == "Alerts"
        stage.menu.settings.trigger()
        assert stage.window.stack.currentWidget().accessibleName() == "Settings"

    stage(scene)


def test_before_there_is_a_grid_nothing_can_be_paused(stage):
    async def scene(stage):
        enabled = [
            a.text() for a in stage.menu.actions() if a.isVisible() and a.isEnabled() and a.text()
        ]
        assert enabled == ["Open", IDLE.today, "Alerts", "Settings", "Quit"]

    stage(scene, view=IDLE)


def test_a_name_is_never_taken_for_a_shortcut(stage):
    async def scene(stage):
        gpus = (replace(WORKING.gpus[0], text="A & B"),)
        stage.view.set(replace(WORKING, gpus=gpus))
        await until(lambda: [a.text() for a in stage.menu.gpus] == ["A && B"])

    stage(scene)


def test_the_menu_follows_the_system_from_dark_to_light(stage, qapp):
    async def scene(stage):
        dress(qapp, LIGHT)
        stage.window.dress(LIGHT)
        destroy_now()
        QApplication.processEvents()
        assert entries(stage.menu)[2] == "Open"
        assert len(stage.view._subscribers) == 3, "the tray, its menu, and the window's new one"

    stage(scene)


def test_home_leads_to_all_alerts_and_the_menu_button_is_reached_by_keyboard(stage, qtbot):
    async def scene(stage):
        button(stage.window, "Needs a look: All alerts").click()
        assert stage.window.stack.currentWidget().accessibleName() == "Alerts"

        stage.window.activateWindow()
        stage.window.sidebar.buttons["help"].setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget().accessibleName() == "Menu"
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert stage.menu.isVisible()
        stage.menu.close()

    stage(scene)


# --- The icon ----------------------------------------------------------------------------------


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=lambda tokens: tokens.name)
def test_each_shape_has_a_picture_of_its_own_also_where_it_is_small(tokens):
    pictures = {
        bytes(status_picture(shape, Tone.QUIET, tokens, 22).toImage().constBits())
        for shape in Shape
    }

    assert len(pictures) == len(Shape)


def test_the_tip_of_the_icon_is_the_sentence(stage):
    async def scene(stage):
        assert stage.presence.tray.icon.toolTip() == WORKING.headline
        stage.view.set(IDLE)
        await until(lambda: stage.presence.tray.icon.toolTip() == IDLE.headline)

    stage(scene)


def test_a_tray_that_comes_later_is_used_and_one_that_goes_brings_the_window_back(
    stage, monkeypatch
):
    there = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: bool(there))

    async def scene(stage):
        tray = stage.presence.tray
        assert not tray.is_there
        there.append(1)
        tray.look()
        assert tray.is_there
        stage.window.close()
        await stage.answer("tray")
        assert not stage.window.isVisible()
        there.clear()
        tray.look()
        assert not tray.is_there
        assert stage.window.isVisible()

    stage(scene)


# --- Notifications -----------------------------------------------------------------------------


def test_without_a_tray_a_notification_stands_in_the_window(stage):
    async def scene(stage):
        stage.presence.tell(BROKEN)
        assert {"RTX 4090 stopped", "Docker stopped."} <= set(texts(stage.window.pop))
        assert stage.window.pop.accessibleName() == "RTX 4090 stopped. Docker stopped."
        button(stage.window, "All alerts").click()
        assert stage.window.stack.currentWidget().accessibleName() == "Alerts"
        button(stage.window, "Dismiss this notification").click()
        assert not stage.window.pop.isVisible()

    stage(scene)


def test_what_stays_is_there_until_it_is_dismissed(stage):
    async def scene(stage):
        pop = stage.window.pop
        stage.presence.tell(replace(BROKEN, stays=False))
        assert pop._timer.isActive()
        stage.presence.tell(BROKEN)
        assert not pop._timer.isActive()
        pop._timer.timeout.emit()
        assert not pop.isVisible()

    stage(scene)


def test_every_word_of_menu_and_questions_can_be_translated(stage, pseudo_language):
    view = tray_view(home_views()["normal"], gpus_views()["normal"])

    async def scene(stage):
        said = [*entries(stage.menu)[len(view.lines) :], *entries(stage.menu.snooze)]
        stage.menu.leave.trigger()
        await until(lambda: stage.question)
        said += [label.text() for label in stage.question.findChildren(QLabel)]
        said += [each.text() for each in stage.question.buttons.values()]
        assert [text for text in said if "⟦" not in text] == []
        await stage.answer("")

    stage(scene, view=view)
