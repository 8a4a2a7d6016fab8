"""`nosdesk validate`: check job definitions, with every flaw by its path."""

from pathlib import Path

from nosdesk.cli.arguments import Commands, later


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "validate",
        help="check job definitions",
        description="Checks whether files are job definitions that this version can carry out.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print the verdicts as JSON")
    parser.set_defaults(run=later("validate"))
