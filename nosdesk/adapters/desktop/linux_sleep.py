"""What would put this Linux PC to sleep while nobody touches it.

GNOME's own settings count where GNOME runs, and logind's everywhere; a system whose sleep is masked
never sleeps, nor does one while a program forbids it.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from jeepney import DBusAddress  # type: ignore[import-untyped]  # its authors ship no types

from nosdesk.adapters.desktop.dbus import Bus, session_bus, system_bus
from nosdesk.domain.doctor.computer import GNOME_NO_SLEEP, NO_SLEEP, SleepPlan

_BUS = DBusAddress(
    "/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus"
)
_LOGIND = "org.freedesktop.login1"
_MANAGER = DBusAddress(
    "/org/freedesktop/login1", bus_name=_LOGIND, interface="org.freedesktop.login1.Manager"
)
_PROPERTIES = DBusAddress(
    "/org/freedesktop/login1", bus_name=_LOGIND, interface="org.freedesktop.DBus.Properties"
)
_GNOME = "org.gnome.SettingsDaemon.Power"
_SCHEMA = "org.gnome.settings-daemon.plugins.power"
_SLEEPS = ("suspend", "hibernate", "hybrid-sleep", "suspend-then-hibernate")
_TOLD_WITHIN_S = 3.0
_SECONDS = re.compile(r"(?:uint32 |int32 )?([0-9]{1,9})")


def sleep_plan(env: Mapping[str, str], units: Path, *, is_on_battery: bool) -> SleepPlan | None:
    """Return what would put the PC to sleep, and when; None where nobody tells."""
    if _is_masked(units):
        return SleepPlan("sleep is switched off in systemd", 0)
    system = Bus(system_bus(env))
    try:
        if _is_forbidden(system):
            return SleepPlan("a program forbids it", 0)
        plans = [_gnome(env, is_on_battery=is_on_battery), _logind(system)]
    finally:
        system.close()
    known = [plan for plan in plans if plan is not None]
    sleeping = [plan for plan in known if plan.after_s > 0]
    return min(sleeping, key=lambda plan: plan.after_s) if sleeping else next(iter(known), None)


def _is_masked(units: Path) -> bool:
    return all(
        os.path.realpath(units / name) == os.devnull for name in ("sleep.target", "suspend.target")
    )


def _is_forbidden(system: Bus) -> bool:
    """Tell whether a program keeps the PC awake for as long as it runs."""
    match system.call(_MANAGER, "ListInhibitors"):
        case ([*held],):
            return any(_forbids(each) for each in held)
        case _:
            return False


def _forbids(inhibitor: object) -> bool:
    match inhibitor:
        case (str(what), str(), str(), "block", *_):
            return "sleep" in what.split(":")
        case _:
            return False


def _logind(system: Bus) -> SleepPlan | None:
    match system.call(_PROPERTIES, "GetAll", "s", (_MANAGER.interface,)):
        case ({"IdleAction": (str(), str(action)), "IdleActionUSec": (str(), int(after_us))},):
            return SleepPlan("systemd", after_us / 1e6 if action in _SLEEPS else 0, NO_SLEEP)
        case _:
            return None


def _gnome(env: Mapping[str, str], *, is_on_battery: bool) -> SleepPlan | None:
    """Return what GNOME does, where it runs; its settings mean nothing to others."""
    session = Bus(session_bus(env))
    try:
        is_here = session.call(_BUS, "NameHasOwner", "s", (_GNOME,)) == (True,)
    finally:
        session.close()
    if not is_here:
        return None
    feed = "battery" if is_on_battery else "ac"
    action = _setting(env, f"sleep-inactive-{feed}-type").strip("'")
    seconds = _SECONDS.fullmatch(_setting(env, f"sleep-inactive-{feed}-timeout"))
    if not action or seconds is None:
        return None
    after_s = int(seconds[1]) if action in _SLEEPS else 0
    return SleepPlan("GNOME's power settings", after_s, GNOME_NO_SLEEP.format(feed))


def _setting(env: Mapping[str, str], key: str) -> str:
    """Return the setting as GNOME's own tool prints it, empty when it does not."""
    tool = shutil.which("gsettings", path=env.get("PATH"))
    if tool is None:
        return ""
    try:
        asked = subprocess.run(  # noqa: S603 - a fixed question to the desktop's own tool
            [tool, "get", _SCHEMA, key], env=dict(env), stdin=subprocess.DEVNULL,
            capture_output=True, timeout=_TOLD_WITHIN_S, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return ""
    return asked.stdout[:200].decode("utf-8", "replace").strip() if asked.returncode == 0 else ""
