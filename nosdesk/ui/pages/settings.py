"""The settings page: how it looks, behaves and tells; money; jobs; where the user's data is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from nosdesk.domain.settings import Settings
from nosdesk.ports.autostart import Autostart
from nosdesk.ui.autostart_box import AutostartBox
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.dialogs import ask_where_to_save, ask_which_file
from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.setting_row import SettingRow
from nosdesk.ui.kit.text import Rule, label
from nosdesk.ui.offers import Command
from nosdesk.ui.pages import settings_choices as choices
from nosdesk.ui.pages import settings_texts as texts
from nosdesk.ui.pages.grids_part import GridPlaces, GridsPart
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pages.settings_parts import ChoiceControl, KindsControl, SwitchControl, TextControl
from nosdesk.ui.pages.updates_part import UpdateOrders, UpdatesPart
from nosdesk.ui.preferences import Preferences
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import said, tr

_FILE = "nosdesk-settings.json"


class _Control(Protocol):
    def show_settings(self, settings: Settings) -> None:
        """Show these."""


_ControlT = TypeVar("_ControlT", bound=_Control)


@dataclass(frozen=True, slots=True)
class SettingsPlaces:
    """What the page leads to: the folder with the user's data, and how to show it.

    `languages` are those that the window speaks, each with its name in itself; `set_up` opens the
    set-up anew, None where that is not possible. `autostart` is the system's list of what starts
    with the session, None where there is none; `updates` says how far an update is. `grids`
    are those that this PC can work on.
    """

    folder: Path
    show_folder: Callable[[Path], None]
    languages: Sequence[choices.Choice] = ()
    set_up: Command | None = None
    autostart: Autostart | None = None
    updates: UpdateOrders | None = None
    grids: GridPlaces | None = None


class SettingsPage(Page):
    """Shows the settings, and keeps each change at once."""

    def __init__(
        self,
        preferences: Preferences,
        places: SettingsPlaces,
        commands: Commands,
        tokens: Tokens,
    ) -> None:
        super().__init__("settings", tr("Settings"))
        self._preferences = preferences
        self._places = places
        self._commands = commands
        self._tokens = tokens
        self._controls: list[_Control] = []
        self._note = self._trouble_card()
        for card in (self._look(), self._behaviour(), self._telling()):
            self.content.addWidget(card)
        for card in (
            self._grids(),
            self._money(),
            self._jobs(),
            self._updates(),
            self._sharing(),
            self._yours(),
        ):
            self.content.addWidget(card)
        self.content.addStretch(1)
        bind(self, preferences.settings, self.show_settings)
        bind(self, preferences.left_out, self.show_left_out)

    def show_settings(self, settings: Settings) -> None:
        """Show all of them."""
        for control in self._controls:
            control.show_settings(settings)

    def show_left_out(self, left_out: tuple[str, ...]) -> None:
        """Say which of the kept settings could not be read."""
        self._left_out.setText("\n".join(said(each) for each in left_out))
        self._note.setVisible(bool(left_out))

    # --- The cards --------------------------------------------------------------------------

    def _look(self) -> Card:
        scale = self._preferences.settings.value.look.text_scale
        return self._card(
            tr("Look"),
            self._choice(choices.theme()),
            self._choice(choices.text_scale(scale)),
            self._choice(choices.language(self._places.languages)),
        )

    def _behaviour(self) -> Card:
        rows = [self._choice(choices.on_close()), self._switch(choices.starts_minimised())]
        if self._places.autostart is not None:
            box = AutostartBox(self._places.autostart, self._commands, self._tokens)
            text = tr("It starts in the tray, and your GPUs go on earning after a restart.")
            rows.append(SettingRow(tr("When you log in"), text, box))
        return self._card(tr("Window"), *rows)

    def _updates(self) -> Card:
        rows = (
            self._choice(choices.look_for_updates()),
            self._switch(choices.update_by_itself()),
        )
        card = self._card(tr("Updates"), *rows)
        if self._places.updates is not None:
            card.body.insertWidget(
                1, UpdatesPart(self._places.updates, self._commands, self._tokens, "updates")
            )
            card.body.insertWidget(2, Rule())
        return card

    def _telling(self) -> Card:
        kinds = self._known(KindsControl(self._put, self._tokens))
        text = tr("What is not ticked never pops up. It is still kept in the list of alerts.")
        row = SettingRow(tr("What pops up"), text, kinds)
        return self._card(tr("Notifications"), row, self._text(texts.quiet_hours()))

    def _grids(self) -> Card:
        card = self._card(tr("Grids"), self._text(texts.email_for_grids()))
        if self._places.grids is not None:
            part = GridsPart(self._places.grids, self._commands, self._tokens)
            card.body.insertWidget(1, part)
            card.body.insertWidget(2, Rule())
        return card

    def _money(self) -> Card:
        return self._card(tr("Money"), *(self._text(each) for each in texts.money_settings()))

    def _jobs(self) -> Card:
        rows = (self._text(texts.disk_to_leave()), self._switch(choices.open_home()))
        return self._card(tr("Jobs"), *rows)

    def _sharing(self) -> Card:
        rows = (self._switch(choices.error_reports()), self._text(texts.metrics_port()))
        return self._card(tr("What others are told"), *rows)

    def _yours(self) -> Card:
        folder = QWidget()
        body = QVBoxLayout(folder)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(label("small", str(self._places.folder), wraps=True, copies=True))
        show = self._button("show_folder", tr("Open the folder"))
        self._commands.connect(show, self._show_folder)
        body.addLayout(_line(show))
        where = tr("Accounts, earnings, settings and logs. Nothing of it leaves this PC by itself.")
        rows = [SettingRow(tr("Where your data is"), where, folder), self._files()]
        if self._places.set_up is not None:
            rows.append(self._set_up_again(self._places.set_up))
        return self._card(tr("Your data"), *rows)

    def _files(self) -> SettingRow:
        save, read = (
            self._button("settings_save", tr("Save to a file…")),
            self._button("settings_take", tr("Take from a file…")),
        )
        self._commands.connect(save, self._save)
        self._commands.connect(read, self._take)
        both = QWidget()
        both.setLayout(_line(save, read))
        text = tr("All settings of this page, without keys and without money, for another PC.")
        return SettingRow(tr("Settings as a file"), text, both)

    def _set_up_again(self, set_up: Command) -> SettingRow:
        again = self._button("set_up_again", tr("Set up again"))
        self._commands.connect(again, set_up)
        holder = QWidget()
        holder.setLayout(_line(again))
        text = tr("Goes through the first questions once more. Nothing is lost by it.")
        return SettingRow(tr("Set-up"), text, holder)

    def _trouble_card(self) -> Card:
        card = Card(tr("Some settings could not be read and have their usual values"))
        self._left_out = label("small_muted", wraps=True, copies=True)
        card.body.addWidget(self._left_out)
        self.content.addWidget(card)
        return card

    # --- Rows -------------------------------------------------------------------------------

    def _choice(self, what: choices.ChosenSetting) -> SettingRow:
        return SettingRow(what.title, what.text, self._known(ChoiceControl(what, self._put)))

    def _switch(self, what: choices.SwitchedSetting) -> SettingRow:
        box = self._known(SwitchControl(what, self._put, self._tokens))
        return SettingRow(what.title, what.text, box)

    def _text(self, what: texts.TypedSetting) -> SettingRow:
        return SettingRow(what.title, what.text, self._known(TextControl(what, self._put)))

    def _known(self, control: _ControlT) -> _ControlT:
        self._controls.append(control)
        return control

    def _card(self, title: str, *rows: SettingRow) -> Card:
        card = Card(title)
        for number, row in enumerate(rows):
            if number:
                card.body.addWidget(Rule())
            card.body.addWidget(row)
        return card

    @staticmethod
    def _button(name: str, text: str) -> QPushButton:
        made = plain_button(text)
        made.setObjectName(name)
        return made

    # --- What the controls ask for ----------------------------------------------------------

    def _put(self, widget: QWidget, name: str, value: object) -> None:
        self._commands.run(widget, partial(self._keep, name, value))

    async def _keep(self, name: str, value: object) -> None:
        try:
            await self._preferences.put(name, value)
        finally:  # what could not be kept is not shown as if it were
            if isValid(self):
                self.show_settings(self._preferences.settings.value)

    async def _show_folder(self) -> None:
        self._places.show_folder(self._places.folder)

    async def _save(self) -> None:
        kinds = tr("Settings (*.json)")
        file = await ask_where_to_save(self, tr("Save the settings"), _FILE, kinds)
        if file is not None:
            await self._preferences.give_to(file)

    async def _take(self) -> None:
        file = await ask_which_file(self, tr("Take settings from a file"), tr("Settings (*.json)"))
        if file is not None:
            await self._preferences.take_from(file)


def _line(*buttons: QPushButton) -> Flow:
    line = Flow(SPACE.small)
    for each in buttons:
        line.addWidget(each)
    return line
