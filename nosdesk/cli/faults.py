"""What a command line asks for in faults, and how faults are told."""

import argparse
from collections.abc import Collection

from nosdesk.app.faults import (
    DESCRIPTIONS,
    Fault,
    FaultNotice,
    FaultOptions,
    Pace,
    parse_faults,
)


def fault_options(arguments: argparse.Namespace, available: Collection[Fault]) -> FaultOptions:
    """Return what the arguments ask for; `BadInput` for a fault that is not available."""
    if arguments.faults is None:
        return FaultOptions()
    faults = parse_faults(arguments.faults, available=available)
    return FaultOptions(faults, arguments.seed, Pace(arguments.fault_rate))


def fault_line(notice: FaultNotice) -> str:
    """Return the line that tells a person of it."""
    if notice.begins:
        return f"~ {notice.fault} begins: {DESCRIPTIONS[notice.fault]}"
    return f"~ {notice.fault} is over."
