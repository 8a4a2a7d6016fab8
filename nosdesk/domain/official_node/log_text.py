"""What the official node writes, made readable: no control codes, no frame twice.

It draws for a terminal: colours, a cursor that moves up, spinners and bars that are drawn again ten
times a second. Such text is also a stranger's, so nothing in it may move a cursor of ours.
"""

import re
import unicodedata
from collections import deque

LINE_LIMIT = 2_000
_FRAMES_KEPT = 16
_ESCAPES = re.compile(
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # titles and links
    r"|\x1b[PX^_][^\x1b]*(?:\x1b\\)?"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # colours, cursor
    r"|\x1b[ -/]*[0-~]?"
)
_REDRAWS = re.compile(r"\r(?!\n|$)|(?:\x1b\[|\x9b)[0-9;]*[A-HJKf]")
_SPINNER = re.compile(r"^[\s\u2800-\u28ff\u25d0-\u25d7\u2190-\u21ff|/\\\-]+(?=\s)")
_NUMBERS = re.compile(r"[\d.,]+|[#=\u2588-\u258f\u2591-\u2593\u25a0\u25a1>-]{2,}")


def plain_line(text: str) -> str:
    """Return the line as it would stand in the end, without anything that controls a terminal."""
    drawn = _ESCAPES.sub("", text)
    last = next((part for part in reversed(drawn.split("\r")) if part.strip()), "")
    kept = "".join(each for each in last if each == "\t" or unicodedata.category(each)[0] != "C")
    return kept.rstrip()[:LINE_LIMIT]


class LogText:
    """Makes lines readable, one after another, and leaves out frames that were shown already."""

    def __init__(self) -> None:
        self._frames: deque[str] = deque(maxlen=_FRAMES_KEPT)

    def add(self, text: str) -> str:
        """Return the line to be shown, empty when there is nothing new in it."""
        line = plain_line(text)
        bare = _SPINNER.sub("", line).strip()
        if not bare:
            return ""
        is_drawn_again = _REDRAWS.search(text) is not None or bare != line.strip()
        frame = _NUMBERS.sub("#", bare) if is_drawn_again else bare
        if is_drawn_again and frame in self._frames:
            return ""
        if self._frames and frame == self._frames[-1]:
            return ""
        self._frames.append(frame)
        return bare
