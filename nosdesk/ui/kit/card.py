"""A card: one topic, with its title and at most one link beside it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from nosdesk.ui.kit.buttons import link_button
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE


class Card(QFrame):
    """Holds what belongs together; `body` is where it goes."""

    def __init__(self, title: str = "", link: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.link: QPushButton | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(18, SPACE.large, 18, SPACE.large)
        self.body.setSpacing(SPACE.small)
        if title:
            self.body.addLayout(self._head(title, link))

    def _head(self, title: str, link: str) -> QHBoxLayout:
        head = QHBoxLayout()
        words = label("title", title)
        head.addWidget(words, stretch=1)
        self.link = link_button(link, name=f"{title}: {link}") if link else None
        if self.link is not None:
            head.addWidget(self.link)
        else:  # as high as the heads of cards with a link
            words.setMinimumHeight(link_button("x").sizeHint().height())
        return head
