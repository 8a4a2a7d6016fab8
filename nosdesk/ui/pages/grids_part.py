"""The grids in the settings: chosen, tested, added, edited and removed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from nosdesk.aio.state import State
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.dialogs import ask_which_file
from nosdesk.ui.grids.draft import DraftOrders, ProfileDraft
from nosdesk.ui.grids.editor import ProfileEditor, edit
from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.question import Answer, Question, ask
from nosdesk.ui.kit.setting_row import SettingRow
from nosdesk.ui.kit.text import Rule, label
from nosdesk.ui.offers import Command
from nosdesk.ui.pages.grids_view import GridOrders, GridRow, GridsView
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

REMOVE = "remove"
"""The answer that lets a profile be removed."""


@dataclass(frozen=True, slots=True)
class GridPlaces:
    """What the part shows, whom it orders, and the folder with the user's own profiles."""

    view: State[GridsView]
    orders: GridOrders
    drafts: DraftOrders
    show_folder: Callable[[], None]


class GridsPart(QWidget):
    """Shows each grid with what can be done about it."""

    def __init__(self, places: GridPlaces, commands: Commands, tokens: Tokens) -> None:
        super().__init__()
        self.setObjectName("grid.name")
        self.setAccessibleName(tr("Grids"))
        self._places, self._commands, self._tokens = places, commands, tokens
        self._rows: dict[str, _Row] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.medium)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.medium)
        body.addLayout(self._list)
        body.addWidget(Rule())
        body.addLayout(self._foot())
        bind(self, places.view, self.show_view)

    def show_view(self, view: GridsView) -> None:
        """Show these grids."""
        for name in [each for each in self._rows if each not in {row.name for row in view.rows}]:
            gone = self._rows.pop(name)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for row in view.rows:
            if row.name not in self._rows:
                made = self._rows[row.name] = _Row(row.name, self._places.orders, self._commands)
                self._commands.connect(made.edit, partial(self._edit, row.name))
                self._commands.connect(made.remove, partial(self._remove, row.name))
                self._list.addWidget(made)
            self._rows[row.name].show_row(row)

    def _foot(self) -> Flow:
        parts: tuple[tuple[str, str, Command], ...] = (
            ("grids:new", tr("Add a grid…"), self._begin),
            ("grids:add", tr("Add from a file…"), self._add),
            ("grids:folder", tr("Show your profiles"), self._show_folder),
        )
        line = Flow(SPACE.small)
        for name, text, command in parts:
            button = _button(name, text)
            self._commands.connect(button, command)
            line.addWidget(button)
        return line

    async def _begin(self) -> None:
        await self._in_editor(self._places.drafts.begun(""))

    async def _edit(self, name: str) -> None:
        await self._in_editor(self._places.drafts.edited(name))

    async def _in_editor(self, draft: ProfileDraft) -> None:
        drafts, window = self._places.drafts, self.window()
        await edit(ProfileEditor(window, draft, drafts, self._commands, self._tokens))

    async def _remove(self, name: str) -> None:
        await self._places.orders.check_removable(name)
        row = next(each for each in self._places.view.value.rows if each.name == name)
        if await ask(removal_question(self.window(), row)) == REMOVE:
            await self._places.orders.remove(name)

    async def _add(self) -> None:
        file = await ask_which_file(self, tr("Add a grid"), tr("Grid profiles (*.json)"))
        if file is not None:
            await self._places.orders.add(file)

    async def _show_folder(self) -> None:
        self._places.show_folder()


class _Row(QWidget):
    """One grid: its name, what it allows, its buttons, and what its services said."""

    def __init__(self, name: str, orders: GridOrders, commands: Commands) -> None:
        super().__init__()
        self._use = _button(f"grid:{name}:use", tr("Work here"))
        self._ask = _button(f"grid:{name}:ask", tr("Test"))
        self._stop = _button(f"grid:{name}:stop", tr("Stop testing"))
        self.edit = _button(f"grid:{name}:edit", tr("Edit…"))
        self.remove = _button(f"grid:{name}:remove", "")
        commands.connect(self._use, partial(orders.use_grid, name))
        commands.connect(self._ask, partial(orders.ask, name))
        self._stop.clicked.connect(lambda: orders.stop_asking(name))
        self._answers: QLabel = label("small_muted", wraps=True, copies=True)
        holder = QWidget()
        buttons = Flow(SPACE.small)
        holder.setLayout(buttons)
        for each in (self._use, self._ask, self._stop, self.edit, self.remove):
            buttons.addWidget(each)
        self._line = SettingRow("", "", holder)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.tiny)
        body.addWidget(self._line)
        body.addWidget(self._answers)

    def show_row(self, row: GridRow) -> None:
        """Show this."""
        title = tr("{title} (chosen)", title=row.title) if row.is_chosen else row.title
        self._line.show_words(title, row.text)
        self._answers.setText("\n".join(row.answers))
        self._answers.setVisible(bool(row.answers))
        self.remove.setText(tr("Bring Nosdesk's own back…") if row.brings_back else tr("Remove…"))
        can = {
            self._use: row.can_use,
            self._ask: row.can_ask,
            self._stop: row.is_asking,
            self.edit: row.can_edit,
            self.remove: row.can_remove,
        }
        for button, is_possible in can.items():
            button.setVisible(is_possible)
            said = tr("{what}: {grid}", what=button.text(), grid=row.title)
            button.setAccessibleName(said)


def _button(name: str, text: str) -> QPushButton:
    made = plain_button(text)
    made.setObjectName(name)
    return made


def removal_question(window: QWidget, row: GridRow) -> Question:
    """Return what is asked before a profile of the user's is removed."""
    if row.brings_back:
        title = tr("Bring Nosdesk's own profile of {grid} back?", grid=row.title)
        text = tr("Your profile is deleted, and Nosdesk's own addresses hold again.")
        yes = tr("Bring it back")
    else:
        title = tr("Remove {grid}?", grid=row.title)
        text = tr("Its profile is deleted. What was earned there stays in your records.")
        yes = tr("Remove the profile")
    then = tr("Your nodes finish what they have in hand first.")
    texts = (text, then) if row.is_chosen else (text,)
    question = Question(window, title, texts, (Answer(REMOVE, yes), Answer("keep", tr("Keep it"))))
    question.setObjectName("grid_removal")
    return question
