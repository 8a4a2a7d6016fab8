"""What the Alerts page shows, as values: what needs a look now, and what was told before; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from nosdesk.domain.notices.notice import Notice
from nosdesk.ui.pages.home_view import Alert, Condition, HomeView
from nosdesk.ui.pages.notice_words import notice_words
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import age_text, moment_text, span_text, tr


@dataclass(frozen=True, slots=True)
class PastRow:
    """One notice of the history; `state` says whether it is over."""

    shape: Shape
    tone: Tone
    title: str
    text: str
    when: str
    state: str = ""

    @property
    def spoken(self) -> str:
        """All of it, for those who hear the window."""
        return " ".join(filter(None, (self.when, self.title, self.text, self.state)))


@dataclass(frozen=True, slots=True)
class AlertsView:
    """Everything on the page; `trouble` says why the history is not up to date."""

    condition: Condition
    open: tuple[Alert, ...] = ()
    past: tuple[PastRow, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What the history holds, newest first; None until it was read, then since when it is so."""

    notices: Sequence[Notice] | None = None
    read_at: float | None = None
    trouble: str = ""


def alerts_view(home: HomeView, told: Told, now: float) -> AlertsView:
    """Return the page beside what the home page says."""
    past = tuple(_row(notice) for notice in told.notices or ())
    return AlertsView(_condition(home, told), home.alerts, past, _trouble(told, now))


def _condition(home: HomeView, told: Told) -> Condition:
    if home.condition in (Condition.LOADING, Condition.FAILED):
        return home.condition
    if told.trouble or home.condition is Condition.DEGRADED:
        return Condition.DEGRADED
    return Condition.NORMAL if told.notices or home.alerts else Condition.EMPTY


def _row(notice: Notice) -> PastRow:
    began = Notice(
        notice.kind, notice.at, notice.subject, notice.name, notice.detail, notice.amount
    )
    said = notice_words(began)
    state = tr("still so") if notice.is_open else ""
    if notice.over_at is not None:
        state = tr("over after {span}", span=span_text(notice.over_at - notice.at))
    return PastRow(said.shape, said.tone, said.title, said.text, moment_text(notice.at), state)


def _trouble(told: Told, now: float) -> str:
    if not told.trouble:
        return ""
    if told.read_at is None:
        return tr("The history cannot be read. {reason}", reason=told.trouble)
    age = age_text(now - told.read_at)
    return tr("The history was read {age}. {reason}", age=age, reason=told.trouble)
