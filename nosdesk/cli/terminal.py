"""The person at the terminal: the only way in which secrets are shown or typed.

The talk goes to standard error, so that what a command prints can be used by programs and never
has a secret in it. Without a terminal on both sides nothing is shown and nothing is asked.
"""

import getpass
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from nosdesk.cli.output import counted
from nosdesk.cli.unseen import UnseenLines, unseen_lines
from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.words import WORD_COUNTS

_OTHER_SCREEN, _BACK = "\x1b[?1049h\x1b[2J\x1b[H", "\x1b[2J\x1b[3J\x1b[H\x1b[?1049l"
_YES = ("y", "yes")
_LONGEST_BACKUP, _LONGEST_WORD = 4_096, 30


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


def ask_backup(question: str) -> SecretBytes:
    """Return the words or the key that the person types or pastes, in one line or in several.

    The terminal shows nothing of it, and nothing that comes too late either.
    """
    require()
    with _interruptible(), unseen_lines() as lines:
        print(question, end=" ", file=sys.stderr, flush=True)
        text = _read_backup(lines)
    if not text.reveal().strip():
        raise _stopped()
    return text


def _read_backup(lines: UnseenLines) -> SecretBytes:
    """Read until there is enough: what was pasted in one go is one, else an empty line ends it."""
    text, is_in_one_go = bytearray(), True
    while len(text) < _LONGEST_BACKUP:
        line = lines.read()
        say()
        text += line
        if not line.strip() or _is_key(text) or len(text.split()) >= WORD_COUNTS[-1]:
            break
        if lines.are_coming():
            continue
        if is_in_one_go and len(text.split()) >= WORD_COUNTS[0]:
            break
        is_in_one_go = False
        so_far = counted(len(text.split()), "word")
        print(
            f"{so_far} so far. Go on; an empty line ends it:", end=" ", file=sys.stderr, flush=True
        )
    return SecretBytes(text)


def _is_key(text: bytearray) -> bool:
    """Tell whether the text is a whole key, right or wrong, and no beginning of words."""
    stripped = text.strip()
    if stripped.startswith(b"["):
        return stripped.endswith(b"]")
    return len(stripped) > _LONGEST_WORD and len(stripped.split()) == 1


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
