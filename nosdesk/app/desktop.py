"""The desktop program: one window on Qt, one loop for it and the nodes."""

import asyncio
import os
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from nosdesk.adapters.desktop.own_memory import give_back_memory
from nosdesk.adapters.updates.installer import start_in_our_place
from nosdesk.app.command_name import command_line
from nosdesk.app.composition import EngineKind
from nosdesk.app.desk import Desk, DeskOptions
from nosdesk.app.display import Display, asked_display
from nosdesk.app.installed import came_to_life
from nosdesk.app.log_file import kept_log
from nosdesk.app.paths import Paths, ready_paths
from nosdesk.app.showing import keep_showing
from nosdesk.app.signals import stop_signal
from nosdesk.app.single_instance import Answer, SingleInstance, Wish
from nosdesk.app.starting_by_itself import autostart_here
from nosdesk.app.wanted_grid import wanted_grid
from nosdesk.app.window_pages import window_pages
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.folders import show_file
from nosdesk.ui.leaving import Choices
from nosdesk.ui.look import follow_look, put_on
from nosdesk.ui.mending_dialog import Fixing
from nosdesk.ui.out_of_sight import OutOfSight
from nosdesk.ui.presence import Deeds, Presence
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.theme.icons import icon
from nosdesk.ui.theme.tokens import Tokens, Tone
from nosdesk.ui.wallet.consent_dialog import ask_for_consent
from nosdesk.ui.wallet.passphrase_dialog import ask_in_front
from nosdesk.ui.window import MainWindow
from nosdesk.ui.wizard.wizard import Wizard
from nosdesk.ui.words import tr

_ICON = 64
_ALIVE_S = 3.0


def open_desktop(
    *, practises: bool = False, engine: EngineKind = "docker", is_minimised: bool = False
) -> int:
    """Show the window until it is closed and the nodes have ended; 0, also for a second launch.

    With `practises` a practice grid runs inside, where jobs arrive. One that `is_minimised` starts
    in the tray.

    Raises `NodeError` when the window that is there already does not answer, or no display does.
    """
    paths = ready_paths()
    with asked_display() as display:
        _check(display)
        app = QApplication(["nosdesk"])
    app.setApplicationDisplayName("Nosdesk")
    app.setDesktopFileName("org.nosdesk.Nosdesk")
    app.setQuitOnLastWindowClosed(False)  # or closing it would end the loop before the nodes
    instance = SingleInstance(paths.home)
    if not instance.is_first:
        return _call_first(instance, Wish.STAY if is_minimised else Wish.SHOW)
    next_start: tuple[str, ...] = ()
    try:
        loop = asyncio.Runner(loop_factory=lambda: QEventLoop(app))
        options = DeskOptions(practises, engine)
        with kept_log(paths, "window"), loop as runner:
            living = _live(app, paths, options, instance, is_minimised=is_minimised)
            next_start = runner.run(living)
    finally:
        instance.leave()
    if next_start:  # only now: a second program would find the place taken
        start_in_our_place(next_start, os.environ)
    return 0


def _check(display: Display) -> None:
    """Raise `Unavailable` before Qt ends the program; a doubtful display is no failure of ours."""
    if display is Display.GONE:
        raise Unavailable(
            "The display for the window does not answer.",
            f"Log in to your desktop and try again; {command_line('run')} does without a window.",
        )
    if display is Display.DOUBTFUL:
        came_to_life()


def _call_first(instance: SingleInstance, wish: Wish) -> int:
    came_to_life()
    if instance.call_first(wish) is not Answer.NONE:
        return 0
    raise NodeError(
        "Nosdesk is running already, and its window does not answer.",
        "Wait a moment and try again, or end it in your system's list of programs.",
    )


