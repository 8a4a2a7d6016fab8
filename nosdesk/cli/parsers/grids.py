"""`nosdesk grids`: the grids that this PC knows, what each allows, and who answers there."""

import argparse
from pathlib import Path
from typing import Any

from nosdesk.cli.arguments import Commands, later


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "grids",
        help="list the grids you can work on, choose one, add one of your own",
        description="Lists the grids that this PC can work on, with what each of them allows.",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.set_defaults(run=later("grids", "list"))
    parts = parser.add_subparsers(title="what to do", metavar="WHAT")
    _part(parts, "list", "show all grids (as without a word)", later("grids", "list"))
    _named(
        _part(parts, "show", "print a grid's profile and its rules", later("grids", "show")),
        is_needed=True,
    )
    _named(
        _part(parts, "use", "work on this grid from the next start on", later("grids", "use")),
        is_needed=True,
    )
    one = _part(
        parts,
        "add",
        "add a grid of your own from its profile, or replace one",
        later("grids", "add"),
    )
    one.add_argument("file", type=Path, metavar="FILE")
    _named(
        _part(parts, "remove", "remove a grid that you added", later("grids", "remove")),
        is_needed=True,
    )
    _named(
        _part(
            parts, "test", "ask every service of a grid whether it is there", later("grids", "test")
        ),
        is_needed=False,
    )


def _part(parts: Commands, name: str, words: str, run: Any) -> argparse.ArgumentParser:  # noqa: ANN401
    parser = parts.add_parser(name, help=words)
    parser.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS,  # or it would undo the one before it
        help="print one JSON object only",
    )
    parser.set_defaults(run=run)
    return parser


def _named(parser: argparse.ArgumentParser, *, is_needed: bool) -> None:
    parser.add_argument("name", metavar="NAME", nargs=None if is_needed else "?")
