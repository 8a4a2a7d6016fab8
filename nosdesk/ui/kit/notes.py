"""What is told above a page: takes room only while there is something to tell."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nosdesk.ui.theme.tokens import SPACE

_SIDE_MARGIN = 28


class Notes(QWidget):
    """Holds notes, each of which is shown and hidden by whoever owns it."""

    def __init__(self, *notes: QWidget) -> None:
        super().__init__()
        self._notes = notes
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(SPACE.large)
        for note in notes:
            self._body.addWidget(note)

    def event(self, event: QEvent) -> bool:
        """Keep room around what is shown."""
        if event.type() is QEvent.Type.LayoutRequest:
            is_empty = all(note.isHidden() for note in self._notes)
            sides = (0, 0, 0, 0) if is_empty else (_SIDE_MARGIN, SPACE.wide, _SIDE_MARGIN, 0)
            if self._body.contentsMargins().top() != sides[1]:
                self._body.setContentsMargins(*sides)
        return super().event(event)
