"""What the steps of the key panel have in common: a heading, parts, and a line of buttons."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE


class KeyStep(QWidget):
    """One step; `clear` is called whenever it is left, and leaves no secret behind."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.title = label("heading", title, wraps=True)
        self.text = label("explanation", text, wraps=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE.medium)
        self.body.addWidget(self.title)
        self.body.addWidget(self.text)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put these side by side at the end."""
        line = Flow(SPACE.small)
        for button in buttons:
            line.addWidget(button)
        self.body.addLayout(line)

    def begin(self) -> None:
        """Be ready for the keyboard."""

    def clear(self) -> None:
        """Forget what was typed and shown."""


def named(button: QPushButton, name: str) -> QPushButton:
    """Give the button the name by which it is found, whatever the language."""
    button.setObjectName(name)
    return button
