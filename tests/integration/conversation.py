"""A program at a terminal of its own, and the person before it."""

import contextlib
import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

_PATIENCE_S = 120
_SCREEN = re.compile(r"\x1b\[\?1049h.*?\x1b\[\?1049l", re.DOTALL)


class Conversation:
    """Runs `nosdesk` with a terminal for everything but its standard output."""

    def __init__(self, home: Path, *words: str) -> None:
        self.heard = ""
        """Everything that was on the terminal, echo included."""
        self._read = 0
        self._person, terminal = pty.openpty()
        self._output = home / "stdout"
        with self._output.open("wb") as output:
            self._program = subprocess.Popen(
                ["setsid", "--ctty", "--wait", sys.executable, "-m", "nosdesk", *words],
                env={**os.environ, "NOSDESK_HOME": str(home), "TERM": "xterm"},
                stdin=terminal, stdout=output, stderr=terminal,
            )  # fmt: skip
        os.close(terminal)

    def wait_for(self, text: str) -> str:
        """Return what was on the terminal since the last time, up to and with the text."""
        until = time.monotonic() + _PATIENCE_S
        while text not in self.heard[self._read :]:
            if time.monotonic() > until or not self._listen():
                raise AssertionError(f"'{text}' never came:\n{self.heard[self._read :]}")
        end = self.heard.index(text, self._read) + len(text)
        begin, self._read = self._read, end
        return self.heard[begin:end]

    def say(self, line: str) -> None:
        """Type a line."""
        os.write(self._person, line.encode() + b"\n")

    def answer(self, question: str, line: str) -> str:
        """Type the line once the question was asked; return what was said before."""
        said = self.wait_for(question)
        self.say(line)
        return said

    def end(self, code: int = 0) -> str:
        """Wait for the end and return what the program wrote to its standard output."""
        while self._listen():
            pass
        assert self._program.wait(_PATIENCE_S) == code, self.heard
        return self._output.read_text()

    def abandon(self) -> None:
        """End the program if a failed test has left it waiting."""
        with self._program:
            self._program.kill()
        with contextlib.suppress(OSError):
            os.close(self._person)

    @property
    def left_behind(self) -> str:
        """What stays on the terminal once the screens of their own are gone."""
        return _SCREEN.sub("", self.heard)

    def _listen(self) -> bool:
        ready, _, _ = select.select([self._person], [], [], _PATIENCE_S)
        try:
            said = os.read(self._person, 65536) if ready else b""
        except OSError:  # how a terminal ends when nobody is on its other side
            said = b""
        self.heard += said.decode(errors="replace")
        return bool(said)
