"""How long nobody has touched the desktop, as the desktop itself says over the session's bus."""

from collections.abc import Callable

from jeepney import DBusAddress  # type: ignore[import-untyped]  # its authors ship no types

from nosdesk.adapters.desktop.dbus import Bus

_MUTTER = DBusAddress(
    "/org/gnome/Mutter/IdleMonitor/Core",
    bus_name="org.gnome.Mutter.IdleMonitor",
    interface="org.gnome.Mutter.IdleMonitor",
)
_KDE = DBusAddress(
    "/ScreenSaver", bus_name="org.kde.screensaver", interface="org.freedesktop.ScreenSaver"
)
_OTHERS = DBusAddress(
    "/org/freedesktop/ScreenSaver",
    bus_name="org.freedesktop.ScreenSaver",
    interface="org.freedesktop.ScreenSaver",
)


class DesktopIdle:
    """Asks GNOME, KDE, and then whoever answers for the screen saver; the first answer counts."""

    def __init__(self, bus: Bus) -> None:
        self._sources = (
            _Source(bus, _MUTTER, "GetIdletime", 0.001, has_zero=True),
            _Source(bus, _KDE, "GetSessionIdleTime", 0.001),
            _Source(bus, _OTHERS, "GetSessionIdleTime", 1.0),
        )

    def idle_s(self) -> float | None:
        """Return the seconds since the last touch, None when no desktop tells."""
        for source in self._sources:
            if (idle_s := source.idle_s()) is not None:
                return idle_s
        return None


class _Source:
    """One service that may tell; KDE counts milliseconds where others count seconds.

    Some answer 0 whatever happens, as KDE does under Wayland. Where that may be, 0 is believed
    only of one that has said something else before.
    """

    def __init__(
        self, bus: Bus, to: DBusAddress, method: str, unit_s: float, *, has_zero: bool = False
    ) -> None:
        self._ask: Callable[[], tuple[object, ...] | None] = lambda: bus.call(to, method)
        self._unit_s = unit_s
        self._has_zero = has_zero

    def idle_s(self) -> float | None:
        match self._ask():
            case (bool(),):
                return None
            case (int(count),) if count > 0:
                self._has_zero = True
                return count * self._unit_s
            case (0,) if self._has_zero:
                return 0.0
            case _:
                return None
