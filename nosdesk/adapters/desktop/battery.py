"""Whether this PC runs on its battery.

On Linux the kernel's own files are read: psutil takes the battery of a wireless mouse for the PC's.
"""

import sys
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # its authors ship no types

LINUX_SUPPLIES = Path("/sys/class/power_supply")

_MAINS = ("Mains", "USB", "Wireless")
_STORES = ("Battery", "UPS")


def on_battery(supplies: Path = LINUX_SUPPLIES) -> bool | None:
    """Tell whether the battery feeds the PC; None when that cannot be found out."""
    return _on_battery_here(supplies) if sys.platform == "linux" else _on_battery_elsewhere()


def _on_battery_here(supplies: Path) -> bool | None:
    """Return what the supplies say: one that is plugged in settles it, however full the battery."""
    try:
        ours = [each for each in supplies.iterdir() if _told(each, "scope") != "Device"]
    except OSError:
        return None
    if any(_told(each, "type") in _MAINS and _told(each, "online") == "1" for each in ours):
        return False
    return any(
        _told(each, "type") in _STORES and _told(each, "status") == "Discharging" for each in ours
    )


def _told(supply: Path, name: str) -> str:
    try:
        with (supply / name).open("rb") as file:
            return file.read(64).decode("ascii", "replace").strip()
    except OSError:  # not every supply tells everything
        return ""


def _on_battery_elsewhere() -> bool | None:
    try:
        battery = psutil.sensors_battery()
    except (psutil.Error, OSError, AttributeError):  # the last where the system has no such call
        return None
    if battery is None:
        return False
    return None if battery.power_plugged is None else not battery.power_plugged
