"""Lines that are typed or pasted without being shown, and of which nothing is left for others.

A paste may have more lines than are read. What of it comes late is dropped before the terminal
shows again what is typed: a shell would get it otherwise, and keep it in its history.
"""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Protocol

QUIET_S = 0.2
"""A paste whose next line takes longer is over."""
_DROPPING_S = 3.0
_LONGEST_LINE = 4_096


class UnseenLines(Protocol):
    """What comes from the terminal while nothing of it is shown."""

    def read(self) -> bytearray:
        """Wait for a line and return it with its end; empty when there will be none."""

    def are_coming(self) -> bool:
        """Tell whether another line is there, or comes at once."""


if sys.platform == "win32":
    import getpass
    import msvcrt

    class _Lines:
        def read(self) -> bytearray:
            return bytearray(getpass.getpass("").encode(errors="replace") + b"\n")

        def are_coming(self) -> bool:
            until = time.monotonic() + QUIET_S
            while not msvcrt.kbhit() and time.monotonic() < until:
                threading.Event().wait(QUIET_S / 20)
            return msvcrt.kbhit()

        def drop(self) -> None:
            while msvcrt.kbhit():
                msvcrt.getwch()

    @contextmanager
    def _silence() -> Iterator[_Lines]:
        yield _Lines()  # each line is read without being shown

else:
    import select
    import termios

    class _Lines:
        def __init__(self, terminal: int) -> None:
            self._terminal = terminal

        def read(self) -> bytearray:
            line = bytearray(_LONGEST_LINE)
            del line[os.readv(self._terminal, [line]) :]
            return line

        def are_coming(self) -> bool:
            return bool(select.select([self._terminal], [], [], QUIET_S)[0])

        def drop(self) -> None:
            os.read(self._terminal, _LONGEST_LINE)

    @contextmanager
    def _silence() -> Iterator[_Lines]:
        terminal = sys.stdin.fileno()
        former = termios.tcgetattr(terminal)
        silent = [*former]
        silent[3] = former[3] & ~termios.ECHO
        try:
            termios.tcsetattr(terminal, termios.TCSAFLUSH, silent)
            yield _Lines(terminal)
        finally:
            with suppress(termios.error):  # the terminal is gone
                termios.tcsetattr(terminal, termios.TCSAFLUSH, former)


@contextmanager
def unseen_lines() -> Iterator[UnseenLines]:
    """Give what is typed or pasted meanwhile; what nobody has read of it at the end is dropped."""
    with _silence() as lines:
        try:
            yield lines
        finally:
            until = time.monotonic() + _DROPPING_S
            with suppress(OSError):
                while lines.are_coming() and time.monotonic() < until:
                    lines.drop()