async def _live(
    app: QApplication,
    paths: Paths,
    options: DeskOptions,
    instance: SingleInstance,
    *,
    is_minimised: bool,
) -> tuple[str, ...]:
    """Live until the end, and return what is to be started after it, if anything."""
    desk = Desk(paths, options)
    await desk.preferences.load()
    tokens = put_on(app, desk.preferences.settings.value.look)
    app.setWindowIcon(icon("brand", tokens.accent, _ICON))
    with stop_signal(on_second=desk.quit) as stop:
        async with asyncio.TaskGroup() as group:
            commands = Commands(group)
            presence = _presence(desk, commands, tokens)
            window = MainWindow(
                partial(window_pages, desk, commands),
                tokens,
                trouble=commands.trouble,
                on_close=presence.leaving.close,
                memory=paths.home / "window.ini",
            )
            follow_look(app, window, desk.preferences.settings)
            _join(window, desk, commands, presence)
            instance.listen(partial(_heed, desk, window))
            wish = desk.preferences.settings.value.behaviour
            presence.begin(is_minimised=is_minimised or wish.starts_minimised)
            beside = [group.create_task(each) for each in _beside(desk, stop)]
            await desk.run()
            commands.give_up()
            for each in beside:
                each.cancel()
            came_to_life()  # it ended in order, however soon
            is_hidden = not window.isVisible()
            presence.end()
            window.close_now()
    again = _words_again(options, is_hidden=is_hidden)
    return (*desk.updates.next_start, *again) if desk.updates.next_start else ()


def _join(window: MainWindow, desk: Desk, commands: Commands, presence: Presence) -> None:
    """Join the window to what it shows beside its pages, and to who asks in front of it."""
    bind(window, desk.is_closing, partial(_show_closing, window))
    wizard = partial(_wizard, desk, commands)
    cover = window.cover
    bind(window, desk.onboarding.is_open, lambda is_open: cover(wizard if is_open else None))
    ask_in_front(window, desk.wallet.keys)
    ask_for_consent(window, desk.consent)
    presence.join(window)
    OutOfSight(window, give_back_memory)
    desk.notices.tell = presence.tell
    desk.updates.open_file = show_file


def _beside(desk: Desk, stop: asyncio.Event) -> tuple[Coroutine[Any, Any, None], ...]:
    """Return what goes on beside the nodes, until they have ended."""
    return (
        _quit_when(stop, desk.quit),
        _come_to_life(),
        keep_showing(desk.wallet.run, desk.wallet.show_failed),
        keep_showing(desk.doctor.run, lambda _: None),
        keep_showing(desk.updates.run, lambda _: None),
    )


def _words_again(options: DeskOptions, *, is_hidden: bool) -> tuple[str, ...]:
    """Return what the program is started with again, so that it goes on as it is now."""
    words = {
        "--minimized": is_hidden,
        "--practice": options.practises,
        "--simulated": options.engine == "simulated",
    }
    grid = ("--grid", wanted_grid()) if wanted_grid() else ()
    return (*(word for word, is_so in words.items() if is_so), *grid)


async def _come_to_life() -> None:
    """Say that this version is a good one, once its window has held up for a moment."""
    await asyncio.sleep(_ALIVE_S)
    came_to_life()


def _wizard(desk: Desk, commands: Commands, tokens: Tokens) -> Wizard:
    set_up = desk.onboarding
    fixing = Fixing(desk.mending, commands)
    wizard = Wizard(set_up.view, set_up, desk.wallet.keys, commands, tokens, fixing=fixing)
    if (autostart := autostart_here()) is not None:
        wizard.offer_autostart(autostart, tokens)
    return wizard


def _heed(desk: Desk, window: MainWindow, wish: Wish) -> None:
    """Do what another start of the program wishes."""
    match wish:
        case Wish.SHOW:
            window.come_forward()
        case Wish.QUIT:
            # asked twice, it would stop at once; and an installer of ours may be who asks
            if not (desk.is_closing.value or desk.updates.is_installing):
                desk.quit()
        case Wish.STOP:
            desk.quit()
            desk.quit()
        case Wish.STAY:
            pass


async def _quit_when(stop: asyncio.Event, leave: Callable[[], None]) -> None:
    await stop.wait()
    leave()


def _presence(desk: Desk, commands: Commands, tokens: Tokens) -> Presence:
    """Return tray and menu, and who decides what becomes of closing the window."""
    tray = desk.tray
    deeds = Deeds(desk.pause, desk.resume, tray.snooze, tray.turn, desk.quit)
    choices = Choices(desk.preferences.settings, desk.preferences.put)
    return Presence(tray.view, deeds, choices, commands, tokens)


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
