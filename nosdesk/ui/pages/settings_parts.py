"""The controls of the settings page; each shows the settings it is given and asks for a change."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from nosdesk.domain.settings import Settings, value_of
from nosdesk.ui.kit.choice_line import ChoiceLine
from nosdesk.ui.kit.text import label, set_tone
from nosdesk.ui.kit.tick_box import TickBox
from nosdesk.ui.pages.settings_choices import (
    ChosenSetting,
    SwitchedSetting,
    notice_kinds,
    with_kind,
)
from nosdesk.ui.pages.settings_texts import TypedSetting
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.words import tr

Put = Callable[[QWidget, str, object], None]
"""Asks for a setting, by its name, to have this value; the widget rests meanwhile."""


class ChoiceControl(ChoiceLine):
    """A line of buttons for a setting with a few values."""

    def __init__(self, what: ChosenSetting, put: Put) -> None:
        super().__init__(what.title)
        self._what = what
        self.setObjectName(what.name)
        self.chosen.connect(lambda key: put(self.buttons[key], what.name, what.value(key)))

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self.show_choices(self._what.choices, self._what.key_of(settings))
        for key, each in self.buttons.items():
            each.setObjectName(f"{self._what.name}:{key}")


class SwitchControl(TickBox):
    """A box to tick for a setting that is on or off."""

    def __init__(self, what: SwitchedSetting, put: Put, tokens: Tokens) -> None:
        super().__init__(what.label, tokens)
        self._what = what
        self.setObjectName(what.name)
        self.setAccessibleDescription(what.text)
        self.clicked.connect(lambda: put(self, what.name, self.isChecked()))

    def show_settings(self, settings: Settings) -> None:
        """Show whether it is on."""
        self.setChecked(value_of(settings, self._what.name))


class TextControl(QWidget):
    """A line to type in; what was typed is kept when the line is left, or at Enter."""

    def __init__(self, what: TypedSetting, put: Put) -> None:
        super().__init__()
        self._what = what
        self._put = put
        self._kept = ""
        self.edit = QLineEdit()
        self.edit.setObjectName(what.name)
        self.edit.setMaxLength(what.longest)
        self.edit.setPlaceholderText(what.example)
        self.edit.setAccessibleName(what.title)
        self.edit.setAccessibleDescription(what.text)
        self.edit.textEdited.connect(self._check)
        self.edit.editingFinished.connect(self._finish)
        self._note = label("caption", wraps=True)
        set_tone(self._note, Tone.BAD)
        self._note.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.tiny)
        body.addWidget(self.edit)
        body.addWidget(self._note)

    def show_settings(self, settings: Settings) -> None:
        """Show what is kept, unless the user is typing something else right now."""
        before, self._kept = self._kept, self._what.text_of(settings)
        if self.edit.text() == before or not self.edit.hasFocus():
            self.edit.setText(self._kept)
            self._check()

    def _check(self) -> str:
        error = self._what.error(self.edit.text())
        self._note.setText(error)
        self._note.setVisible(bool(error))
        self.edit.setAccessibleDescription(error or self._what.text)
        self.edit.setProperty("wrong", bool(error))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        return error

    def _finish(self) -> None:
        if self.edit.text() != self._kept and not self._check():
            self._put(self.edit, self._what.name, self._what.value(self.edit.text()))


class KindsControl(QWidget):
    """A box to tick for each kind of notification."""

    def __init__(self, put: Put, tokens: Tokens) -> None:
        super().__init__()
        self.setAccessibleName(tr("Kinds of notification"))
        self._put = put
        self._muted: tuple[str, ...] = ()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.large)
        self.boxes: dict[str, TickBox] = {}
        for number, (kind, words) in enumerate(notice_kinds()):
            box = self.boxes[kind] = TickBox(words, tokens)
            box.setObjectName(f"telling.muted:{kind}")
            box.clicked.connect(lambda _=False, each=kind: self._clicked(each))
            grid.addWidget(box, number // 2, number % 2)
        grid.setColumnStretch(1, 1)

    def show_settings(self, settings: Settings) -> None:
        """Show which kinds pop up."""
        self._muted = settings.telling.muted
        for kind, box in self.boxes.items():
            box.setChecked(kind not in self._muted)

    def _clicked(self, kind: str) -> None:
        box = self.boxes[kind]
        fresh = with_kind(self._muted, kind, is_told=box.isChecked())
        self._put(box, "telling.muted", fresh)
