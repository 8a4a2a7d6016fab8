"""Settings of which one of a few is chosen, or that are on or off: their words; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from nosdesk.domain.notices.notice import Kind
from nosdesk.domain.settings import Settings, value_of
from nosdesk.ui.words import number_text, tr

Choice = tuple[str, str]
"""What is chosen, as text, and its words."""

_SCALES = (100, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class ChosenSetting:
    """One setting of which one of `choices` is chosen; a value that is a number is one."""

    name: str
    title: str
    text: str
    choices: tuple[Choice, ...]
    is_number: bool = False

    def value(self, key: str) -> object:
        """Return what the key of a choice means."""
        return int(key) if self.is_number else key

    def key_of(self, settings: Settings) -> str:
        """Return the key of what is chosen."""
        return str(value_of(settings, self.name))


@dataclass(frozen=True, slots=True)
class SwitchedSetting:
    """One setting that is on or off."""

    name: str
    title: str
    text: str
    label: str


def theme() -> ChosenSetting:
    """Return the choice of colours."""
    return ChosenSetting(
        "look.theme",
        tr("Theme"),
        tr("Dark or light, or as your desktop has it."),
        (("system", tr("As the desktop")), ("dark", tr("Dark")), ("light", tr("Light"))),
    )


def text_scale(present: int) -> ChosenSetting:
    """Return the choice of the size of text; one that was set elsewhere stands among them."""
    scales = sorted({*_SCALES, present})
    return ChosenSetting(
        "look.text_scale",
        tr("Size of text"),
        "",
        tuple((str(each), tr("{n} %", n=number_text(each))) for each in scales),
        is_number=True,
    )


def language(available: Sequence[Choice]) -> ChosenSetting:
    """Return the choice of a language, of those that there are."""
    return ChosenSetting(
        "look.language",
        tr("Language"),
        tr("Also how numbers and dates are written."),
        (("system", tr("As the desktop")), *available),
    )


def on_close() -> ChosenSetting:
    """Return what closing the window does."""
    return ChosenSetting(
        "behaviour.on_close",
        tr("When the window is closed"),
        tr("In the tray your nodes go on working. Quitting lets them finish their jobs first."),
        (("ask", tr("Ask")), ("tray", tr("Keep in the tray")), ("quit", tr("Quit"))),
    )


def starts_minimised() -> SwitchedSetting:
    """Return how the program starts."""
    return SwitchedSetting(
        "behaviour.starts_minimised",
        tr("At the start"),
        tr("Where there is no tray, the window starts minimised."),
        tr("Start in the tray"),
    )


def open_home() -> SwitchedSetting:
    """Return whether jobs may reach the home network."""
    return SwitchedSetting(
        "jobs.open_home",
        tr("Your home network"),
        tr(
            "Jobs are programs of strangers. They reach the internet, but not this PC and not your"
            " router, printers or other computers. Leave it so. It holds from the next start on."
        ),
        tr("Let jobs reach my home network"),
    )


def look_for_updates() -> ChosenSetting:
    """Return whether newer versions are looked for; nothing is chosen until the user did."""
    return ChosenSetting(
        "updates.look",
        tr("Look for updates"),
        tr("Who is asked sees your network address, and nothing else of you."),
        (("on", tr("Once a day")), ("off", tr("Never"))),
    )


def update_by_itself() -> SwitchedSetting:
    """Return whether updates are installed without being told to."""
    return SwitchedSetting(
        "updates.by_itself",
        tr("Install updates"),
        tr("Always between two jobs. A version that does not start is left again by itself."),
        tr("Install them by themselves"),
    )


def error_reports() -> SwitchedSetting:
    """Return whether the grid is told of faults."""
    return SwitchedSetting(
        "sharing.error_reports",
        tr("Error reports"),
        tr(
            "When a node stops for a fault, the grid is told which, with the node's address and"
            " without your name, files or keys."
        ),
        tr("Tell the grid of faults"),
    )


def notice_kinds() -> tuple[Choice, ...]:
    """Return the kinds of notification that pop up unless they are silenced."""
    return (
        (Kind.STOPPED.value, tr("A node stopped")),
        (Kind.NEEDS_FUNDS.value, tr("SOL runs out")),
        (Kind.GPU.value, tr("A GPU rests")),
        (Kind.NETWORK.value, tr("The network is away")),
        (Kind.UNPAID.value, tr("A job paid too little")),
        (Kind.SWITCH_FAILED.value, tr("A switch failed")),
        (Kind.UPDATE.value, tr("A new version")),
    )


def with_kind(muted: Sequence[str], kind: str, *, is_told: bool) -> tuple[str, ...]:
    """Return which kinds are silent once this one is told of, or not."""
    rest = tuple(each for each in muted if each != kind)
    return rest if is_told else (*rest, kind)
