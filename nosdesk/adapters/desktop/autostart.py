"""The system's own list of what starts with the session, as the `Autostart` port."""

import sys
from collections.abc import Sequence

from nosdesk.ports.autostart import Autostart

NAME = "org.nosdesk.Nosdesk"


def open_autostart(words: Sequence[str]) -> Autostart | None:
    """Return this system's list, None where there is none that we know; `words` start us."""
    if sys.platform == "win32":
        from nosdesk.adapters.desktop.windows_autostart import (  # noqa: PLC0415
            WindowsAutostart,
            WindowsRegistry,
        )

        return WindowsAutostart(WindowsRegistry(), words)
    if sys.platform != "linux":
        return None
    from nosdesk.adapters.desktop.xdg_autostart import XdgAutostart, folders  # noqa: PLC0415

    return XdgAutostart(NAME, words, *folders())
