"""A program's output as lines for people: bounded, and without what only a terminal understands."""

import re

from nosdesk.ports.repairs import Tell

LONGEST = 400
MOST_AT_ONCE = 1_000
"""Of more lines that come at once, only the latest are told."""

_CONTROL = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours and the like
    r"|\x1b[]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?"  # a window's title and other long ones
    r"|\x1b[ -/]*[0-~]"
)
_END = re.compile(rb"[\r\n]+")


class OutputLines:
    """Takes bytes as they come, and tells whole lines; `last` is the last one."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._rest = b""
        self.last = ""

    def take(self, chunk: bytes) -> None:
        """Take in what came; a line without an end is told once it is too long."""
        *ended, self._rest = _END.split(self._rest + chunk)
        if len(self._rest) > LONGEST:
            ended.append(self._rest)
            self._rest = b""
        self._told(ended)

    def finish(self) -> None:
        """Tell what is left."""
        self._told([self._rest])
        self._rest = b""

    def _told(self, raw: list[bytes]) -> None:
        lines = [line for line in map(_plain, raw[-MOST_AT_ONCE:]) if line.strip()]
        if lines:
            self.last = lines[-1]
            self._tell(lines)


def _plain(raw: bytes) -> str:
    text = raw[: 4 * LONGEST].decode("utf-8", "replace")  # more would never be shown
    text = _CONTROL.sub("", text).expandtabs(4)
    kept = "".join(each for each in text if each.isprintable())
    return kept if len(kept) <= LONGEST else kept[:LONGEST] + "…"
