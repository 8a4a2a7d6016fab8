"""The colours, distances and sizes of the window, one set for dark and one for light.

Every text colour stands out from every ground by at least 4.5 to 1; a test holds them to it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a colour says; shape and word always say it too."""

    QUIET = "quiet"
    GOOD = "good"
    INFO = "info"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme's colours, by their role."""

    name: str
    background: str
    panel: str
    raised: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_ink: str
    accent_hover: str
    info: str
    warn: str
    warn_ink: str
    bad: str

    def of(self, tone: Tone) -> str:
        """Return the colour that says this."""
        return {
            Tone.QUIET: self.muted,
            Tone.GOOD: self.accent,
            Tone.INFO: self.info,
            Tone.WARN: self.warn,
            Tone.BAD: self.bad,
        }[tone]


DARK = Tokens(
    name="dark",
    background="#0f1216",
    panel="#161a20",
    raised="#1c2129",
    line="#262d37",
    text="#e8ecf1",
    muted="#98a3b1",
    faint="#808b9a",
    accent="#3ddc97",
    accent_ink="#06281a",
    accent_hover="#5ae6ab",
    info="#5aa9ff",
    warn="#f2b84b",
    warn_ink="#231700",
    bad="#ff6b6b",
)
LIGHT = Tokens(
    name="light",
    background="#f5f7f9",
    panel="#ffffff",
    raised="#ffffff",
    line="#e1e6ec",
    text="#17202b",
    muted="#5a6675",
    faint="#66717f",
    accent="#0a8051",
    accent_ink="#ffffff",
    accent_hover="#086a43",
    info="#1667c7",
    warn="#8f6000",
    warn_ink="#ffffff",
    bad="#c62f3b",
)


@dataclass(frozen=True, slots=True)
class Space:
    """Distances in pixels at 100 %."""

    tiny: int = 4
    small: int = 8
    medium: int = 12
    large: int = 16
    wide: int = 24


@dataclass(frozen=True, slots=True)
class Radius:
    """How round corners are."""

    small: int = 6
    control: int = 8
    card: int = 10


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Text sizes in pixels at 100 %."""

    caption: int = 12
    small: int = 13
    body: int = 14
    brand: int = 16
    heading: int = 20
    value: int = 24


SPACE = Space()
RADIUS = Radius()
TYPE = TypeScale()
CONTROL_HEIGHT = 36
