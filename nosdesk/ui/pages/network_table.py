"""The table of markets: a model that follows by difference, and its view, sorted as one likes."""

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView

from nosdesk.ui.kit.fitting_table import FittingTable
from nosdesk.ui.kit.titled_model import NOWHERE, Index, TitledModel
from nosdesk.ui.pages.network_rows import MarketRow, network_columns
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

GPU, NAME, PRICE, USD, WAITING, RUNNING, HERE = range(7)
_NUMBERS = (PRICE, USD, WAITING, RUNNING)
_QUIET = (NAME, USD)
_GIVEN_UP = (NAME, USD, RUNNING, WAITING)
"""What goes first where there is no room; the line below the table tells of it."""

_UP, _DOWN = "↑", "↓"
_RISING, _FALLING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class MarketTable(TitledModel):
    """Holds the rows; a market that changed is told of alone."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(network_columns(), _NUMBERS)
        self._tokens = tokens
        self._rows: tuple[MarketRow, ...] = ()
        self._marked = (-1, False)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many markets there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the cell shows or says, and what it is ordered by."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.cells[column]
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.titles[column]}: {row.cells[column] or tr('nothing')}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.side(column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._ink(row, column)
            case Qt.ItemDataRole.UserRole:
                return row.keys[column]
            case _:
                return None

    def title(self, column: int) -> str:
        """Return what stands above the column: its title, with an arrow if it orders the rows."""
        marked, falls = self._marked
        arrow = _DOWN if falls else _UP
        return f"{self.titles[column]} {arrow}" if column == marked else self.titles[column]

    def mark(self, column: int, *, falls: bool) -> None:
        """Say above this column that it orders the rows."""
        self._marked = (column, falls)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.titles) - 1)

    def row(self, number: int) -> MarketRow:
        """Return the market of this row."""
        return self._rows[number]

    def show_rows(self, rows: tuple[MarketRow, ...]) -> None:
        """Show these; while they are the same markets, whoever stands on one stays there."""
        if {row.address for row in rows} != {row.address for row in self._rows}:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        fresh = {row.address: row for row in rows}
        before, self._rows = self._rows, tuple(fresh[row.address] for row in self._rows)
        for number, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old != new:
                last = self.index(number, len(self.titles) - 1)
                self.dataChanged.emit(self.index(number, 0), last)

    def _ink(self, row: MarketRow, column: int) -> QColor | None:
        if column == HERE and row.tone is not None:
            return QColor(self._tokens.of(row.tone))
        return QColor(self._tokens.muted) if column in _QUIET else None


class MarketTableView(FittingTable):
    """Shows the table in the order that was asked for; columns that do not fit are left out.

    `chosen` says which market somebody stands on, `sorted_by` which column orders them, and
    whether its largest come first.
    """

    chosen = Signal(object)
    sorted_by = Signal(int, bool)

    def __init__(self, model: MarketTable) -> None:
        self._model = model
        self.order = QSortFilterProxyModel()
        self.order.setSortRole(Qt.ItemDataRole.UserRole)
        self.order.setSourceModel(model)
        super().__init__(tr("Markets"), self.order, _GIVEN_UP, self._measured)
        self.order.setParent(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        heads = self.horizontalHeader()
        heads.sortIndicatorChanged.connect(self._sorted)
        self.setSortingEnabled(True)
        heads.setSortIndicatorShown(False)  # Qt's would lie on titles that stand at the right
        self.sort_by(HERE)
        self.selectionModel().currentRowChanged.connect(lambda *_: self._tell_chosen())
        self.order.dataChanged.connect(lambda *_: self._tell_chosen())
        self.order.modelReset.connect(self._tell_chosen)

    def sort_by(self, column: int, *, falls: bool = False) -> None:
        """Order the markets by this column, the smallest first unless it `falls`."""
        self.sortByColumn(column, _FALLING if falls else _RISING)

    def _sorted(self, column: int, order: Qt.SortOrder) -> None:
        self._model.mark(column, falls=order == _FALLING)
        self.sorted_by.emit(column, order == _FALLING)

    def _tell_chosen(self) -> None:
        index = self.order.mapToSource(self.currentIndex())
        self.chosen.emit(self._model.row(index.row()) if index.isValid() else None)

    def _measured(self) -> list[int]:
        """Return how wide titles, with an arrow beside them, and rows are."""
        metrics, heads = self.fontMetrics(), self.horizontalHeader().fontMetrics()
        mark = heads.horizontalAdvance(f" {_DOWN}")
        rows = [self._model.row(number).cells for number in range(self._model.rowCount())]
        return [
            max(heads.horizontalAdvance(title) + mark, *map(metrics.horizontalAdvance, texts), 0)
            + 2 * SPACE.medium
            for title, *texts in zip(self._model.titles, *rows, strict=True)
        ]
