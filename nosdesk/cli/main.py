"""Reads the command line, runs the command, and says in one sentence what went wrong."""

import argparse
import asyncio
import logging
import os
import sys
from collections.abc import Sequence

import nosdesk
from nosdesk.cli import demo, history, practice, run, simulate, validate
from nosdesk.domain.errors import BadInput, NodeError

EXIT_FAILED = 1
EXIT_USAGE = 2

COMMANDS = (demo, practice, simulate, run, history, validate)


def run_command_line(words: Sequence[str]) -> int:
    """Run the command that the words name and return its exit code: 0, 1 failed, 2 bad usage."""
    parser = _parser()
    arguments = parser.parse_args(words)
    logging.basicConfig(
        level=logging.DEBUG if arguments.verbose else logging.CRITICAL,
        format="%(asctime)s %(name)s %(levelname)s %(message)s",
        stream=sys.stderr,
    )
    if arguments.run is None:
        parser.print_help()
        print("\nThe window comes with a later version; 'nosdesk demo' shows a node at work.")
        return EXIT_USAGE
    return _guarded(arguments)


def _guarded(arguments: argparse.Namespace) -> int:
    try:
        return int(asyncio.run(arguments.run(arguments)))
    except (NodeError, BaseExceptionGroup) as error:
        return _report(error)
    except KeyboardInterrupt:
        print("nosdesk: stopped.", file=sys.stderr)
        return EXIT_FAILED
    except BrokenPipeError:  # whoever read our output has gone
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - nothing more goes into the pipe
        return EXIT_FAILED


def _report(error: BaseException) -> int:
    """Say an expected error in one sentence; let a mistake of ours be seen whole."""
    cause = error
    while isinstance(cause, BaseExceptionGroup):
        cause = cause.exceptions[0]
    if not isinstance(cause, NodeError):
        raise error
    print(f"nosdesk: {cause}", file=sys.stderr)
    return EXIT_USAGE if isinstance(cause, BadInput) else EXIT_FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nosdesk",
        description="Rent out your NVIDIA GPU on the Nosana grid, and be paid for every job.",
    )
    parser.add_argument("--version", action="version", version=f"nosdesk {nosdesk.__version__}")
    parser.add_argument(
        "--verbose", action="store_true", help="say on standard error what the program does"
    )
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        command.add_to(commands)
    return parser
