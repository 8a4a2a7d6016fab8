"""The jobs page: what is in hand, every run that was, and one run in full."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nosdesk.aio.state import State
from nosdesk.domain.addresses import Address, RunAddress
from nosdesk.node.run_sights import RunSights
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.row_list import RowList
from nosdesk.ui.kit.text import label
from nosdesk.ui.pages.home_parts import AlertLine
from nosdesk.ui.pages.home_view import Alert, Condition
from nosdesk.ui.pages.jobs_parts import NothingPart, search_box, standing_box
from nosdesk.ui.pages.jobs_table import RunTable, RunTableView
from nosdesk.ui.pages.jobs_view import JobsAsk, JobsView, LiveRow
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pages.run_page import RunPage
from nosdesk.ui.pages.run_parts import LiveLine
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.words import tr

_TYPING_MS = 200


class JobsPage(Page):
    """Shows a `JobsView`; what the user wants to see is put in `asked`, by this page alone."""

    def __init__(
        self,
        view: State[JobsView],
        asked: State[JobsAsk],
        tokens: Tokens,
        sights: RunSights | None = None,
    ) -> None:
        super().__init__("jobs", tr("Jobs"))
        self._asked = asked
        self._tokens = tokens
        self._shown: JobsView | None = None
        self.model = RunTable(tokens, self._want_more)
        self.model.setParent(self)
        self.table = RunTableView(self.model)
        self.search, self.standing = search_box(), standing_box(tokens)
        self.run = RunPage(tokens, sights or RunSights())
        self._live: RowList[LiveRow] = RowList(
            self._live_line, name=tr("In hand"), empty=label("caption"), spacing=SPACE.medium
        )
        self._note = AlertLine(tokens)
        self._nothing = NothingPart(tokens)
        self._lay_out()
        self._restore(asked.value)
        self._connect()
        if not asked.value.pages:
            self._ask(pages=1)
        self.follow(view, self.show_view)

    def show_view(self, view: JobsView) -> None:
        """Show all of it; rows that stay are kept."""
        self._shown = view
        self.model.show_view(view)
        self.table.fit()
        self._show_parts(view)
        self._live.show_rows(view.live)
        self._live_card.setVisible(bool(view.live))
        wanted = self._asked.value.opened
        if view.opened is not None and view.opened.run == wanted:
            self.run.show_view(view.opened)
            self._turn_to(is_run=True)
        elif wanted is None:
            self._turn_to(is_run=False)

    def close_run(self) -> None:
        """Show all runs again, where they were left."""
        self._ask(opened=None)
        self._turn_to(is_run=False)
        self.table.setFocus()

    # --- What is asked for ----------------------------------------------------------------------

    def _ask(self, **changes: object) -> None:
        self._asked.set(replace(self._asked.value, **changes))  # type: ignore[arg-type]

    def _want_more(self) -> None:
        self._ask(pages=self._asked.value.pages + 1)

    def _narrow(self) -> None:
        self._typing.stop()
        standing = self.standing.currentData()
        self._ask(pages=1, text=self.search.text(), standing=standing)

    def _widen(self) -> None:
        self.search.clear()
        self.standing.setCurrentIndex(0)
        self._narrow()
        self.search.setFocus()

    def _open(self, run: str) -> None:
        self._ask(opened=RunAddress(Address(run)))

    # --- What is shown --------------------------------------------------------------------------

    def _show_parts(self, view: JobsView) -> None:
        is_degraded = view.condition is Condition.DEGRADED
        has_runs = bool(view.runs)
        can_look = has_runs or view.is_narrowed
        for box in (self.search, self.standing):
            box.setVisible(can_look)
        self._note_card.setVisible(is_degraded)
        if is_degraded:
            self._note.show_row(Alert(Shape.TRIANGLE, Tone.WARN, view.title, view.text))
        self._table_card.setVisible(has_runs)
        self._nothing.show_text(*_nothing(view), can_widen=view.is_narrowed)

    def _turn_to(self, *, is_run: bool) -> None:
        if is_run == self.run.isVisibleTo(self):
            return
        self.run.setVisible(is_run)
        for part in (self.heading, self._all_runs):
            part.setVisible(not is_run)
        self.verticalScrollBar().setValue(0)
        if is_run:
            self.run.back.setFocus()

    # --- Where it stands ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._all_runs = QWidget()
        whole = QVBoxLayout(self._all_runs)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE.large)
        boxes = QHBoxLayout()
        boxes.setSpacing(SPACE.medium)
        boxes.addWidget(self.search, stretch=1)
        boxes.addWidget(self.standing)
        self._note_card, self._live_card, self._table_card = Card(), Card(tr("In hand")), Card()
        self._note_card.body.addWidget(self._note)
        self._live_card.body.addWidget(self._live)
        self._table_card.body.setContentsMargins(6, 6, 6, 6)
        self._table_card.body.addWidget(self.table)
        whole.addLayout(boxes)
        for card in (self._note_card, self._live_card):
            whole.addWidget(card)
        whole.addWidget(self._table_card, stretch=1)
        whole.addWidget(self._nothing, stretch=1)
        self.content.addWidget(self._all_runs, stretch=1)
        self.content.addWidget(self.run)
        self.run.hide()

    def _live_line(self) -> LiveLine:
        line = LiveLine(self._tokens)
        line.open.clicked.connect(lambda: self._open(line.run))
        return line

    def _restore(self, ask: JobsAsk) -> None:
        self.search.setText(ask.text)
        self.standing.setCurrentIndex(max(0, self.standing.findData(ask.standing)))

    def _connect(self) -> None:
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._narrow)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self._narrow)
        self.standing.currentIndexChanged.connect(lambda _: self._narrow())
        self.table.opened.connect(self._open)
        self.run.left.connect(self.close_run)
        self._nothing.all_jobs.clicked.connect(self._widen)
        self._add_key(QKeySequence.StandardKey.Find, self._begin_search)
        self._add_key(QKeySequence(Qt.Key.Key_Escape), self._step_back)

    def _add_key(self, key: QKeySequence | QKeySequence.StandardKey, act: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _begin_search(self) -> None:
        if self.search.isVisible():
            self.search.setFocus()
            self.search.selectAll()

    def _step_back(self) -> None:
        if self._asked.value.opened is not None:
            self.close_run()
        elif self._asked.value.is_narrowed:
            self._widen()


def _nothing(view: JobsView) -> tuple[str, str]:
    """Return why there are no rows, two empty texts where there are some."""
    if view.runs:
        return "", ""
    if view.is_narrowed:
        return tr("No job matches"), tr("Try a shorter part of the address, or another outcome.")
    if view.condition in (Condition.NORMAL, Condition.DEGRADED):
        return tr("No job has ended yet"), tr("The first one appears here when it is settled.")
    return view.title, view.text
