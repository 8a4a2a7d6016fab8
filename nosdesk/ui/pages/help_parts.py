"""The parts of the help page: an answer that opens, a table of words, a report to read first."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from nosdesk.domain.support.bundle import Bundle
from nosdesk.ui.commands import Commands
from nosdesk.ui.dialogs import ask_where_to_save
from nosdesk.ui.kit.buttons import link_button, plain_button, primary_button
from nosdesk.ui.kit.choice_line import ChoiceLine
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label
from nosdesk.ui.pages.help_words import Answer
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.icons import icon
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

_LINES = 16
_MARK = 12


class OpeningAnswer(QWidget):
    """A question; a click shows its answer, and the next one hides it again."""

    def __init__(self, answer: Answer, tokens: Tokens) -> None:
        super().__init__()
        self._colour = tokens.info
        self.question = link_button(answer.question)
        self._mark = scaled(_MARK, self.question.font())
        self.question.setIconSize(QSize(self._mark, self._mark))
        self.question.setCheckable(True)
        self.question.toggled.connect(self._show_answer)
        self._answer = label("small", answer.answer, wraps=True, copies=True)
        self._answer.setContentsMargins(self._mark + SPACE.tiny, 0, 0, 0)
        self._answer.hide()
        self._show_mark("closed")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.tiny)
        body.addWidget(self.question, alignment=Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._answer)

    def _show_answer(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._answer.setVisible(is_open)
        self._show_mark("opened" if is_open else "closed")
        self.question.setAccessibleDescription(self._answer.text() if is_open else "")

    def _show_mark(self, name: str) -> None:
        self.question.setIcon(icon(name, self._colour, self._mark))


class WordTable(QWidget):
    """Words at the left, what they mean at the right."""

    def __init__(self, name: str, rows: Sequence[Answer]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.large)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        for number, row in enumerate(rows):
            word = label("name", row.question, wraps=True)
            meaning = label("small", row.answer, wraps=True, copies=True)
            grid.addWidget(word, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(meaning, number, 1, Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class ReportOrders:
    """How a report is made, and written where the user wants it."""

    make: Callable[[], Awaitable[Bundle]]
    save: Callable[[Bundle, Path], Awaitable[None]]


class ReportPart(QWidget):
    """Makes a report, shows every word of it, and saves it only then."""

    def __init__(self, orders: ReportOrders, commands: Commands) -> None:
        super().__init__()
        self._orders = orders
        self._bundle: Bundle | None = None
        self.make = self._button(plain_button(tr("Make a report")), "report_make")
        self.save = self._button(primary_button(tr("Save the report…")), "report_save")
        self.drop = self._button(plain_button(tr("Throw it away")), "report_drop")
        self.files = ChoiceLine(tr("Files of the report"))
        self.files.chosen.connect(self._show_file)
        self.text = self._text_view()
        self._note = label("small_muted", wraps=True)
        commands.connect(self.make, self._make)
        commands.connect(self.save, self._save)
        self.drop.clicked.connect(lambda: self.show_bundle(None))
        self._lay_out()
        self.show_bundle(None)

    def show_bundle(self, bundle: Bundle | None) -> None:
        """Show this report, or none."""
        self._bundle = bundle
        for each in (self.files, self.text, self.save, self.drop):
            each.setVisible(bundle is not None)
        self.make.setVisible(bundle is None)
        self._note.setText(_note(bundle))
        if bundle is None:
            self.text.clear()
            return
        first = bundle.files[0].name
        self.files.show_choices([(each.name, each.name) for each in bundle.files], first)
        self._show_file(first)

    def _show_file(self, name: str) -> None:
        files = self._bundle.files if self._bundle else ()
        self.text.setPlainText(next((each.text for each in files if each.name == name), ""))

    async def _make(self) -> None:
        self._note.setText(tr("Gathering the report. It takes some seconds."))
        bundle: Bundle | None = None
        try:
            bundle = await self._orders.make()
        finally:
            if isValid(self):  # a window that looks different now has built its pages anew
                self.show_bundle(bundle)

    async def _save(self) -> None:
        if self._bundle is None:
            return
        kinds = tr("Reports (*.zip)")
        file = await ask_where_to_save(self, tr("Save the report"), self._bundle.name, kinds)
        if file is not None:
            await self._orders.save(self._bundle, file)
            if isValid(self):
                self.show_bundle(None)
                self._note.setText(tr("The report is in {file}.", file=file))

    # --- Where it stands --------------------------------------------------------------------

    @staticmethod
    def _button(button: QPushButton, name: str) -> QPushButton:
        button.setObjectName(name)
        return button

    def _text_view(self) -> QPlainTextEdit:
        view = QPlainTextEdit()
        view.setReadOnly(True)
        view.setTabChangesFocus(True)
        view.setAccessibleName(tr("Text of the file"))
        view.setMinimumHeight(view.fontMetrics().lineSpacing() * _LINES)
        return view

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.small)
        line = Flow(SPACE.small)
        for each in (self.make, self.save, self.drop):
            line.addWidget(each)
        for part in (self._note, self.files, self.text):
            body.addWidget(part)
        body.addLayout(line)


def _note(bundle: Bundle | None) -> str:
    if bundle is None:
        return tr(
            "A report holds versions, what the Doctor found, your settings and what happened"
            " lately. Keys, words, passwords, names and network addresses are taken out. You read"
            " it before it is saved, and nothing is sent anywhere by itself."
        )
    return tr("This is the whole report. Read it, then save it and send it to whoever helps you.")
