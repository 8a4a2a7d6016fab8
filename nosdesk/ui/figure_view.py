"""A figure as people see it; no Qt."""

from dataclasses import dataclass

from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import NOT_KNOWN, tr


@dataclass(frozen=True, slots=True)
class FigureView:
    """What it is of, the figure, its unit, and what else must be known of it."""

    title: str
    value: str = NOT_KNOWN
    unit: str = ""
    caption: str = ""
    tone: Tone | None = None

    @property
    def is_known(self) -> bool:
        """Whether it was measured."""
        return self.value != NOT_KNOWN

    @property
    def spoken(self) -> str:
        """The whole of it in one line, for those who hear the window."""
        value = f"{self.value} {self.unit}".strip() if self.is_known else tr("not known")
        return f"{self.title}: {value}. {self.caption}".strip()
