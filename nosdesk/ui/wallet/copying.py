"""Copying to the clipboard, with a word that it is done; a secret does not stay there."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from nosdesk.ui.words import tr

_TOLD_MS = 2_000
SECRET_STAYS_MS = 60_000


def copy_text(button: QPushButton, text: str) -> None:
    """Copy the text, and say so on the button for a moment."""
    QApplication.clipboard().setText(text)
    said = button.text()
    done = tr("Copied")
    if said == done:
        return
    button.setText(done)
    QTimer.singleShot(_TOLD_MS, button, lambda: button.setText(said))


def copy_secret(button: QPushButton, secret: str) -> None:
    """Copy the secret, and take it away again after a minute if it is still there."""
    copy_text(button, secret)
    clipboard = QApplication.clipboard()

    def clear() -> None:
        if clipboard.text() == secret:
            clipboard.clear()

    QTimer.singleShot(SECRET_STAYS_MS, clipboard, clear)
