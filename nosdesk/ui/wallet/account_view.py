"""One account before people: where its key is, what it owns, its stake and its sweeping; no Qt."""

from dataclasses import dataclass

from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.moves import sweep
from nosdesk.domain.moves.holdings import StakeState
from nosdesk.domain.moves.meaning import days
from nosdesk.domain.moves.sweep import Sweep
from nosdesk.domain.wallet.accounts import Account, Backup, needs_backup
from nosdesk.ui.figure_view import FigureView
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.wallet.amounts import exact_nos, nos_text, sol_text
from nosdesk.ui.wallet.store_words import backup_words, store_name
from nosdesk.ui.words import moment_text, number_text, said, tr

_FEW_DAYS = 7


@dataclass(frozen=True, slots=True)
class Owned:
    """All that is told of an address's money; `days` is None while nothing is being spent."""

    sol: Lamports
    free_sol: Lamports
    rents: Lamports
    nos: MicroNos
    staked: MicroNos
    stake: StakeState
    duration_s: int
    withdrawable: MicroNos
    released_at: int | None
    days: float | None
    warnings: tuple[str, ...] = ()
    to_claim: MicroNos | None = None
    """What the grid would pay for being there; None where it pays nothing for that."""

    heard_percent: float | None = None
    """How much of the time the grid heard of the node."""


@dataclass(frozen=True, slots=True)
class StakeView:
    """How the stake is, in words; `state` says which of the forms fit it."""

    state: StakeState = "none"
    text: str = ""


@dataclass(frozen=True, slots=True)
class UptimeView:
    """What being there has earned, in words; empty where the grid pays nothing for it."""

    text: str = ""
    is_claimable: bool = False


@dataclass(frozen=True, slots=True)
class SweepView:
    """How sweeping stands, in words; `phase` says which of the forms fit it."""

    phase: sweep.Phase = "off"
    text: str = ""
    cold: str = ""


@dataclass(frozen=True, slots=True)
class AccountView:
    """The account that is open, with all that is told of it."""

    name: str
    title: str
    address: NodeAddress
    kept: str
    backup: str
    backup_tone: Tone | None
    can_sign: bool
    has_words: bool
    is_play: bool
    figures: tuple[FigureView, ...]
    warnings: tuple[str, ...] = ()
    stake: StakeView = StakeView()
    sweep: SweepView = SweepView()
    uptime: UptimeView = UptimeView()
    arrived: str = ""


def short_address(address: str) -> str:
    """Return both ends of an address, for where it only has to be told from others."""
    return f"{address[:6]}…{address[-6:]}"


def keeping_words(account: Account | None) -> tuple[str, str, Tone | None]:
    """Return where the key is, how its backup stands, and how grave that is."""
    if account is None:
        return tr("Play money of the practice grid, worth nothing"), tr("Needs no backup"), None
    if account.store is None:
        return tr("Only watched: its key is elsewhere"), "", None
    said = backup_words(account.backup)
    if account.backup_at is not None:
        said = tr("{backup}, {when}", backup=said, when=moment_text(account.backup_at))
    if not needs_backup(account):
        return store_name(account.store), said, Tone.GOOD
    return store_name(account.store), said, Tone.BAD if account.backup is Backup.NONE else Tone.WARN


def wallet_figures(owned: Owned | None) -> tuple[FigureView, ...]:
    """Return the four figures; None: the grid was not asked yet, or did not answer."""
    if owned is None:
        titles = (tr("NOS"), tr("SOL"), tr("Staked"), tr("The SOL lasts"))
        return tuple(FigureView(title, caption=tr("Not read yet")) for title in titles)
    free = tr("{amount} SOL can be sent, the rest pays fees", amount=sol_text(owned.free_sol))
    return (
        FigureView(tr("NOS"), nos_text(owned.nos), "NOS", tr("free to send")),
        FigureView(tr("SOL"), sol_text(owned.sol), "SOL", free),
        FigureView(tr("Staked"), nos_text(owned.staked), "NOS", _stake_caption(owned)),
        _lasts(owned),
    )


def _lasts(owned: Owned) -> FigureView:
    if owned.days is None:
        caption = tr("known once nodes have paid fees")
        return FigureView(tr("The SOL lasts"), caption=caption)
    caption = tr("at the pace of the last seven days")
    tone = Tone.WARN if owned.days < _FEW_DAYS else None
    return FigureView(tr("The SOL lasts"), number_text(owned.days), tr("days"), caption, tone)


def _stake_caption(owned: Owned) -> str:
    if owned.stake == "none":
        return tr("no stake account")
    if owned.stake == "standing":
        return tr("comes back over {time} once unstaked", time=said(days(owned.duration_s)))
    return tr("{amount} NOS can be taken out now", amount=nos_text(owned.withdrawable))


def stake_view(owned: Owned | None) -> StakeView:
    """Return how the stake is; None: the grid was not asked yet, or did not answer."""
    if owned is None:
        return StakeView(text=tr("What is staked is not known yet."))
    if owned.stake == "none":
        return StakeView("none", tr("There is no stake account. Nodes begin with one of 0 NOS."))
    staked = exact_nos(owned.staked)
    if owned.stake == "standing":
        return StakeView(
            "standing",
            tr(
                "{amount} are locked. Once you unstake, they come back over {time}.",
                amount=staked,
                time=said(days(owned.duration_s)),
            ),
        )
    out = exact_nos(owned.withdrawable)
    if owned.stake == "released" or owned.released_at is None:
        return StakeView("released", tr("{amount} are released and can be taken out.", amount=out))
    return StakeView(
        "releasing",
        tr(
            "{amount} are being released until {when}; {out} can be taken out now.",
            amount=staked,
            when=moment_text(owned.released_at),
            out=out,
        ),
    )


def uptime_view(owned: Owned | None, *, can_sign: bool) -> UptimeView:
    """Return what uptime has earned, only where the grid has such a thing."""
    if owned is None or owned.to_claim is None:
        return UptimeView()
    text = tr("For uptime the grid pays {amount} once you claim it.",
              amount=exact_nos(owned.to_claim))  # fmt: skip
    if owned.heard_percent is not None:
        percent = number_text(owned.heard_percent, 1)
        heard = tr("It heard of this node {percent} % of the time this month.", percent=percent)
        text = f"{text} {heard}"
    return UptimeView(text, can_sign and owned.to_claim > 0)


def sweep_view(state: Sweep | None, now: float) -> SweepView:
    """Return how sweeping stands by this clock."""
    rule = state.rule if state else None
    if state is None or rule is None:
        return SweepView(text=tr("Nothing is swept. A cold address keeps what you earn safe."))
    phase = sweep.phase(state, now)
    above = exact_nos(rule.above)
    after_all = tr("What is above {above} goes to {cold}.", above=above, cold=rule.cold)
    text = {
        "cooling down": tr(
            "From {when} on, what is above {above} goes to {cold}. Until then you can turn it off.",
            when=moment_text(rule.ready_at), above=above, cold=rule.cold,
        ),
        "to be tested": tr(
            "What is above {above} goes to {cold}. A test of {test} goes first.",
            above=above, cold=rule.cold, test=exact_nos(sweep.TEST_AMOUNT),
        ),
        "moving": tr("A sweep to {cold} is under way.", cold=rule.cold),
        "to be confirmed": tr(
            "{test} were sent to {cold} as a test. Look in the cold wallet itself whether they"
            " are there. If they are not, turn sweeping off.",
            test=exact_nos(sweep.TEST_AMOUNT), cold=rule.cold,
        ),
    }.get(phase, after_all)  # fmt: skip
    return SweepView(phase, text, rule.cold)
