"""The arguments of commands that rehearse faults."""

import argparse
from collections.abc import Collection

from nosdesk.app.fault_names import DESCRIPTIONS, GROUPS, Fault

DEFAULT_RATE = 2.0
HIGHEST_RATE = 60.0


def add_fault_arguments(parser: argparse.ArgumentParser, available: Collection[Fault]) -> None:
    """Add the arguments, and the list of these faults to the command's help."""
    parser.add_argument(
        "--faults",
        metavar="LIST",
        help="let these things go wrong: names and groups of the list below, with commas between",
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help="the same seed, the same faults (1)"
    )
    parser.add_argument(
        "--fault-rate",
        type=fault_rate,
        default=DEFAULT_RATE,
        metavar="N",
        help=f"how often each of them comes, times a minute ({DEFAULT_RATE:g})",
    )
    list_faults(parser, available)


def list_faults(parser: argparse.ArgumentParser, available: Collection[Fault]) -> None:
    """Add the list of these faults to the command's help."""
    parser.epilog = _listing(available)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter


def fault_rate(text: str) -> float:
    """Return a number above 0 and up to the highest rate."""
    try:
        rate = float(text)
    except ValueError:
        rate = 0.0
    if not 0 < rate <= HIGHEST_RATE:
        reason = f"'{text}' is not a number above 0 and up to {HIGHEST_RATE:g}"
        raise argparse.ArgumentTypeError(reason)
    return rate


def _listing(available: Collection[Fault]) -> str:
    lines = [f"  {fault:<18}{DESCRIPTIONS[fault]}" for fault in Fault if fault in available]
    groups = [
        f"  {name:<18}{', '.join(fault for fault in Fault if fault in members & set(available))}"
        for name, members in GROUPS.items()
        if name != "all"
    ]
    return "\n".join(["faults:", *lines, "", "groups:", *groups, "  all               all of them"])
