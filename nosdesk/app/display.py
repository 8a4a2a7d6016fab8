"""Whether a window can be shown here; found out without Qt, which would end the program."""

import os
import sys


def has_display() -> bool:
    """Tell whether there is a display, or Qt was told to do without one."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
