"""The settings as the window holds them: read once, watched by whoever depends on them; no Qt."""

from pathlib import Path

from nosdesk.aio.state import State
from nosdesk.domain.settings import Settings, changed
from nosdesk.ports.settings import SettingsStore


class Preferences:
    """`settings` are the latest; `left_out` says what of the kept ones could not be read."""

    def __init__(self, store: SettingsStore) -> None:
        self.settings = State(Settings())
        self.left_out: State[tuple[str, ...]] = State(())
        self._store = store

    async def load(self) -> None:
        """Read them, also those that another program has changed meanwhile."""
        read = await self._store.load()
        self.left_out.set(read.left_out)
        self.settings.set(read.settings)

    async def put(self, name: str, value: object) -> None:
        """Change one, by its name; raises `BadInput` when it cannot be so, `HostUnfit` on disk."""
        self.settings.set(await self._store.change(lambda latest: changed(latest, name, value)))
        self.left_out.set(())

    async def take_from(self, file: Path) -> None:
        """Take all of them from a file; `BadInput` when it has none."""
        read = await self._store.take_from(file)
        self.left_out.set(read.left_out)
        self.settings.set(read.settings)

    async def give_to(self, file: Path) -> None:
        """Write all of them into a file."""
        await self._store.give_to(file)
