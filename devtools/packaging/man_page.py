"""The manual page, made from the command line's own help so that it cannot go stale."""

import argparse
import os
import textwrap
from collections.abc import Iterator
from datetime import date

_WIDTH = "78"  # what argparse wraps its lines for

_FILES = (
    ("~/.local/share/nosdesk", "everything that is yours: the journal, history, settings, logs"),
    ("/usr/lib/systemd/user/nosdesk.service", "the nodes without a window, as a user's service"),
)
_ENVIRONMENT = (("NOSDESK_HOME", "another folder for your data"),)
_EXIT = (
    ("0", "it worked"),
    ("1", "something failed; one sentence says what, and what helps"),
    ("2", "it was called wrongly"),
)


def man_page(summary: str, version: str, day: date) -> str:
    """Return the page in the form that `man` reads."""
    os.environ.update(COLUMNS=_WIDTH, NOSDESK_COMMAND="nosdesk")
    from nosdesk.cli.main import whole_parser  # noqa: PLC0415 - reads the name set above

    whole, *commands = parsers(whole_parser())
    parts = [
        f'.TH NOSDESK 1 "{day.isoformat()}" "Nosdesk {version}" "User Commands"',
        ".SH NAME",
        f"nosdesk \\- {_plain(summary[0].lower() + summary[1:])}",
        ".SH SYNOPSIS",
        *_verbatim(whole.format_usage().removeprefix("usage: ")),
        ".SH DESCRIPTION",
        _plain("Without a command, Nosdesk opens its window."),
        *_verbatim(_without_usage(whole)),
        ".SH COMMANDS",
    ]
    for command in commands:
        parts += [f".SS {_plain(command.prog)}", *_verbatim(command.format_help())]
    parts += _list("EXIT STATUS", _EXIT)
    parts += _list("FILES", _FILES)
    parts += _list("ENVIRONMENT", _ENVIRONMENT)
    return "\n".join(parts) + "\n"


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """Yield the parser and those of its commands, and of theirs."""
    yield parser
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to walk them
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for command in action.choices.values():
                yield from parsers(command)


def _without_usage(parser: argparse.ArgumentParser) -> str:
    return parser.format_help().split("\n\n", 1)[1]


def _verbatim(text: str) -> list[str]:
    lines = [part for line in text.rstrip().splitlines() for part in _wrapped(line)]
    return [".nf", *(_plain(line) for line in lines), ".fi"]


def _wrapped(line: str) -> list[str]:
    """Return the line, or its parts where a description is written in one."""
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.wrap(line, int(_WIDTH), subsequent_indent=indent) or [""]


def _list(title: str, rows: tuple[tuple[str, str], ...]) -> list[str]:
    lines = [f".SH {title}"]
    for name, meaning in rows:
        lines += [".TP", f".B {_plain(name)}", _plain(meaning)]
    return lines


def _plain(line: str) -> str:
    """Return the line with nothing in it that the typesetter takes for a command."""
    escaped = line.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
