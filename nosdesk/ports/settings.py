"""Where the user's settings are kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from nosdesk.domain.settings import Read, Settings


class SettingsStore(Protocol):
    """The one set of settings of this user; several processes may read and change it."""

    async def load(self) -> Read:
        """Return the settings; whatever of them cannot be read keeps its default and is told."""

    async def change(self, how: Callable[[Settings], Settings]) -> Settings:
        """Replace the settings by what `how` makes of the latest, and return them.

        Whatever `how` raises leaves them as they were. Raises `HostUnfit` when they cannot be
        kept.
        """

    async def take_from(self, file: Path) -> Read:
        """Replace all settings by those in a file that `give_to` wrote, and return them.

        What it leaves out stays as it is here.
        Raises `BadInput`, and changes nothing, when that file has no settings.
        """

    async def give_to(self, file: Path) -> None:
        """Write all settings into this file, without where prices come from: that may hold a key.

        Raises `HostUnfit` when it cannot be written.
        """
