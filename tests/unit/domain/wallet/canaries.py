"""Finds a secret in whatever a crash report could show."""

import base64
import logging
import re
import traceback

import base58


def traces(secret: bytes) -> list[str]:
    """The ways in which these bytes could show up in a text."""
    numbers = ", ".join(map(str, secret))
    return [
        secret.hex(), base64.b64encode(secret).decode(), base58.b58encode(secret).decode(),
        numbers, numbers.replace(" ", ""), repr(secret)[2:-1],
    ]  # fmt: skip


def shown(error: BaseException) -> str:
    """All that a crash report with variables would show of the error."""
    report = traceback.TracebackException.from_exception(error, capture_locals=True)
    frames = [frame for frame in report.stack if "/tests/" not in frame.filename]
    return f"{error!r} {error} {frames and [f.locals for f in frames]} {chained(error)}"


def chained(error: BaseException) -> list[str]:
    """The same of every error it came from, even where that is hidden from the user."""
    origin = error.__cause__ or error.__context__
    return [] if origin is None else [shown(origin)]


def holds(text: str, words: str) -> list[str]:
    """Which of the words are in the text, as words of their own."""
    return [word for word in words.split() if re.search(rf"\b{word}\b", text)]


class Records(logging.Handler):
    """Everything that was logged."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.getMessage()} {record.args!r}")
