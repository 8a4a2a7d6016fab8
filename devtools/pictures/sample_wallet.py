"""A wallet as it could be, for pictures of the window: every figure is made up."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from devtools.pictures.scene import Scene
from nosdesk.aio.state import State
from nosdesk.app.desk_keys import AskedInWindow, DeskKeys
from nosdesk.app.desk_money import DeskMoney
from nosdesk.app.key_drafts import read_drafts
from nosdesk.app.paths import Paths
from nosdesk.app.wallet import Wallet
from nosdesk.domain.addresses import Address, NodeAddress
from nosdesk.domain.errors import BugError
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.moves.sweep import Rule, Sweep
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import Account, Backup, StoreKind
from nosdesk.domain.wallet.derivation import SCHEMES
from nosdesk.ports.key_store import Asked
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.wallet import WalletPage
from nosdesk.ui.pages.wallet_view import (
    PRACTICE,
    WalletAsk,
    WalletKnown,
    WalletView,
    wallet_failed,
    wallet_loading,
    wallet_view,
)
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.wallet.account_view import Owned
from nosdesk.ui.wallet.key_orders import FoundKey, Places
from nosdesk.ui.wallet.money_orders import MoveView
from nosdesk.ui.words import said

_WORDS = b"legal winner thank year wave sausage worth useful legal winner thank yellow"
_NO_KEYRING = "This system has no keyring that could keep a key."
NOW = 1_800_000_000.0
_SAVINGS = NodeAddress(Address("E11Rq7fTdkXjKjADnnXmAPkRMnGYuE3qaK7hCHMfZJGV"))
_WATCHED = NodeAddress(Address("9hwyoxwyKZuDx3v2NNUmPQjCRCtLyGgpiGBoLaNfdbTx"))
PLAY = NodeAddress(Address("Fv4MZPrdBHcRBwKqHFNUp2gzTBUdNc3zLQr3dSE5XDVk"))
COLD = Address("7rEfHYrXiWEZDiQPHVHGVTYmUFUbDV2TLuQVrdnxaMJc")
_WARNING = (
    "There are more NOS here than a node needs. Keep the rest at a cold address:"
    " whoever breaks into this computer could take them."
)


def wallet_views() -> dict[str, WalletView]:
    """Return the page in every state that it is designed for, and in a few hard ones."""
    known = sample_wallet()
    ask = WalletAsk(is_open=True, account=_SAVINGS, awaits=True)
    away = replace(known, trouble=said("No endpoint of the grid answers."), read_at=NOW - 400)
    return {
        Condition.LOADING.value: wallet_loading(),
        Condition.EMPTY.value: wallet_view(WalletKnown(), ask, NOW),
        Condition.NORMAL.value: wallet_view(known, ask, NOW),
        Condition.DEGRADED.value: wallet_view(away, ask, NOW),
        Condition.FAILED.value: wallet_failed(
            "The folder of your accounts cannot be read: permission denied.",
            "Let your user read it, and try again.",
        ),
        "practice": wallet_view(known, WalletAsk(is_open=True, account=PRACTICE), NOW),
        "watched": wallet_view(known, WalletAsk(is_open=True, account=_WATCHED), NOW),
    }


def sample_wallet() -> WalletKnown:
    """Return what is known on a good day."""
    return WalletKnown(
        accounts=(
            Account(
                _SAVINGS,
                created_at=NOW - 9e5,
                label="Earnings",
                store=StoreKind.SECRET_SERVICE,
                secret="words-x",  # noqa: S106 - the name of one
                path="m/44'/501'/0'/0'",
                backup=Backup.SAMPLED,
                backup_at=NOW - 9e5,
            ),
            Account(_WATCHED, created_at=NOW - 8e5, label="Hardware wallet"),
        ),
        play=PLAY,
        owned={
            _SAVINGS: _owned(182_450_000, 141_000_000, staked=50_000_000, days=38.0),
            _WATCHED: _owned(1_284_310_000, 5_000_000_000),
            PLAY: _owned(12_000_000, 2_000_000_000),
        },
        sweeps={_SAVINGS: Sweep(Rule(COLD, MicroNos(20_000_000), NOW + 7_200))},
        book={COLD: "Ledger", _WATCHED: "Hardware wallet"},
        read_at=NOW,
        awaited_from=(Lamports(141_000_000), MicroNos(180_000_000)),
    )


def sample_move() -> MoveView:
    """Return a move to an address that nobody knows."""
    return MoveView(
        name="sample",
        meaning=(
            f"12.5 NOS go to {COLD}. Nobody can call them back.",
            f"{COLD} has no NOS account yet: you pay 0.00203928 SOL to open one.",
        ),
        words=(f"Opens a NOS account for {COLD}.", f"Sends 12.5 NOS to {COLD}."),
        fee=Lamports(5_000),
        sol_before=Lamports(141_000_000),
        sol_after=Lamports(138_955_720),
        nos_before=MicroNos(182_450_000),
        nos_after=MicroNos(169_950_000),
        to=COLD,
        is_known=False,
    )


def wallet_scenes() -> Iterable[Scene]:
    """Return the page in every state, and each of its tools."""
    views = wallet_views()
    for state, view in views.items():
        yield Scene("wallet", state, partial(wallet_page, view))
    for tool in ("send", "stake", "sweep", "backup", "remove"):
        make = partial(wallet_page, views["normal"])
        yield Scene("wallet", f"tool-{tool}", make, partial(_open_tool, tool))
    for step in (
        "confirm",
        "words",
        "asked-back",
        "bring",
        "pick",
        "watch",
        "passphrase",
        "secret",
    ):
        state = "normal" if step in {"confirm", "passphrase", "secret"} else "empty"
        yield Scene("wallet", step, partial(wallet_page, views[state]), partial(_take, step))


def wallet_page(view: WalletView, commands: Commands, tokens: Tokens) -> WalletPage:
    """Return the page on sample values; nothing behind its buttons is there."""

    def no_wallet() -> Wallet:
        raise BugError("A picture has no wallet.")

    def nothing() -> None:
        """Do nothing: it is a picture."""

    asked = AskedInWindow()
    keys = DeskKeys(no_wallet, asked, State(False), nothing)
    money = DeskMoney(Paths(Path()), no_wallet, State(False), nothing)
    return WalletPage(State(view), State(WalletAsk()), keys, money, commands, tokens)


def _open_tool(name: str, page: QWidget) -> None:
    assert isinstance(page, WalletPage)
    page.tools.choice.buttons[name].click()


def _take(step: str, page: QWidget) -> None:
    """Go to a step that only somebody's clicks lead to."""
    assert isinstance(page, WalletPage)
    panel, tools = page.panel, page.tools
    places = Places(StoreKind.SECRET_SERVICE, StoreKind.SECRET_SERVICE)
    with SecretBytes(bytearray(_WORDS)) as words:
        match step:
            case "words" | "asked-back":
                panel.show_draft(read_drafts(words)[0])
                if step == "asked-back":
                    panel.ask_back.keeping.show_places(Places(None, None, _NO_KEYRING))
                    panel.words.done.click()
            case "bring":
                panel.choose.bring.click()
            case "pick":
                found = zip(read_drafts(words), SCHEMES, strict=True)
                panel.show_found(tuple(FoundKey(draft, scheme.used_by) for draft, scheme in found))
                panel.pick.keeping.show_places(places)
            case "watch":
                panel.choose.watch.click()
            case "confirm":
                tools.choice.buttons["send"].click()
                tools.send.ask(said("Send 12.5 NOS"), sample_move())
            case "secret":
                tools.choice.buttons["backup"].click()
                tools.backup.show_secret(words)
                tools.backup.see.click()
            case _:
                tools.choice.buttons["backup"].click()
                tools.passphrase.show_wanted(Asked.NEW)


def _owned(nos: int, sol: int, *, staked: int = 0, days: float | None = None) -> Owned:
    return Owned(
        sol=Lamports(sol),
        free_sol=Lamports(max(0, sol - 20_000_000)),
        rents=Lamports(4_078_560),
        nos=MicroNos(nos),
        staked=MicroNos(staked),
        stake="standing" if staked else "none",
        duration_s=14 * 86_400,
        withdrawable=MicroNos(0),
        released_at=None,
        days=days,
        warnings=(_WARNING,) if staked else (),
        to_claim=MicroNos(1_250_000) if staked else None,
        heard_percent=98.4 if staked else None,
    )
