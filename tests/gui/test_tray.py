import asyncio
import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon

from devtools.pictures.sample_alerts import alerts_views
from devtools.pictures.sample_gpus import gpus_views
from devtools.pictures.sample_rig import home_views
from nosdesk.aio.state import State
from nosdesk.domain.errors import HostUnfit, Refused
from nosdesk.domain.settings import Settings, changed
from nosdesk.ui.commands import Commands
from nosdesk.ui.leaving import Choices
from nosdesk.ui.pages.alerts import AlertsPage
from nosdesk.ui.pages.notice_words import NoticeWords
from nosdesk.ui.presence import Deeds, Presence
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT, Tone
from nosdesk.ui.tray_icon import status_picture
from nosdesk.ui.tray_menu import TrayMenu
from nosdesk.ui.tray_view import Turn, tray_view
from tests.gui.conftest import destroy_now
from tests.gui.stage import a_window, button, texts, until

WORKING = tray_view(home_views()["normal"], gpus_views()["normal"])
RESTING = replace(WORKING, jobs=())
IDLE = tray_view(home_views()["empty"], gpus_views()["empty"])
STARTING = tray_view(home_views()["loading"], gpus_views()["loading"])
BROKEN = NoticeWords(Shape.CROSS, Tone.BAD, "RTX 4090 stopped", "Docker stopped.", stays=True)


class Stage:
    """The program's presence over values of the test's own, and what was done with it."""

    def __init__(self, group, shown, view=WORKING, on_close="ask", refusal=None):
        self.done = []
        self.refusal = refusal
        self.view = State(view)
        self.settings = State(changed(Settings(), "behaviour.on_close", on_close))
        self.commands = Commands(group)
        deeds = Deeds(
            self.deed("pause"), self.deed("resume"), self.deed("snooze"), self.deed("turn"),
            lambda: self.done.append("leave"),
        )  # fmt: skip
        choices = Choices(self.settings, self.put)
        self.presence = Presence(self.view, deeds, choices, self.commands, DARK)
        self.window = a_window(home_views()["normal"], on_close=self.presence.leaving.close)
        make = self.window._make
        alerts = State(alerts_views()["normal"])
        self.window._make = {**make, "alerts": lambda: AlertsPage(alerts, DARK)}
        self.presence.join(self.window)
        shown(self.window)

    def deed(self, name):
        async def do(*what):
            if self.refusal is not None:
                raise self.refusal
            self.done.append((name, *what) if what else name)

        return do

    async def put(self, name, value):
        if self.refusal is not None:
            raise self.refusal
        self.settings.set(changed(self.settings.value, name, value))

    @property
    def menu(self):
        [menu] = self.window.sidebar.findChildren(TrayMenu)
        return menu

    @property
    def question(self):
        return self.presence.leaving.question

    def have_tray(self):
        """Be in a tray, as far as the program can tell: there is no screen here."""
        self.presence.tray._timer.stop()  # or it would find out
        self.presence.tray.icon.setVisible(True)

    async def answer(self, key):
        await until(lambda: self.question)
        question = self.question
        question.buttons[key].click() if key else question.reject()
        await until(lambda: self.question is not question)
        await asyncio.sleep(0.01)


@pytest.fixture
def stage(play, shown):
    """Play a scene on a stage; the group it runs in ends with it."""

    def run(scene, **given):
        async def whole():
            async with asyncio.TaskGroup() as group:
                made = Stage(group, shown, **given)
                await scene(made)
                made.presence.end()
                made.window.close_now()

        play(whole())

    return run


def entries(menu):
    return [action.text() for action in menu.actions() if action.isVisible() and action.text()]


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


# --- Closing and quitting ----------------------------------------------------------------------


