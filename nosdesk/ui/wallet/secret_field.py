"""A line for what nobody else may read: dots while it is typed, and nothing left of it later."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from nosdesk.domain.secret import SecretBytes
from nosdesk.ui.kit.field import Field

_LONGEST = 1_000
_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhHiddenText
)


class SecretField(Field):
    """One secret that is asked for; it can be seen only while `show_letters` says so."""

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__(name, hint, longest=_LONGEST)
        self.edit.setInputMethodHints(_HINTS)
        self.show_letters(are_shown=False)

    def show_letters(self, *, are_shown: bool) -> None:
        """Show what is typed, or dots."""
        mode = QLineEdit.EchoMode.Normal if are_shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)

    def secret(self) -> SecretBytes:
        """Return what was typed; whoever asks wipes it."""
        return SecretBytes(bytearray(self.edit.text().encode()))

    def clear(self) -> None:
        """Let nothing of it stay, nor be brought back."""
        self.edit.setText("")  # unlike clear(), this also empties what could be undone
        self.show_letters(are_shown=False)
        self.show_error("")
