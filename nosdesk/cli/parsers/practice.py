"""`nosdesk practice`: serve a whole grid on loopback, for nodes and clients of any make."""

from nosdesk.app.fault_names import GRID_FAULTS
from nosdesk.cli.arguments import Commands, later, port
from nosdesk.cli.parsers.faults import add_fault_arguments


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "practice",
        help="serve a practice grid on this computer until stopped",
        description="Serves a whole practice grid on this computer's loopback addresses:"
        " ledger, content store, host services, a funded poster. All money is play.",
    )
    parser.add_argument("--json", action="store_true", help="print the addresses as JSON")
    parser.add_argument(
        "--port-base",
        type=port,
        default=None,
        metavar="N",
        help="use ports N to N+5 (to N+9 when RPC endpoints fail)",
    )
    parser.add_argument(
        "--ids",
        choices=("mainnet", "devnet"),
        default="mainnet",
        help="whose program addresses to answer to (mainnet)",
    )
    add_fault_arguments(parser, GRID_FAULTS)
    parser.set_defaults(run=later("practice"))
