"""`nosdesk support`: a report to send to whoever helps, as one zip file."""

from pathlib import Path

from nosdesk.cli.arguments import Commands, later


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "support",
        help="write a report that you may send to whoever helps you",
        description="Writes versions, what the doctor finds, your settings and what happened"
        " lately into one zip file. Keys, words, passwords, names and network addresses are taken"
        " out, and nothing is sent anywhere: look at it first (--show), and send it yourself.",
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="where to write it (a new file in this folder)"
    )
    parser.add_argument("--show", action="store_true", help="print it instead of writing a file")
    parser.set_defaults(run=later("support"))
