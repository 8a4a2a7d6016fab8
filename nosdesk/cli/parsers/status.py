"""`nosdesk status`: how this PC's nodes are right now, in a sentence and an exit code."""

from nosdesk.cli.arguments import Commands, add_practice_file, later


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "status",
        help="say how the nodes of this PC are: place, job, balances, last payments",
        description="Says how the nodes of the running Nosdesk are. Exit code 0: earning (a job is"
        " in hand, or being paid); 3: not earning, which a place in the queue is too; 4: unknown,"
        " because no Nosdesk runs here, or it has said nothing for a while.",
    )
    add_practice_file(parser)
    parser.add_argument(
        "--offline", action="store_true", help="do not ask the grid for the balances"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.set_defaults(run=later("status"))
