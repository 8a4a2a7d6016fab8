"""Shares of a whole as bars in a table: one thing for eyes, keyboard and screen readers."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from nosdesk.ui.kit.bar_chart import mixed
from nosdesk.ui.kit.fitting_table import FittingTable
from nosdesk.ui.kit.titled_model import NOWHERE, Index, TitledModel
from nosdesk.ui.theme.tokens import SPACE, Tokens

_PART = Qt.ItemDataRole.UserRole
_KIND, _COUNT = range(2)
_BAR_HIGH = 0.5
_BAR_WIDE = 8
_FAINT = 0.7
_ROUND = 2.0
_LEAST = 2.0


class Share(Protocol):
    """One kind, how much there is of it in words, and how long its bar is, from 0 to 1."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def value(self) -> str:
        """How much there is of it, as people write it."""

    @property
    def part(self) -> float:
        """How long its bar is."""


class ShareModel(TitledModel):
    """Holds the shares; one that changed is told of alone while they are of the same kinds."""

    def __init__(self, kind: str, counted: str) -> None:
        super().__init__((kind, counted), (_COUNT,))
        self._rows: tuple[Share, ...] = ()

    def show_rows(self, rows: Sequence[Share]) -> None:
        """Show these."""
        fresh = tuple(rows)
        if [row.name for row in fresh] != [row.name for row in self._rows]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        before, self._rows = self._rows, fresh
        for number, (old, new) in enumerate(zip(before, fresh, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number, _COUNT), self.index(number, _COUNT))

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many kinds there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in the cell, what is said of it, and how long its bar is."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        text = row.value if index.column() == _COUNT else row.name
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.titles[index.column()]}: {text}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.side(index.column())
            case _ if role == _PART and index.column() == _COUNT:
                return row.part
            case _:
                return None

    def texts(self, column: int) -> list[str]:
        """Return all that stands in the column."""
        return [row.value if column == _COUNT else row.name for row in self._rows]


class ShareTable(FittingTable):
    """Shows the shares, each with its bar before the figure."""

    def __init__(self, name: str, model: ShareModel, tokens: Tokens) -> None:
        self._model = model
        super().__init__(name, model, (), self._measured)
        model.setParent(self)
        self._bars = _BarBeforeFigure(tokens)
        self._bars.setParent(self)
        self.setItemDelegateForColumn(_COUNT, self._bars)

    def show_rows(self, rows: Sequence[Share]) -> None:
        """Show these, and give the columns the room that they need."""
        self._model.show_rows(rows)
        self.fit()

    def _measured(self) -> list[int]:
        metrics, heads = self.fontMetrics(), self.horizontalHeader().fontMetrics()
        wide = [
            max([heads.horizontalAdvance(title), *map(metrics.horizontalAdvance, texts)])
            + 2 * SPACE.medium
            for title, texts in zip(self._model.titles, map(self._model.texts, (0, 1)), strict=True)
        ]
        return [wide[_KIND], wide[_COUNT] + _BAR_WIDE * metrics.horizontalAdvance("M")]


class _BarBeforeFigure(QStyledItemDelegate):
    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._ink = mixed(QColor(tokens.info), QColor(tokens.panel), _FAINT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        part, cell = index.data(_PART), QRectF(option.rect)
        figure = QFontMetrics(option.font).horizontalAdvance("9" * 6)
        room = cell.width() - figure - 2 * SPACE.medium
        if not part or room <= 0:
            return
        high = cell.height() * _BAR_HIGH
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink)
        left = cell.left() + SPACE.medium
        place = QRectF(left, cell.center().y() - high / 2, max(_LEAST, room * part), high)
        painter.drawRoundedRect(place, _ROUND, _ROUND)
        painter.restore()
