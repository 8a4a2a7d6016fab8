"""`nosdesk run-job`: run a job definition on this computer, without any grid."""

from pathlib import Path

from nosdesk.cli.arguments import Commands, add_engine, later

HOURS_24 = 86_400


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "run-job",
        help="run a job definition on this computer, without any grid",
        description="Runs a job definition in containers on this computer, as its author tries it"
        " out, and prints the result that a node would hand in. Ctrl+C ends the job early.",
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--gpu",
        action="append",
        default=[],
        metavar="UUID",
        help="a GPU that the job may use, by its UUID; may be given more than once",
    )
    parser.add_argument(
        "--timeout",
        type=int,
        default=HOURS_24,
        metavar="SECONDS",
        help=f"how long the job may run ({HOURS_24})",
    )
    add_engine(parser)
    parser.add_argument(
        "--open-home",
        action="store_true",
        help="let the job reach this PC and your home network; nodes do not",
    )
    parser.add_argument("--json", action="store_true", help="print the result document as JSON")
    parser.set_defaults(run=later("run_job"))
