"""Draws the window in every state and both themes into pictures, without a screen.

Look at them before calling a page done: nothing clipped, overlapping, unlabelled, or empty
without a reason. Started by `dev.py shots`, inside the environment.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from qasync import QEventLoop

from devtools.sample_jobs import jobs_views
from devtools.sample_rig import home_views
from nosdesk.aio.state import State
from nosdesk.ui.commands import Commands
from nosdesk.ui.offers import Offer
from nosdesk.ui.pages.home import HomePage
from nosdesk.ui.pages.home_view import HomeView
from nosdesk.ui.pages.jobs import JobsPage
from nosdesk.ui.pages.jobs_view import JobsAsk, JobsView
from nosdesk.ui.pages.later import LaterPage, later_pages
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT, Tokens
from nosdesk.ui.window import MainWindow, MakePage

_SIZES = {1.0: QSize(1240, 800), 2.0: QSize(1240, 2100)}
"""By the scale of the text: what is larger is shown whole, too."""

_THEMES = (DARK, LIGHT)
_SETTLING_S = 0.05


def main(arguments: Sequence[str]) -> int:
    """Draw all pictures; returns 0."""
    parser = argparse.ArgumentParser(prog="dev.py shots")
    parser.add_argument("--out", type=Path, default=Path("build/shots"), metavar="DIR")
    folder: Path = parser.parse_args(arguments).out
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)  # or the loop would end with the first picture
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        count = runner.run(_draw_all(app, folder))
    print(f"{count} pictures are in {folder.resolve()}")
    return 0


async def _draw_all(app: QApplication, folder: Path) -> int:
    count = 0
    home = home_views()["normal"]
    for tokens in _THEMES:
        for scale, size in _SIZES.items():
            dress(app, tokens, scale)
            for state, view in home_views().items():
                name = f"home-{state}-{tokens.name}-{scale * 100:.0f}.png"
                await _draw(view, "home", tokens, folder / name, size)
                count += 1
            for state, jobs in jobs_views().items():
                name = f"jobs-{state}-{tokens.name}-{scale * 100:.0f}.png"
                await _draw(home, "jobs", tokens, folder / name, size, jobs_page(jobs, tokens))
                count += 1
        dress(app, tokens)
        for page in later_pages("nosdesk"):
            view = home_views()["normal"]
            await _draw(view, page, tokens, folder / f"{page}-later-{tokens.name}-100.png")
            count += 1
    return count


async def _draw(  # noqa: PLR0913, PLR0917 - one picture in all that it may vary by
    view: HomeView,
    page: str,
    tokens: Tokens,
    file: Path,
    size: QSize = _SIZES[1.0],
    make: MakePage | None = None,
) -> None:
    async with asyncio.TaskGroup() as group:
        window = sample_window(State(view), group, tokens, {page: make} if make else {})
        window.resize(size)
        window.open_page(page)
        window.show()
        await asyncio.sleep(_SETTLING_S)
        _picture(window).save(str(file))
        window.close_now()
        window.deleteLater()
        await asyncio.sleep(0)


def jobs_page(view: JobsView, tokens: Tokens) -> MakePage:
    """Return what makes the jobs page on these values."""
    asked = JobsAsk(1, opened=view.opened.run if view.opened else None)
    return partial(JobsPage, State(view), State(asked), tokens)


def sample_window(
    view: State[HomeView],
    group: asyncio.TaskGroup,
    tokens: Tokens,
    others: Mapping[str, MakePage] | None = None,
) -> MainWindow:
    """Return a window on sample values; its buttons do nothing, `others` stand for its pages."""

    async def nothing() -> None:
        """Do nothing: it is a picture."""

    offers = {
        "SET_UP": Offer("Start practising", nothing),
        "NOT_OPENED": Offer("Try again", nothing),
        "WORKING": Offer("Finish, then pause", nothing),
        "WAIT_QUEUE": Offer("Pause", nothing),
        "CHECKING": Offer("Pause", nothing),
    }
    commands = Commands(group)

    def pages(tokens: Tokens) -> dict[str, MakePage]:
        later: dict[str, MakePage] = {
            name: partial(LaterPage, each, tokens) for name, each in later_pages("nosdesk").items()
        }
        home = partial(HomePage, view, offers, commands, tokens)
        return {**later, "home": home, **(others or {})}

    return MainWindow(pages, tokens, trouble=commands.trouble, on_close=lambda: None)


def _picture(widget: QWidget) -> QImage:
    """Return the widget at twice its size in pixels, as it is on a dense screen."""
    image = QImage(widget.size() * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    widget.render(image)
    return image


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
