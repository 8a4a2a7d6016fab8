import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from devtools.pictures.sample_grids import sample_grid_places
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.settings import Settings, setting_names, settings_from, value_of
from nosdesk.ui.commands import Commands
from nosdesk.ui.language import available_languages
from nosdesk.ui.look import follow_look, put_on
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pages.settings import SettingsPage, SettingsPlaces
from nosdesk.ui.preferences import Preferences
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT
from nosdesk.ui.window import MainWindow
from nosdesk.ui.words import Language, speak
from tests.fakes.settings import FakeSettings
from tests.gui.conftest import destroy_now
from tests.gui.stage import NoTasks, button, texts, until
from tests.gui.test_translation import untranslated


class Stage:
    """The page on settings in memory, in a group that runs what it asks for."""

    def __init__(self, group, settings=None):
        self.store = FakeSettings(settings)
        self.preferences = Preferences(self.store)
        self.commands = Commands(group)
        self.folders = []
        self.set_ups = []
        self.places = SettingsPlaces(
            Path("/data"),
            self.folders.append,
            available_languages(),
            self.set_up,
            grids=sample_grid_places(),
        )

    async def set_up(self):
        self.set_ups.append(1)

    def page(self, tokens=DARK):
        return SettingsPage(self.preferences, self.places, self.commands, tokens)


def named(page, name):
    return page.findChild(QWidget, name)


def test_each_setting_has_a_control(shown):
    page = shown(Stage(NoTasks()).page())
    names = {each.objectName().split(":")[0] for each in page.findChildren(QWidget)}

    assert set(setting_names()) <= names


def test_each_control_has_a_name_to_be_heard(shown):
    page = shown(Stage(NoTasks()).page())
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]

    assert [each.objectName() for each in controls if not each.accessibleName()] == []


def test_a_choice_is_kept_at_once(shown, play):
    async def scene():
        async with asyncio.TaskGroup() as group:
            stage = Stage(group)
            page = shown(stage.page())
            named(page, "look.theme:light").click()
            named(page, "behaviour.on_close:quit").click()
            named(page, "behaviour.starts_minimised").click()
            named(page, "telling.muted:network").click()
            await until(lambda: stage.store.settings.telling.muted)
            return stage.store.settings

    settings = play(scene())

    assert settings.look.theme == "light"
    assert settings.behaviour.on_close == "quit"
    assert settings.behaviour.starts_minimised
    assert settings.telling.muted == ("network",)


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("telling.quiet_hours", "22:00-07:00", "22:00-07:00"),
        ("money.currency", "eur", "EUR"),
        ("money.electricity_per_kwh", "0,32", 0.32),
        ("money.nos_price", "0.5", 0.5),
        ("money.price_source", "prices.csv", "prices.csv"),
        ("money.max_fee", "0.0002", 200_000),
        ("jobs.keep_free_gib", "40", 40),
        ("grid.email", "me@example.org", "me@example.org"),
    ],
)
def test_what_is_typed_is_kept_at_enter(name, typed, kept, shown, play, qtbot):
    async def scene():
        async with asyncio.TaskGroup() as group:
            stage = Stage(group)
            edit = named(shown(stage.page()), name)
            edit.selectAll()
            qtbot.keyClicks(edit, typed)
            qtbot.keyClick(edit, Qt.Key.Key_Return)
            await until(lambda: value_of(stage.store.settings, name) != value_of(Settings(), name))
            return value_of(stage.store.settings, name), edit.text()

    value, text = play(scene())

    assert value == kept
    assert text.replace(",", ".").lower() == typed.replace(",", ".")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("telling.quiet_hours", "at night"),
        ("money.currency", "EURO1"),
        ("money.electricity_per_kwh", "cheap"),
        ("money.electricity_per_kwh", "-1"),
        ("money.max_fee", "2"),
        ("money.max_fee", ""),
        ("jobs.keep_free_gib", "0"),
        ("jobs.keep_free_gib", "1.5"),
        ("grid.email", "me at home"),
    ],
)
def test_what_cannot_be_is_told_beside_it_and_not_kept(name, typed, shown, qtbot):
    page = shown(Stage(NoTasks()).page())
    edit = named(page, name)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(edit, typed)
    qtbot.keyClick(edit, Qt.Key.Key_Return)

    assert edit.property("wrong") is True
    assert edit.accessibleDescription() in texts(page)


