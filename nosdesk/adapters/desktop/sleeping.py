"""What feeds this PC, and what would put it to sleep while nobody touches it.

Of Linux it is known what would; elsewhere it is not.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from nosdesk.adapters.desktop.battery import LINUX_SUPPLIES, on_battery
from nosdesk.domain.doctor.computer import Power

UNITS = Path("/etc/systemd/system")


def power_here(
    env: Mapping[str, str] | None = None,
    *,
    supplies: Path = LINUX_SUPPLIES,
    units: Path = UNITS,
) -> Power:
    """Return what feeds this PC, and what would put it to sleep; may take some seconds."""
    env = os.environ if env is None else env
    battery = on_battery(supplies)
    if sys.platform != "linux":
        return Power(battery)
    from nosdesk.adapters.desktop.linux_sleep import sleep_plan  # noqa: PLC0415 - needs jeepney

    return Power(battery, sleep_plan(env, units, is_on_battery=bool(battery)))
