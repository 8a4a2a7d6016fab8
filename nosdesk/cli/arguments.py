"""Arguments that several commands share, and types of arguments with errors in words."""

import argparse
from collections.abc import Awaitable, Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from nosdesk.domain.money import LAMPORTS_PER_SOL, Lamports

GIB = 1024**3
LARGEST_DISK_GIB = 100_000

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001
"""What `add_subparsers` gives; argparse has no public name for it."""

Work = Callable[..., Awaitable[Any]]
"""What a command or one of its actions does with the arguments."""


def later(module: str, action: str = "") -> Work:
    """Return what reads in a module of this folder once it is called, and lets it do the work.

    That is the module's `run`, or the action of that name among its `ACTIONS`.
    """
    return partial(_work, module, action)


def work_of(module: str, action: str) -> Work:
    """Read the module in, and return what `later` stands for."""
    read_in = import_module(f"nosdesk.cli.{module}")
    work: Work = read_in.ACTIONS[action] if action else read_in.run
    return work


async def _work(module: str, action: str, *given: Any) -> Any:  # noqa: ANN401 - as it is called
    return await work_of(module, action)(*given)


def add_practice_file(parser: argparse.ArgumentParser) -> None:
    """Let it be said where the practice grid is."""
    parser.add_argument(
        "--practice-file",
        type=Path,
        metavar="FILE",
        help="where the practice grid's addresses are (the one served on this computer)",
    )


def add_engine(parser: argparse.ArgumentParser) -> None:
    """Let it be said whether containers really run."""
    parser.add_argument(
        "--engine",
        choices=("docker", "simulated"),
        default="docker",
        help="what runs the containers (docker)",
    )


def count(text: str) -> int:
    """Return a whole number from 1 to 100,000."""
    if not text.isdigit() or not 1 <= int(text) <= 100_000:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 to 100,000")
    return int(text)


def port(text: str) -> int:
    """Return a port number that leaves room for the three ports after it."""
    if not text.isdigit() or not 1024 <= int(text) <= 65_532:
        raise argparse.ArgumentTypeError(f"'{text}' is not a port number from 1024 to 65532")
    return int(text)


def gibibytes(text: str) -> int:
    """Return the bytes of a number of GiB, from nothing to a large disk's."""
    try:
        size = float(text)
    except ValueError:
        size = -1.0
    if not 0 <= size <= LARGEST_DISK_GIB:
        most = f"{LARGEST_DISK_GIB:,}"
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of GiB from 0 to {most}")
    return int(size * GIB)


def lamports(text: str) -> Lamports:
    """Return an amount of lamports, from nothing to one SOL."""
    if not (text.isascii() and text.isdigit()) or int(text) > LAMPORTS_PER_SOL:
        most = f"{LAMPORTS_PER_SOL:,}"
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of lamports from 0 to {most}")
    return Lamports(int(text))
