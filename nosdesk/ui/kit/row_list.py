"""Rows that are kept and filled anew, so that nothing flickers and the focus stays."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)


class RowOf(Protocol[T_contra]):
    """A widget that shows one row."""

    def show_row(self, row: T_contra, /) -> None:
        """Show this one."""


class RowList(QWidget, Generic[T]):
    """Shows as many rows as there are, and `empty` when there are none."""

    def __init__(
        self, make: Callable[[], QWidget], *, name: str, empty: QWidget, spacing: int
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._make = make
        self._empty = empty
        self._rows: list[QWidget] = []
        self._shown: Sequence[T] = ()
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(spacing)
        self._body.addWidget(empty)

    def show_rows(self, rows: Sequence[T]) -> None:
        """Show these; widgets that are there already are used again."""
        self._empty.setVisible(not rows)
        while len(self._rows) < len(rows):
            widget = self._make()
            self._rows.append(widget)
            self._body.addWidget(widget)
        for widget, row in zip(self._rows, rows, strict=False):
            widget.show_row(row)  # type: ignore[attr-defined]
        for number, widget in enumerate(self._rows):
            widget.setVisible(number < len(rows))
        self._shown = rows
