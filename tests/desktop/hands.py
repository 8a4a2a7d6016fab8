"""A person's hands and eyes: a mouse and a keyboard of the X server, and what stands on the screen.

The person acts in a thread of its own, so that the program's loop runs as it always does. What is
looked at is asked of Qt in its own thread; what is done goes through the X server.
"""

import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

PATIENCE_S = 120.0
_LOOK_EVERY_S = 0.05
_ROWS_READ = 30


class NotThereError(Exception):
    """What was looked for did not come; says what stands there instead."""


class _Asker(QObject):
    """Answers questions of other threads in Qt's."""

    asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def _answer(self, question: Callable[[], Any], answer: Future[Any]) -> None:
        try:
            answer.set_result(question())
        except Exception as failure:  # noqa: BLE001 - it is raised again where it was asked
            answer.set_exception(failure)


class Hands:
    """One person at one screen; `clicks` counts what they pressed, `waited_s` how long they sat."""

    def __init__(self, pictures: Path) -> None:
        self.clicks = 0
        self.waited_s = 0.0
        self._pictures = pictures
        self._asker = _Asker()
        self._rest = Event()

    def click(self, name: str, *, patience_s: float = PATIENCE_S) -> None:
        """Press the button, or tick the box, of this name, once it is there and can be pressed."""
        self.until(lambda: _reachable(name), f"a “{name}” to press", patience_s)
        self._press(self._at(lambda: _middle(_reachable(name))))

    def choose(self, text: str) -> None:
        """Choose the entry of an open menu whose words begin so."""
        self.until(lambda: _entry(text), f"an entry “{text}”")
        self._press(self._at(lambda: _entry_middle(text)))

    def click_at(self, point: tuple[int, int], button: int = 1) -> None:
        """Press the mouse there."""
        self._press(point, button)

    def type(self, name: str, text: str) -> None:
        """Click into the field of this name and write the text."""
        self.click(name)
        _x("type", "--delay", "8", "--", text)
        self.until(lambda: getattr(_reachable(name), "text", lambda: text)() == text, text)

    def keys(self, *chords: str) -> None:
        """Press these keys, such as `ctrl+3`, once the window they are meant for has them."""
        for chord in chords:
            self.until(_has_keys, "a window that the keys go to")
            _x("key", chord)

    def until(
        self, condition: Callable[[], Any], wanted: str, patience_s: float = PATIENCE_S
    ) -> Any:
        """Return what holds once it does; it is asked in Qt's thread."""
        begun = time.monotonic()
        while not (seen := self.ask(condition)):
            if time.monotonic() - begun > patience_s:
                self.picture("lost")
                raise NotThereError(f"There was never {wanted}. There is: {self.ask(all_words)}")
            self._rest.wait(_LOOK_EVERY_S)
        return seen

    def wait_for(self, text: str, patience_s: float = PATIENCE_S) -> None:
        """Sit until these words stand on the screen; such time is not counted as work."""
        begun = time.monotonic()
        self.until(lambda: any(text in each for each in all_words()), f"“{text}”", patience_s)
        self.waited_s += time.monotonic() - begun

    def sees(self, text: str) -> bool:
        """Tell whether these words stand on the screen."""
        return any(text in each for each in self.ask(all_words))

    def picture(self, name: str) -> None:
        """Keep what the screen shows."""
        file = str(self._pictures / f"{name}.png")
        self.ask(lambda: QApplication.primaryScreen().grabWindow(0).save(file))

    def ask(self, question: Callable[[], Any]) -> Any:
        """Return the answer of Qt's thread."""
        answer: Future[Any] = Future()
        self._asker.asked.emit(question, answer)
        return answer.result(timeout=PATIENCE_S)

    def _at(self, place: Callable[[], QPoint]) -> tuple[int, int]:
        """Return where it is once it has stopped moving."""
        before = None
        while (now := self.ask(lambda: place().toTuple())) != before:
            before = now
            self._rest.wait(_LOOK_EVERY_S)
        return now

    def _press(self, point: tuple[int, int], button: int = 1) -> None:
        self.clicks += 1
        _x("mousemove", *map(str, point), "click", str(button))
        self.ask(lambda: None)  # what it led to has begun


def all_words() -> list[str]:
    """Return every text that stands on the screen."""
    return [text for window in _windows() for text in _words_of(window) if text]


def _words_of(window: QWidget) -> Iterator[str]:
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
    for table in window.findChildren(QAbstractItemView):
        if table.isVisible() and (rows := table.model()) is not None:
            for row in range(min(rows.rowCount(), _ROWS_READ)):
                yield from (str(rows.index(row, n).data() or "") for n in range(rows.columnCount()))
    if isinstance(window, QMenu):
        yield from (action.text() for action in window.actions())


def _windows() -> list[QWidget]:
    """Return the windows that take the mouse now."""
    modal = QApplication.activeModalWidget()
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and modal in (None, w)]


def _has_keys() -> bool:
    """Tell whether the X server's focus has come to the window that takes the mouse."""
    return QApplication.activeWindow() in _windows()


def _reachable(name: str) -> QWidget | None:
    """Return the widget that can be pressed now; one that is scrolled away is scrolled to."""
    for window in _windows():
        for widget in window.findChildren(QWidget, name):
            if widget.isVisible() and widget.isEnabled():
                _scroll_to(widget)
                return widget
    return None


def _scroll_to(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QAbstractScrollArea) and hasattr(area, "ensureWidgetVisible"):
            area.ensureWidgetVisible(widget)
        area = area.parentWidget()


def _middle(widget: QWidget | None) -> QPoint:
    assert widget is not None
    inside = widget.rect().center()
    if isinstance(widget, QAbstractButton) and not widget.hitButton(inside):
        inside.setX(12)  # a box to tick is pressed on the box
    return widget.mapToGlobal(inside)


def _open_menus() -> list[QMenu]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]


def _entry(text: str) -> tuple[QMenu, QAction] | None:
    for menu in _open_menus():
        for action in menu.actions():
            if action.text().replace("&", "").startswith(text) and action.isEnabled():
                return menu, action
    return None


def _entry_middle(text: str) -> QPoint:
    found = _entry(text)
    assert found is not None
    menu, action = found
    return menu.mapToGlobal(menu.actionGeometry(action).center())


def _x(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True, timeout=60)


def later(act: Callable[[], None]) -> None:
    """Do it in Qt's thread as soon as the loop runs."""
    QTimer.singleShot(0, act)
