"""What the self-test looks at with Qt: every page and step in both themes, and the languages.

Drawn without a screen. What a page would do when it is looked at, such as examining this PC, is
given up before it begins.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget
from qasync import QEventLoop

from nosdesk.aio.state import State
from nosdesk.app.desk import Desk, DeskOptions
from nosdesk.app.onboarding_here import system_here
from nosdesk.app.paths import Paths
from nosdesk.app.self_test_parts import Failed
from nosdesk.app.window_pages import window_pages
from nosdesk.domain.setting_up import SettingUp, Step
from nosdesk.ui.commands import Commands
from nosdesk.ui.language import LANGUAGES, language_named
from nosdesk.ui.theme.fonts import FAMILY
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT, Tokens
from nosdesk.ui.window import MainWindow
from nosdesk.ui.wizard.set_up_facts import Facts
from nosdesk.ui.wizard.set_up_words import set_up_view
from nosdesk.ui.wizard.wizard import Wizard
from nosdesk.ui.words import speak, tr

_LEAST_COLOURS = 8
"""An empty picture has fewer."""

_RASTER = 16


def with_window(looking: Callable[[], Awaitable[bool]]) -> bool:
    """Return what is found where Qt runs."""
    app = QApplication(["nosdesk"])
    app.setQuitOnLastWindowClosed(False)

    async def look() -> bool:
        return await looking()

    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        return runner.run(look())


async def check_pages(folder: Path) -> str:
    """Draw every page in both themes."""
    names: set[str] = set()
    async with asyncio.TaskGroup() as group:
        for tokens in (DARK, LIGHT):
            with _window(folder, Commands(group), tokens) as (window, pages):
                for name in pages:
                    window.open_page(name)
                    _check_drawn(name, window)
                names.update(pages)
    if FAMILY not in QFontDatabase.families():
        raise Failed(f"The font {FAMILY} is missing.")
    return f"{len(names)} pages in two themes"


async def check_set_up(folder: Path) -> str:
    """Draw every step of the set-up in both themes."""
    async with asyncio.TaskGroup() as group:
        for tokens in (DARK, LIGHT):
            commands = Commands(group)
            with _window(folder, commands, tokens) as (window, _):
                desk = Desk(Paths(folder), DeskOptions(engine="simulated"))
                for step in Step:
                    view = State(set_up_view(Facts(SettingUp(step=step), system_here(), False)))
                    orders = desk.onboarding
                    window.cover(partial(Wizard, view, orders, desk.wallet.keys, commands))
                    _check_drawn(step, window)
                commands.give_up()
    return f"{len(Step)} steps in two themes"


async def check_languages(_: Path) -> str:
    """See that every language has words of its own, ours and Qt's."""
    own_words = set()
    for code in LANGUAGES:
        speak(language_named(code))
        own_words.add((tr("Settings"), QApplication.translate("QPlatformTheme", "Cancel")))
    speak(language_named("en"))
    if len({ours for ours, _ in own_words}) != len(LANGUAGES):
        raise Failed("A language's words are missing.")
    if len({qts for _, qts in own_words}) != len(LANGUAGES):
        raise Failed("A language's words of Qt's own are missing.")
    return ", ".join(LANGUAGES.values())


@contextmanager
def _window(
    folder: Path, commands: Commands, tokens: Tokens
) -> Iterator[tuple[MainWindow, tuple[str, ...]]]:
    """Open a window without nodes; what its pages began to do is given up."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, tokens)
    desk = Desk(Paths(folder), DeskOptions(engine="simulated"))
    pages = partial(window_pages, desk, commands)
    window = MainWindow(pages, tokens, trouble=commands.trouble, on_close=lambda: None)
    window.show()
    try:
        yield window, tuple(pages(tokens))
    finally:
        commands.give_up()
        window.close_now()
        window.deleteLater()


def _check_drawn(name: str, widget: QWidget) -> None:
    picture = widget.grab().toImage()
    raster = range(0, picture.width(), _RASTER), range(0, picture.height(), _RASTER)
    colours = {picture.pixel(x, y) for x in raster[0] for y in raster[1]}
    if len(colours) < _LEAST_COLOURS:
        raise Failed(f"{name} is empty.")
