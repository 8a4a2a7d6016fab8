"""The table of runs: a model that follows by difference and reads on at its end, and its view."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from nosdesk.domain.addresses import RunAddress
from nosdesk.ports.history import RunRecord
from nosdesk.ui.kit.fitting_table import FittingTable
from nosdesk.ui.kit.titled_model import NOWHERE, Index, TitledModel
from nosdesk.ui.pages.jobs_view import JobRow, JobsView, column_titles, job_row
from nosdesk.ui.pages.run_words import Names
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

_GPU, _MARKET, _TOOK, _OUTCOME, _RECEIVED, _EXPECTED = range(1, 7)
_FIGURES = (_TOOK, _RECEIVED, _EXPECTED)
_GIVEN_UP = (_MARKET, _EXPECTED, _GPU)
"""What goes first where there is no room; a run's own page shows all of it."""

_MEASURED_ROWS = 60


class RunTable(TitledModel):
    """Holds the view's runs; `want_more` is called once whenever the end comes into sight."""

    def __init__(self, tokens: Tokens, want_more: Callable[[], None]) -> None:
        super().__init__(column_titles(), _FIGURES)
        self._tokens = tokens
        self._want_more = want_more
        self._runs: tuple[RunRecord, ...] = ()
        self._names = Names()
        self._has_more = False
        self._has_asked = False
        self._worded: dict[RunAddress, JobRow] = {}

    # --- What Qt asks ---------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many runs were read so far."""
        return 0 if parent.isValid() else len(self._runs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the cell shows or says."""
        if not index.isValid():
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.row(index.row()).cells[column]
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.titles[column]}: {self.row(index.row()).cells[column]}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.side(column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._ink(index.row(), column)
            case Qt.ItemDataRole.ToolTipRole:
                return self.row(index.row()).tip
            case _:
                return None

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
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.titles) - 1))

    def _ink(self, number: int, column: int) -> QColor | None:
        if column == _OUTCOME:
            return QColor(self._tokens.of(self.row(number).tone))
        if column in (_GPU, _MARKET, _TOOK, _EXPECTED):
            return QColor(self._tokens.muted)
        return None


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


class RunTableView(FittingTable):
    """Shows the table; a click or Enter opens the run. Columns that do not fit are left out."""

    opened = Signal(str)

    def __init__(self, model: RunTable) -> None:
        super().__init__(tr("Jobs"), model, _GIVEN_UP, self._measured)
        self._model = model
        self.horizontalHeader().setSectionsClickable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def _measured(self) -> list[int]:
        """Return how wide the titles and the first rows are."""
        metrics = self.fontMetrics()
        rows = [
            self._model.row(n).cells for n in range(min(_MEASURED_ROWS, self._model.rowCount()))
        ]
        return [
            max(metrics.horizontalAdvance(text) for text in texts) + 2 * SPACE.medium
            for texts in zip(column_titles(), *rows, strict=True)
        ]

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.run_at(index.row()).run)
