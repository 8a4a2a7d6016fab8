"""One run as a page of its own: how it ended, its steps, its receipt and what it did."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from nosdesk.node.run_sights import RunSights
from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.figure import Figure
from nosdesk.ui.kit.row_list import RowList
from nosdesk.ui.kit.sentence_bar import SentenceBar
from nosdesk.ui.kit.text import label
from nosdesk.ui.pages.op_rows import OpRow
from nosdesk.ui.pages.run_log import RunLog
from nosdesk.ui.pages.run_parts import ActivityText, FactLine, OpLine, StepLine
from nosdesk.ui.pages.run_view import Fact, LineView, RunView, StepView
from nosdesk.ui.sentence_view import SentenceView
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

_FIGURES = 3
_WIDE_EM = 58
"""From this many letters' width on, cards stand side by side."""


class RunPage(QWidget):
    """Shows a `RunView`; `left` is emitted when all runs are wanted again."""

    left = Signal()

    def __init__(self, tokens: Tokens, sights: RunSights) -> None:
        super().__init__()
        self.back = plain_button(tr("All jobs"), name=tr("Back to all jobs"))
        self.back.clicked.connect(self.left)
        self._title = label("heading", copies=True)
        self._bar = SentenceBar(tokens)
        self._figures = [Figure() for _ in range(_FIGURES)]
        self._no_lines = label("small_muted", wraps=True)
        self._steps: RowList[StepView] = RowList(
            lambda: StepLine(tokens),
            name=tr("Timeline"),
            empty=label("caption"),
            spacing=SPACE.medium,
        )
        self._facts: RowList[Fact] = RowList(
            FactLine, name=tr("Receipt"), empty=label("caption"), spacing=SPACE.small
        )
        self._lines: RowList[LineView] = RowList(
            ActivityText, name=tr("What it did"), empty=self._no_lines, spacing=SPACE.small
        )
        self._ops: RowList[OpRow] = RowList(
            lambda: OpLine(tokens),
            name=tr("What ran"),
            empty=label("small_muted", _no_ops(), wraps=True),
            spacing=SPACE.medium,
        )
        self.log = RunLog(tokens, sights)
        self._is_wide: bool | None = None
        self._shown: RunView | None = None
        self._lay_out()

    def show_view(self, view: RunView) -> None:
        """Show this run; what did not change is left alone."""
        if view == self._shown:
            return
        self._shown = view
        self._title.setText(view.title)
        said = SentenceView(view.shape, view.tone, view.outcome, view.reason)
        self._bar.show_sentence(said)
        for figure, each in zip(self._figures, view.money, strict=True):
            figure.show_figure(each)
            figure.setVisible(not view.is_live)
        self._steps.show_rows(view.steps)
        self._facts.show_rows(view.facts)
        self._ops.show_rows(view.ops)
        self.log.show_run(view.run, is_live=view.is_live)
        self._no_lines.setText(_no_lines(view))
        self._lines.show_rows(view.lines)
        self.setAccessibleName(f"{view.title}. {view.outcome}. {view.reason}")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stand side by side where there is room, below each other where not."""
        super().resizeEvent(event)
        em = self.fontMetrics().horizontalAdvance("M")
        is_wide = event.size().width() >= _WIDE_EM * em
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange(is_wide=is_wide)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE.large)
        head = QHBoxLayout()
        head.setSpacing(SPACE.large)
        head.addWidget(self.back)
        head.addWidget(self._title, stretch=1)
        self._money, self._body = QGridLayout(), QGridLayout()
        for grid in (self._money, self._body):
            grid.setSpacing(SPACE.large)
        whole.addLayout(head)
        whole.addWidget(self._bar)
        whole.addLayout(self._money)
        whole.addLayout(self._body)
        whole.addStretch(1)
        self._cards = self._make_cards()
        self._arrange(is_wide=True)

    def _make_cards(self) -> tuple[Card, ...]:
        steps, facts = Card(tr("Timeline")), Card(tr("Receipt"))
        ops, log, lines = Card(tr("What ran")), Card(tr("Log")), Card(tr("What it did"))
        parts: tuple[QWidget, ...] = (self._steps, self._facts, self.log, self._ops, self._lines)
        cards = (steps, facts, log, ops, lines)
        for card, part in zip(cards, parts, strict=True):
            card.body.addWidget(part)
            card.body.addStretch(1)
        return cards

    def _arrange(self, *, is_wide: bool) -> None:
        for number, figure in enumerate(self._figures):
            self._money.addWidget(figure, *((0, number) if is_wide else (number, 0)))
        steps, facts, *rest = self._cards
        self._body.addWidget(steps, 0, 0)
        self._body.addWidget(facts, *((0, 1) if is_wide else (1, 0)))
        for row, card in enumerate(rest, start=2):
            self._body.addWidget(card, row, 0, 1, 2 if is_wide else 1)
        for column in range(_FIGURES):
            self._money.setColumnStretch(column, int(is_wide or column == 0))
            self._body.setColumnStretch(column, int(column == 0 or (is_wide and column == 1)))


def _no_lines(view: RunView) -> str:
    if view.is_live:
        return tr("Nothing was seen of it yet.")
    return tr("This job ran before the window was opened, so nobody watched it here.")


def _no_ops() -> str:
    return tr("Nothing was seen of it: no part was started while the window was open.")
