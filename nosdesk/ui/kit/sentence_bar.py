"""The sentence: shape, word, reason with what happens next, and its action."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import label
from nosdesk.ui.sentence_view import SentenceView
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone

_SIDE = 44


class SentenceBar(Card):
    """Shows one state in large; `action` is its button, hidden while there is nothing to do."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.shape = StatusShape(tokens, _SIDE, has_halo=True)
        self._label = label("heading")
        self._text = label("explanation", wraps=True, copies=True)
        self._id = label("id", copies=True)
        self.action: QPushButton = plain_button("")
        self.action.setObjectName("sentence_action")
        self.lead: QPushButton = primary_button("")
        self.lead.setObjectName("sentence_lead")
        self.body.addLayout(self._line())

    def show_sentence(self, view: SentenceView, *, is_lead: bool = False) -> None:
        """Show this state; with `is_lead` its action is the one thing to do now."""
        self.shape.show_shape(view.shape, view.tone, view.label)
        self._label.setText(view.label)
        self._text.setText(view.text)
        self._id.setText(view.id)
        for button, is_meant in ((self.lead, is_lead), (self.action, not is_lead)):
            button.setText(view.action)
            button.setAccessibleName(view.action)
            button.setVisible(bool(view.action) and is_meant)
        self.setAccessibleName(f"{view.label}. {view.text}")
        self.setProperty("state", Tone(view.tone).value)

    def _line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, SPACE.tiny, SPACE.tiny, SPACE.tiny)
        line.setSpacing(SPACE.medium)
        line.addWidget(self.shape, alignment=Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(SPACE.tiny)
        head = QHBoxLayout()
        head.setSpacing(SPACE.small)
        head.addWidget(self._label)
        head.addWidget(self._id, stretch=1, alignment=Qt.AlignmentFlag.AlignBottom)
        words.addLayout(head)
        words.addWidget(self._text)
        line.addLayout(words, stretch=1)
        line.addWidget(self.action)
        line.addWidget(self.lead)
        return line
