"""The fields of a grid's form: each knows its words and its value, and shows what is wrong."""

from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget

from nosdesk.ui.grids.draft import YES
from nosdesk.ui.grids.form import FormField
from nosdesk.ui.kit.choice_line import ChoiceLine
from nosdesk.ui.kit.field import Field
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label, set_tone
from nosdesk.ui.kit.tick_box import TickBox
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone

_SECRET = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhHiddenText
)


class TextInput(Field):
    """A line to write in; a secret shows as dots."""

    edited = Signal()
    """The user has changed it just now."""
    left = Signal()
    """The user is done with it for now."""

    def __init__(self, what: FormField, name: str) -> None:
        super().__init__(what.title, what.hint, example=what.example, longest=what.longest)
        self.edit.setObjectName(name)
        if what.kind == "secret":
            self.edit.setInputMethodHints(_SECRET)
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.textEdited.connect(lambda _: self.edited.emit())
        self.edit.editingFinished.connect(self.left)
        self.show_error("")

    @property
    def value(self) -> str:
        """What stands there, without what nobody sees around it."""
        return self.text.strip()

    def show_value(self, value: str) -> None:
        """Put this there."""
        self.show_text(value)
        self.edit.setCursorPosition(0)  # an address is known by its beginning

    def show_error(self, error: str) -> None:
        """Say what is wrong with it; with nothing to say there is no line for it."""
        super().show_error(error)
        self._note.setVisible(bool(self._note.text()))

    def take_focus(self) -> None:
        """Let the user write there."""
        self.edit.setFocus()


class _Chosen(QWidget):
    """What is chosen or ticked, with its name above and what is wrong below."""

    edited = Signal()
    left = Signal()

    def __init__(self, what: FormField, name: str, *, has_head: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self._hint = what.hint
        self._note = label("caption", what.hint, wraps=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE.tiny)
        if has_head:
            self.body.addWidget(label("small", what.title, wraps=True))

    def show_error(self, error: str) -> None:
        """Say what is wrong with it."""
        told = error or self._hint
        self._note.setText(told)
        self._note.setVisible(bool(told))
        set_tone(self._note, Tone.BAD if error else None)
        for each in self.findChildren(QAbstractButton):
            each.setAccessibleDescription(told)

    def _end(self) -> None:
        self.body.addWidget(self._note)
        self.show_error("")

    def _change(self) -> None:
        self.edited.emit()
        self.left.emit()


class ChoiceInput(_Chosen):
    """One of a few things."""

    def __init__(self, what: FormField, name: str) -> None:
        super().__init__(what, name)
        self._choices, self._chosen = what.choices, what.choices[0][0]
        self.line = ChoiceLine(what.title)
        self.line.chosen.connect(self._choose)
        self.body.addWidget(self.line)
        self.show_value(self._chosen)
        for key, each in self.line.buttons.items():
            each.setObjectName(f"{name}:{key}")
        self._end()

    @property
    def value(self) -> str:
        """The key of what is chosen."""
        return self._chosen

    def show_value(self, value: str) -> None:
        """Choose this, or the first where there is no such choice."""
        self._chosen = value if value in dict(self._choices) else self._choices[0][0]
        self.line.show_choices(self._choices, self._chosen)

    def take_focus(self) -> None:
        """Let the user choose."""
        self.line.buttons[self._chosen].setFocus()

    def _choose(self, key: str) -> None:
        self._chosen = key
        self._change()


class TicksInput(_Chosen):
    """Things of which any may be ticked; a single one is yes or no."""

    def __init__(self, what: FormField, name: str, tokens: Tokens) -> None:
        super().__init__(what, name, has_head=bool(what.choices))
        line = Flow(SPACE.large)
        self.boxes: dict[str, TickBox] = {}
        for key, text in what.choices or ((YES, what.title),):
            box = self.boxes[key] = TickBox(text, tokens)
            box.setAccessibleName(f"{what.title}: {text}" if what.choices else text)
            box.setObjectName(f"{name}:{key}")
            box.clicked.connect(self._change)
            line.addWidget(box)
        self.body.addLayout(line)
        self._end()

    @property
    def value(self) -> str:
        """The keys of all that is ticked, as words."""
        return " ".join(key for key, box in self.boxes.items() if box.isChecked())

    def show_value(self, value: str) -> None:
        """Tick these."""
        ticked = value.split()
        for key, box in self.boxes.items():
            box.setChecked(key in ticked)

    def take_focus(self) -> None:
        """Let the user tick."""
        next(iter(self.boxes.values())).setFocus()


Input: TypeAlias = TextInput | ChoiceInput | TicksInput


def made_input(what: FormField, place: str, tokens: Tokens) -> Input:
    """Return the widget for this field, named after its place."""
    name = f"form:{place}"
    if what.kind == "choice":
        return ChoiceInput(what, name)
    if what.kind in ("tick", "ticks"):
        return TicksInput(what, name, tokens)
    return TextInput(what, name)
