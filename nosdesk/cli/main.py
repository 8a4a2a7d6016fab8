"""Reads the command line, runs the command, and says in one sentence what went wrong."""

import argparse
import asyncio
import logging
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

import nosdesk
from nosdesk.app.command_name import command_line, command_name
from nosdesk.app.display import has_display
from nosdesk.cli.output import printable
from nosdesk.domain.errors import BadInput, NodeError

EXIT_FAILED = 1
EXIT_USAGE = 2

COMMANDS = (
    "demo",
    "practice",
    "simulate",
    "run",
    "run-job",
    "status",
    "doctor",
    "gpus",
    "benchmark",
    "history",
    "ledger",
    "validate",
    "wallet",
    "settings",
    "support",
)
"""In the order in which help lists them; each is a module of this folder."""


WINDOW_WORDS = {"--practice", "--simulated", "--verbose"}
"""What may be said where no command is given, and the window opens."""


def run_command_line(words: Sequence[str]) -> int:
    """Run the command that the words name and return its exit code: 0, 1 failed, 2 bad usage."""
    parser = _parser(_named(words))
    arguments = parser.parse_args(words)
    logging.basicConfig(
        level=logging.DEBUG if arguments.verbose else logging.CRITICAL,
        format="%(asctime)s %(name)s %(levelname)s %(message)s",
        stream=sys.stderr,
    )
    if arguments.run is None:
        return _without_command(parser, arguments)
    return _guarded(lambda: asyncio.run(arguments.run(arguments)))


def _without_command(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Open the window, or say what can be done where none can be shown."""
    if not has_display():
        parser.print_help()
        print(f"\nThere is no display for a window here; {command_line('run')} does without one.")
        return EXIT_USAGE
    desktop = import_module("nosdesk.app.desktop")  # Qt is for those who want a window
    engine = "simulated" if arguments.simulated else "docker"
    return _guarded(lambda: desktop.open_desktop(practises=arguments.practice, engine=engine))


def _guarded(work: Callable[[], int]) -> int:
    try:
        return int(work())
    except (NodeError, BaseExceptionGroup) as error:
        return _report(error)
    except KeyboardInterrupt:
        print("nosdesk: stopped.", file=sys.stderr)
        return EXIT_FAILED
    except BrokenPipeError:
        return _unread()


def _report(error: BaseException) -> int:
    """Say an expected error in one sentence; let a mistake of ours be seen whole."""
    cause = error
    while isinstance(cause, BaseExceptionGroup):
        cause = cause.exceptions[0]
    if isinstance(cause, BrokenPipeError):
        return _unread()
    if not isinstance(cause, NodeError):
        raise error
    print(f"nosdesk: {printable(str(cause))}", file=sys.stderr)
    return EXIT_USAGE if isinstance(cause, BadInput) else EXIT_FAILED


def _unread() -> int:
    """Whoever read our output has gone: let what is left of it go nowhere, and fail quietly."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return EXIT_FAILED


def _named(words: Sequence[str]) -> tuple[str, ...]:
    """Return the command that the words name, all where they name none, and none for the window.

    To read in every command takes longer than most of them run, and than a window may take.
    """
    if has_display() and set(words) <= WINDOW_WORDS:
        return ()
    first = next((word for word in words if not word.startswith("-")), "")
    return (first,) if first in COMMANDS else COMMANDS


def _parser(names: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=command_name(),
        description="Rent out your NVIDIA GPU on the Nosana grid, and be paid for every job.",
    )
    parser.add_argument("--version", action="version", version=f"nosdesk {nosdesk.__version__}")
    _add_verbose(parser, default=False)
    window = parser.add_argument_group("the window, which opens without a command")
    window.add_argument(
        "--practice",
        action="store_true",
        help="run a practice grid inside, where jobs arrive and all money is play",
    )
    window.add_argument(
        "--simulated",
        action="store_true",
        help="do without Docker: jobs only seem to run",
    )
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name in names:
        import_module(f"nosdesk.cli.{name.replace('-', '_')}").add_to(commands)
    for subparser in commands.choices.values():
        _add_verbose(
            subparser, default=argparse.SUPPRESS
        )  # or it would undo one before the command
    return parser


def _add_verbose(parser: argparse.ArgumentParser, *, default: object) -> None:
    parser.add_argument(
        "--verbose",
        action="store_true",
        default=default,
        help="say on standard error what the program does",
    )
