"""Notices in the user's language: in the history, and as they pop up; no Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nosdesk.domain.money import MicroNos
from nosdesk.domain.notices.notice import Kind, Notice, Severity
from nosdesk.domain.notices.popping import Digest, One, Pop
from nosdesk.ui.pages.money_view import nos_text
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import said, span_text, tr


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """One notice as it is read; `stays` asks that it be there until it is seen."""

    shape: Shape
    tone: Tone
    title: str
    text: str
    stays: bool = False


def notice_words(notice: Notice) -> NoticeWords:
    """Return the notice in words."""
    shape, tone = _look(notice)
    stays = notice.severity is Severity.MONEY_STOPPED and not notice.is_recovery
    if notice.is_recovery:
        return NoticeWords(shape, tone, _over_title(notice), _over_text(notice))
    text = _TEXTS[notice.kind](notice)
    return NoticeWords(shape, tone, _title(notice), text, stays)


def pop_words(pop: Pop) -> NoticeWords:
    """Return what pops up in words."""
    match pop:
        case One(notice):
            return notice_words(notice)
        case Digest(count, is_stopped):
            tone = Tone.BAD if is_stopped else Tone.WARN
            title = tr("{n} notifications", n=count)
            text = tr("They came within ten minutes. See Alerts for each of them.")
            if is_stopped:
                text = tr("At least one GPU earns nothing right now. See Alerts for each of them.")
            return NoticeWords(Shape.TRIANGLE, tone, title, text, is_stopped)


def _look(notice: Notice) -> tuple[Shape, Tone]:
    if notice.is_recovery:
        return Shape.TICKED, Tone.GOOD
    return {
        Kind.NEEDS_FUNDS: (Shape.TRIANGLE, Tone.WARN),
        Kind.STOPPED: (Shape.CROSS, Tone.BAD),
        Kind.GPU: (Shape.TRIANGLE, Tone.WARN),
        Kind.NETWORK: (Shape.QUESTION, Tone.WARN),
        Kind.UNPAID: (Shape.TRIANGLE, Tone.WARN),
        Kind.SWITCH_FAILED: (Shape.ARROW, Tone.WARN),
        Kind.JOB_STARTED: (Shape.FILLED, Tone.GOOD),
        Kind.PAID: (Shape.TICKED, Tone.GOOD),
        Kind.SWITCHED: (Shape.RING, Tone.INFO),
        Kind.SWEPT: (Shape.TICKED, Tone.INFO),
        Kind.UPDATE: (Shape.ARROW, Tone.INFO),
        Kind.WENT_BACK: (Shape.ARROW, Tone.WARN),
        Kind.REPLACED: (Shape.ARROW, Tone.INFO),
    }[notice.kind]


def _title(notice: Notice) -> str:
    templates = {
        Kind.NEEDS_FUNDS: tr("{name} needs SOL to go on"),
        Kind.STOPPED: tr("{name} stopped"),
        Kind.GPU: tr("{name} rests"),
        Kind.NETWORK: tr("{name}: the network does not answer"),
        Kind.UNPAID: tr("{name}: a job brought less than was owed"),
        Kind.SWITCH_FAILED: tr("The switch to {name} did not come about"),
        Kind.JOB_STARTED: tr("{name} began a job"),
        Kind.PAID: tr("{name} was paid {amount} NOS"),
        Kind.SWITCHED: tr("{name} took over"),
        Kind.SWEPT: tr("{amount} NOS went to your safe address"),
        Kind.UPDATE: tr("Nosdesk {detail} is available"),
        Kind.WENT_BACK: tr("Nosdesk {detail} did not start"),
        Kind.REPLACED: tr("Nosdesk was updated"),
    }
    template = templates[notice.kind]
    return template.format(name=_name(notice), amount=_amount(notice), detail=notice.detail)


def _over_title(notice: Notice) -> str:
    templates = {
        Kind.NEEDS_FUNDS: tr("{name} has enough SOL again"),
        Kind.STOPPED: tr("{name} goes on"),
        Kind.GPU: tr("{name} is well again"),
        Kind.NETWORK: tr("{name}: the network answers again"),
    }
    template = templates.get(notice.kind, tr("{name} goes on"))
    return template.format(name=_name(notice))


def _over_text(notice: Notice) -> str:
    assert notice.over_at is not None
    span = span_text(notice.over_at - notice.at)
    if not notice.detail:
        return tr("It took {span}.", span=span)
    return tr("It took {span}. What it was: {reason}", span=span, reason=said(notice.detail))


def _reason(notice: Notice) -> str:
    return said(notice.detail) if notice.detail else ""


def _unpaid(notice: Notice) -> str:
    if not notice.detail:
        return tr("{amount} NOS are missing.", amount=_amount(notice))
    return tr(
        "{amount} NOS are missing. {reason}", amount=_amount(notice), reason=said(notice.detail)
    )


_TEXTS: Mapping[Kind, Callable[[Notice], str]] = {
    Kind.NEEDS_FUNDS: _reason,
    Kind.STOPPED: _reason,
    Kind.GPU: _reason,
    Kind.NETWORK: _reason,
    Kind.UNPAID: _unpaid,
    Kind.SWITCH_FAILED: _reason,
    Kind.JOB_STARTED: lambda _: tr("The Jobs page shows how it goes on."),
    Kind.PAID: lambda _: tr("The Jobs page has the receipt."),
    Kind.SWITCHED: lambda _: tr("No job was lost."),
    Kind.SWEPT: lambda notice: tr("To {address}.", address=_short(notice.detail)),
    Kind.UPDATE: lambda _: tr("Home and Settings say what it is, and install it between two jobs."),
    Kind.WENT_BACK: lambda _: tr("The former version runs again. Your data is as it was."),
    Kind.REPLACED: lambda _: tr("It starts anew as soon as no job runs."),
}


def _short(address: str) -> str:
    """Return an address by its ends: it has no place to break, and is whole on other pages."""
    return address if len(address) <= 20 else f"{address[:8]}…{address[-8:]}"


def _name(notice: Notice) -> str:
    return notice.name or tr("This PC")


def _amount(notice: Notice) -> str:
    return nos_text(MicroNos(notice.amount))
