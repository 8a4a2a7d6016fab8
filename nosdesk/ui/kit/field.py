"""A line to write in, with what it is about above, and a hint or what is wrong below."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nosdesk.ui.kit.text import label, set_tone
from nosdesk.ui.theme.tokens import SPACE, Tone


class Field(QWidget):
    """One text that is asked for; what is wrong with it is told in the hint's place."""

    def __init__(self, name: str, hint: str = "", *, example: str = "", longest: int = 200) -> None:
        super().__init__()
        self._hint = hint
        self.edit = QLineEdit()
        self.edit.setMaxLength(longest)
        self.edit.setPlaceholderText(example)
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(hint)
        self._head = label("small", name, wraps=True)
        self._head.setBuddy(self.edit)
        self._note = label("caption", hint, wraps=True)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.tiny)
        for each in (self._head, self.edit, self._note):
            body.addWidget(each)
        body.addStretch(1)

    @property
    def text(self) -> str:
        """What stands there now."""
        return self.edit.text()

    def show_text(self, text: str) -> None:
        """Put this text there."""
        self.edit.setText(text)

    def show_hint(self, hint: str) -> None:
        """Tell this below from now on, unless something is wrong."""
        had_error = bool(self.edit.property("wrong"))
        self._hint = hint
        if not had_error:
            self._note.setText(hint)
            self.edit.setAccessibleDescription(hint)

    def show_name(self, name: str) -> None:
        """Ask for this from now on."""
        self._head.setText(name)
        self.edit.setAccessibleName(name)

    def show_error(self, error: str) -> None:
        """Say what is wrong with the text; nothing brings the hint back."""
        self._note.setText(error or self._hint)
        set_tone(self._note, Tone.BAD if error else None)
        self.edit.setAccessibleDescription(error or self._hint)
        self.edit.setProperty("wrong", bool(error))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
