"""Settings in memory, with files in memory beside them."""

from collections.abc import Callable
from pathlib import Path

from nosdesk.domain.errors import BadInput
from nosdesk.domain.settings import Read, Settings, for_elsewhere, settings_from, with_own


class FakeSettings:
    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.left_out: tuple[str, ...] = ()
        self.files: dict[Path, object] = {}

    async def load(self) -> Read:
        return Read(self.settings, self.left_out)

    async def change(self, how: Callable[[Settings], Settings]) -> Settings:
        self.settings = how(self.settings)
        self.left_out = ()
        return self.settings

    async def take_from(self, file: Path) -> Read:
        if not isinstance(raw := self.files.get(file), dict):
            raise BadInput(f"There are no settings in {file}.")
        found = settings_from(raw)
        self.settings = with_own(found.settings, self.settings)
        return Read(self.settings, found.left_out)

    async def give_to(self, file: Path) -> None:
        self.files[file] = for_elsewhere(self.settings)
