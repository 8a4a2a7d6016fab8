"""An error, told where it happened: never a dialog that must be clicked away."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import label
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.trouble_view import TroubleView
from nosdesk.ui.words import tr

_SIDE = 22
_ROWS = 4


class TroubleNote(Card):
    """Shows one error until it is dismissed or the next command begins."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _SIDE)
        self._what = label("name", wraps=True, copies=True)
        self._rows = [
            (label("small_muted"), label("small", wraps=True, copies=True)) for _ in range(_ROWS)
        ]
        self.dismiss = plain_button(tr("Dismiss"))
        self.dismiss.clicked.connect(self.hide)
        self.body.addLayout(self._line())
        self.hide()

    def show_trouble(self, view: TroubleView | None) -> None:
        """Show this error, or none."""
        if view is None:
            self.hide()
            return
        self._shape.show_shape(Shape.CROSS, Tone.BAD, tr("Error"))
        self._what.setText(view.what)
        told = (*view.rows, *([(tr("Details"), view.details)] if view.details else []))
        for number, (head, text) in enumerate(self._rows):
            part = told[number] if number < len(told) else ("", "")
            head.setText(part[0])
            text.setText(part[1])
            for widget in (head, text):
                widget.setVisible(bool(part[1]))
        self.setAccessibleName(" ".join((view.what, *(text for _, text in view.rows))))
        self.show()

    def _line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(SPACE.medium)
        line.addWidget(self._shape)
        words = QVBoxLayout()
        words.addWidget(self._what)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setColumnStretch(1, 1)
        for number, (head, text) in enumerate(self._rows):
            grid.addWidget(head, number, 0)
            grid.addWidget(text, number, 1)
        words.addLayout(grid)
        line.addLayout(words, stretch=1)
        line.addWidget(self.dismiss)
        return line
