"""`nosdesk simulate`: a whole grid in virtual time, with everything that goes wrong on one."""

import argparse

from nosdesk.app.fault_names import Fault
from nosdesk.cli.arguments import Commands, count, later
from nosdesk.cli.parsers.faults import fault_rate, list_faults


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "simulate",
        help="play a whole grid in virtual time, with faults, and see every job paid",
        description="Plays a grid of many nodes and weeks of jobs in virtual time: the real node\n"
        "over a simulated ledger, engine and network. Faults come by name, rate and seed.",
    )
    parser.add_argument("--nodes", type=count, default=12, metavar="N", help="nodes (12)")
    parser.add_argument("--jobs", type=_jobs, default=400, metavar="M", help="jobs to post (400)")
    parser.add_argument(
        "--faults",
        default="none",
        metavar="LIST",
        help="let these things go wrong: names and groups of the list below, or none (none)",
    )
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="for all randomness (1)")
    parser.add_argument(
        "--fault-rate",
        type=fault_rate,
        default=1.0,
        metavar="N",
        help="let faults come N times as often as usual (1)",
    )
    parser.add_argument("--market", metavar="NAME", help="play only this market's share")
    parser.add_argument("--json", action="store_true", help="print the report as JSON only")
    parser.set_defaults(run=later("simulate"))
    list_faults(parser, frozenset(Fault))


def _jobs(text: str) -> int:
    """Return a whole number from 1 to a million."""
    if not text.isdigit() or not 1 <= int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 to 1,000,000")
    return int(text)
