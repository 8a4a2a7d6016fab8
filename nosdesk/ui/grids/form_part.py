"""The whole form of a grid's profile, group by group, with what is wrong told at its field."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nosdesk.ui.grids.form import FormField, FormGroup, FormRows, groups
from nosdesk.ui.grids.inputs import Input, TextInput, made_input
from nosdesk.ui.grids.rows import RowsInput
from nosdesk.ui.kit.fold import Fold
from nosdesk.ui.kit.tab_order import follow_layout
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE, Tokens

_NAME = "$.name"


class FormPart(QWidget):
    """Shows texts by their places, and gives them back as they were changed."""

    edited = Signal()
    left = Signal()

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self._parts: dict[str, Input | RowsInput] = {}
        self.folds: dict[str, Fold] = {}
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(SPACE.wide)
        for group in groups():
            self._add(group)

    def texts(self) -> dict[str, str]:
        """Return what stands in it."""
        found: dict[str, str] = {}
        for place, part in self._parts.items():
            found |= part.texts() if isinstance(part, RowsInput) else {place: part.value}
        return found

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Put these there, and nothing where there is none."""
        for place, part in self._parts.items():
            if isinstance(part, RowsInput):
                part.show_texts(texts)
            else:
                part.show_value(texts.get(place, ""))
        follow_layout(self)

    def fix_name(self) -> None:
        """Let the short name stay as it is."""
        name = self._parts[_NAME]
        assert isinstance(name, TextInput)
        name.edit.setReadOnly(True)

    def show_problems(self, problems: Mapping[str, str]) -> dict[str, str]:
        """Tell each at its field; return those that have none here."""
        meant = {self._meant(place): said for place, said in reversed([*problems.items()])}
        for each in self._inputs().values():
            each.show_error(meant.get(each, ""))
        return {place: said for place, said in problems.items() if self._meant(place) is None}

    def go_to(self, problems: Mapping[str, str]) -> QWidget | None:
        """Open the groups in which something is wrong; lead to the first of it and return it."""
        meant = {self._meant(place) for place in problems}
        wrong = [each for each in self._inputs().values() if each in meant]
        for fold in self.folds.values():
            if any(fold.isAncestorOf(each) for each in wrong):
                fold.open_up(is_open=True)
        if not wrong:
            return None
        wrong[0].take_focus()
        return wrong[0]

    def _meant(self, place: str) -> Input | None:
        """Return the field at this place; for a whole list, the first of its fields."""
        part = self._parts.get(place)
        if isinstance(part, RowsInput):
            return next(iter(part.inputs().values()))
        return self._inputs().get(place) if part is None else part

    def _inputs(self) -> dict[str, Input]:
        """Return every field by its place, in the order in which they stand."""
        found: dict[str, Input] = {}
        for place, part in self._parts.items():
            found |= part.inputs() if isinstance(part, RowsInput) else {place: part}
        return found

    def _add(self, group: FormGroup) -> None:
        body = self._body_of(group)
        if group.text:
            body.addWidget(label("small_muted", group.text, wraps=True))
        for part in group.parts:
            body.addWidget(self._made(part))

    def _body_of(self, group: FormGroup) -> QVBoxLayout:
        if group.is_folded:
            fold = self.folds[group.key] = Fold(group.title, self._tokens)
            fold.head.setObjectName(f"form:{group.key}")
            self._body.addWidget(fold)
            return fold.body
        body = QVBoxLayout()
        body.setSpacing(SPACE.medium)
        body.addWidget(label("name", group.title, wraps=True))
        self._body.addLayout(body)
        return body

    def _made(self, part: FormField | FormRows) -> QWidget:
        made: Input | RowsInput
        if isinstance(part, FormRows):
            made = RowsInput(part, self._tokens)
            made.grown.connect(lambda: follow_layout(self))
        else:
            made = made_input(part, part.place, self._tokens)
        self._parts[part.place] = made
        made.edited.connect(self.edited)
        made.left.connect(self.left)
        return made
