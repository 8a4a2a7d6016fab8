"""The wallet page: accounts, what they own, and what can be done with money and keys."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from nosdesk.aio.state import State
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import link_button, plain_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.choice_line import ChoiceLine
from nosdesk.ui.kit.figure import Figure
from nosdesk.ui.kit.sentence_bar import SentenceBar
from nosdesk.ui.kit.text import label, set_tone
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pages.wallet_view import WalletAsk, WalletView
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.wallet.account_tools import AccountTools
from nosdesk.ui.wallet.account_view import AccountView, wallet_figures
from nosdesk.ui.wallet.copying import copy_text
from nosdesk.ui.wallet.key_orders import KeyOrders
from nosdesk.ui.wallet.key_panel import KeyPanel
from nosdesk.ui.wallet.key_step import named
from nosdesk.ui.wallet.money_orders import MoneyOrders
from nosdesk.ui.words import tr

SHOWN_PER_SECOND = 4.0
_FIGURES = 4
_WIDE_EM = 62


class WalletPage(Page):
    """Shows a `WalletView`; what somebody looks at is said in `asked`."""

    def __init__(  # noqa: PLR0913, PLR0917 - what the page shows, is asked, and has done
        self,
        view: State[WalletView],
        asked: State[WalletAsk],
        keys: KeyOrders,
        money: MoneyOrders,
        commands: Commands,
        tokens: Tokens,
    ) -> None:
        super().__init__("wallet", tr("Wallet"))
        self._asked = asked
        self._money = money
        self._commands = commands
        self._shown: WalletView | None = None
        self._adds = False
        self._is_wide: bool | None = None
        self.trouble = SentenceBar(tokens)
        self.accounts = ChoiceLine(tr("Accounts"))
        self.panel = KeyPanel(keys, commands, tokens)
        self.tools = AccountTools(keys, money, commands, tokens)
        self._figures = [Figure() for _ in range(_FIGURES)]
        self._make_head()
        self._lay_out()
        self._connect()
        self.follow(view, self.show_view, hz=SHOWN_PER_SECOND)

    def show_view(self, view: WalletView) -> None:
        """Show all of it; what did not change is left alone."""
        before, self._shown = self._shown, view
        if before is not None and before == view:
            return
        self.trouble.setVisible(view.trouble is not None)
        if view.trouble is not None:
            self.trouble.show_sentence(view.trouble)
        self._show_accounts(view)
        self._show_figures(view)
        if view.open is not None:
            self._show_head(view.open)
            self.tools.show_account(view.open, view.book)
        self._arrange_parts()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to look."""
        super().showEvent(event)
        self._ask(is_open=True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Look no more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._ask(is_open=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put four figures in a line where there is room."""
        super().resizeEvent(event)
        em = self.fontMetrics().horizontalAdvance("M")
        is_wide = event.size().width() >= _WIDE_EM * em
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange_figures(_FIGURES if is_wide else 2)
            self.tools.receive.stand(is_wide=is_wide)

    # --- What is shown ----------------------------------------------------------------------

    def _show_accounts(self, view: WalletView) -> None:
        chosen = view.open.name if view.open else ""
        choices = [(row.name, f"{row.title}\n{row.line}") for row in view.accounts]
        self.accounts.show_choices(choices, chosen)
        for row in view.accounts:
            self.accounts.buttons[row.name].setAccessibleName(f"{row.title}: {row.line}")
            self.accounts.buttons[row.name].setObjectName(f"account_{row.name}")

    def _show_figures(self, view: WalletView) -> None:
        figures = view.open.figures if view.open else wallet_figures(None)
        for figure, each in zip(self._figures, figures, strict=True):
            figure.show_figure(each)

    def _show_head(self, account: AccountView) -> None:
        self._title.setText(account.title)
        self._address.setText(account.address)
        self._kept.setText(account.kept)
        self._backup.setText(account.backup)
        self._backup.setVisible(bool(account.backup))
        set_tone(self._backup, account.backup_tone)
        self._warnings.setText("\n".join(account.warnings))
        self._warnings.setVisible(bool(account.warnings))
        self._more.setVisible(account.has_words)

    def _arrange_parts(self) -> None:
        """Show the key panel while there is no account or one is being added."""
        view = self._shown
        if view is None:
            return
        is_known = view.condition not in (Condition.LOADING, Condition.FAILED)
        has_account = is_known and view.open is not None
        shows_panel = is_known and (self._adds or not has_account)
        self._loading.setVisible(view.condition is Condition.LOADING)
        self._list.setVisible(has_account and not shows_panel)
        self._add_card.setVisible(shows_panel)
        self._stop_adding.setVisible(shows_panel and has_account)
        self._promise.setVisible(not has_account)
        for each in (self._head, self._sums, self.tools):
            each.setVisible(has_account and not shows_panel)

    def _follow_focus(self, _: QWidget | None, focused: QWidget | None) -> None:
        """Scroll to what asks for something once it has its place."""
        if focused is not None and self.isAncestorOf(focused):
            QTimer.singleShot(0, focused, lambda: self.ensureWidgetVisible(focused, 0, SPACE.wide))

    # --- What the buttons do ----------------------------------------------------------------

    def _connect(self) -> None:
        self._commands.connect(self.trouble.action, self._money.look_again)
        self._commands.connect(self._more, self._add_under_words)
        self.accounts.chosen.connect(self._open_account)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)
        self.panel.kept.connect(self._kept_account)
        self._add.clicked.connect(lambda: self._set_adds(is_on=True))
        self._stop_adding.clicked.connect(lambda: self._set_adds(is_on=False))
        self._copy.clicked.connect(lambda: copy_text(self._copy, self._address.text()))
        self.tools.awaits.connect(lambda is_on: self._ask(is_open=self._is_open, awaits=is_on))
        self.tools.removed.connect(lambda: self._ask(is_open=True, account=""))

    @property
    def _is_open(self) -> bool:
        return self._asked.value.is_open

    def _ask(
        self, *, is_open: bool, account: str | None = None, awaits: bool | None = None
    ) -> None:
        before = self._asked.value
        shown = self._shown.open.name if self._shown and self._shown.open else ""
        self._asked.set(
            WalletAsk(
                is_open=is_open,
                account=(before.account or shown) if account is None else account,
                awaits=self.tools.is_receiving if awaits is None else awaits,
            )
        )

    def _open_account(self, name: str) -> None:
        self._ask(is_open=True, account=name)

    def _kept_account(self, address: str) -> None:
        self._set_adds(is_on=False)
        self._open_account(address)

    def _set_adds(self, *, is_on: bool) -> None:
        self._adds = is_on
        self._arrange_parts()

    async def _add_under_words(self) -> None:
        account = self._asked.value.account
        if self._shown and self._shown.open:
            account = self._shown.open.name
        self._open_account(await self._money.add(account, ""))

    # --- Where it stands --------------------------------------------------------------------

    def _make_head(self) -> None:
        self._head = Card()
        self._title = label("heading", wraps=True)
        self._address = label("small", wraps=True, copies=True)
        self._address.setObjectName("wallet_address")
        self._kept = label("small_muted", wraps=True)
        self._backup = label("small", wraps=True)
        self._warnings = label("small", wraps=True)
        set_tone(self._warnings, Tone.WARN)
        self._copy = named(plain_button(tr("Copy"), name=tr("Copy the address")), "wallet_copy")
        self._more = named(
            link_button(tr("One more account under the same words")), "wallet_add_under_words"
        )
        line = QHBoxLayout()
        line.setSpacing(SPACE.medium)
        words = QVBoxLayout()
        words.setSpacing(SPACE.tiny)
        for each in (self._title, self._address, self._kept, self._backup, self._warnings):
            words.addWidget(each)
        line.addLayout(words, stretch=1)
        line.addWidget(self._copy, alignment=Qt.AlignmentFlag.AlignTop)
        self._head.body.addLayout(line)

    def _lay_out(self) -> None:
        self._loading = Card(tr("Accounts"))
        self._loading.body.addWidget(
            label("explanation", tr("Looking for your accounts."), wraps=True)
        )
        self._promise = label("explanation", _promise(), wraps=True)
        self._list = Card(tr("Accounts"))
        self._add = named(link_button(tr("Add an account")), "wallet_add")
        self._list.body.addWidget(self.accounts)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.large)
        foot.addWidget(self._add)
        foot.addWidget(self._more)
        foot.addStretch(1)
        self._list.body.addLayout(foot)
        self._add_card = Card()
        self._stop_adding = named(link_button(tr("Back to the accounts")), "wallet_stop_adding")
        self._add_card.body.addWidget(self._stop_adding, alignment=Qt.AlignmentFlag.AlignLeft)
        self.panel.choose.body.insertWidget(0, self._promise)
        self._add_card.body.addWidget(self.panel)
        self._sums = QWidget()
        self._grid = QGridLayout(self._sums)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE.large)
        self._arrange_figures(_FIGURES)
        for each in (
            self.trouble, self._loading, self._list, self._add_card, self._head, self._sums,
            self.tools,
        ):  # fmt: skip
            self.content.addWidget(each)
        self.content.addStretch(1)

    def _arrange_figures(self, columns: int) -> None:
        for number, figure in enumerate(self._figures):
            self._grid.addWidget(figure, number // columns, number % columns)
        for column in range(_FIGURES):
            self._grid.setColumnStretch(column, int(column < columns))


def _promise() -> str:
    return tr(
        "Your SOL and NOS, receiving and sending, your stake and your backup appear here once there"
        " is an account. The practice grid needs none: it brings play money of its own."
    )
