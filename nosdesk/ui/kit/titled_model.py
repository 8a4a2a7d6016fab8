"""A model for tables whose columns have titles: figures stand at the right, others at the left."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class TitledModel(QAbstractTableModel):
    """Knows the columns by their titles; whoever makes one of it says what is in the rows."""

    def __init__(self, titles: Sequence[str], figures: Iterable[int]) -> None:
        super().__init__()
        self.titles = tuple(titles)
        self._figures = frozenset(figures)

    def title(self, column: int) -> str:
        """Return what stands above the column."""
        return self.titles[column]

    def side(self, column: int) -> Qt.AlignmentFlag:
        """Return where in its cells stands what is in the column."""
        is_figure = column in self._figures
        side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.titles)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(section)
        return self.side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None
