"""One figure with its unit and what it is of."""

from PySide6.QtWidgets import QHBoxLayout

from nosdesk.ui.figure_view import FigureView
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.text import label, set_tone
from nosdesk.ui.theme.tokens import SPACE


class Figure(Card):
    """A card with one figure; one that is not known is a dash, never zero."""

    def __init__(self) -> None:
        super().__init__()
        self._title = label("small_muted")
        self._value = label("value", copies=True)
        self._unit = label("unit")
        self._caption = label("caption", wraps=True)
        self.body.setContentsMargins(18, 14, 18, 14)
        self.body.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(SPACE.tiny + 2)
        line.addWidget(self._value)
        line.addWidget(self._unit, stretch=1)
        self.body.addWidget(self._title)
        self.body.addLayout(line)
        self.body.addWidget(self._caption)
        self.body.addStretch(1)

    def show_figure(self, view: FigureView) -> None:
        """Show this figure."""
        self._title.setText(view.title)
        self._value.setText(view.value)
        self._unit.setText(view.unit)
        self._caption.setText(view.caption)
        set_tone(self._caption, view.tone)
        self.setAccessibleName(view.spoken)
