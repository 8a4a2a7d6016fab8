"""Reads the command line, runs the command, and says in one sentence what went wrong.

What only a command that runs needs is read in then, so that help is there at once.
"""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

import nosdesk
from nosdesk.app.command_name import command_line, command_name
from nosdesk.app.display import has_display
from nosdesk.app.installed import came_to_life
from nosdesk.app.wanted_grid import wanting
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
    "import-host",
    "settings",
    "grids",
    "autostart",
    "updates",
    "support",
)
"""In the order in which help lists them; each is a module of `parsers`."""


ON_A_GRID = {
    "run", "doctor", "gpus", "benchmark", "history", "ledger", "wallet", "import-host", "status",
}  # fmt: skip
"""The commands that are about one grid, so that another may be named than the chosen one.

`status` speaks of the program that runs, wherever that works; of another grid it says just that.
"""

WINDOW_WORDS = {"--practice", "--simulated", "--minimized", "--quit", "--now", "--verbose"}
"""What may be said where no command is given, and the window opens."""


SELF_TEST = "--self-test"
"""A command that no user needs, so it is none of those above."""


def run_command_line(words: Sequence[str]) -> int:
    """Run the command that the words name and return its exit code: 0, 1 failed, 2 bad usage."""
    if SELF_TEST in words:
        others = [word for word in words if word != SELF_TEST]
        return int(import_module("nosdesk.cli.self_test").run_self_test(others))
    parser = _parser(_named(words))
    arguments = parser.parse_args(words)
    logging.basicConfig(
        level=logging.DEBUG if arguments.verbose else logging.CRITICAL,
        format="%(asctime)s %(name)s %(levelname)s %(message)s",
        stream=sys.stderr,
    )
    with wanting(getattr(arguments, "grid", None) or ""):
        if arguments.run is None:
            return _without_command(parser, arguments)
        return _guarded(lambda: _carried_out(arguments))


def _without_command(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Open the window, end the one that is there, or say what can be done where none can be."""
    if arguments.now and not arguments.quit:
        parser.error("--now goes with --quit.")
    if arguments.quit:
        ending = import_module("nosdesk.cli.ending")
        return _guarded(lambda: ending.end_running(at_once=arguments.now))
    if not has_display():
        parser.print_help()
        print(f"\nThere is no display for a window here; {command_line('run')} does without one.")
        return EXIT_USAGE
    # Qt is for those who want a window. Its bindings read, and keep, the source of each module
    # that is read in after them; so what needs no Qt comes first.
    import_module("nosdesk.app.desk")
    desktop = import_module("nosdesk.app.desktop")
    engine = "simulated" if arguments.simulated else "docker"
    return _guarded(
        lambda: desktop.open_desktop(
            practises=arguments.practice, engine=engine, is_minimised=arguments.minimized
        )
    )


def _carried_out(arguments: argparse.Namespace) -> int:
    import asyncio  # noqa: PLC0415 - a third of what help took

    return int(asyncio.run(arguments.run(arguments)))


def _guarded(work: Callable[[], int]) -> int:
    try:
        return int(work())
    except (NodeError, BaseExceptionGroup) as error:
        return _report(error)
    except KeyboardInterrupt:
        came_to_life()  # that somebody changed their mind is no failure to start
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
    from nosdesk.cli.output import printable  # noqa: PLC0415 - another third

    came_to_life()  # a version that can say what is wrong needs no going back to a former one
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

    Nor is any needed to tell the version.
    """
    if (has_display() and set(words) <= WINDOW_WORDS) or list(words) == ["--version"]:
        return ()
    first = next((word for word in words if not word.startswith("-")), "")
    return (first,) if first in COMMANDS else COMMANDS


def whole_parser() -> argparse.ArgumentParser:
    """Return the parser with every command, from which the manual page is made."""
    return _parser(COMMANDS)


def _parser(names: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=command_name(),
        description="Rent out your NVIDIA GPU on the Nosana grid, and be paid for every job.",
    )
    parser.add_argument("--version", action="version", version=f"nosdesk {nosdesk.__version__}")
    parser.add_argument(
        SELF_TEST, action="store_true", help="see that the program is whole, part by part (--json)"
    )
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
    window.add_argument(
        "--minimized", action="store_true", help="start in the tray, or as a minimised window"
    )
    window.add_argument(
        "--quit",
        action="store_true",
        help="let the open window, and 'nosdesk run' (not on Windows: Ctrl+C there), finish its"
        " jobs and end, and wait for that for a while",
    )
    window.add_argument("--now", action="store_true", help="with --quit: end it at once")
    _add_grid(window, default="")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name in names:
        import_module(f"nosdesk.cli.parsers.{name.replace('-', '_')}").add_to(commands)
    for name, subparser in commands.choices.items():
        _add_verbose(
            subparser, default=argparse.SUPPRESS
        )  # or it would undo one before the command
        if name in ON_A_GRID:
            _add_grid_below(subparser)
    return parser


def _add_grid_below(parser: argparse.ArgumentParser) -> None:
    """Let the grid be named behind the command, and behind each word that is part of it."""
    _add_grid(parser, default=argparse.SUPPRESS)
    for action in parser._actions:  # noqa: SLF001 - argparse has no public way to them
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for below in action.choices.values():
                _add_grid_below(below)


def _add_grid(parser: argparse._ActionsContainer, *, default: object) -> None:
    parser.add_argument(
        "--grid",
        metavar="NAME",
        default=default,
        help="the grid that is meant (the one in your settings; 'nosdesk grids' lists them)",
    )


def _add_verbose(parser: argparse.ArgumentParser, *, default: object) -> None:
    parser.add_argument(
        "--verbose",
        action="store_true",
        default=default,
        help="say on standard error what the program does",
    )
