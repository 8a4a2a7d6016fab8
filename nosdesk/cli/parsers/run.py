"""`nosdesk run`: this PC's nodes without a window, until stopped."""

import argparse
from pathlib import Path

from nosdesk.cli.arguments import (
    GIB,
    Commands,
    add_engine,
    add_practice_file,
    gibibytes,
    lamports,
    later,
    port,
)
from nosdesk.domain.settings import Jobs, Money

GOES_ON = "--goes-on"
"""What the program says to the version that goes on with its nodes; nobody types it."""


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "run",
        help="run this PC's nodes without a window, until stopped",
        description="Runs a node for each GPU that is to work, without a window. Ctrl+C (or"
        " SIGTERM) lets them finish their jobs, be paid, and leave the queue; a second one stops"
        " them at once, and the next start takes up what was left.",
    )
    parser.add_argument(
        "--gpu",
        action="append",
        default=[],
        metavar="UUID",
        help="let this GPU work, by its UUID, and no other from now on; may be given more than"
        " once. Without it those work that were chosen (nosdesk gpus)",
    )
    parser.add_argument("--market", metavar="NAME", help="the market to join, by name or address")
    add_practice_file(parser)
    add_engine(parser)
    parser.add_argument(
        "--max-fee",
        type=lamports,
        metavar="LAMPORTS",
        help="what a transaction may offer at most to be served sooner when the network is busy,"
        " beside its fixed fee (as in your settings;"
        f" {Money().fee_ceiling} if you changed nothing)",
    )
    parser.add_argument(
        "--keep-free",
        type=gibibytes,
        metavar="GIB",
        help="how much of the disk that Docker uses jobs must leave free; one that eats it up is"
        f" ended (as in your settings; {Jobs().disk_floor // GIB} if you changed nothing)",
    )
    parser.add_argument(
        "--open-home",
        action="store_true",
        help="let jobs reach this PC and your home network; by default they reach the internet"
        " only, which is what we recommend",
    )
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="a file with the passphrase of keys that are kept in encrypted files, which only you"
        " may read; without it you are asked at the start",
    )
    parser.add_argument(
        "--ask-before-signing",
        action="store_true",
        help="show you a transaction that the grid wrote (for a market's access key) and sign it"
        " only when you say so; without it, one that provably does nothing else is signed",
    )
    parser.add_argument(
        "--metrics",
        type=port,
        metavar="PORT",
        help="serve figures for a Prometheus server on this computer at"
        " http://127.0.0.1:PORT/metrics (as in your settings; nowhere if you changed nothing)",
    )
    parser.add_argument(GOES_ON, action="store_true", dest="goes_on", help=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="print one JSON object for each event")
    parser.set_defaults(run=later("run"))
