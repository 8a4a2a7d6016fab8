"""Every page of the window in every state, for tests that look at all of them."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from devtools.pictures.sample_rig import home_views
from devtools.pictures.scene import sample_window
from devtools.pictures.shots import all_scenes
from nosdesk.aio.state import State
from nosdesk.ui.theme.tokens import DARK
from nosdesk.ui.window import FIRST_SIZE, FOOTER, PAGES

_SHARES = 4
"""The set-up has so many states that a test sees a share of them."""

ALL_PAGES = (*PAGES, "alerts", *FOOTER, *(f"set_up/{share}" for share in range(_SHARES)))
_SETTLING_S = 0.02
_TRIES = 100
_ACROSS = Qt.Orientation.Horizontal
_ARROW = 34
"""What a box of choices needs beside its words."""


@dataclass(frozen=True)
class Sight:
    state: str
    window: QWidget


async def sights(page, tokens, size=FIRST_SIZE):
    """Yield the window with this page in each of its states, one after another."""
    name, _, share = page.partition("/")
    found = [scene for scene in all_scenes() if scene.page == name]
    if share:
        found = found[int(share) :: _SHARES]
    assert found, page
    for scene in found:
        async with _shown(scene, tokens, size) as window:
            yield Sight(scene.state, window)


@asynccontextmanager
async def _shown(scene, tokens, size):
    async with asyncio.TaskGroup() as group:
        home = State(home_views()["normal"])
        window = sample_window(home, group, tokens, {scene.page: scene.make})
        try:
            window.resize(QSize(size))
            window.open_page(scene.page)
            window.show()
            if scene.then is not None:
                scene.then(window.stack.currentWidget())
            await asyncio.sleep(_SETTLING_S)
            yield window
        finally:
            window.close_now()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


async def problems(page, find, tokens=DARK, size=FIRST_SIZE):
    """Return what is found in the states of the page, once everything has its place."""
    found = {}
    async for sight in sights(page, tokens, size):
        for _ in range(_TRIES):
            if not (seen := find(sight.window)):
                break
            await asyncio.sleep(_SETTLING_S)
        if seen:
            found[sight.state] = seen
    return found


def parts(window, kind=QWidget):
    """Return what of this kind is there to be seen, apart from what Qt makes for itself."""
    return [
        each
        for each in window.findChildren(kind)
        if each.isVisible() and not each.objectName().startswith("qt_")
    ]


def spelled(widget):
    """Say which widget is meant, for somebody who has to find it."""
    text = widget.text() if hasattr(widget, "text") else ""
    return f"{type(widget).__name__} {widget.objectName()} {text or widget.accessibleName()!r}"


# --- What is said -----------------------------------------------------------------------------


def all_words(window):
    """Return every text that is shown, told or offered: of widgets, tables, lists and tips."""
    said = [window.windowTitle()]
    for each in parts(window):
        said += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLabel | QAbstractButton):
            said.append(each.text())
        elif isinstance(each, QLineEdit):
            said.append(each.placeholderText())
        elif isinstance(each, QComboBox):
            said += [each.itemText(number) for number in range(each.count())]
        elif isinstance(each, QTableView):
            said += table_words(each.model())
    return [text.strip() for text in said if text.strip()]


def table_words(model):
    """Return the heads of a table and its first rows."""
    columns = range(model.columnCount())
    heads = [model.headerData(at, _ACROSS) or "" for at in columns]
    rows = range(min(20, model.rowCount()))
    cells = [model.index(row, at).data() for row in rows for at in columns]
    return [text for text in (*heads, *cells) if isinstance(text, str)]


# --- What is cut off --------------------------------------------------------------------------


def cut_off(window):
    """Return what shows less than it says, or stands outside of what holds it."""
    found = [each for each in parts(window, QLabel) if _is_label_cut(each)]
    found += [each for each in parts(window, QAbstractButton) if _is_button_cut(each)]
    found += [each for each in parts(window, QComboBox) if _is_box_cut(each)]
    shown = [spelled(each) for each in found]
    leaves = (*parts(window, QLabel), *parts(window, QAbstractButton), *parts(window, QLineEdit))
    shown += [f"outside: {spelled(each)}" for each in leaves if _is_outside(each)]
    return [*shown, *_cut_heads(window)]


def _is_label_cut(label):
    if not label.text():
        return False
    if label.wordWrap():
        is_low = label.height() < label.heightForWidth(label.width())
        return is_low or label.width() < label.minimumSizeHint().width()
    wanted = label.sizeHint()
    return label.width() < wanted.width() or label.height() < wanted.height()


def _is_button_cut(button):
    if not button.text():
        return False
    least = button.minimumSizeHint()
    return button.width() < least.width() or button.height() < least.height()


def _is_box_cut(box):
    metrics = box.fontMetrics()
    return metrics.horizontalAdvance(box.currentText()) > box.width() - _ARROW


def _is_outside(widget):
    """Whether it sticks out of an ancestor; what scrolls may be outside of what is seen."""
    place = QRect(QPoint(), widget.size())
    inner = widget
    while (outer := inner.parentWidget()) is not None and not inner.isWindow():
        place = place.translated(inner.pos())
        if isinstance(outer.parentWidget(), QAbstractScrollArea):
            return False
        if not outer.rect().contains(place):
            return True
        inner = outer
    return False


def _cut_heads(window):
    found = []
    for table in parts(window, QTableView):
        head = table.horizontalHeader()
        found += [
            f"head {table.model().headerData(at, _ACROSS)!r}"
            for at in range(head.count())
            if not head.isSectionHidden(at) and head.sectionSize(at) < _least_of(head, at)
        ]
    return found


def _least_of(head: QHeaderView, at):
    text = head.model().headerData(at, _ACROSS) or ""
    return head.fontMetrics().horizontalAdvance(text)


def overlapping(window):
    """Return the pairs that stand in each other's place though they have the same parent."""
    found = []
    for parent in (window, *parts(window)):
        inside = [
            each
            for each in parent.children()
            if isinstance(each, QLabel | QAbstractButton | QLineEdit | QComboBox)
            and each.isVisible()
            and not each.objectName().startswith("qt_")
        ]
        for number, one in enumerate(inside):
            found += [
                f"{spelled(one)} over {spelled(other)}"
                for other in inside[number + 1 :]
                if one.geometry().intersects(other.geometry())
            ]
    return found
