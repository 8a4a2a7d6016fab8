"""A command to type in a terminal, with a button that copies it."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout

from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.words import tr

_TOLD_MS = 2_000


class CommandLine(QFrame):
    """Shows one command, which can be marked, or copied whole; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._command = label("command", wraps=True, copies=True)
        self.copy = plain_button(tr("Copy"))
        self.copy.clicked.connect(self._copy)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.medium)
        line.addWidget(self._command, stretch=1)
        line.addWidget(self.copy)
        self.hide()

    def show_command(self, command: str) -> None:
        """Show this one, or none."""
        self._command.setText(command)
        self.copy.setText(tr("Copy"))
        self.copy.setAccessibleName(tr("Copy: {command}", command=command))
        self.setVisible(bool(command))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._command.text())
        self.copy.setText(tr("Copied"))
        QTimer.singleShot(_TOLD_MS, self.copy, lambda: self.copy.setText(tr("Copy")))
