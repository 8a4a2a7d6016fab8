"""`nosdesk doctor`: why am I not earning? One cause and one action, and all that was looked at."""

from nosdesk.cli.arguments import GIB, Commands, add_practice_file, gibibytes, later
from nosdesk.domain.settings import Jobs


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "doctor",
        help="say why this PC earns nothing: one cause, and what to do",
        description="Looks at everything that earning depends on, beside a running node or without"
        " one, and says the first cause with one action. Nothing is changed by it. Exit code 0:"
        " nothing is wrong; 1: a check failed.",
    )
    add_practice_file(parser)
    parser.add_argument(
        "--keep-free",
        type=gibibytes,
        metavar="GIB",
        help="how much of Docker's disk jobs must leave free, if you told 'run' (as in your"
        f" settings; {Jobs().disk_floor // GIB} if you changed nothing)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.set_defaults(run=later("doctor"))
