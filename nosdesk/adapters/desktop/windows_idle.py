"""How long nobody has touched the PC, as Windows says."""

import ctypes
from typing import Any

_WRAPS_AT = 1 << 32  # milliseconds since the start, which Windows counts in 32 bits


class _LastInput(ctypes.Structure):
    _fields_ = (("size", ctypes.c_uint32), ("tick", ctypes.c_uint32))


class WindowsIdle:
    """Asks Windows for the last touch in this session."""

    def __init__(self, system: Any = None) -> None:  # noqa: ANN401 - the libraries have no types
        self._system = system or getattr(ctypes, "windll")  # noqa: B009 - only Windows has it

    def idle_s(self) -> float | None:
        """Return the seconds since the last touch, None when Windows does not tell."""
        last = _LastInput(ctypes.sizeof(_LastInput), 0)
        if not self._system.user32.GetLastInputInfo(ctypes.byref(last)):
            return None
        now = self._system.kernel32.GetTickCount() % _WRAPS_AT  # ctypes takes it for signed
        return float((now - last.tick) % _WRAPS_AT) / 1000

    def close(self) -> None:
        """Nothing is kept open."""
