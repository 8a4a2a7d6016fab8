"""The window on values of a test's own, without a node."""

import asyncio
from functools import partial

from PySide6.QtWidgets import QAbstractButton, QLabel

from nosdesk.aio.state import State
from nosdesk.ui.commands import Commands
from nosdesk.ui.offers import Offer
from nosdesk.ui.pages.home import HomePage
from nosdesk.ui.pages.page import Page
from nosdesk.ui.theme.tokens import DARK
from nosdesk.ui.window import MainWindow, page_titles


class NoTasks:
    """Stands where commands are not part of the test; one that comes after all fails it."""

    def create_task(self, coroutine):
        coroutine.close()
        raise AssertionError("a command was run")


def a_page(view, offers=None, group=None, tokens=DARK):
    commands = Commands(group or NoTasks())
    return HomePage(State(view), offers or {}, commands, tokens)


def a_window(view, *, offers=None, group=None, on_close=lambda: None, memory=None, tokens=DARK):
    commands = Commands(group or NoTasks())
    state = view if isinstance(view, State) else State(view)

    def pages(tokens):
        bare = {name: partial(Page, name, title) for name, title in page_titles().items()}
        bare["alerts"] = partial(Page, "alerts", "Alerts")
        return bare | {"home": partial(HomePage, state, offers or {}, commands, tokens)}

    return MainWindow(pages, tokens, trouble=commands.trouble, on_close=on_close, memory=memory)


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def button(widget, name):
    found = [
        b
        for b in widget.findChildren(QAbstractButton)
        if b.isVisible() and b.accessibleName() == name
    ]
    assert len(found) == 1, [b.accessibleName() for b in widget.findChildren(QAbstractButton)]
    return found[0]


async def until(condition):
    while not condition():
        await asyncio.sleep(0.005)


def an_offer(label, command):
    return Offer(label, command)
