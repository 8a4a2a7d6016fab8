"""The desktop program: one window on Qt, one loop for it and the nodes."""

import asyncio
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from nosdesk.app.command_name import command_name
from nosdesk.app.composition import EngineKind
from nosdesk.app.desk import Desk, DeskOptions
from nosdesk.app.paths import Paths, ready_paths
from nosdesk.app.signals import stop_signal
from nosdesk.app.single_instance import SingleInstance
from nosdesk.domain.errors import NodeError
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.language import system_language
from nosdesk.ui.pages.gpus import GpusPage
from nosdesk.ui.pages.home import HomePage
from nosdesk.ui.pages.jobs import JobsPage
from nosdesk.ui.pages.later import LaterPage, later_pages
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.theme.icons import icon
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT, Tokens, Tone
from nosdesk.ui.window import MainWindow, MakePage
from nosdesk.ui.words import speak, tr

_ICON = 64


def open_desktop(*, practises: bool = False, engine: EngineKind = "docker") -> int:
    """Show the window until it is closed and the nodes have ended; 0, also for a second launch.

    With `practises` a practice grid runs inside, where jobs arrive.

    Raises `NodeError` when the window that is there already does not answer.
    """
    paths = ready_paths()
    app = QApplication(["nosdesk"])
    app.setApplicationDisplayName("Nosdesk")
    app.setDesktopFileName("nosdesk")
    app.setQuitOnLastWindowClosed(False)  # or closing it would end the loop before the nodes
    instance = SingleInstance(paths.home)
    if not instance.is_first:
        return _call_first(instance)
    try:
        speak(system_language())
        with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
            runner.run(_live(app, paths, DeskOptions(practises, engine), instance))
    finally:
        instance.leave()
    return 0


def _call_first(instance: SingleInstance) -> int:
    if instance.call_first():
        return 0
    raise NodeError(
        "Nosdesk is running already, and its window does not answer.",
        "Wait a moment and try again, or end it in your system's list of programs.",
    )


async def _live(
    app: QApplication, paths: Paths, options: DeskOptions, instance: SingleInstance
) -> None:
    desk = Desk(paths, options)
    tokens = _tokens(app)
    dress(app, tokens)
    app.setWindowIcon(icon("brand", tokens.accent, _ICON))
    with stop_signal(on_second=desk.quit) as stop:
        async with asyncio.TaskGroup() as group:
            commands = Commands(group)
            window = MainWindow(
                partial(_pages, desk, commands),
                tokens,
                trouble=commands.trouble,
                on_close=desk.quit,
                memory=paths.home / "window.ini",
            )
            app.styleHints().colorSchemeChanged.connect(lambda _: _redress(app, window))
            bind(window, desk.is_closing, partial(_show_closing, window))
            instance.listen(window.come_forward)
            asked = group.create_task(_quit_when(stop, desk.quit))
            window.come_forward()
            await desk.run()
            asked.cancel()
            commands.give_up()
            window.close_now()


async def _quit_when(stop: asyncio.Event, leave: Callable[[], None]) -> None:
    await stop.wait()
    leave()


def _pages(desk: Desk, commands: Commands, tokens: Tokens) -> dict[str, MakePage]:
    pages: dict[str, MakePage] = {
        name: partial(LaterPage, later, tokens)
        for name, later in later_pages(command_name()).items()
    }
    pages["home"] = partial(HomePage, desk.home, desk.offers, commands, tokens)
    pages["gpus"] = partial(GpusPage, desk.gpus, desk.gpu_orders, desk.offers, commands, tokens)
    pages["jobs"] = partial(JobsPage, desk.jobs, desk.jobs_asked, tokens)
    return pages


def _redress(app: QApplication, window: MainWindow) -> None:
    """Follow the system from light to dark, or back."""
    tokens = _tokens(app)
    dress(app, tokens)
    window.dress(tokens)


def _tokens(app: QApplication) -> Tokens:
    is_light = app.styleHints().colorScheme() is Qt.ColorScheme.Light
    return LIGHT if is_light else DARK


def _show_closing(window: MainWindow, is_closing: bool) -> None:  # noqa: FBT001 - a state's value
    if is_closing:
        window.show_closing(
            SentenceView(
                Shape.ENDING,
                Tone.GOOD,
                tr("Closing"),
                tr(
                    "Your nodes finish their jobs and leave the queue; then Nosdesk ends."
                    " Close the window again to stop at once: the next start takes up the rest."
                ),
                "CLOSING",
            )
        )
