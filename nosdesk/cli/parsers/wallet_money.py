"""The arguments that the commands about money share."""

import argparse
from collections.abc import Callable

from nosdesk.cli.arguments import Work

AddAction = Callable[[str, Work, str], argparse.ArgumentParser]
"""Adds an action to `nosdesk wallet`: its name, what does it, and words about it."""


def add_account(parser: argparse.ArgumentParser) -> None:
    """Let the user say whose money is meant."""
    parser.add_argument(
        "--account", metavar="ACCOUNT",
        help="whose money: address, beginning, or label ('practice', the practice grid's)",
    )  # fmt: skip


def add_consent(parser: argparse.ArgumentParser) -> None:
    """Let scripts say yes, and say which move it is."""
    add_account(parser)
    parser.add_argument("--yes", action="store_true", help="do not ask; for scripts")
    parser.add_argument(
        "--once", type=_name, metavar="NAME", help="a name of yours, under which it is done once"
    )


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("a name of a move cannot be empty")
    return text
