"""The parts of the network page that show where the grid's nodes are."""

from PySide6.QtWidgets import QGridLayout, QWidget

from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.share_table import ShareModel, ShareTable
from nosdesk.ui.kit.text import label
from nosdesk.ui.pages.network_shares import SharesView
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import NOT_KNOWN, tr


class SharesCard(Card):
    """Shows a `SharesView`: its bars, whose word they are, or why there are none."""

    def __init__(self, title: str, kind: str, tokens: Tokens) -> None:
        super().__init__(title)
        self.table = ShareTable(title, ShareModel(kind, tr("Nodes")), tokens)
        self.note = label("caption", wraps=True)
        self._nothing = label("value", NOT_KNOWN)
        self._rest = QWidget()
        self.body.addWidget(self.table, stretch=1)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.note)
        self.body.addWidget(self._rest, stretch=1)

    def show_shares(self, view: SharesView) -> None:
        """Show these; where nothing is known stands a dash."""
        self.table.show_rows(view.rows)
        self.table.setVisible(bool(view.rows))
        self._nothing.setVisible(not view.rows)
        self._rest.setVisible(not view.rows)
        self.note.setText(view.note)
        self.note.setVisible(bool(view.note))


class SharesPart(QWidget):
    """Both of them, side by side where there is room."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.gpus = SharesCard(tr("GPUs of the nodes"), tr("GPU"), tokens)
        self.countries = SharesCard(tr("Where the nodes are"), tr("Country"), tokens)
        self._place = QGridLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(SPACE.large)
        self.arrange(is_wide=True)

    def arrange(self, *, is_wide: bool) -> None:
        """Stand side by side, or one above the other."""
        self._place.addWidget(self.gpus, 0, 0)
        self._place.addWidget(self.countries, 0 if is_wide else 1, 1 if is_wide else 0)
        self._place.setColumnStretch(0, 1)
        self._place.setColumnStretch(1, int(is_wide))