def test_settings_that_another_program_changed_are_shown(shown):
    stage = Stage(NoTasks())
    page = shown(stage.page())
    stage.preferences.settings.set(settings_from({"jobs": {"keep_free_gib": 9}}).settings)

    assert named(page, "jobs.keep_free_gib").text() == "9"


def test_what_could_not_be_read_is_told(shown):
    stage = Stage(NoTasks())
    page = shown(stage.page())
    assert not any("could not be read" in text for text in texts(page))

    stage.preferences.left_out.set(("There is no setting 'look.glow'.",))

    assert "There is no setting 'look.glow'." in texts(page)


def test_a_setting_that_cannot_be_kept_is_shown_as_it_is(shown, play):
    async def scene():
        async with asyncio.TaskGroup() as group:
            stage = Stage(group)
            page = shown(stage.page())

            async def broken(_):
                raise HostUnfit("The disk is full.")

            stage.store.change = broken
            named(page, "jobs.open_home").click()
            await until(lambda: stage.commands.trouble.value is not None)
            return named(page, "jobs.open_home").isChecked()

    assert play(scene()) is False


def test_buttons_lead_to_the_folder_and_to_the_set_up(shown, play):
    async def scene():
        async with asyncio.TaskGroup() as group:
            stage = Stage(group)
            page = shown(stage.page())
            button(page, "Open the folder").click()
            button(page, "Set up again").click()
            await until(lambda: stage.folders and stage.set_ups)
            return stage.folders, stage.set_ups

    assert play(scene()) == ([Path("/data")], [1])


def test_every_word_of_the_settings_can_be_translated(shown, pseudo_language):
    page = shown(Stage(NoTasks()).page())
    own_names = {"/data", *(title for _, title in available_languages())}

    assert [text for text in untranslated(page) if text not in own_names] == []


def a_window(stage, tokens):
    def pages(tokens):
        return {"home": lambda: Page("home", "Home"), "settings": lambda: stage.page(tokens)}

    return MainWindow(
        pages, tokens, trouble=stage.commands.trouble, on_close=lambda: None, memory=None
    )


def test_theme_size_and_language_change_at_once_and_the_focus_stays(shown, play, qapp):
    async def scene():
        async with asyncio.TaskGroup() as group:
            stage = Stage(group)
            window = shown(a_window(stage, put_on(qapp, stage.preferences.settings.value.look)))
            window.open_page("settings")
            follow_look(qapp, window, stage.preferences.settings)
            for name in ("look.theme:light", "look.text_scale:150", "look.language:de"):
                await press(window, name)
            return window, stage

    async def press(window, name):
        window.activateWindow()
        await until(window.isActiveWindow)
        before = window.centralWidget()
        target = named(window, name)
        target.setFocus()
        target.click()
        await until(lambda: window.centralWidget() is not before)
        await until(lambda: window.focusWidget() and window.focusWidget().objectName() == name)

    try:
        window, stage = play(scene())
        destroy_now()
        look = stage.preferences.settings.value.look

        assert (look.theme, look.text_scale, look.language) == ("light", 150, "de")
        assert window.focusWidget().objectName() == "look.language:de"
        assert qapp.font().pixelSize() == 21
        grab = window.grab().toImage()
        assert grab.pixelColor(grab.width() - 4, grab.height() - 4).name() == LIGHT.background
        assert len(stage.preferences.settings._subscribers) == 2, (
            "the pages of before listen no more"
        )
    finally:
        dress(qapp, DARK)
        speak(Language())
