"""A table whose rows are chosen whole, and whose columns share the room there is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from nosdesk.ui.theme.fonts import with_even_digits
from nosdesk.ui.theme.tokens import SPACE

_LEAST_ROWS = 6


class FittingTable(QTableView):
    """Leaves out the columns of `given_up`, one after another, where not all have room.

    `widths` measures what each column needs now; none becomes narrower again, so nothing jumps.
    """

    def __init__(
        self,
        name: str,
        model: QAbstractItemModel,
        given_up: Sequence[int],
        widths: Callable[[], Sequence[int]],
    ) -> None:
        super().__init__()
        self._needs = [0] * model.columnCount()
        self._given_up = given_up
        self._widths = widths
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFont(with_even_digits(self.font()))
        self._set_behaviour()
        self._set_heads()

    def fit(self) -> None:
        """Give the columns the room that they need, and leave out those that find none."""
        pairs = zip(self._needs, self._widths(), strict=True)
        self._needs = [max(before, now) for before, now in pairs]
        columns = list(range(len(self._needs)))
        room = self.viewport().width()
        for column in self._given_up:
            if sum(self._needs[each] for each in columns) > room:
                columns.remove(column)
        spare = max(0, room - sum(self._needs[each] for each in columns)) // len(columns)
        for column, need in enumerate(self._needs):
            self.setColumnHidden(column, column not in columns)
            self.setColumnWidth(column, need + spare)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share out the new room."""
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Stand on a row, so that the keyboard leads on from it."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.selectRow(0)

    def _set_behaviour(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _set_heads(self) -> None:
        height = self.fontMetrics().height() + SPACE.large
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(height)
        columns = self.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setMinimumSectionSize(1)
        self.setMinimumHeight(height * (_LEAST_ROWS + 1))
