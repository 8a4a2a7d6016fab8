"""A notification inside the window, where no tray shows it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from nosdesk.ui.kit.buttons import link_button, plain_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import label
from nosdesk.ui.pages.notice_words import NoticeWords
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

_SIDE = 22
_GOES_AFTER_MS = 30_000


class PopNote(Card):
    """Shows the latest notification: for a while, or until it is dismissed where it stays."""

    wanted = Signal()
    """Asks for the page that has all of them."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _SIDE)
        self._title = label("name", wraps=True)
        self._text = label("small_muted", wraps=True, copies=True)
        self.all = link_button(tr("All alerts"))
        self.dismiss = plain_button(tr("Dismiss"), name=tr("Dismiss this notification"))
        self.all.clicked.connect(self.wanted)
        self.dismiss.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GOES_AFTER_MS)
        self._timer.timeout.connect(self.hide)
        self.body.addLayout(self._line())
        self.hide()

    def pop(self, words: NoticeWords) -> None:
        """Show this one, in place of any other."""
        self._shape.show_shape(words.shape, words.tone, tr("Notification"))
        self._title.setText(words.title)
        self._text.setText(words.text)
        self._text.setVisible(bool(words.text))
        self.setAccessibleName(f"{words.title}. {words.text}")
        self.show()
        if words.stays:
            self._timer.stop()
        else:
            self._timer.start()

    def _line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(SPACE.medium)
        line.addWidget(self._shape)
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._text)
        line.addLayout(words, stretch=1)
        line.addWidget(self.all)
        line.addWidget(self.dismiss)
        return line
