"""How long nobody has touched the PC, as macOS says."""

import ctypes
from typing import Any

_GRAPHICS = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"
_THIS_SESSION = 0  # kCGEventSourceStateCombinedSessionState
_ANY_INPUT = 0xFFFFFFFF  # kCGAnyInputEventType


class MacosIdle:
    """Asks Core Graphics for the last touch in this session."""

    def __init__(self, graphics: Any = None) -> None:  # noqa: ANN401 - the library has no types
        graphics = graphics or ctypes.CDLL(_GRAPHICS)
        self._seconds = graphics.CGEventSourceSecondsSinceLastEventType
        self._seconds.restype = ctypes.c_double
        self._seconds.argtypes = (ctypes.c_int32, ctypes.c_uint32)

    def idle_s(self) -> float | None:
        """Return the seconds since the last touch."""
        return max(0.0, float(self._seconds(_THIS_SESSION, _ANY_INPUT)))

    def close(self) -> None:
        """Nothing is kept open."""
