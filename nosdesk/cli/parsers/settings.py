"""`nosdesk settings`: what the user decided about the program itself, told and changed."""

import argparse
from pathlib import Path

from nosdesk.cli.arguments import Commands, later


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "settings",
        help="show and change how Nosdesk looks, tells, spends and shares",
        description="Shows and changes the settings of the window and of the nodes. What concerns"
        " jobs and fees holds from the next start on.",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parts = parser.add_subparsers(title="what to do", metavar="WHAT")
    parser.set_defaults(run=later("settings", "list"))
    shown = parts.add_parser("list", help="show all settings (as without a word)")
    shown.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS,  # or it would undo the one before it
        help="print one JSON object only",
    )
    shown.set_defaults(run=later("settings", "list"))
    one = parts.add_parser("get", help="print one setting")
    one.add_argument("name", metavar="NAME")
    one.set_defaults(run=later("settings", "get"))
    put = parts.add_parser("set", help="change one setting")
    put.add_argument("name", metavar="NAME")
    put.add_argument("value", metavar="VALUE", help="null or nothing ('') where it may be off")
    put.set_defaults(run=later("settings", "set"))
    out = parts.add_parser("export", help="write all settings into a file, without keys")
    out.add_argument("file", type=Path, metavar="FILE")
    out.set_defaults(run=later("settings", "export"))
    taken = parts.add_parser("import", help="replace all settings by those of a file")
    taken.add_argument("file", type=Path, metavar="FILE")
    taken.set_defaults(run=later("settings", "import"))
