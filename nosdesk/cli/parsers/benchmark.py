"""`nosdesk benchmark`: how fast the GPUs are, and whether they compute rightly."""

from nosdesk.cli.arguments import Commands, add_practice_file, later


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "benchmark",
        help="measure this PC's GPUs, and hold them against what they could reach",
        description="Measures each GPU for some 20 seconds: its memory, its arithmetic, its tensor"
        " cores and its link to the PC, each as a share of what the card could reach, and checks"
        " that it computes rightly. Then the grid's own benchmark is run in containers, where"
        " there is a practice grid, and its judgement told. A GPU that is in use is left alone."
        " Ctrl+C ends it at once. Exits 1 when a card computes wrongly or the grid's benchmark is"
        " not passed.",
    )
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--quick", action="store_true", help="leave out the grid's own benchmark")
    kind.add_argument(
        "--container", action="store_true", help="run the grid's own benchmark in containers only"
    )
    parser.add_argument("--gpu", metavar="UUID", help="the GPU to measure, by its UUID (all)")
    parser.add_argument(
        "--anyway", action="store_true", help="measure a GPU that is in use, and disturb its work"
    )
    parser.add_argument("--market", metavar="NAME", help="the market that is to judge (the GPU's)")
    add_practice_file(parser)
    parser.add_argument(
        "--open-home",
        action="store_true",
        help="let the grid's benchmark reach this PC and your home network; nodes do not",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.set_defaults(run=later("benchmark"))
