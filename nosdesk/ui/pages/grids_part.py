"""The grids in the settings: chosen, asked, added and removed."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from nosdesk.aio.state import State
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.dialogs import ask_which_file
from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import Rule, label
from nosdesk.ui.pages.grids_view import GridOrders, GridRow, GridsView
from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.words import tr


@dataclass(frozen=True, slots=True)
class GridPlaces:
    """What the part shows, whom it orders, and the folder with the user's own profiles."""

    view: State[GridsView]
    orders: GridOrders
    show_folder: Callable[[], None]


class GridsPart(QWidget):
    """Shows each grid with what can be done about it."""

    def __init__(self, places: GridPlaces, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("grid.name")
        self.setAccessibleName(tr("Grids"))
        self._places, self._commands = places, commands
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
                self._list.addWidget(made)
            self._rows[row.name].show_row(row)

    def _foot(self) -> Flow:
        add = _button("grids:add", tr("Add from a file…"))
        folder = _button("grids:folder", tr("Show your profiles"))
        self._commands.connect(add, self._add)
        self._commands.connect(folder, self._show_folder)
        line = Flow(SPACE.small)
        line.addWidget(add)
        line.addWidget(folder)
        return line

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
        self._name, self._commands = name, commands
        self._title, self._text = label("name", wraps=True), label("small_muted", wraps=True)
        self._use = self._ordered("use", tr("Work here"), orders.use_grid)
        self._ask = self._ordered("ask", tr("Who answers?"), orders.ask)
        self._remove = self._ordered("remove", tr("Remove"), orders.remove)
        self._answers: QLabel = label("small_muted", wraps=True, copies=True)
        buttons = Flow(SPACE.small)
        for each in (self._use, self._ask, self._remove):
            buttons.addWidget(each)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.tiny)
        body.addWidget(self._title)
        body.addWidget(self._text)
        body.addLayout(buttons)
        body.addWidget(self._answers)

    def show_row(self, row: GridRow) -> None:
        """Show this."""
        title = tr("{title} (chosen)", title=row.title) if row.is_chosen else row.title
        self._title.setText(title)
        self._text.setText(row.text)
        self._answers.setText("\n".join(row.answers))
        self._answers.setVisible(bool(row.answers))
        can = {self._use: row.can_use, self._ask: row.can_ask, self._remove: row.can_remove}
        for button, is_possible in can.items():
            button.setVisible(is_possible)
            said = tr("{what}: {grid}", what=button.text(), grid=row.title)
            button.setAccessibleName(said)

    def _ordered(
        self, what: str, text: str, order: Callable[[str], Coroutine[None, None, None]]
    ) -> QPushButton:
        made = _button(f"grid:{self._name}:{what}", text)
        self._commands.connect(made, partial(order, self._name))
        return made


def _button(name: str, text: str) -> QPushButton:
    made = plain_button(text)
    made.setObjectName(name)
    return made
