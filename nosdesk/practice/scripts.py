"""What a simulated container does: a command line, read as a handful of shell words.

Known are `echo TEXT` (also with `>&2`), `sleep SECONDS` and `exit N`, alone or joined by `;`, `&&`
and line ends inside `sh -c`. Anything else prints nothing and succeeds at once: a simulation cannot
know what a program in an image would do, and the grid around it should go on.
"""

import math
import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

_SHELLS = ("sh", "ash", "bash", "dash")
_JOINTS = (";", "&&", "\n")
_OPERATORS = ";&|<>\n"


@dataclass(frozen=True, slots=True)
class Print:
    """Write one line."""

    stream: Literal["stdout", "stderr"]
    text: str


@dataclass(frozen=True, slots=True)
class Sleep:
    """Let seconds pass."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Exit:
    """End with this code."""

    code: int


Step = Print | Sleep | Exit


def steps(command: tuple[str, ...]) -> tuple[Step, ...]:
    """Return what the command does, in order."""
    script = _shell_script(command)
    if script is None:
        return tuple(_statement_steps(list(command)))
    try:
        return tuple(
            step for words in _statements(_words(script)) for step in _statement_steps(words)
        )
    except ValueError as error:
        return (Print("stderr", f"sh: syntax error: {error}"), Exit(2))


def _shell_script(command: tuple[str, ...]) -> str | None:
    match command:
        case (shell, flag, script, *_) if (
            shell.rpartition("/")[2] in _SHELLS and flag.startswith("-") and flag.endswith("c")
        ):
            return script
        case _:
            return None


def _words(script: str) -> Iterator[str]:
    lexer = shlex.shlex(script, posix=True, punctuation_chars=_OPERATORS)
    lexer.whitespace = " \t\r"
    lexer.whitespace_split = True
    lexer.commenters = ""
    return iter(lexer)


def _statements(words: Iterable[str]) -> Iterator[list[str]]:
    statement: list[str] = []
    for word in words:
        if word in _JOINTS or not word.strip("\n;"):
            yield statement
            statement = []
        else:
            statement.append(word)
    yield statement


def _statement_steps(words: list[str]) -> Iterator[Step]:
    match words:
        case ["echo", *text, ">&", "2"] if not _has_operator(text):
            yield Print("stderr", " ".join(text))
        case ["echo", *text] if not _has_operator(text):
            yield Print("stdout", " ".join(text))
        case ["sleep", seconds] if (pause := _seconds(seconds)) is not None:
            yield Sleep(pause)
        case ["exit", code] if code.isdecimal():
            yield Exit(int(code) % 256)
        case _:
            return


def _has_operator(words: list[str]) -> bool:
    return any(word and not word.strip(_OPERATORS) for word in words)


def _seconds(text: str) -> float | None:
    try:
        seconds = float(text)
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) and seconds >= 0 else None
