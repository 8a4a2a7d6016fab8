"""`nosdesk demo`: watch a node earn on a grid of its own."""

from nosdesk.app.fault_names import DEMO_FAULTS
from nosdesk.cli.arguments import Commands, add_engine, count, later
from nosdesk.cli.parsers.faults import add_fault_arguments


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "demo",
        help="run a practice grid, a node and some jobs, and see them paid",
        description="Runs a whole practice grid, a node and a few jobs in one process."
        " Real containers, play money, nothing to set up.",
    )
    parser.add_argument("--jobs", type=count, default=5, metavar="N", help="jobs to post (5)")
    add_engine(parser)
    add_fault_arguments(parser, DEMO_FAULTS)
    parser.add_argument("--json", action="store_true", help="print the report as JSON only")
    parser.set_defaults(run=later("demo"))
