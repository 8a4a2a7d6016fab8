"""The parts of the jobs page around its table: where to search, and what is said without rows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.choice_box import ChoiceBox
from nosdesk.ui.kit.empty_state import EmptyState
from nosdesk.ui.pages.jobs_view import standing_choices
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.words import tr

_LONGEST_SEARCH = 100


class NothingPart(QWidget):
    """Says why no run is shown; hidden while there are some."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self._said = ("", "")
        self._state: EmptyState | None = None
        self.all_jobs = plain_button(tr("Show all jobs"))
        self._body = QVBoxLayout(self)
        self._body.addStretch(1)
        self._body.addWidget(self.all_jobs, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._body.addStretch(2)

    def show_text(self, title: str, text: str, *, can_widen: bool) -> None:
        """Say this, or hide where there is nothing to say."""
        self.setVisible(bool(title))
        self.all_jobs.setVisible(can_widen)
        if (title, text) == self._said:
            return
        self._said = (title, text)
        if self._state is not None:
            self._state.deleteLater()
        self._state = EmptyState(title, text, icon="jobs", tokens=self._tokens)
        self._body.insertWidget(1, self._state)


def search_box() -> QLineEdit:
    """Return the box in which addresses and outcomes are typed."""
    box = QLineEdit()
    box.setPlaceholderText(tr("Search by job, run or market, or by outcome"))
    box.setAccessibleName(tr("Search jobs"))
    box.setClearButtonEnabled(True)
    box.setMaxLength(_LONGEST_SEARCH)
    return box


def standing_box(tokens: Tokens) -> ChoiceBox:
    """Return the choice among the standings."""
    box = ChoiceBox(tokens, tr("Which jobs are shown"))
    for title, standing in standing_choices():
        box.addItem(title, standing)
    return box
