"""The home page: the sentence, the money, the GPUs, what needs a look, the last runs."""

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from nosdesk.aio.state import State
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.figure import Figure
from nosdesk.ui.kit.row_list import RowList
from nosdesk.ui.kit.sentence_bar import SentenceBar
from nosdesk.ui.kit.text import label
from nosdesk.ui.offers import Offer
from nosdesk.ui.pages.days_part import DaysPart
from nosdesk.ui.pages.gpu_rows import GpuRow
from nosdesk.ui.pages.home_parts import AlertLine, GpuLine, RunLine
from nosdesk.ui.pages.home_view import Alert, Condition, HomeView
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pages.run_rows import RunRow
from nosdesk.ui.sentence_view import SentenceView
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

SHOWN_PER_SECOND = 4.0
_FIGURES = 4
_WIDE_EM = 62
"""From this many letters' width on, two cards stand side by side and four figures in a line."""


class HomePage(Page):
    """Shows a `HomeView`; `offers` are what can be done, by the id of the sentence."""

    def __init__(
        self,
        view: State[HomeView],
        offers: Mapping[str, Offer],
        commands: Commands,
        tokens: Tokens,
    ) -> None:
        super().__init__("home", tr("Home"), is_titled=False)
        self._offers = offers
        self._commands = commands
        self._is_wide: bool | None = None
        self.bar = SentenceBar(tokens)
        self._figures = [Figure() for _ in range(_FIGURES)]
        self._gpus_note, self._alerts_note, self._runs_note = (
            label("small_muted", wraps=True) for _ in range(3)
        )
        self._gpus = self._gpu_list(tokens)
        self._alerts = self._alert_list(tokens)
        self._runs = self._run_list(tokens)
        self._days = DaysPart(tokens)
        self._cards = self._make_cards()
        self._lay_out()
        for button in (self.bar.action, self.bar.lead):
            button.clicked.connect(lambda _=False, each=button: self._act(each))
        self._shown: HomeView | None = None
        self.follow(view, self.show_view, hz=SHOWN_PER_SECOND)

    def show_view(self, view: HomeView) -> None:
        """Show all of it; what did not change is left alone."""
        before, self._shown = self._shown, view
        if before is not None and before == view:
            return
        self.bar.show_sentence(self._offered(view.sentence), is_lead=view.is_lead)
        for figure, each in zip(self._figures, view.money, strict=True):
            figure.show_figure(each)
        self._note(view.condition)
        self._gpus.show_rows(view.gpus)
        self._alerts.show_rows(view.alerts)
        self._runs.show_rows(view.runs)
        self._days.show_days(view.days)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stand side by side where there is room, below each other where not."""
        super().resizeEvent(event)
        em = self.fontMetrics().horizontalAdvance("M")
        is_wide = event.size().width() >= _WIDE_EM * em
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange(is_wide=is_wide)

    # --- What is shown ----------------------------------------------------------------------

    def _offered(self, said: SentenceView) -> SentenceView:
        """Return the sentence with what can really be done about it."""
        offer = self._offers.get(said.id)
        action = offer.label if offer else ""
        return SentenceView(said.shape, said.tone, said.label, said.text, said.id, action)

    def _act(self, button: QWidget) -> None:
        if self._shown is None:
            return
        offer = self._offers.get(self._shown.sentence.id)
        if offer is not None and button in (self.bar.action, self.bar.lead):
            which = self.bar.lead if button is self.bar.lead else self.bar.action
            self._commands.run(which, offer.command)

    def _note(self, condition: Condition) -> None:
        gpus, alerts, runs = _NOTES[condition]()
        self._gpus_note.setText(gpus)
        self._alerts_note.setText(alerts)
        self._runs_note.setText(runs)

    # --- Where it stands --------------------------------------------------------------------

    def _gpu_list(self, tokens: Tokens) -> RowList[GpuRow]:
        return RowList(
            lambda: GpuLine(tokens), name=tr("GPUs"), empty=self._gpus_note, spacing=SPACE.large
        )

    def _alert_list(self, tokens: Tokens) -> RowList[Alert]:
        return RowList(
            lambda: AlertLine(tokens),
            name=tr("Needs a look"),
            empty=self._alerts_note,
            spacing=SPACE.large,
        )

    def _run_list(self, tokens: Tokens) -> RowList[RunRow]:
        return RowList(
            lambda: RunLine(tokens),
            name=tr("Last jobs"),
            empty=self._runs_note,
            spacing=SPACE.small,
        )

    def _make_cards(self) -> tuple[Card, Card, Card, Card]:
        gpus = Card(tr("GPUs"), tr("Manage"))
        alerts = Card(tr("Needs a look"), tr("All alerts"))
        runs = Card(tr("Last jobs"), tr("All jobs"))
        days = Card(tr("Last 14 days"), tr("All earnings"))
        days.body.addWidget(self._days)
        days.body.addStretch(1)
        for card, rows in ((gpus, self._gpus), (alerts, self._alerts), (runs, self._runs)):
            card.body.addWidget(rows)
            card.body.addStretch(1)
        for card, page in (
            (gpus, "gpus"),
            (alerts, "alerts"),
            (runs, "jobs"),
            (days, "earnings"),
        ):
            assert card.link is not None
            card.link.clicked.connect(lambda _=False, name=page: self.wanted.emit(name))
        return gpus, alerts, runs, days

    def _lay_out(self) -> None:
        self._money, self._body = QGridLayout(), QGridLayout()
        for grid in (self._money, self._body):
            grid.setSpacing(SPACE.large)
        self.content.addWidget(self.bar)
        self.content.addLayout(self._money)
        self.content.addLayout(self._body)
        self.content.addStretch(1)
        self._arrange(is_wide=True)

    def _arrange(self, *, is_wide: bool) -> None:
        columns = _FIGURES if is_wide else 2
        for number, figure in enumerate(self._figures):
            self._money.addWidget(figure, number // columns, number % columns)
        for column in range(_FIGURES):
            self._money.setColumnStretch(column, int(column < columns))
        gpus, alerts, runs, days = self._cards
        span = 1 if is_wide else 2
        self._body.addWidget(gpus, 0, 0, 1, span)
        self._body.addWidget(alerts, *((0, 1) if is_wide else (1, 0, 1, 2)))
        self._body.addWidget(runs, 2, 0, 1, span)
        self._body.addWidget(days, *((2, 1) if is_wide else (3, 0, 1, 2)))
        self._body.setColumnStretch(0, 2)
        self._body.setColumnStretch(1, 1)


_NOTES = {
    Condition.LOADING: lambda: (
        tr("Looking for your GPUs."),
        tr("Nothing is known yet."),
        tr("Reading what you ran."),
    ),
    Condition.EMPTY: lambda: (
        tr("Your GPUs appear here once this PC is on a grid."),
        tr("Nothing needs you."),
        tr("Jobs that you ran appear here, with what each one paid."),
    ),
    Condition.NORMAL: lambda: (
        tr("No NVIDIA GPU was found in this PC."),
        tr("Nothing needs you."),
        tr("No job has run yet. The first one appears here, with what it paid."),
    ),
    Condition.DEGRADED: lambda: (
        tr("No GPU can be read right now."),
        tr("Nothing needs you."),
        tr("No job has run yet, as far as is known."),
    ),
    Condition.FAILED: lambda: (
        tr("What your GPUs do is not known while the nodes are stopped."),
        tr("See above what to do."),
        tr("What you ran is kept, and shown again once the nodes are open."),
    ),
}
