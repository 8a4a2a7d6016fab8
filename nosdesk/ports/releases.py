"""Where new versions come from, as a port."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from nosdesk.domain.updates.manifest import Manifest, ReleaseFile


class Releases(Protocol):
    """The place of releases. Nothing is asked of it but by these calls."""

    async def latest(self) -> Manifest:
        """Return the newest release as its makers signed it.

        Raises `Untrusted` when it is not theirs or makes no sense, `Unavailable` when nobody
        answers.
        """

    async def fetch(self, file: ReleaseFile, tell: Callable[[int], None]) -> Path:
        """Return where the file is, whole and checked; what came before is not fetched again.

        `tell` hears how many bytes are here. Raises `Untrusted` when it is not what was promised,
        `Unavailable` when it does not come, `HostUnfit` when the disk does not take it.
        """

    async def check(self, file: ReleaseFile, path: Path) -> None:
        """Raise `Untrusted` unless these are the very bytes that were promised."""
