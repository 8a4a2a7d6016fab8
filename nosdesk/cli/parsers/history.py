"""`nosdesk history`: runs, what each was owed, and what came in."""

from pathlib import Path

from nosdesk.cli.arguments import Commands, count, later


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "history",
        help="list runs and what each was paid",
        description="Lists runs, newest first, with what was expected for each and what came in:"
        " matched, short, waiting (what came in is not known yet) or lost, and why.",
    )
    parser.add_argument(
        "--limit", type=count, default=20, metavar="N", help="runs to list, newest first (20)"
    )
    parser.add_argument(
        "--csv", type=Path, metavar="FILE", help="write every run to the file ('-' prints it)"
    )
    parser.add_argument("--json", action="store_true", help="print the runs as JSON")
    parser.set_defaults(run=later("history"))
