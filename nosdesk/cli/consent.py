"""The user's word, at the terminal of running nodes, before a grid's transaction is signed."""

import asyncio
import os
import sys

from nosdesk.aio.threads import DaemonThread
from nosdesk.cli import terminal
from nosdesk.cli.output import printable

_YES = "sign"
_LONGEST_LINE = 4_096


class TerminalConsent:
    """Asks the person at the terminal; a no holds for all nodes until the program ends."""

    def __init__(self) -> None:
        terminal.require()
        self._thread = DaemonThread("consent")
        self._turn = asyncio.Lock()
        self._has_declined = False

    async def __call__(self, words: tuple[str, ...], raw: str) -> bool:
        """Return whether the person lets it be signed; they may take as long as they want."""
        async with self._turn:
            if self._has_declined:
                return False
            _show(words, raw)
            answer = await self._thread.run(_line)
            self._has_declined = answer.strip().lower() != _YES
            terminal.say("It was not signed." if self._has_declined else "Signing it.")
            return not self._has_declined


def _show(words: tuple[str, ...], raw: str) -> None:
    terminal.say("The grid wants you to sign a transaction for this market's access key:")
    for line in words:
        terminal.say(f"  - {printable(line)}")
    terminal.say(f"It was tried out and does nothing else. As it came: {printable(raw)}")
    terminal.say(f"Type '{_YES}' to sign it; anything else does not:")


def _line() -> str:
    """Read a line past Python's own buffer, which a thread left waiting would lock at the end."""
    return os.read(sys.stdin.fileno(), _LONGEST_LINE).decode(errors="replace")
