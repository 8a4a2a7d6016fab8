"""Labels of the type scale, and rules between things."""

from html import escape
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from nosdesk.ui.theme.fonts import with_even_digits
from nosdesk.ui.theme.tokens import Tone

Type = Literal[
    "heading", "title", "value", "unit", "name", "reading", "explanation", "small",
    "small_muted", "caption", "id", "brand", "command",
]  # fmt: skip


_FIGURES = ("value", "reading", "small")


def label(kind: Type, text: str = "", *, wraps: bool = False, copies: bool = False) -> QLabel:
    """Return a label of this kind; what `copies` can be marked and copied by mouse and keyboard.

    It shows plain text only: what strangers wrote is never taken for markup.
    """
    made = QLabel(text)
    made.setProperty("type", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if kind in _FIGURES:
        made.setFont(with_even_digits(made.font()))
    if wraps:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if copies:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def set_tip(widget: QWidget, text: str) -> None:
    """Tell this while the mouse rests there; never as markup, for strangers may have written it."""
    widget.setToolTip(f"<span>{escape(text)}</span>" if text else "")


def set_tone(widget: QWidget, tone: Tone | None) -> None:
    """Give the widget the colour of this tone, or its own again."""
    wanted = "" if tone is None else tone.value
    if widget.property("tone") == wanted:
        return
    widget.setProperty("tone", wanted)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Rule(QFrame):
    """A line of one pixel between two things."""
