"""The program's presence in tray and menu, over values of the tests' own."""

import asyncio
from dataclasses import replace

from devtools.pictures.sample_alerts import alerts_views
from devtools.pictures.sample_gpus import gpus_views
from devtools.pictures.sample_rig import home_views
from nosdesk.aio.state import State
from nosdesk.domain.settings import Settings, changed
from nosdesk.ui.commands import Commands
from nosdesk.ui.leaving import Choices
from nosdesk.ui.pages.alerts import AlertsPage
from nosdesk.ui.pages.notice_words import NoticeWords
from nosdesk.ui.presence import Deeds, Presence
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import DARK, Tone
from nosdesk.ui.tray_menu import TrayMenu
from nosdesk.ui.tray_view import tray_view
from tests.gui.stage import a_window, until

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


def staged(play, shown, scene, **given):
    """Play a scene on a stage; the group it runs in ends with it."""

    async def whole():
        async with asyncio.TaskGroup() as group:
            made = Stage(group, shown, **given)
            await scene(made)
            made.presence.end()
            made.window.close_now()

    play(whole())


def entries(menu):
    return [action.text() for action in menu.actions() if action.isVisible() and action.text()]
