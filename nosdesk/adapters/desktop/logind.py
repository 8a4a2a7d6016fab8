"""Who sits at this PC, as logind says; for desktops that say nothing, and for other users'.

A desktop tells logind that its user is idle some minutes late, and many never do: their users
are at an unknown point. At a text console logind looks itself when the last key was pressed.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress  # type: ignore[import-untyped]  # its authors ship no types

from nosdesk.adapters.desktop.dbus import Bus

_NAME = "org.freedesktop.login1"
_LOGIND = DBusAddress(
    "/org/freedesktop/login1", bus_name=_NAME, interface="org.freedesktop.login1.Manager"
)
_PROPERTIES = "org.freedesktop.DBus.Properties"
_SESSION = "org.freedesktop.login1.Session"
_AT_MOST = 64  # sessions; who has more is not looked at


@dataclass(frozen=True, slots=True)
class Sitting:
    """Somebody logged in at a screen of this PC; `is_active` is whose screen is shown."""

    uid: int
    is_active: bool
    idle_s: float | None


class Logind:
    """Asks logind over the computer's bus."""

    def __init__(self, bus: Bus, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._bus = bus
        self._monotonic = monotonic

    def sittings(self) -> list[Sitting] | None:
        """Return who sits here, None when logind is away; a login screen or ssh is nobody."""
        match self._bus.call(_LOGIND, "ListSessions"):
            case ([*sessions],) if len(sessions) <= _AT_MOST:
                asked = [self._sitting(session) for session in sessions]
                return [sitting for sitting in asked if sitting is not None]
            case _:
                return None

    def _sitting(self, session: object) -> Sitting | None:
        match session:
            case (str(), int(uid), str(), str(seat), str(path)) if seat:
                told = self._properties(path)
                if not str(told.get("Class")).startswith("user"):  # root's console is "user-early"
                    return None
                return Sitting(uid, told.get("Active") is True, self._idle_s(told))
            case _:
                return None

    def _properties(self, path: str) -> dict[str, Any]:
        """Return what logind tells of a session, nothing when it is just over."""
        to = DBusAddress(path, bus_name=_NAME, interface=_PROPERTIES)
        match self._bus.call(to, "GetAll", "s", (_SESSION,)):
            case (dict(told),):
                return {name: value for name, (_, value) in told.items()}
            case _:
                return {}

    def _idle_s(self, told: dict[str, Any]) -> float | None:
        since = told.get("IdleSinceHintMonotonic")
        if not isinstance(since, int) or since <= 0:  # its desktop never said anything
            return None
        if told.get("IdleHint") is True or told.get("Type") == "tty":
            return max(0.0, self._monotonic() - since / 1e6)
        return 0.0
