"""The chart's table: one row for each span of time, read by keyboard and by screen readers."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from nosdesk.ui.kit.titled_model import NOWHERE, Index, TitledModel
from nosdesk.ui.pages.earnings_rows import SpanRow, span_columns
from nosdesk.ui.theme.fonts import scaled, with_even_digits
from nosdesk.ui.theme.tokens import SPACE

_MOST_ROWS = 10
_ROW = 32
_LEAST_COLUMN = 64


class SpanModel(TitledModel):
    """The rows as a table; a row that changed is told of alone."""

    def __init__(self) -> None:
        columns = span_columns()
        super().__init__(columns, range(1, len(columns)))
        self._rows: tuple[SpanRow, ...] = ()

    def show_rows(self, rows: tuple[SpanRow, ...]) -> None:
        """Show these, keeping the place of whoever reads while the spans are the same."""
        if [row.begin for row in rows] != [row.begin for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [n for n, row in enumerate(rows) if row != self._rows[n]]
        self._rows = rows
        last = len(self.titles) - 1
        for number in changed:
            self.dataChanged.emit(self.index(number, 0), self.index(number, last))

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many spans there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a figure, or how it stands."""
        if not index.isValid():
            return None
        cell = self._rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.titles[index.column()]}: {cell}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(index.column())
        return None


class SpanTable(QTableView):
    """Shows the model; a few rows are seen at once, the arrow keys go through all."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rows = SpanModel()
        self._needs: list[int] = []
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setFont(with_even_digits(self.font()))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW, self.font()))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(scaled(_LEAST_COLUMN, self.font()))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_rows(self, rows: tuple[SpanRow, ...]) -> None:
        """Show these rows."""
        count = self.rows.rowCount()
        self.rows.show_rows(rows)
        self._measure(rows)
        self._fit()
        if count != len(rows):
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share out the new room."""
        super().resizeEvent(event)
        self._fit()

    def _measure(self, rows: tuple[SpanRow, ...]) -> None:
        """Note how wide each column must be."""
        metrics, room = self.fontMetrics(), 2 * SPACE.medium
        self._needs = [
            room + max(metrics.horizontalAdvance(text) for text in texts)
            for texts in zip(span_columns(), *(row.cells for row in rows), strict=True)
        ]

    def _fit(self) -> None:
        """Give each column what it needs and an even share of what is left."""
        spare = max(0, self.viewport().width() - sum(self._needs)) // max(1, len(self._needs))
        for column, need in enumerate(self._needs):
            self.setColumnWidth(column, need + spare)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for the head and the rows, or for the first few."""
        rows = min(self.rows.rowCount(), _MOST_ROWS)
        row = self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height()
        high = self.horizontalHeader().sizeHint().height() + rows * row + bar
        return QSize(super().sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height: the page scrolls, not a sliver of the table."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())
