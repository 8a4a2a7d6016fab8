"""The names of rehearsed faults, for those who only list them: what makes them happen is heavy."""

from nosdesk.practice.faults.names import (
    DEMO_FAULTS,
    DESCRIPTIONS,
    GRID_FAULTS,
    GROUPS,
    Fault,
    parse_faults,
)

__all__ = ["DEMO_FAULTS", "DESCRIPTIONS", "GRID_FAULTS", "GROUPS", "Fault", "parse_faults"]
