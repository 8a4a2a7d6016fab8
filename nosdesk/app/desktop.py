"""The desktop program: one window on Qt, one loop for it and the nodes."""

import asyncio
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from nosdesk.aio.state import State
from nosdesk.app.composition import EngineKind
from nosdesk.app.desk import Desk, DeskOptions
from nosdesk.app.footer_pages import footer_pages
from nosdesk.app.log_file import kept_log
from nosdesk.app.paths import Paths, ready_paths
from nosdesk.app.showing import keep_showing
from nosdesk.app.signals import stop_signal
from nosdesk.app.single_instance import SingleInstance
from nosdesk.domain.errors import NodeError
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.leaving import Choices
from nosdesk.ui.look import follow_look, put_on
from nosdesk.ui.pages.alerts import AlertsPage
from nosdesk.ui.pages.earnings import EarningsOrders, EarningsPage
from nosdesk.ui.pages.gpus import GpusPage
from nosdesk.ui.pages.home import HomePage
from nosdesk.ui.pages.jobs import JobsPage
from nosdesk.ui.pages.network import NetworkPage
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pages.wallet import WalletPage
from nosdesk.ui.presence import Deeds, Presence
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.theme.icons import icon
from nosdesk.ui.theme.tokens import Tokens, Tone
from nosdesk.ui.wallet.passphrase_dialog import ask_in_front
from nosdesk.ui.window import MainWindow, MakePage
from nosdesk.ui.wizard.wizard import Wizard
from nosdesk.ui.words import tr

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
        loop = asyncio.Runner(loop_factory=lambda: QEventLoop(app))
        with kept_log(paths, "window"), loop as runner:
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
    await desk.preferences.load()
    tokens = put_on(app, desk.preferences.settings.value.look)
    app.setWindowIcon(icon("brand", tokens.accent, _ICON))
    with stop_signal(on_second=desk.quit) as stop:
        async with asyncio.TaskGroup() as group:
            commands = Commands(group)
            presence = _presence(desk, commands, tokens)
            window = MainWindow(
                partial(_pages, desk, commands),
                tokens,
                trouble=commands.trouble,
                on_close=presence.leaving.close,
                memory=paths.home / "window.ini",
            )
            follow_look(app, window, desk.preferences.settings)
            bind(window, desk.is_closing, partial(_show_closing, window))
            set_up = desk.onboarding
            wizard = partial(Wizard, set_up.view, set_up, desk.wallet.keys, commands)
            bind(window, set_up.is_open, lambda is_open: window.cover(wizard if is_open else None))
            ask_in_front(window, desk.wallet.keys)
            presence.join(window)
            desk.notices.tell = presence.tell
            instance.listen(window.come_forward)
            asked = group.create_task(_quit_when(stop, desk.quit))
            wish = desk.preferences.settings.value.behaviour
            presence.begin(is_minimised=wish.starts_minimised)
            following = group.create_task(keep_showing(desk.wallet.run, desk.wallet.show_failed))
            examining = group.create_task(keep_showing(desk.doctor.run, lambda _: None))
            await desk.run()
            asked.cancel()
            commands.give_up()
            following.cancel()
            examining.cancel()
            presence.end()
            window.close_now()


async def _quit_when(stop: asyncio.Event, leave: Callable[[], None]) -> None:
    await stop.wait()
    leave()


def _presence(desk: Desk, commands: Commands, tokens: Tokens) -> Presence:
    """Return tray and menu, and who decides what becomes of closing the window."""
    tray = desk.tray
    deeds = Deeds(desk.pause, desk.resume, tray.snooze, tray.turn, desk.quit)
    choices = Choices(desk.preferences.settings, desk.preferences.put)
    return Presence(tray.view, deeds, choices, commands, tokens)


def _pages(desk: Desk, commands: Commands, tokens: Tokens) -> dict[str, MakePage]:
    pages: dict[str, MakePage] = {}
    pages["home"] = partial(HomePage, desk.home, desk.offers, commands, tokens)
    pages["gpus"] = partial(GpusPage, desk.gpus, desk.gpu_orders, desk.offers, commands, tokens)
    pages["network"] = partial(NetworkPage, desk.network.view, desk.network.is_open, tokens)
    pages["jobs"] = partial(JobsPage, desk.jobs, desk.jobs_asked, tokens, desk.sights)
    pages["alerts"] = partial(AlertsPage, desk.notices.view, tokens)
    wallet = desk.wallet
    pages["wallet"] = partial(
        WalletPage, wallet.view, wallet.asked, wallet.keys, wallet.money, commands, tokens
    )
    books = desk.earnings
    orders = EarningsOrders(books.export, books.keep_tariff)
    pages["earnings"] = partial(EarningsPage, books.view, books.asked, orders, commands, tokens)
    for name, is_seen in desk.is_seen.items():
        pages[name] = partial(_watched, pages[name], is_seen)
    return pages | footer_pages(desk, commands, tokens)


def _watched(make: MakePage, is_seen: State[bool]) -> Page:
    """Return the page, which says from now on whether it can be seen."""
    page = make()
    page.seen.connect(is_seen.set)
    return page


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
