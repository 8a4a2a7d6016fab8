"""What the window's tests begin with: no screen, our look, and one loop for Qt and asyncio."""

import asyncio
import gc
import os
from collections.abc import Callable, Coroutine
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from qasync import QEventLoop
from shiboken6 import isValid

from nosdesk.ui import words
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK
from nosdesk.ui.words import Language

LIMIT_S = 100

Play = Callable[[Coroutine[Any, Any, Any]], Any]


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> None:
    """Give the program its look, as `app/desktop.py` does."""
    qapp.setQuitOnLastWindowClosed(False)
    qapp.clipboard().clear()  # what another test has copied
    dress(qapp, DARK)


@pytest.fixture
def play(qapp: QApplication) -> Play:
    """Run a scene on Qt's loop, as the program does."""

    async def within(scene: Coroutine[Any, Any, Any]) -> Any:
        async with asyncio.timeout(LIMIT_S):
            return await scene

    def run(scene: Coroutine[Any, Any, Any]) -> Any:
        with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
            return runner.run(within(scene))

    return run


@pytest.fixture
def shown(qtbot):
    """Show a widget, and take it away again with all that belongs to it."""
    widgets: list[QWidget] = []

    def show(widget: QWidget) -> QWidget:
        widgets.append(widget)
        widget.show()
        qtbot.waitExposed(widget, timeout=LIMIT_S * 1_000)
        QApplication.processEvents()
        return widget

    yield show
    for widget in filter(isValid, widgets):
        widget.deleteLater()
    destroy_now()


@pytest.fixture
def brought():
    """Show a widget in a scene, where Qt's loop runs already: in a second one inside it, asyncio
    could not go on with another task than the scene, and would lose it for good.
    """
    widgets: list[QWidget] = []

    async def bring(widget: QWidget) -> QWidget:
        widgets.append(widget)
        widget.show()
        while not widget.windowHandle().isExposed():
            await asyncio.sleep(0.005)
        return widget

    yield bring
    for widget in filter(isValid, widgets):
        widget.deleteLater()
    destroy_now()


@pytest.fixture
def pseudo_language():
    """Speak a language in which everything that was translated can be seen."""
    words.speak(
        Language(
            translate=lambda text: f"⟦{text}⟧",
            when=lambda moment: f"⟦{moment:%d %b, %H:%M}⟧",
            date=lambda day, kind: f"⟦{day:%d %b %Y} {kind}⟧",
        )
    )
    yield
    words.speak(Language())


def destroy_now() -> None:
    """Let Qt destroy what is to be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
