"""How far an update is, in words, with what can be done about it; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from nosdesk.domain.updates.state import Holdup, Stage, UpdateState
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import moment_text, number_text, said, tr

_MB = 1_000_000
_LONGEST_NOTES = 1_500


class Act(StrEnum):
    """What its buttons ask for."""

    ALLOW = "allow"
    REFUSE = "refuse"
    LOOK = "look"
    INSTALL = "install"
    LATER = "later"
    OPEN = "open"
    TOLD = "told"


Button = tuple[Act, str]
_Words = tuple[Shape, Tone, str, str]


@dataclass(frozen=True, slots=True)
class UpdatesView:
    """One state of updating; `left` tells of a version that did not start.

    The first of `buttons` is what is most likely wanted. `calls` says that whoever looks at Home
    should know.
    """

    sentence: SentenceView
    buttons: tuple[Button, ...] = ()
    notes: str = ""
    command: str = ""
    left: str = ""
    calls: bool = False


def updates_view(state: UpdateState) -> UpdatesView:
    """Return how this is shown."""
    shape, tone, word, text = _WORDS[state.stage](state)
    left = _left(state)
    buttons = _buttons(state)
    if left:
        buttons = (*buttons, (Act.TOLD, tr("I have read it")))
    return UpdatesView(
        SentenceView(shape, tone, word, text, f"UPDATE_{state.stage.upper()}"),
        buttons,
        _notes(state),
        state.command if state.stage is Stage.READY else "",
        left,
        calls=bool(left) or state.stage in _CALLING or _failed_to_install(state),
    )


_CALLING = (
    Stage.UNASKED,
    Stage.AVAILABLE,
    Stage.DOWNLOADING,
    Stage.READY,
    Stage.WAITING,
    Stage.INSTALLING,
    Stage.INSTALLED,
)


def _failed_to_install(state: UpdateState) -> bool:
    return state.stage is Stage.FAILED and state.offer is not None


def _buttons(state: UpdateState) -> tuple[Button, ...]:
    look = (Act.LOOK, tr("Look now"))
    fetches = state.offer is not None and not state.offer.file.package.installs_itself
    install = (Act.INSTALL, tr("Fetch it") if fetches else tr("Update"))
    later = (Act.LATER, tr("Not now"))
    again = Act.INSTALL if state.offer else Act.LOOK
    known: dict[Stage, tuple[Button, ...]] = {
        Stage.UNASKED: ((Act.ALLOW, tr("Yes, once a day")), (Act.REFUSE, tr("No"))),
        Stage.OFF: (look,),
        Stage.IDLE: (look,),
        Stage.CURRENT: (look,),
        Stage.AVAILABLE: (install,),
        Stage.DOWNLOADING: (later,),
        Stage.WAITING: (later,),
        Stage.READY: ((Act.OPEN, tr("Open with the system's installer")),),
        Stage.FAILED: ((again, tr("Try again")),),
    }
    return known.get(state.stage, ())


def _left(state: UpdateState) -> str:
    if not state.left:
        return ""
    return tr(
        "Version {left} did not start twice, so Nosdesk went back to {here}. Your data is as it"
        " was. {left} is not installed again by itself.",
        left=state.left,
        here=state.here,
    )


def _notes(state: UpdateState) -> str:
    if state.offer is None or state.stage not in (Stage.AVAILABLE, Stage.READY):
        return ""
    text = state.offer.notes.strip()
    return text if len(text) <= _LONGEST_NOTES else f"{text[:_LONGEST_NOTES]}…"


def _blind(state: UpdateState) -> _Words:
    text = tr(
        "This build of Nosdesk looks for no updates. You have version {here}; newer ones are where"
        " you got it from.",
        here=state.here,
    )
    return Shape.HOLLOW, Tone.QUIET, tr("No updates"), text


def _unasked(state: UpdateState) -> _Words:
    text = tr(
        "May Nosdesk look for newer versions once a day? It asks {host}, which sees your network"
        " address and nothing else of you.",
        host=state.host,
    )
    return Shape.QUESTION, Tone.INFO, tr("Updates"), text


def _off(state: UpdateState) -> _Words:
    text = tr("Nosdesk does not look for newer versions. You have {here}.", here=state.here)
    return Shape.HOLLOW, Tone.QUIET, tr("Off"), text


def _idle(state: UpdateState) -> _Words:
    text = tr("Nosdesk has not looked for newer versions yet. You have {here}.", here=state.here)
    return Shape.HOLLOW, Tone.QUIET, tr("Updates"), text


def _looking(state: UpdateState) -> _Words:
    text = tr("Asks {host} for the newest version.", host=state.host)
    return Shape.DASHED, Tone.INFO, tr("Looking"), text


def _current(state: UpdateState) -> _Words:
    text = tr("There is nothing newer than your version {here}.", here=state.here)
    shape, tone, word = Shape.TICKED, Tone.GOOD, tr("Up to date")
    if state.left:
        text = tr("You have {here}, and there is nothing newer to install.", here=state.here)
        shape, tone, word = Shape.TRIANGLE, Tone.WARN, tr("The update did not work")
    if state.looked_at is not None:
        text += " " + tr("Looked for on {moment}.", moment=moment_text(state.looked_at))
    return shape, tone, word, text


def _available(state: UpdateState) -> _Words:
    assert state.offer is not None
    size = number_text(max(1, state.offer.file.size / _MB))
    if state.offer.file.package.installs_itself:
        text = tr(
            "You have {here}. Nosdesk fetches {size} MB; your nodes finish their jobs, then it is"
            " installed and Nosdesk starts again. A node that only waits keeps its place in the"
            " queue, unless others' software runs it. The old version is kept.",
            here=state.here,
            size=size,
        )
    else:
        text = tr(
            "You have {here}. Nosdesk fetches {size} MB and checks them; your system's own"
            " installer then puts it in place.",
            here=state.here,
            size=size,
        )
    word = tr("Version {new} is available", new=state.offer.version)
    return Shape.ARROW, Tone.INFO, word, text


def _downloading(state: UpdateState) -> _Words:
    assert state.offer is not None
    if state.holdup is Holdup.ANOTHER:
        text = tr(
            "Another Nosdesk program on this PC is fetching or installing an update. This one goes"
            " on as soon as that one is done, or was ended."
        )
        return Shape.DASHED, Tone.INFO, tr("Waiting for another program"), text
    text = tr(
        "{done} of {size} MB of version {new} are here. Your nodes go on meanwhile.",
        done=number_text(state.done / _MB),
        size=number_text(max(1, state.offer.file.size / _MB)),
        new=state.offer.version,
    )
    return Shape.DASHED, Tone.INFO, tr("Fetching the update"), text


def _ready(state: UpdateState) -> _Words:
    assert state.offer is not None
    text = tr(
        "Version {new} is here, and it is what its makers signed. Install it by this command, then"
        " quit Nosdesk and start it again.",
        new=state.offer.version,
    )
    return Shape.TICKED, Tone.GOOD, tr("Ready to install"), text


def _waiting(state: UpdateState) -> _Words:
    assert state.offer is not None
    new = state.offer.version
    if state.holdup is Holdup.SET_UP:
        text = tr(
            "Version {new} is installed once the set-up is closed. Finish it, or close it and go on"
            " with it later.",
            new=new,
        )
        return Shape.QUESTION, Tone.INFO, tr("Waiting for the set-up"), text
    if state.holdup is Holdup.MONEY:
        text = tr(
            "Version {new} is installed once the move of money that you began is over. If it asks"
            " for your passphrase, give it or cancel. Your nodes go on meanwhile.",
            new=new,
        )
        return Shape.QUESTION, Tone.INFO, tr("Waiting for a move of money"), text
    text = tr(
        "Version {new} is installed as soon as none of your nodes has a job in hand. One that"
        " finishes its job takes no further one until then.",
        new=new,
    )
    return Shape.ENDING, Tone.GOOD, tr("Waiting for the end of a job"), text


def _installing(state: UpdateState) -> _Words:
    assert state.offer is not None
    text = tr("Version {new} is being installed.", new=state.offer.version)
    return Shape.DASHED, Tone.INFO, tr("Installing"), text


def _installed(state: UpdateState) -> _Words:
    assert state.offer is not None
    text = tr("Version {new} is installed. Nosdesk starts again now.", new=state.offer.version)
    return Shape.TICKED, Tone.GOOD, tr("Installed"), text


def _failed(state: UpdateState) -> _Words:
    trouble = state.trouble
    text = said(trouble.title, trouble.remedy) if trouble else ""
    return Shape.TRIANGLE, Tone.WARN, tr("The update did not work"), text


_WORDS: dict[Stage, Callable[[UpdateState], _Words]] = {
    Stage.BLIND: _blind,
    Stage.UNASKED: _unasked,
    Stage.OFF: _off,
    Stage.IDLE: _idle,
    Stage.LOOKING: _looking,
    Stage.CURRENT: _current,
    Stage.AVAILABLE: _available,
    Stage.DOWNLOADING: _downloading,
    Stage.READY: _ready,
    Stage.WAITING: _waiting,
    Stage.INSTALLING: _installing,
    Stage.INSTALLED: _installed,
    Stage.FAILED: _failed,
}
