"""`nosdesk gpus`: the PC's GPUs by UUID, with what they read now."""

from nosdesk.cli.arguments import Commands, later
from nosdesk.cli.parsers import gpu_choices


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "gpus",
        help="list this PC's GPUs with what they read now",
        description="Lists this PC's NVIDIA GPUs by UUID, with what they read now. The actions"
        " say which of them work, and when; a node that runs follows at once.",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.set_defaults(run=later("gpus"))
    gpu_choices.add_to(parser.add_subparsers(title="what to do", metavar="ACTION"))
