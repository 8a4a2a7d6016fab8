"""The last days as a small chart; the earnings page has its table."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nosdesk.ui.chart_view import ChartView
from nosdesk.ui.kit.bar_chart import BarChart, Fill, Look
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.words import tr

_HEIGHT = 170


class DaysPart(QWidget):
    """Shows the days' bars, or says that there are none yet."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.chart = BarChart(tokens, [Look(Tone.GOOD, Fill.SOLID)], height=_HEIGHT)
        self._pointed = label("caption", wraps=True)
        self._empty = label(
            "small_muted", tr("What you receive on each day appears here."), wraps=True
        )
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.small)
        for part in (self.chart, self._pointed, self._empty):
            body.addWidget(part)
        self.chart.pointed.connect(self._say)

    def show_days(self, view: ChartView) -> None:
        """Show these days."""
        self.chart.show_chart(view)
        self.chart.setVisible(not view.is_empty)
        self._pointed.setVisible(not view.is_empty)
        self._empty.setVisible(view.is_empty)
        self._say("")

    def _say(self, spoken: str) -> None:
        self._pointed.setText(spoken or tr("NOS received. Point at a bar to read it."))
