"""A few things of which exactly one is chosen, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QWidget

from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.theme.tokens import SPACE


class ChoiceLine(QWidget):
    """Buttons of which one stays pressed; the arrow keys choose, too."""

    chosen = Signal(str)
    """Says the key of what the user chose just now."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._name = name
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._toggled)
        self._choices: tuple[tuple[str, str], ...] = ()
        self._is_told = False
        self.buttons: dict[str, QPushButton] = {}
        self._line = Flow(SPACE.small)
        self.setLayout(self._line)

    def show_choices(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show these, each with its key and its words; nothing is said of it by `chosen`."""
        self._is_told = True
        if self._choices != tuple(choices):
            self._choices = tuple(choices)
            self._make_anew()
        if chosen in self.buttons:
            self.buttons[chosen].setChecked(True)
        self._is_told = False

    def _make_anew(self) -> None:
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            assert isinstance(widget, QAbstractButton)
            self._group.removeButton(widget)
            widget.hide()
            widget.deleteLater()
        self.buttons = {}
        for key, text in self._choices:
            self.buttons[key] = self._button(text)
        if had_focus and self.buttons:
            next(iter(self.buttons.values())).setFocus()

    def _button(self, text: str) -> QPushButton:
        button = plain_button(text, name=f"{self._name}: {text}")
        button.setProperty("role", "choice")
        button.setProperty("lines", "two" if "\n" in text else "one")
        button.setCheckable(True)
        button.setAutoDefault(False)
        self._group.addButton(button)
        self._line.addWidget(button)
        return button

    def _toggled(self, button: QAbstractButton, is_checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if is_checked and not self._is_told:
            self.chosen.emit(next(key for key, each in self.buttons.items() if each is button))
