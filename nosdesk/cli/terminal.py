"""The person at the terminal: the only way in which secrets are shown or typed.

The talk goes to standard error, so that what a command prints can be used by programs and never
has a secret in it. Without a terminal on both sides nothing is shown and nothing is asked.
"""

import getpass
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.secret import SecretBytes

_OTHER_SCREEN, _BACK = "\x1b[?1049h\x1b[2J\x1b[H", "\x1b[2J\x1b[3J\x1b[H\x1b[?1049l"
_YES = ("y", "yes")


def is_there() -> bool:
    """Tell whether a person can read what we ask and type the answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def require() -> None:
    """Raise `BadInput` unless a person is at the terminal."""
    if not is_there():
        raise BadInput(
            "Secrets are shown and typed only at a terminal.", "Run this command in one by hand."
        )


def say(text: str = "") -> None:
    """Say something to the person."""
    print(text, file=sys.stderr, flush=True)


def ask(question: str) -> str:
    """Return what the person types, with neither end's spaces."""
    require()
    with _interruptible():
        print(question, end=" ", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
    if not line:
        raise _stopped()
    return line.strip()


def confirm(question: str) -> bool:
    """Return whether the person says yes; anything else is no."""
    return ask(f"{question} [y/N]").lower() in _YES


def ask_secret(question: str) -> SecretBytes:
    """Return what the person types or pastes, which the terminal does not show."""
    require()
    with _interruptible():
        try:
            return SecretBytes(bytearray(getpass.getpass(f"{question} ", sys.stderr).encode()))
        except (EOFError, UnicodeError):
            pass
    raise _stopped()


def show_secret(lines: Sequence[str], after: str) -> None:
    """Show the lines on a screen of their own, which is gone without a trace afterwards."""
    require()
    print(_OTHER_SCREEN, *lines, "", sep="\n", file=sys.stderr, flush=True)
    try:
        ask(after)
    finally:
        print(_BACK, end="", file=sys.stderr, flush=True)


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl+C end the waiting for an answer: the event loop would only note it for later."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, former)


def _stopped() -> Refused:
    return Refused("Stopped: there was no answer.")
