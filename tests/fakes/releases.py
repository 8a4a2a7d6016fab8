"""Releases in memory; whoever opens it is counted."""

import asyncio
from pathlib import Path
from typing import Self

from nosdesk.domain.errors import Untrusted
from nosdesk.domain.updates.manifest import read_manifest
from tests.releases import BODY, manifest_of


class FakeReleases:
    """`text` is the list, `body` what any file holds; `down` is raised while it is set."""

    def __init__(self, text: bytes | None = None, folder: Path = Path("/updates")) -> None:
        self.text = text or manifest_of()
        self.body = BODY
        self.folder = folder
        self.down: Exception | None = None
        self.asked: list[str] = []
        self.go = asyncio.Event()
        self.go.set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        return None

    async def latest(self):
        self.asked.append("latest")
        if self.down:
            raise self.down
        return read_manifest(self.text)

    async def fetch(self, file, tell):
        self.asked.append("fetch")
        tell(0)
        await self.go.wait()
        if self.down:
            raise self.down
        if len(self.body) != file.size:
            raise Untrusted("It is not what its makers signed.")
        tell(file.size)
        return self.folder / file.name

    async def check(self, file, path):
        self.asked.append("check")
        if len(self.body) != file.size:
            raise Untrusted(f"{path.name} is not what its makers signed.")
