"""The three kinds of button: one primary in sight, plain ones, and links."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton


def primary_button(text: str, *, name: str = "") -> QPushButton:
    """Return the button for what is most likely wanted."""
    return _button("primary", text, name)


def plain_button(text: str, *, name: str = "") -> QPushButton:
    """Return a button for anything else."""
    return _button("plain", text, name)


def show_primary(button: QPushButton, *, is_primary: bool) -> None:
    """Have the button stand out, or step back behind another one that does."""
    wanted = "primary" if is_primary else "plain"
    if button.property("role") == wanted:
        return
    button.setProperty("role", wanted)
    button.style().unpolish(button)
    button.style().polish(button)


def link_button(text: str, *, name: str = "") -> QPushButton:
    """Return a button that leads to another page."""
    return _button("link", text, name)


def _button(role: str, text: str, name: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setAccessibleName(name or text)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAutoDefault(True)  # Enter presses what has the focus
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made
