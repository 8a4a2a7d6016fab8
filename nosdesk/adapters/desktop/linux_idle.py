"""How long nobody has touched a PC with Linux: whoever knows best is asked.

The X server knows to the millisecond; under Wayland it is the desktop's to say. logind knows of
others at this PC, and whether anybody sits at it at all: where nobody does, as on a server, it
has not been touched since it was started. Without any of them nothing is known.
"""

import time
from collections.abc import Callable, Mapping

from nosdesk.adapters.desktop.dbus import Bus, session_bus, system_bus
from nosdesk.adapters.desktop.desktop_idle import DesktopIdle
from nosdesk.adapters.desktop.logind import Logind, Sitting
from nosdesk.adapters.desktop.x11 import X11Idle


class LinuxIdle:
    """The last touch of this PC by anybody; for one thread at a time."""

    def __init__(self, env: Mapping[str, str], uid: int) -> None:
        self._uid = uid
        self._buses = Bus(session_bus(env)), Bus(system_bus(env))
        desktop, logind = DesktopIdle(self._buses[0]), Logind(self._buses[1])
        self._sources = (X11Idle(env).idle_s, desktop.idle_s)
        self._sittings: Callable[[], list[Sitting] | None] = logind.sittings

    def idle_s(self) -> float | None:
        """Return the seconds since the last touch, None when that cannot be found out."""
        own = self._own_s()
        sittings = self._sittings()
        return own if sittings is None else idle_of_all(own, sittings, self._uid)

    def close(self) -> None:
        """Hang up."""
        for bus in self._buses:
            bus.close()

    def _own_s(self) -> float | None:
        for ask in self._sources:
            if (idle_s := ask()) is not None:
                return idle_s
        return None


def idle_of_all(own_s: float | None, sittings: list[Sitting], uid: int) -> float | None:
    """Return how long nobody touched the PC: neither we, nor whoever else's screen is shown."""
    ours = [each.idle_s for each in sittings if each.uid == uid]
    others = [each.idle_s for each in sittings if each.uid != uid and each.is_active]
    if own_s is not None:
        others.append(own_s)
    elif ours:
        known = [idle_s for idle_s in ours if idle_s is not None]
        others.append(min(known, default=None))
    if not others:
        return time.monotonic()  # which Linux counts from the start
    known = [idle_s for idle_s in others if idle_s is not None]
    return min(known) if len(known) == len(others) else None
