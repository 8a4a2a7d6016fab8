"""The earnings page: bars over time with their table, by GPU, what is missing, and the cost."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nosdesk.aio.state import State
from nosdesk.ui.commands import Commands
from nosdesk.ui.dialogs import ask_where_to_save
from nosdesk.ui.kit.bar_chart import BarChart, Fill, Legend, Look
from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.choice_box import ChoiceBox
from nosdesk.ui.kit.choice_line import ChoiceLine
from nosdesk.ui.kit.empty_state import EmptyState
from nosdesk.ui.kit.figure import Figure
from nosdesk.ui.kit.row_list import RowList
from nosdesk.ui.kit.sentence_bar import SentenceBar
from nosdesk.ui.kit.text import label
from nosdesk.ui.pages.earnings_parts import ShortfallLine, TakingsLine, TariffCard
from nosdesk.ui.pages.earnings_rows import GpuTakings, ShortfallRow
from nosdesk.ui.pages.earnings_spans import Period
from nosdesk.ui.pages.earnings_table import SpanTable
from nosdesk.ui.pages.earnings_view import TRY_AGAIN, Asked, EarningsView
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pages.tariff import Tariff
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.words import tr

LOOKS = (
    Look(Tone.GOOD, Fill.SOLID),
    Look(Tone.INFO, Fill.HATCHED),
    Look(Tone.WARN, Fill.OPEN),
)
"""Received, on its way, short or lost."""

_FIGURES = 4
_WIDE_EM = 62
_CSV_NAME = "nosdesk-earnings.csv"


@dataclass(frozen=True, slots=True)
class EarningsOrders:
    """What the page can have done: every run written to a file, and prices kept."""

    export: Callable[[Path], Awaitable[None]]
    keep_tariff: Callable[[Tariff], Awaitable[None]]


class EarningsPage(Page):
    """Shows an `EarningsView`; what the user wants to see is put in `asked`, by this page alone."""

    def __init__(
        self,
        view: State[EarningsView],
        asked: State[Asked],
        orders: EarningsOrders,
        commands: Commands,
        tokens: Tokens,
    ) -> None:
        super().__init__("earnings", tr("Earnings"))
        self._asked, self._orders, self._commands = asked, orders, commands
        self._shown: EarningsView | None = None
        self._is_wide: bool | None = None
        self.bar = SentenceBar(tokens)
        self.periods = ChoiceLine(tr("Show by"))
        self.gpus = ChoiceBox(tokens, tr("Which GPU"))
        self.export = plain_button(tr("Export CSV…"), name=tr("Export every job as CSV"))
        self.export.setObjectName("earnings_export")
        self._exported = label("caption", wraps=True, copies=True)
        self._figures = [Figure() for _ in range(_FIGURES)]
        self.chart = BarChart(tokens, LOOKS)
        self.table = SpanTable(tr("Earnings in figures"))
        self.tariff = TariffCard(commands, self._keep)
        self._make_lists(tokens)
        self._make_cards(tokens)
        self._lay_out()
        self._connect()
        self.follow(view, self.show_view)

    def show_view(self, view: EarningsView) -> None:
        """Show all of it; what did not change is left alone."""
        before, self._shown = self._shown, view
        if before is not None and before == view:
            return
        self.bar.setVisible(view.sentence is not None)
        if view.sentence is not None:
            self.bar.show_sentence(view.sentence)
        self.periods.show_choices(_period_choices(), view.period.value)
        self._show_gpus(view)
        for figure, each in zip(self._figures, view.figures, strict=True):
            figure.show_figure(each)
        if _has_books(view):
            self._show_books(view)
        self._show_parts(view)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Have the books read while the page is looked at."""
        super().showEvent(event)
        self._ask(is_open=True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Let nothing be read for a page that nobody sees."""
        super().hideEvent(event)
        self._ask(is_open=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stand side by side where there is room, below each other where not."""
        super().resizeEvent(event)
        em = self.fontMetrics().horizontalAdvance("M")
        is_wide = event.size().width() >= _WIDE_EM * em
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange(is_wide=is_wide)

    # --- What is asked for ------------------------------------------------------------------

    def _ask(self, **changes: object) -> None:
        self._asked.set(replace(self._asked.value, **changes))  # type: ignore[arg-type]

    def _ask_again(self) -> None:
        self._ask(tries=self._asked.value.tries + 1)

    def _choose_gpu(self, _: int) -> None:
        self._ask(gpu=self.gpus.currentData())

    def _act(self) -> None:
        said = self._shown.sentence if self._shown else None
        if said is not None and said.id == TRY_AGAIN:
            self._ask_again()
        else:
            self.wanted.emit("home")

    async def _export(self) -> None:
        path = await ask_where_to_save(
            self, tr("Export every job"), _CSV_NAME, tr("Tables as text (*.csv)")
        )
        if path is None:
            return
        await self._orders.export(path)
        self._exported.setText(tr("Every job was written to {file}.", file=path))
        self._exported.show()

    def _keep(self, tariff: Tariff) -> Callable[[], Awaitable[None]]:
        return partial(self._orders.keep_tariff, tariff)

    # --- What is shown ----------------------------------------------------------------------

    def _show_gpus(self, view: EarningsView) -> None:
        choices = [(None, tr("All GPUs")), *view.gpus]
        shown = [(self.gpus.itemData(n), self.gpus.itemText(n)) for n in range(self.gpus.count())]
        self.gpus.blockSignals(True)
        if shown != choices:
            self.gpus.clear()
            for uuid, name in choices:
                self.gpus.addItem(name, uuid)
        chosen = [uuid for uuid, _ in choices].index(view.gpu)
        self.gpus.setCurrentIndex(chosen)
        self.gpus.blockSignals(False)

    def _show_books(self, view: EarningsView) -> None:
        self.chart.show_chart(view.chart)
        self._chart_title.setText(view.chart.summary)
        self.table.show_rows(view.table)
        self._by_gpu.show_rows(view.by_gpu)
        self._shortfalls.show_rows(view.shortfalls)
        self.tariff.show_tariff(view.tariff)

    def _show_parts(self, view: EarningsView) -> None:
        has_books = _has_books(view)
        self.gpus.setVisible(len(view.gpus) > 1)
        self._money_part.setVisible(has_books or view.condition is Condition.LOADING)
        for part in (self._tools, self._books):
            part.setVisible(has_books)
        self._nothing.setVisible(view.condition is Condition.EMPTY)

    # --- Where it stands --------------------------------------------------------------------

    def _make_lists(self, tokens: Tokens) -> None:
        self._by_gpu: RowList[GpuTakings] = RowList(
            TakingsLine,
            name=tr("By GPU"),
            empty=label("small_muted", tr("No job was settled in this time."), wraps=True),
            spacing=SPACE.large,
        )
        self._shortfalls: RowList[ShortfallRow] = RowList(
            lambda: ShortfallLine(tokens),
            name=tr("Not simply paid"),
            empty=label("small_muted", tr("All that was owed came in."), wraps=True),
            spacing=SPACE.large,
        )

    def _make_cards(self, tokens: Tokens) -> None:
        self._chart_card, self._table_card = Card(), Card(tr("In figures"))
        self._chart_title = label("title")
        self._pointed = label("caption", " ", wraps=True)
        names = (tr("received"), tr("on its way"), tr("short or lost"))
        legend = Legend(tokens, LOOKS, names)
        for part in (self._chart_title, legend, self.chart, self._pointed):
            self._chart_card.body.addWidget(part)
        self._table_card.body.addWidget(self.table)
        self._gpu_card = Card(tr("By GPU"))
        self._short_card = Card(tr("Not simply paid"), tr("All jobs"))
        for card, rows in ((self._gpu_card, self._by_gpu), (self._short_card, self._shortfalls)):
            card.body.addWidget(rows)
            card.body.addStretch(1)
        self._nothing = EmptyState(
            tr("What you earn appears here"),
            tr("By day, week and month, for each GPU, with what power cost and what is left."),
            icon="earnings",
            tokens=tokens,
        )

    def _lay_out(self) -> None:
        self._head, self._money, self._body = QGridLayout(), QGridLayout(), QGridLayout()
        for grid in (self._head, self._money, self._body):
            grid.setSpacing(SPACE.large)
        self._head.setHorizontalSpacing(SPACE.medium)
        self._tools = _part(self._head, self._exported)
        self._money_part, self._books = _part(self._money), _part(self._body, self.tariff)
        self._exported.hide()
        for part in (self.bar, self._tools, self._money_part, self._books, self._nothing):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self._arrange(is_wide=True)

    def _arrange(self, *, is_wide: bool) -> None:
        self._head.addWidget(self.periods, 0, 0, 1, 1 if is_wide else 2)
        self._head.addWidget(self.gpus, *((0, 1) if is_wide else (1, 0)))
        self._head.addWidget(self.export, *((0, 2) if is_wide else (1, 1)))
        self._head.setColumnStretch(0, 1)
        columns = _FIGURES if is_wide else 2
        for number, figure in enumerate(self._figures):
            self._money.addWidget(figure, number // columns, number % columns)
        for column in range(_FIGURES):
            self._money.setColumnStretch(column, int(column < columns))
        self._body.addWidget(self._chart_card, 0, 0, 1, 2)
        span = 1 if is_wide else 2
        self._body.addWidget(self._gpu_card, 1, 0, 1, span)
        self._body.addWidget(self._short_card, *((1, 1) if is_wide else (2, 0, 1, 2)))
        self._body.addWidget(self._table_card, 3, 0, 1, 2)
        for column in range(2):
            self._body.setColumnStretch(column, 1)

    def _connect(self) -> None:
        self.periods.chosen.connect(lambda key: self._ask(period=Period(key)))
        self.gpus.currentIndexChanged.connect(self._choose_gpu)
        self.chart.pointed.connect(lambda said: self._pointed.setText(said or _how_to_point()))
        self._pointed.setText(_how_to_point())
        self._commands.connect(self.export, self._export)
        for button in (self.bar.action, self.bar.lead):
            button.clicked.connect(self._act)
        assert self._short_card.link is not None
        self._short_card.link.clicked.connect(partial(self.wanted.emit, "jobs"))


def _part(*rows: QGridLayout | QWidget) -> QWidget:
    """Return rows that are shown and hidden as one: each change lays out the whole page."""
    part = QWidget()
    body = QVBoxLayout(part)
    body.setContentsMargins(0, 0, 0, 0)
    body.setSpacing(SPACE.large)
    for row in rows:
        if isinstance(row, QWidget):
            body.addWidget(row)
        else:
            body.addLayout(row)
    return part


def _has_books(view: EarningsView) -> bool:
    return view.condition in (Condition.NORMAL, Condition.DEGRADED)


def _period_choices() -> tuple[tuple[str, str], ...]:
    return (
        (Period.DAY.value, tr("Days")),
        (Period.WEEK.value, tr("Weeks")),
        (Period.MONTH.value, tr("Months")),
        (Period.ALL.value, tr("All")),
    )


def _how_to_point() -> str:
    return tr("Point at a bar, or use the arrow keys, to read it.")
