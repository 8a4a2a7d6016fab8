"""What the wallet page shows, as values: accounts, what they own, and how it stands; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nosdesk.domain.addresses import Address, NodeAddress
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.moves.sweep import Sweep
from nosdesk.domain.wallet.accounts import Account
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.wallet.account_view import (
    AccountView,
    Owned,
    keeping_words,
    short_address,
    stake_view,
    sweep_view,
    uptime_view,
    wallet_figures,
)
from nosdesk.ui.wallet.amounts import exact_nos, exact_sol, nos_text, sol_text
from nosdesk.ui.words import NOT_KNOWN, age_text, said, tr

PRACTICE = "practice"
"""By this name the wallet knows the practice grid's play money."""


@dataclass(frozen=True, slots=True)
class WalletAsk:
    """What somebody looks at: the page at all, which account, and whether money is awaited."""

    is_open: bool = False
    account: str = ""
    awaits: bool = False


@dataclass(frozen=True, slots=True)
class WalletKnown:
    """What is known at a moment; `play` is the practice grid's account where there is one.

    `trouble` says why the grid cannot be asked, `read_at` when it was asked last; `awaited_from`
    is what the account owned when somebody began to wait for money.
    """

    accounts: tuple[Account, ...] = ()
    play: NodeAddress | None = None
    owned: Mapping[NodeAddress, Owned] = field(default_factory=dict)
    sweeps: Mapping[NodeAddress, Sweep] = field(default_factory=dict)
    book: Mapping[Address, str] = field(default_factory=dict)
    unreadable: tuple[str, ...] = ()
    trouble: str = ""
    read_at: float | None = None
    awaited_from: tuple[Lamports, MicroNos] | None = None


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account in the list; `name` is how the wallet knows it."""

    name: str
    title: str
    line: str


@dataclass(frozen=True, slots=True)
class WalletView:
    """Everything on the wallet page; `trouble` is a sentence above it."""

    condition: Condition
    trouble: SentenceView | None = None
    accounts: tuple[AccountRow, ...] = ()
    open: AccountView | None = None
    book: tuple[tuple[Address, str], ...] = ()


def wallet_loading() -> WalletView:
    """Return the page before anything was read."""
    return WalletView(Condition.LOADING)


def wallet_failed(title: str, remedy: str) -> WalletView:
    """Return the page when the list of accounts cannot be read."""
    text = said(title, remedy)
    shown = SentenceView(
        Shape.CROSS, Tone.BAD, tr("Stopped"), text, "WALLET_NOT_READ", tr("Try again")
    )
    return WalletView(Condition.FAILED, shown)


def wallet_view(known: WalletKnown, ask: WalletAsk, now: float) -> WalletView:
    """Return the page for what is known now."""
    rows = _rows(known)
    chosen = next((row.name for row in rows if row.name == ask.account), "")
    chosen = chosen or (rows[0].name if rows else "")
    trouble = _trouble(known, now)
    condition = Condition.DEGRADED if trouble else Condition.NORMAL
    return WalletView(
        condition if rows else Condition.EMPTY,
        trouble if rows else None,
        rows,
        _open(known, chosen, ask, now) if chosen else None,
        tuple(known.book.items()),
    )


# --- The list and the account that is open ----------------------------------------------------


def _rows(known: WalletKnown) -> tuple[AccountRow, ...]:
    rows = [
        AccountRow(each.address, _title(each), _line(known.owned.get(each.address)))
        for each in known.accounts
    ]
    if known.play is not None and known.play not in {each.address for each in known.accounts}:
        rows.append(AccountRow(PRACTICE, tr("Practice money"), _line(known.owned.get(known.play))))
    return tuple(rows)


def _title(account: Account) -> str:
    return account.label or short_address(account.address)


def _line(owned: Owned | None) -> str:
    if owned is None:
        return NOT_KNOWN
    return tr("{nos} NOS · {sol} SOL", nos=nos_text(owned.nos), sol=sol_text(owned.sol))


def _open(known: WalletKnown, name: str, ask: WalletAsk, now: float) -> AccountView:
    account = next((each for each in known.accounts if each.address == name), None)
    address = account.address if account else known.play
    assert address is not None
    owned = known.owned.get(address)
    kept, backup, tone = keeping_words(account)
    return AccountView(
        name=name,
        title=_title(account) if account else tr("Practice money"),
        address=address,
        kept=kept,
        backup=backup,
        backup_tone=tone,
        can_sign=account.can_sign if account else True,
        has_words=bool(account and account.has_words),
        is_play=account is None,
        figures=wallet_figures(owned),
        warnings=tuple(said(each) for each in owned.warnings) if owned and account else (),
        stake=stake_view(owned),
        sweep=sweep_view(known.sweeps.get(address), now),
        uptime=uptime_view(owned, can_sign=account.can_sign if account else True),
        arrived=_arrived(known, owned) if ask.awaits else "",
    )


def _arrived(known: WalletKnown, owned: Owned | None) -> str:
    if owned is None:
        return tr("Nobody can be asked yet whether money has arrived.")
    if known.trouble:
        return tr("The grid does not answer, so what arrives is not seen now.")
    before = known.awaited_from or (owned.sol, owned.nos)
    sol, nos = Lamports(owned.sol - before[0]), MicroNos(owned.nos - before[1])
    if nos > 0 and sol > 0:
        return tr("{nos} and {sol} have arrived.", nos=exact_nos(nos), sol=exact_sol(sol))
    if nos > 0:
        return tr("{amount} have arrived.", amount=exact_nos(nos))
    if sol > 0:
        return tr("{amount} have arrived.", amount=exact_sol(sol))
    return tr("Waiting. What arrives is told here.")


# --- What is wrong ----------------------------------------------------------------------------


def _trouble(known: WalletKnown, now: float) -> SentenceView | None:
    if known.unreadable:
        text = tr(
            "{file} cannot be read. It is left as it is, and so is its key.",
            file=known.unreadable[0],
        )
        return SentenceView(
            Shape.TRIANGLE, Tone.WARN, tr("Needs a look"), text, "WALLET_FILE_UNREADABLE"
        )
    if not known.trouble:
        return None
    age = tr("What you see was never read.")
    if known.read_at is not None:
        age = tr("What you see was read {age}.", age=age_text(now - known.read_at))
    text = tr("{trouble} {age}", trouble=known.trouble, age=age)
    return SentenceView(Shape.QUESTION, Tone.WARN, tr("Not sure"), text, "WALLET_NOT_CURRENT")
