"""Whether a window can be shown here; found out without Qt, which would end the program.

A display that is gone is no failure of the version that was to open a window on it.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

ANSWERS_WITHIN_S = 10.0


class Display(StrEnum):
    """What the displays do that the system names."""

    THERE = "there"
    DOUBTFUL = "doubtful"
    """One answers, and another does not; which of them Qt takes is not known."""
    GONE = "gone"


def has_display() -> bool:
    """Tell whether there is a display, or Qt was told to do without one."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def asked_display(within_s: float = ANSWERS_WITHIN_S) -> Iterator[Display]:
    """Give whether the displays that are named answer; where none needs to, it is there.

    Who opens a window does it within the block: the display is not left in between.
    """
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        yield Display.THERE
        return
    from nosdesk.adapters.desktop import displays  # noqa: PLC0415 - for windows only

    with displays.answering_displays(within_s) as answers:
        yield _meant(answers)


def _meant(answers: set[bool]) -> Display:
    if answers == {True, False}:
        return Display.DOUBTFUL
    return Display.GONE if answers == {False} else Display.THERE
