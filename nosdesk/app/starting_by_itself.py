"""The list of programs that start with the session, with what starts this one."""

from nosdesk.adapters.desktop.autostart import open_autostart
from nosdesk.app.installed import where_installed
from nosdesk.ports.autostart import Autostart


def autostart_here() -> Autostart | None:
    """Return this system's list, None where there is none that we know."""
    return open_autostart((*where_installed().launcher, "--minimized"))
