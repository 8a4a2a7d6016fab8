"""As many of the same fields as somebody wants: endpoints, gateways, places."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from nosdesk.ui.grids.form import FormRows
from nosdesk.ui.grids.inputs import Input, TextInput, made_input
from nosdesk.ui.kit.buttons import link_button
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

_WIDE_EM = 40
"""From this many letters' width on, the fields of a row stand side by side."""

_MOST = 20


class RowsInput(QWidget):
    """Rows of fields, at least one; those with nothing in them do not count."""

    edited = Signal()
    left = Signal()
    grown = Signal()
    """There is a row more."""

    def __init__(self, what: FormRows, tokens: Tokens) -> None:
        super().__init__()
        self._what, self._tokens = what, tokens
        self._rows: list[_Row] = []
        self._made = 0
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.medium)
        self.more = link_button(what.more)
        self.more.setObjectName(f"form:{what.place}:more")
        self.more.clicked.connect(self._add_by_hand)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.small)
        body.addWidget(label("small", what.title, wraps=True))
        if what.hint:
            body.addWidget(label("caption", what.hint, wraps=True))
        body.addLayout(self._list)
        body.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        self._add()

    def inputs(self) -> dict[str, Input]:
        """Return the fields that count, by their places as they are numbered now."""
        full = [row for row in self._rows if not row.is_empty] or self._rows[:1]
        return {
            f"{self._what.place}[{number}]{part}": each
            for number, row in enumerate(full)
            for part, each in row.inputs.items()
        }

    def texts(self) -> dict[str, str]:
        """Return what stands in the rows that have something in them."""
        if all(row.is_empty for row in self._rows):
            return {}
        return {place: each.value for place, each in self.inputs().items()}

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show as many rows as these texts are of, and one where they are of none."""
        parts = [each.place for each in self._what.fields]
        while self._rows:
            self._drop(self._rows[-1])
        number = 0
        while any(f"{self._what.place}[{number}]{part}" in texts for part in parts):
            row = self._add()
            for part, each in row.inputs.items():
                each.show_value(texts.get(f"{self._what.place}[{number}]{part}", ""))
            number += 1
        if not number:
            self._add()

    def _add_by_hand(self) -> None:
        row = self._add()
        self.grown.emit()
        next(iter(row.inputs.values())).take_focus()

    def _add(self) -> "_Row":
        row = _Row(self._what, f"{self._what.place}:{self._made}", self._tokens)
        self._made += 1
        for each in row.inputs.values():
            each.edited.connect(self.edited)
            each.left.connect(self.left)
        row.remove.clicked.connect(partial(self._remove, row))
        self._rows.append(row)
        self._list.addWidget(row)
        self._count()
        return row

    def _remove(self, row: "_Row", _: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self._drop(row)
        if not self._rows:
            self._add()
            self.grown.emit()
        self.more.setFocus()
        self.edited.emit()
        self.left.emit()

    def _drop(self, row: "_Row") -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._count()

    def _count(self) -> None:
        """Number the rows for those who hear them; one that is alone has nothing to remove."""
        for number, row in enumerate(self._rows, 1):
            row.show_number(number, is_alone=len(self._rows) == 1)
        self.more.setVisible(len(self._rows) < _MOST)


class _Row(QWidget):
    """The fields of one row, and what removes it."""

    def __init__(self, what: FormRows, name: str, tokens: Tokens) -> None:
        super().__init__()
        self._what = what
        self.inputs = {
            each.place: made_input(each, f"{name}{each.place}", tokens) for each in what.fields
        }
        self.remove = link_button(tr("Remove"))
        self.remove.setObjectName(f"form:{name}:remove")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(SPACE.medium)
        for each in self.inputs.values():
            is_text = isinstance(each, TextInput)
            self._line.addWidget(each, int(is_text), Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.tiny)
        body.addLayout(self._line)
        body.addWidget(self.remove, alignment=Qt.AlignmentFlag.AlignLeft)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        texts = [each.value for each in self.inputs.values() if isinstance(each, TextInput)]
        return not any(texts)

    def show_number(self, number: int, *, is_alone: bool) -> None:
        """Say which row it is."""
        self.remove.setVisible(not is_alone)
        which = tr("{what} {n}", what=self._what.title, n=number)
        self.remove.setAccessibleName(tr("Remove: {what}", what=which))
        for each, field in zip(self.inputs.values(), self._what.fields, strict=True):
            if isinstance(each, TextInput):
                each.edit.setAccessibleName(f"{which}: {field.title}")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        em = self.fontMetrics().horizontalAdvance("M")
        is_wide = event.size().width() >= _WIDE_EM * em
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if is_wide else way.TopToBottom)
