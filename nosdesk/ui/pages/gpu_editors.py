"""The forms for a GPU's rules and limits: what is wrong is told beside it, while it is typed."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nosdesk.domain.gpu_choice import ChosenLimits
from nosdesk.domain.rules import Rules
from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.kit.field import Field
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.tick_box import TickBox
from nosdesk.ui.pages.gpu_drafts import (
    Draft,
    LimitsText,
    RulesText,
    limits_form,
    read_limits,
    read_rules,
    rules_form,
)
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

T = TypeVar("T")
_WIDE_EM = 44


class Editor(QWidget, Generic[T]):
    """A form that is shown while something is changed; `save` rests while anything is wrong."""

    closed = Signal()

    def __init__(self, name: str, fields: Mapping[str, Field], switches: list[TickBox]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.fields = fields
        self._switches = switches
        self._columns = 0
        self.save = primary_button(tr("Save"), name=tr("Save: {name}", name=name))
        self.cancel = plain_button(tr("Cancel"), name=tr("Cancel: {name}", name=name))
        self.cancel.clicked.connect(self.close_form)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.large)
        self._grid.setVerticalSpacing(SPACE.medium)
        self._lay_out()
        for each in fields.values():
            each.edit.textEdited.connect(lambda _: self._check())
            each.edit.returnPressed.connect(self.save.click)
        self.hide()

    def draft(self) -> Draft[T]:
        """Return what the form means."""
        raise NotImplementedError

    def open_form(self) -> None:
        """Show the form, ready to be typed in."""
        self._check()
        self.show()
        next(iter(self.fields.values())).edit.setFocus()

    def close_form(self) -> None:
        """Hide the form; what was typed and not saved is gone."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Escape cancel."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Use two columns where they fit."""
        super().resizeEvent(event)
        em = self.fontMetrics().horizontalAdvance("M")
        self._arrange(2 if event.size().width() >= _WIDE_EM * em else 1)

    def _check(self) -> None:
        draft = self.draft()
        for name, each in self.fields.items():
            each.show_error(draft.errors.get(name, ""))
        self.save.setEnabled(not draft.errors)

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, SPACE.tiny, 0, SPACE.small)
        body.setSpacing(SPACE.medium)
        body.addLayout(self._grid)
        for switch in self._switches:
            body.addWidget(switch)
        buttons = Flow(SPACE.small)
        for button in (self.save, self.cancel):
            buttons.addWidget(button)
        body.addLayout(buttons)
        self._arrange(1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, each in enumerate(self.fields.values()):
            self._grid.addWidget(each, number // columns, number % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))


class RulesEditor(Editor[Rules]):
    """The form for when a GPU may take jobs."""

    def __init__(self, tokens: Tokens) -> None:
        self._yields = TickBox(tr("Make room for any other program on this GPU"), tokens)
        self._on_battery = TickBox(tr("Work on battery, too"), tokens)
        super().__init__(tr("Rules"), _rule_fields(), [self._yields, self._on_battery])

    def fill(self, rules: Rules) -> None:
        """Put these rules into the form."""
        form = rules_form(rules)
        for name, each in self.fields.items():
            each.show_text(getattr(form, name))
        self._yields.setChecked(form.yields)
        self._on_battery.setChecked(form.on_battery)

    def draft(self) -> Draft[Rules]:
        """Return the rules that the form means."""
        texts = {name: each.text for name, each in self.fields.items()}
        return read_rules(
            RulesText(
                **texts,
                yields=self._yields.isChecked(),
                on_battery=self._on_battery.isChecked(),
            )
        )


class LimitsEditor(Editor[ChosenLimits]):
    """The form for how hot a GPU may get and what it may draw."""

    def __init__(self) -> None:
        own = tr("Empty: the card's own limit.")
        fields = {
            "temperature": Field(tr("Hottest, in °C"), own, example="83"),
            "power": Field(tr("Most power, in watts"), own, example="300"),
        }
        super().__init__(tr("Limits"), fields, [])

    def fill(self, limits: ChosenLimits) -> None:
        """Put these limits into the form."""
        form = limits_form(limits)
        for name, each in self.fields.items():
            each.show_text(getattr(form, name))

    def draft(self) -> Draft[ChosenLimits]:
        """Return the limits that the form means."""
        return read_limits(LimitsText(**{name: each.text for name, each in self.fields.items()}))


def _rule_fields() -> dict[str, Field]:
    return {
        "hours": Field(
            tr("Hours"),
            tr("Such as 22:00-06:00, or mo-fr 18-24, sa-su 0-24. Empty: at any hour."),
            example=tr("always"),
            longest=2_000,
        ),
        "idle": Field(
            tr("Only when nobody touched the PC for"),
            tr("Such as 10m or 1h. Empty: it does not matter."),
            example=tr("off"),
        ),
        "programs": Field(
            tr("Not while one of these programs runs"),
            tr("Names with commas between them, such as blender, obs."),
            longest=2_000,
        ),
        "ignored": Field(
            tr("Programs that never count"),
            tr("They may use the GPU beside a job."),
            longest=2_000,
        ),
        "least": Field(
            tr("Minimum pay, in NOS an hour"),
            tr("Empty: whatever the market pays."),
            example="0",
        ),
    }
