"""The steps about the GPUs: which work, in which market for what pay, and how fast they are."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import plain_button, primary_button, show_primary
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.row_list import RowList
from nosdesk.ui.kit.text import label, set_tone
from nosdesk.ui.kit.tick_box import TickBox
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.wizard.set_up_orders import SetUpOrders
from nosdesk.ui.wizard.set_up_view import CardRow, FigureRow, MeasuredCard, SetUpView
from nosdesk.ui.wizard.step_body import StepBody, named
from nosdesk.ui.words import tr

_STEPS = 1_000
_MOST_FIGURES = 6


class CardsStep(StepBody):
    """Shows the GPUs, each with its market and a box to tick."""

    def __init__(self, orders: SetUpOrders, tokens: Tokens) -> None:
        super().__init__("cards")
        self._rows: RowList[CardRow] = RowList(
            lambda: _CardLine(orders, tokens),
            name=tr("Your GPUs"),
            empty=label("small_muted", tr("Looking for your GPUs.")),
            spacing=SPACE.medium,
        )
        self.body.addWidget(self._rows)
        self.body.addStretch(1)

    def show_view(self, view: SetUpView) -> None:
        """Show the GPUs."""
        self._rows.show_rows(view.cards)


class _CardLine(Card):
    def __init__(self, orders: SetUpOrders, tokens: Tokens) -> None:
        super().__init__()
        self._orders = orders
        self._row: CardRow | None = None
        self._tick = TickBox(tr("Use it"), tokens)
        self._tick.clicked.connect(self._switch)
        self._name, self._market = label("name", wraps=True), label("small_muted", wraps=True)
        self._pay = label("small")
        line = QHBoxLayout()
        line.setSpacing(SPACE.large)
        words = QVBoxLayout()
        words.setSpacing(SPACE.tiny)
        words.addWidget(self._name)
        words.addWidget(self._market)
        line.addLayout(words, stretch=1)
        line.addWidget(self._pay)
        line.addWidget(self._tick)
        self.body.addLayout(line)

    def show_row(self, row: CardRow) -> None:
        self._row = row
        self._name.setText(row.name)
        self._market.setText(tr("Market: {market}", market=row.market))
        self._pay.setText(row.pay)
        self._tick.setVisible(row.can_change)
        self._tick.setChecked(row.is_on)
        self._tick.setObjectName(f"set_up_gpu_{row.gpu or 'none'}")
        self._tick.setAccessibleName(tr("Use {name}", name=row.name))
        self.setAccessibleName(f"{row.name}. {row.market}. {row.pay}")

    def _switch(self) -> None:
        if self._row is not None:
            self._orders.switch_gpu(self._row.gpu, is_on=self._tick.isChecked())


class BenchmarkStep(StepBody):
    """Measures the GPUs when asked to, and shows what came out beside what they reach at best."""

    def __init__(self, orders: SetUpOrders, commands: Commands, tokens: Tokens) -> None:
        super().__init__("benchmark")
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How far the benchmark is"))
        self.measure = named(primary_button(tr("Measure now")), "measure")
        commands.connect(self.measure, orders.measure)
        self.cancel = named(plain_button(tr("Cancel")), "cancel_measuring")
        self.cancel.clicked.connect(lambda _=False: orders.stop_measuring())
        self._rows: RowList[MeasuredCard] = RowList(
            lambda: _MeasuredLine(tokens),
            name=tr("What was measured"),
            empty=label("small_muted"),
            spacing=SPACE.medium,
        )
        line = QHBoxLayout()
        line.addWidget(self.measure)
        line.addWidget(self.cancel)
        line.addStretch(1)
        self.body.addWidget(self._bar)
        self.body.addLayout(line)
        self.body.addWidget(self._rows)
        self.body.addStretch(1)

    def show_view(self, view: SetUpView) -> None:
        """Show how far it is."""
        seen = view.benchmark
        runs = seen.share is not None
        self._bar.setVisible(runs)
        self._bar.setValue(round(_STEPS * (seen.share or 0)))
        self.cancel.setVisible(runs)
        self.measure.setVisible(seen.can_run)
        self.measure.setText(tr("Measure again") if seen.cards else tr("Measure now"))
        show_primary(self.measure, is_primary=not seen.cards)
        self._rows.show_rows(seen.cards)


class _MeasuredLine(Card):
    def __init__(self, _: Tokens) -> None:
        super().__init__()
        self._name = label("name", wraps=True)
        self._notes = label("small", wraps=True, copies=True)
        set_tone(self._notes, Tone.WARN)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.wide)
        self._grid.setColumnStretch(2, 1)
        self._cells = [
            (label("small_muted"), label("small"), label("small_muted", wraps=True))
            for _ in range(_MOST_FIGURES)
        ]
        for number, cells in enumerate(self._cells):
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, number, column)
        self.body.addWidget(self._name)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._notes)

    def show_row(self, row: MeasuredCard) -> None:
        self._name.setText(row.name)
        for number, cells in enumerate(self._cells):
            _show_figure(cells, row.figures[number] if number < len(row.figures) else None)
        self._notes.setText(" ".join(row.notes))
        self._notes.setVisible(bool(row.notes))
        told = (f"{each.name}: {each.value}, {each.beside}" for each in row.figures)
        self.setAccessibleName(". ".join((row.name, *told, *row.notes)))


def _show_figure(cells: tuple[QWidget, ...], figure: FigureRow | None) -> None:
    texts = (figure.name, figure.value, figure.beside) if figure else ("", "", "")
    for cell, text in zip(cells, texts, strict=True):
        cell.setProperty("text", text)
        cell.setVisible(figure is not None)
    set_tone(cells[2], figure.tone if figure else None)