def test_the_first_closing_asks_and_the_answer_is_kept(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        await stage.answer("tray")
        assert stage.settings.value.behaviour.on_close == "tray"
        assert not stage.window.isVisible()

        stage.window.come_forward()
        stage.window.close()
        assert not stage.window.isVisible()
        assert stage.question is None
        assert stage.done == []

    stage(scene)


def test_who_thinks_better_of_it_is_asked_again(stage):
    async def scene(stage):
        stage.have_tray()
        for _ in range(2):
            stage.window.close()
            await stage.answer("")
        assert stage.window.isVisible()
        assert stage.settings.value.behaviour.on_close == "ask"

    stage(scene)


def test_an_answer_that_cannot_be_kept_is_followed_all_the_same(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        await stage.answer("tray")
        assert not stage.window.isVisible()

    stage(scene, refusal=HostUnfit("The disk is full."))


@pytest.mark.parametrize(
    ("key", "left"), [("finish", ["leave"]), ("now", ["leave", "leave"]), ("stay", []), ("", [])]
)
def test_quitting_with_a_job_in_hand_asks_and_says_what_it_costs(stage, key, left):
    async def scene(stage):
        stage.menu.leave.trigger()
        await until(lambda: stage.question)
        said = " ".join(label.text() for label in stage.question.findChildren(QLabel))
        assert WORKING.jobs[0] in said
        assert "this job's pay so far, and your place in the queue" in said
        await stage.answer(key)
        assert stage.done == left

    stage(scene)


@pytest.mark.parametrize(("key", "left"), [("finish", []), ("now", ["leave"])])
def test_an_answer_that_comes_once_the_end_has_begun_stops_only_who_says_so(stage, key, left):
    async def scene(stage):
        stage.menu.leave.trigger()
        await until(lambda: stage.question)
        stage.view.set(replace(WORKING, is_closing=True))  # the system asked for it, too
        await stage.answer(key)
        assert stage.done == left

    stage(scene)


def test_without_a_job_in_hand_quitting_does_not_ask(stage):
    async def scene(stage):
        stage.menu.leave.trigger()
        assert stage.done == ["leave"]

    stage(scene, view=RESTING)


def test_who_quits_when_first_asked_is_asked_about_the_job_too(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        await stage.answer("quit")
        await stage.answer("finish")
        assert stage.done == ["leave"]
        assert stage.settings.value.behaviour.on_close == "quit"

    stage(scene)


@pytest.mark.parametrize("wish", ["ask", "tray"])
def test_where_there_is_no_tray_closing_quits_and_asks_first(stage, wish):
    async def scene(stage):
        stage.window.close()
        await stage.answer("stay")
        assert (stage.done, stage.window.isVisible()) == ([], True)
        stage.window.close()
        await stage.answer("quit")
        assert stage.done == ["leave"]

    stage(scene, view=RESTING, on_close=wish)


def test_who_wants_closing_to_quit_is_not_asked_without_need(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        assert stage.done == ["leave"]

    stage(scene, view=RESTING, on_close="quit")


def test_where_no_grid_is_joined_closing_just_ends_the_program(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        assert stage.done == ["leave"]
        assert stage.settings.value.behaviour.on_close == "ask"

    stage(scene, view=IDLE)


def test_who_closes_while_the_nodes_are_being_opened_is_asked(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        await stage.answer("tray")
        assert (stage.done, stage.window.isVisible()) == ([], False)

    stage(scene, view=STARTING)


def test_closing_again_while_the_nodes_finish_stops_them(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        stage.menu.leave.trigger()
        assert stage.done == ["leave", "leave"]

    stage(scene, view=replace(WORKING, is_closing=True))


# --- The page ----------------------------------------------------------------------------------


@pytest.mark.parametrize("state", alerts_views())
def test_each_state_of_the_alerts_page_says_what_it_knows(state, shown):
    view = alerts_views()[state]
    said = texts(shown(AlertsPage(State(view), DARK)))

    assert {row.title for row in view.past} <= set(said)
    assert {row.title for row in view.open} <= set(said)
    assert any(len(text) > 15 for text in said)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_alerts_page_needs_no_scrolling_sideways(scale, shown, qapp):
    dress(qapp, DARK, scale)
    page = AlertsPage(State(alerts_views()["degraded"]), DARK)
    page.resize(1_000, 700)
    shown(page)

    assert page.horizontalScrollBar().maximum() == 0


# --- Its words ---------------------------------------------------------------------------------


def test_every_word_of_the_alerts_page_can_be_translated(shown, pseudo_language):
    page = shown(AlertsPage(State(alerts_views()["degraded"]), DARK))
    figure = re.compile(r"[\d.,]+|\d+ \w+, \d+:\d+")

    assert [t for t in texts(page) if t and "⟦" not in t and not figure.fullmatch(t)] == []


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
