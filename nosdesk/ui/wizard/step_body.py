"""What the bodies of the set-up's steps have in common."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.wizard.set_up_view import SetUpView


class StepBody(QWidget):
    """The middle of one step; `body` is where its parts go, from top to bottom."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"set_up_step_{name}")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE.large)

    def show_view(self, view: SetUpView) -> None:
        """Show what belongs to this step."""
        raise NotImplementedError


def named(button: QPushButton, name: str) -> QPushButton:
    """Give the button a name that stays, whatever it says."""
    button.setObjectName(f"set_up_{name}")
    return button
