"""What is shown of a command that mends something: before, while, and after it runs; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from nosdesk.aio.state import State
from nosdesk.domain.doctor.diagnosis import Diagnosis
from nosdesk.domain.doctor.findings import Finding
from nosdesk.domain.doctor.mending import Mending
from nosdesk.ports.repairs import End, Ended, Way
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import said, tr

MOST_LINES = 300
LONGEST_IN_ROW = 120
"""What is longer is shown once it is asked for."""

_NO_MORE = (End.DONE, End.HANDED_OVER, End.GOES_ON)


@dataclass(frozen=True, slots=True)
class MendingNow:
    """The command that is meant for a check of this title; `way` is None until it is known."""

    title: str = ""
    mending: Mending = field(default_factory=Mending)
    way: Way | None = None
    is_running: bool = False
    lines: tuple[str, ...] = ()
    ended: Ended | None = None

    def told(self, lines: Sequence[str]) -> "MendingNow":
        """Return it with more that was said; of very much, the latest."""
        return replace(self, lines=(*self.lines, *lines)[-MOST_LINES:])


class MendingOrders(Protocol):
    """Runs one command at a time; what came of it stands in `now`."""

    @property
    def now(self) -> State[MendingNow]:
        """The command that is meant, or that runs."""

    async def consider(self, title: str, mending: Mending) -> None:
        """Mean this one, and find out how it can be run; nothing changes while one runs."""

    async def run(self) -> None:
        """Run what is meant, then look again at what it was to mend."""

    def stop(self) -> None:
        """End what runs."""


@dataclass(frozen=True, slots=True)
class MendingView:
    """All of it in words; `result` is how it ended, with its tone."""

    title: str
    changes: str
    command: str
    note: str
    afterwards: str
    output: str = ""
    result: str = ""
    tone: Tone | None = None
    page: str = ""
    can_run: bool = False
    can_stop: bool = False


def mending_view(now: MendingNow) -> MendingView:
    """Return what is shown of it."""
    mending, ended = now.mending, now.ended
    can_run = now.way not in (None, Way.NONE) and not now.is_running
    return MendingView(
        title=tr("Fix “{check}”", check=now.title),
        changes=said(mending.changes),
        command=mending.command.replace(" && ", " &&\n"),
        note="" if ended else _note(now),
        afterwards=said(mending.afterwards),
        output="\n".join(now.lines),
        result=_result(ended) if ended else "",
        tone=_tone(ended) if ended else None,
        page=mending.page,
        can_run=can_run and (ended is None or ended.end not in _NO_MORE),
        can_stop=now.is_running,
    )


def row_command(found: Finding | Diagnosis) -> str:
    """Return what stands beside the button: all of the command, or nothing where it is long."""
    is_long = found.mending is not None and len(found.command) > LONGEST_IN_ROW
    return "" if is_long else found.command


def fix_label(mending: Mending) -> str:
    """Return what the button says that leads to it."""
    if mending.steps:
        return tr("Fix…")
    if mending.page.startswith("https://"):
        return tr("Open the page")
    return tr("Open the settings") if mending.page else ""


def _note(now: MendingNow) -> str:
    if now.is_running and now.way is Way.ASKS and not now.lines:
        return tr("Your desktop asks for the password now, in a window of its own.")
    if now.is_running:
        return tr("It runs. You may close this; it goes on.")
    match now.way:
        case Way.ASKS:
            return tr(
                "Your desktop asks for the password in a window of its own; Nosdesk never sees it."
            )
        case Way.TERMINAL:
            return tr("A terminal opens, and asks for your password there.")
        case Way.DIRECT:
            return tr("It needs no password.")
        case Way.NONE:
            return tr(
                "Nothing here can ask for the administrator's password."
                " Copy the command, and type it in a terminal."
            )
        case None:
            return tr("Looking how it can be run here…")


def _result(ended: Ended) -> str:
    match ended.end:
        case End.DONE:
            return tr("Done. The check is made again.")
        case End.REFUSED:
            return tr("The password was not given. Nothing was changed.")
        case End.STOPPED:
            return tr("It was stopped. What it had done until then stays.")
        case End.HANDED_OVER:
            return tr("A terminal has it now. Answer there, then come back to this window.")
        case End.GOES_ON:
            return tr("It could not be stopped, and goes on until its own end.")
        case End.FAILED:
            return tr(
                "It ended with an error: {word}. Put that right, and run it again.",
                word=said(ended.word).rstrip("."),
            )


def _tone(ended: Ended) -> Tone:
    match ended.end:
        case End.DONE:
            return Tone.GOOD
        case End.FAILED:
            return Tone.BAD
        case End.GOES_ON:
            return Tone.WARN
        case _:
            return Tone.INFO
