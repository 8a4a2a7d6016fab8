"""What the tray and its menu show, as values: computed from what the pages show; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from textwrap import wrap

from nosdesk.domain.gpu import GpuUuid
from nosdesk.ui.pages.gpu_orders import Deed
from nosdesk.ui.pages.gpus_view import GpuCardView, GpusView
from nosdesk.ui.pages.home_view import Condition, HomeView
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.words import tr

_LINE = 50
_AT_WORK = (Deed.PAUSE, Deed.RESUME)
"""What can be done only with a GPU that is switched on."""


_IN_HAND = (Shape.FILLED, Shape.TICKED, Shape.ENDING)
"""How a GPU looks that has a job, or its pay, in hand."""


class Turn(StrEnum):
    """What choosing a GPU in the menu does; what is impossible there does nothing."""

    NOTHING = "nothing"
    ENABLE = "enable"
    DISABLE = "disable"
    SWITCH = "switch"
    STAY = "stay"


@dataclass(frozen=True, slots=True)
class TrayGpu:
    """One GPU in the menu; a switch moves the work from `old` to it."""

    uuid: GpuUuid
    text: str
    is_checked: bool
    turn: Turn
    old: GpuUuid | None = None


@dataclass(frozen=True, slots=True)
class Snooze:
    """A pause of so many seconds; None until tomorrow morning."""

    text: str
    seconds: float | None


@dataclass(frozen=True, slots=True)
class TrayView:
    """All of the menu; `jobs` are the sentences of what is in hand.

    `is_idle`: nothing runs and nothing is about to, for no grid is joined.
    """

    sentence: SentenceView
    headline: str
    can_pause: bool = False
    can_resume: bool = False
    gpus: tuple[TrayGpu, ...] = ()
    today: str = ""
    alerts: int = 0
    jobs: tuple[str, ...] = ()
    is_idle: bool = False
    is_closing: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """The headline in lines that fit into a menu."""
        return tuple(wrap(self.headline, _LINE))

    @property
    def finish_text(self) -> str:
        """What pausing is called now: a job in hand is finished first."""
        return tr("Finish, then stop") if self.jobs else tr("Stop taking jobs")

    @property
    def alerts_text(self) -> str:
        """The entry that leads to the alerts, with how many there are."""
        return tr("Alerts ({n})", n=self.alerts) if self.alerts else tr("Alerts")

    @property
    def quit_text(self) -> str:
        """The last entry, with what becomes of the nodes."""
        if self.is_closing:
            return tr("Quit now: your nodes are finishing")
        if self.can_pause or self.can_resume:
            return tr("Quit: your GPUs stop earning")
        return tr("Quit")


def snoozes() -> Sequence[Snooze]:
    """Return how long one can pause, beside until one resumes."""
    return (
        Snooze(tr("For 15 minutes"), 15 * 60),
        Snooze(tr("For 1 hour"), 3_600),
        Snooze(tr("Until tomorrow, 8:00"), None),
    )


def tray_view(home: HomeView, gpus: GpusView, *, is_closing: bool = False) -> TrayView:
    """Return the menu beside what the pages show."""
    said = home.sentence
    headline = tr("{label}: {text}", label=said.label, text=said.text)
    return TrayView(
        sentence=said,
        headline=headline,
        can_pause=any(Deed.PAUSE in card.deeds for card in gpus.gpus),
        can_resume=any(Deed.RESUME in card.deeds for card in gpus.gpus),
        gpus=_gpus(gpus),
        today=_today(home),
        alerts=len(home.alerts),
        jobs=tuple(_jobs(gpus)),
        is_idle=home.condition in (Condition.EMPTY, Condition.FAILED),
        is_closing=is_closing,
    )


def _gpus(view: GpusView) -> tuple[TrayGpu, ...]:
    return tuple(_gpu(card, view) for card in view.gpus if card.is_card)


def _gpu(card: GpuCardView, view: GpusView) -> TrayGpu:
    name = _told_apart(card, view)
    text = tr("{name} ({state})", name=name, state=card.badge) if card.badge else name
    turn, old = _turn(card, view)
    return TrayGpu(card.uuid, text, _is_on(card), turn, old)


def _turn(card: GpuCardView, view: GpusView) -> tuple[Turn, GpuUuid | None]:
    if view.switch is not None and card.badge:
        return Turn.STAY, None
    if Deed.DISABLE in card.deeds:
        return Turn.DISABLE, None
    at_work = [each for each in view.gpus if each.is_card and _is_on(each)]
    if len(at_work) == 1 and any(target.uuid == card.uuid for target in at_work[0].targets):
        return Turn.SWITCH, at_work[0].uuid
    if Deed.ENABLE in card.deeds and not (len(at_work) == 1 and view.switch is not None):
        return Turn.ENABLE, None
    return Turn.NOTHING, None


def _is_on(card: GpuCardView) -> bool:
    return any(deed in card.deeds for deed in _AT_WORK)


def _told_apart(card: GpuCardView, view: GpusView) -> str:
    """Return the card's name, with its UUID's beginning where another has the same name."""
    if sum(each.name == card.name for each in view.gpus) < 2:
        return card.name
    short = card.uuid.removeprefix("GPU-")[:8]
    return tr("{name} ({state})", name=card.name, state=short)


def _today(home: HomeView) -> str:
    figure = home.money[0]
    if not figure.is_known:
        return tr("Today: not read yet")
    return tr("Today {amount} NOS", amount=figure.value)


def _jobs(view: GpusView) -> list[str]:
    return [
        tr("{name}: {text}", name=card.name, text=card.sentence.text)
        for card in view.gpus
        if card.sentence.shape in _IN_HAND
    ]
