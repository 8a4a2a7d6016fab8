"""The network page: the grid's totals, its markets with our own place, and where its nodes are."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nosdesk.aio.state import State
from nosdesk.ui.kit.buttons import link_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.choice_box import ChoiceBox
from nosdesk.ui.kit.empty_state import EmptyState
from nosdesk.ui.kit.figure import Figure
from nosdesk.ui.kit.text import Rule, label
from nosdesk.ui.pages.home_parts import AlertLine
from nosdesk.ui.pages.home_view import Alert, Condition
from nosdesk.ui.pages.network_parts import SharesPart
from nosdesk.ui.pages.network_rows import MarketRow
from nosdesk.ui.pages.network_table import (
    GPU,
    HERE,
    PRICE,
    RUNNING,
    WAITING,
    MarketTable,
    MarketTableView,
)
from nosdesk.ui.pages.network_view import NetworkView
from nosdesk.ui.pages.page import Page
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.words import tr

SHOWN_PER_SECOND = 4.0
_FIGURES = 4
_WIDE_EM = 62
_LEAST_LETTERS = 18


class NetworkPage(Page):
    """Shows a `NetworkView`; `is_open` is set by this page alone, while it can be seen.

    Addresses on the web are opened by `browse`.
    """

    def __init__(
        self,
        view: State[NetworkView],
        is_open: State[bool],
        tokens: Tokens,
        browse: Callable[[str], object] = lambda url: QDesktopServices.openUrl(QUrl(url)),
    ) -> None:
        super().__init__("network", tr("Network"))
        self._is_open = is_open
        self._tokens = tokens
        self._browse = browse
        self._is_wide: bool | None = None
        self._said = ("", "")
        self._chosen: MarketRow | None = None
        self._nothing: EmptyState | None = None
        self.model = MarketTable(tokens)
        self.model.setParent(self)
        self.table = MarketTableView(self.model)
        self.sorting = _sorting_box(tokens)
        self.link = link_button(tr("Open in the explorer"))
        self.shares = SharesPart(tokens)
        self.grid_link = link_button(tr("All-time totals in the grid's explorer"))
        self._explorer = ""
        self._figures = [Figure() for _ in range(_FIGURES)]
        self._note = AlertLine(tokens)
        self._age = label("caption", wraps=True)
        self._details = label("small_muted", wraps=True)
        self._address = label("id", wraps=True, copies=True)
        self._lay_out()
        self._connect()
        self.follow(view, self.show_view, hz=SHOWN_PER_SECOND)

    def show_view(self, view: NetworkView) -> None:
        """Show all of it; rows that stay are kept, with what is selected among them."""
        for figure, each in zip(self._figures, view.figures, strict=True):
            figure.show_figure(each)
        is_degraded = view.condition is Condition.DEGRADED
        self._note_card.setVisible(is_degraded)
        if is_degraded:
            self._note.show_row(Alert(Shape.TRIANGLE, Tone.WARN, view.title, view.text))
        self._markets.setVisible(bool(view.rows))
        self.shares.setVisible(bool(view.rows))
        self.shares.gpus.show_shares(view.gpus)
        self.shares.countries.show_shares(view.countries)
        self._explorer = view.explorer
        self.grid_link.setVisible(bool(view.explorer))
        self._say_nothing("" if view.rows else view.title, view.text)
        self._age.setText(view.age)
        self._age.setVisible(bool(view.age))
        self.model.show_rows(view.rows)
        self.table.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Somebody looks: the grid is looked at from now on."""
        super().showEvent(event)
        self._is_open.set(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks any more."""
        super().hideEvent(event)
        self._is_open.set(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stand side by side where there is room, two by two where not."""
        super().resizeEvent(event)
        em = self.fontMetrics().horizontalAdvance("M")
        is_wide = event.size().width() >= _WIDE_EM * em
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange(_FIGURES if is_wide else 2)
            self.shares.arrange(is_wide=is_wide)

    # --- What is shown --------------------------------------------------------------------------

    def _say_nothing(self, title: str, text: str) -> None:
        """Say why there are no markets, or hide that where there are some."""
        self._nothing_place.setVisible(bool(title))
        if not title or (title, text) == self._said:
            return
        self._said = (title, text)
        if self._nothing is not None:
            self._nothing.deleteLater()
        self._nothing = EmptyState(title, text, icon="network", tokens=self._tokens)
        self._nothing_body.addWidget(self._nothing)

    def _show_chosen(self, row: MarketRow | None) -> None:
        self._chosen = row
        hint = tr("Choose a market to see its terms and its address.")
        self._details.setText(row.details if row else hint)
        self._address.setText(row.address if row else "")
        self._address.setVisible(row is not None)
        self.link.setVisible(bool(row and row.link))

    def _open_link(self) -> None:
        if self._chosen is not None and self._chosen.link:
            self._browse(self._chosen.link)

    def _open_explorer(self) -> None:
        if self._explorer:
            self._browse(self._explorer)

    def _sort(self) -> None:
        if (asked := self.sorting.currentData()) is not None:
            column, falls = asked
            self.table.sort_by(column, falls=falls)

    def _mark_sorting(self, column: int, falls: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.sorting.blockSignals(True)
        self.sorting.setCurrentIndex(_index_of(self.sorting, column, falls=falls))
        self.sorting.blockSignals(False)

    # --- Where it stands ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._totals = QGridLayout()
        self._totals.setSpacing(SPACE.large)
        self._note_card = Card()
        self._note_card.body.addWidget(self._note)
        self._markets = self._market_card()
        self._nothing_place = QWidget()
        self._nothing_body = QVBoxLayout(self._nothing_place)
        self._nothing_body.setContentsMargins(0, 0, 0, 0)
        self.content.addLayout(self._totals)
        self.content.addWidget(self._note_card)
        self.content.addWidget(self._markets, stretch=1)
        self.content.addWidget(self.shares)
        self.content.addWidget(self.grid_link, alignment=Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(self._nothing_place, stretch=1)
        self._arrange(_FIGURES)

    def _market_card(self) -> Card:
        card = Card()
        card.setAccessibleName(tr("Markets"))
        head = QHBoxLayout()
        head.setSpacing(SPACE.medium)
        head.addWidget(label("title", tr("Markets")), stretch=1)
        head.addWidget(self.sorting)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._details)
        words.addWidget(self._address)
        words.addWidget(self.link, alignment=Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._age)
        card.body.addLayout(head)
        card.body.addWidget(self.table, stretch=1)
        card.body.addWidget(Rule())
        card.body.addLayout(words)
        return card

    def _arrange(self, columns: int) -> None:
        for number, figure in enumerate(self._figures):
            self._totals.addWidget(figure, number // columns, number % columns)
        for column in range(_FIGURES):
            self._totals.setColumnStretch(column, int(column < columns))

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_chosen)
        self.table.sorted_by.connect(self._mark_sorting)
        self.sorting.currentIndexChanged.connect(self._sort)
        self.link.clicked.connect(self._open_link)
        self.grid_link.clicked.connect(self._open_explorer)
        self._show_chosen(None)


def _index_of(box: ChoiceBox, column: int, *, falls: bool) -> int:
    """Return which choice this order is, -1 where the head of the table alone offers it."""
    wanted = (column, falls)
    found = (n for n in range(box.count()) if tuple(box.itemData(n)) == wanted)
    return next(found, -1)


def _sorting_box(tokens: Tokens) -> ChoiceBox:
    box = ChoiceBox(tokens, tr("Sort the markets"))
    for title, column, falls in (
        (tr("This PC first"), HERE, False),
        (tr("By GPU"), GPU, False),
        (tr("Best price first"), PRICE, True),
        (tr("Most nodes waiting first"), WAITING, True),
        (tr("Most jobs waiting first"), WAITING, False),
        (tr("Most jobs running first"), RUNNING, True),
    ):
        box.addItem(title, (column, falls))
    box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_LETTERS)
    box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    box.setPlaceholderText(tr("As chosen in the table"))
    return box
