"""Starting with the user's session, as a port."""

from typing import Protocol


class Autostart(Protocol):
    """The system's own list of what starts with the session, which others change, too."""

    async def is_on(self) -> bool:
        """Return whether Nosdesk will start with the next session, as the system has it now."""

    async def switch(self, *, on: bool) -> None:
        """Let it start with the session, or not; `HostUnfit` when that cannot be written."""
