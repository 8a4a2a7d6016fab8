"""The table of runs: a model that follows by difference and reads on at its end, and its view."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from nosdesk.domain.addresses import RunAddress
from nosdesk.ports.history import RunRecord
from nosdesk.ui.pages.jobs_view import JobRow, JobsView, column_titles, job_row
from nosdesk.ui.pages.run_words import Names
from nosdesk.ui.theme.fonts import with_even_digits
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_GPU, _MARKET, _TOOK, _OUTCOME, _RECEIVED, _EXPECTED = range(1, 7)
_RIGHT = (_TOOK, _RECEIVED, _EXPECTED)
_GIVEN_UP = (_MARKET, _EXPECTED, _GPU)
"""What goes first where there is no room; a run's own page shows all of it."""

_MEASURED_ROWS = 60
_LEAST_ROWS = 6


class RunTable(QAbstractTableModel):
    """Holds the view's runs; `want_more` is called once whenever the end comes into sight."""

    def __init__(self, tokens: Tokens, want_more: Callable[[], None]) -> None:
        super().__init__()
        self._titles = column_titles()
        self._tokens = tokens
        self._want_more = want_more
        self._runs: tuple[RunRecord, ...] = ()
        self._names = Names()
        self._has_more = False
        self._has_asked = False
        self._worded: dict[RunAddress, JobRow] = {}

    # --- What Qt asks ---------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many runs were read so far."""
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the cell shows or says."""
        if not index.isValid():
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.row(index.row()).cells[column]
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._titles[column]}: {self.row(index.row()).cells[column]}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._ink(index.row(), column)
            case Qt.ItemDataRole.ToolTipRole:
                return self.row(index.row()).tip
            case _:
                return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether there are older runs that were not asked for yet."""
        return not parent.isValid() and self._has_more and not self._has_asked

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for older runs; they come with a later view."""
        if self.canFetchMore(parent):
            self._has_asked = True
            self._want_more()

    # --- What is shown --------------------------------------------------------------------------

    def row(self, number: int) -> JobRow:
        """Return the run in words, which are found when it is first looked at."""
        run = self._runs[number]
        if run.run not in self._worded:
            self._worded[run.run] = job_row(run, self._names)
        return self._worded[run.run]

    def run_at(self, number: int) -> RunRecord:
        """Return the run of this row."""
        return self._runs[number]

    def show_view(self, view: JobsView) -> None:
        """Show the view's runs; rows that stay are kept, with what is selected among them."""
        self._has_more, self._has_asked = view.has_more, False
        is_renamed, self._names = self._names != view.names, view.names
        if is_renamed:
            self._worded.clear()
        before, after = self._runs, view.runs
        if before is not after:
            self._change(before, after)
        if is_renamed and after:
            self._tell_changed(0, len(after) - 1)

    def _change(self, before: tuple[RunRecord, ...], after: tuple[RunRecord, ...]) -> None:
        head, tail = _shared_part(before, after)
        if head + tail < len(before):
            self.beginRemoveRows(QModelIndex(), head, len(before) - tail - 1)
            before = self._runs = before[:head] + before[len(before) - tail :]
            self.endRemoveRows()
        if head + tail < len(after):
            self.beginInsertRows(QModelIndex(), head, len(after) - tail - 1)
            before = before[:head] + after[head : len(after) - tail] + before[head:]
            self._runs = before
            self.endInsertRows()
        self._runs = after
        self._update(before, after)

    def _update(self, before: tuple[RunRecord, ...], after: tuple[RunRecord, ...]) -> None:
        for number, (old, new) in enumerate(zip(before, after, strict=True)):
            if old is not new and old != new:
                self._worded.pop(new.run, None)
                self._tell_changed(number, number)

    def _tell_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._titles) - 1))

    def _ink(self, number: int, column: int) -> QColor | None:
        if column == _OUTCOME:
            return QColor(self._tokens.of(self.row(number).tone))
        if column in (_GPU, _MARKET, _TOOK, _EXPECTED):
            return QColor(self._tokens.muted)
        return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _shared_part(before: tuple[RunRecord, ...], after: tuple[RunRecord, ...]) -> tuple[int, int]:
    """Return how many runs both have at their beginning, and how many of the others at the end."""
    most = min(len(before), len(after))
    head = 0
    while head < most and _is_same(before[head], after[head]):
        head += 1
    tail = 0
    while tail < most - head and _is_same(before[-1 - tail], after[-1 - tail]):
        tail += 1
    return head, tail


def _is_same(one: RunRecord, other: RunRecord) -> bool:
    return one is other or one.run == other.run


class RunTableView(QTableView):
    """Shows the table; a click or Enter opens the run. Columns that do not fit are left out."""

    opened = Signal(str)

    def __init__(self, model: RunTable) -> None:
        super().__init__()
        self._model = model
        self._needs = [0] * model.columnCount()
        self.setModel(model)
        self.setAccessibleName(tr("Jobs"))
        self.setFont(with_even_digits(self.font()))
        self._set_behaviour()
        height = self.fontMetrics().height() + SPACE.large
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(height)
        columns = self.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setMinimumSectionSize(1)
        self.setMinimumHeight(height * (_LEAST_ROWS + 1))
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def fit(self) -> None:
        """Give the columns the room that they need, and leave out those that find none."""
        self._measure()
        columns = list(range(self._model.columnCount()))
        room = self.viewport().width()
        for column in _GIVEN_UP:
            if sum(self._needs[each] for each in columns) > room:
                columns.remove(column)
        spare = max(0, room - sum(self._needs[each] for each in columns)) // len(columns)
        for column in range(self._model.columnCount()):
            self.setColumnHidden(column, column not in columns)
            self.setColumnWidth(column, self._needs[column] + spare)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share out the new room."""
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Stand on a row, so that the keyboard leads on from it."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.selectRow(0)

    def _set_behaviour(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _measure(self) -> None:
        """Note how wide the first rows are; a column never becomes narrower, so nothing jumps."""
        metrics = self.fontMetrics()
        titles = column_titles()
        rows = [
            self._model.row(n).cells for n in range(min(_MEASURED_ROWS, self._model.rowCount()))
        ]
        for column, title in enumerate(titles):
            texts = (title, *(cells[column] for cells in rows))
            wide = max(metrics.horizontalAdvance(text) for text in texts) + 2 * SPACE.medium
            self._needs[column] = max(self._needs[column], wide)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.run_at(index.row()).run)
