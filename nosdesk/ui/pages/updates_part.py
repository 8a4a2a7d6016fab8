"""What is told of updates, with its buttons: a part of the settings page, and a note on Home."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nosdesk.aio.state import State
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.command_line import CommandLine
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import label
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pages.updates_view import Act, UpdatesView
from nosdesk.ui.theme.tokens import SPACE, Tokens

_SIDE = 22
SHOWN_PER_SECOND = 4.0


@dataclass(frozen=True, slots=True)
class UpdateOrders:
    """How far it is, and what its buttons do."""

    view: State[UpdatesView]
    act: Callable[[Act], Awaitable[None]]


class UpdatesPart(QWidget):
    """Shows an `UpdatesView`; `place` tells the buttons of one from those of another."""

    def __init__(
        self, orders: UpdateOrders, commands: Commands, tokens: Tokens, place: str
    ) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _SIDE)
        self._word, self._id = label("name"), label("id", copies=True)
        self._text = label("explanation", wraps=True, copies=True)
        self._notes = label("small_muted", wraps=True, copies=True)
        self._left = label("small", wraps=True, copies=True)
        self._command = CommandLine()
        self.buttons = {act: self._button(act, orders, commands, place) for act in Act}
        self._lay_out()
        bind(self, orders.view, self.show_view, hz=SHOWN_PER_SECOND)

    def show_view(self, view: UpdatesView) -> None:
        """Show this."""
        said = view.sentence
        self._shape.show_shape(said.shape, said.tone, said.label)
        for shown, text in (
            (self._word, said.label),
            (self._text, said.text),
            (self._id, said.id),
            (self._notes, view.notes),
            (self._left, view.left),
        ):
            shown.setText(text)
            shown.setVisible(bool(text))
        self._command.show_command(view.command)
        self.setAccessibleName(f"{said.label}. {said.text}")
        texts = dict(view.buttons)
        for act, button in self.buttons.items():
            button.setText(texts.get(act, ""))
            button.setAccessibleName(texts.get(act, ""))
            button.setVisible(act in texts)

    @staticmethod
    def _button(act: Act, orders: UpdateOrders, commands: Commands, place: str) -> QPushButton:
        made = plain_button(act.value)
        made.setObjectName(f"{place}_{act}")
        commands.connect(made, partial(orders.act, act))
        return made

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.medium)
        line.addWidget(self._shape, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(SPACE.small)
        head = QHBoxLayout()
        head.addWidget(self._word)
        head.addWidget(self._id, stretch=1, alignment=Qt.AlignmentFlag.AlignBottom)
        words.addLayout(head)
        for each in (self._text, self._left, self._notes, self._command):
            words.addWidget(each)
        buttons = Flow(SPACE.small)
        for button in self.buttons.values():
            buttons.addWidget(button)
        words.addLayout(buttons)
        line.addLayout(words, stretch=1)


class UpdateNote(Card):
    """The same on Home, there only while whoever looks at Home should know."""

    def __init__(self, orders: UpdateOrders, commands: Commands, tokens: Tokens) -> None:
        super().__init__()
        self.setObjectName("update_note")
        self.part = UpdatesPart(orders, commands, tokens, "home_update")
        self.body.addWidget(self.part)
        bind(self, orders.view, lambda view: self.setVisible(view.calls))


def with_update_note(
    make: Callable[[], Page], orders: UpdateOrders, commands: Commands, tokens: Tokens
) -> Page:
    """Return the page with the note below the first thing on it."""
    page = make()
    page.content.insertWidget(1, UpdateNote(orders, commands, tokens))
    return page
