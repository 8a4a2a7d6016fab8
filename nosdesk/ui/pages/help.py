"""The help page: short answers, words, keys, a report for whoever helps, versions and licences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.offers import Command
from nosdesk.ui.pages import help_words as words
from nosdesk.ui.pages.help_parts import OpeningAnswer, ReportOrders, ReportPart, WordTable
from nosdesk.ui.pages.help_words import Answer
from nosdesk.ui.pages.page import Page
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr


@dataclass(frozen=True, slots=True)
class HelpPlaces:
    """What the page leads to, and what runs here: each part's name and its version.

    `set_up` opens the set-up anew, None where that is not possible; `updates` makes what is told
    of newer versions. `works` gives the libraries in the program, each with its terms.
    """

    logs: Path
    show_folder: Callable[[Path], None]
    versions: Sequence[Answer]
    set_up: Command | None = None
    updates: Callable[[], QWidget] | None = None
    works: Callable[[], Sequence[tuple[str, str]]] = tuple


class HelpPage(Page):
    """Answers what people ask, and helps them to ask others."""

    def __init__(
        self, places: HelpPlaces, orders: ReportOrders, commands: Commands, tokens: Tokens
    ) -> None:
        super().__init__("help", tr("Help"))
        self._places = places
        self.answers = [OpeningAnswer(each, tokens) for each in words.answers()]
        self.report = ReportPart(orders, commands)
        self.log_folder = plain_button(tr("Open the folder of logs"))
        self.log_folder.setObjectName("show_logs")
        commands.connect(self.log_folder, self._show_logs)
        self._add(tr("Answers"), *self.answers)
        self.set_up = plain_button(tr("Set up again"))
        self.set_up.setObjectName("help_set_up")
        self.set_up.setVisible(places.set_up is not None)
        if places.set_up is not None:
            commands.connect(self.set_up, places.set_up)
        self._add(tr("When something is wrong"), self._ask_doctor(), self.report)
        self._add_table(tr("Words"), words.glossary())
        self._add_table(tr("Keys"), words.keys())
        self._add_table(tr("Read more"), words.links())
        versions = [WordTable(tr("Versions"), places.versions)]
        updates = [places.updates()] if places.updates is not None else []
        self._add(tr("Versions"), *versions, *updates)
        self._add_table(tr("Licences"), words.licences(places.works()))
        self.content.addStretch(1)

    def _add(self, title: str, *parts: QWidget) -> None:
        card = Card(title)
        for part in parts:
            card.body.addWidget(part)
        self.content.addWidget(card)

    def _add_table(self, title: str, rows: Sequence[Answer]) -> None:
        self._add(title, WordTable(title, rows))

    def _ask_doctor(self) -> QWidget:
        doctor = plain_button(tr("Ask the Doctor"))
        doctor.setObjectName("ask_doctor")
        doctor.clicked.connect(lambda: self.wanted.emit("doctor"))
        holder = QWidget()
        body = Flow(SPACE.small)
        holder.setLayout(body)
        for each in (doctor, self.set_up, self.log_folder):
            body.addWidget(each)
        return holder

    async def _show_logs(self) -> None:
        self._places.show_folder(self._places.logs)
