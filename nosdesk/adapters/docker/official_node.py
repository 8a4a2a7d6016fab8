"""The network's own node in a container of Docker's, as the `OfficialSoftware` port."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from functools import partial
from pathlib import Path
from typing import Any

from docker import APIClient
from docker.errors import NotFound

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.docker.official_options import NODE_LABEL, OfficialSettings, launch_of
from nosdesk.adapters.docker.official_record import read_builds, write_builds
from nosdesk.adapters.docker.official_route import doors_of, told_state
from nosdesk.adapters.docker.official_start import digest_of, image_reference, start
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.official_node import Builds
from nosdesk.domain.secret import SecretBytes
from nosdesk.ports.containers import Container, PullProgress
from nosdesk.ports.official_software import Launch, SeenContainer

_LOG_BEFORE_S = 600.0


class DockerOfficialNode:
    """One node's container; `record` is the file that says which images were used."""

    def __init__(self, engine: DockerEngine, settings: OfficialSettings, record: Path) -> None:
        self._engine = engine
        self._settings = settings
        self._record = record
        self._door = ""

    async def builds(self) -> Builds:
        """Return which images were used so far; none where that was never written down."""
        return await asyncio.to_thread(read_builds, self._record)

    async def keep(self, builds: Builds) -> None:
        """Write down which images are used; those that are not any more are removed."""
        before = await self.builds()
        await asyncio.to_thread(write_builds, self._record, builds)
        used = {builds.current, builds.previous, builds.newest}
        for digest in {before.current, before.previous, before.newest} - used - {""}:
            await self._engine.remove_image(image_reference(self._settings.image, digest))

    async def fetch(self, on_progress: Callable[[PullProgress], None]) -> str:
        """Fetch the newest image and return its digest; the ones in use stay."""
        image = self._settings.image
        await self._engine.pull(image, on_progress)
        digest = await self._engine.connection.call(partial(digest_of, image=image))
        if not digest:
            raise Unavailable(f"Docker does not say which image {image} means.", "Trying again.")
        return digest

    async def start(self, launch: Launch, key: SecretBytes) -> None:
        """Start the container and hand it the key, in memory only."""
        image = image_reference(self._settings.image, launch.digest)
        if not await self._engine.has_image(image):
            await self._engine.pull(image, lambda _: None)
        mark = {NODE_LABEL: self._settings.mark}
        await self._engine.open_network(self._settings.name, mark)
        await self._engine.open_volume(self._settings.name, mark)
        begin = partial(start, settings=self._settings, launch=launch, key=key)
        await self._engine.connection.call(begin)

    async def seen(self) -> SeenContainer | None:
        """Return the node's container, None when there is none."""
        marked = await self._engine.find({NODE_LABEL: self._settings.mark})
        found = [each for each in marked if each.name == self._settings.name]  # labels are copied
        if not found:
            return None
        newest = max(found, key=lambda each: (each.running, each.started_at or 0.0))
        return _seen(newest)

    async def told(self) -> str | None:
        """Return the state that the node tells of itself; None where it tells nothing readable."""
        look = partial(_doors, name=self._settings.name, port=self._settings.api_port)
        doors = await self._engine.connection.call(look)
        for door in sorted(doors, key=lambda each: each != self._door):  # one may lead nowhere
            if (state := await told_state((door,), self._settings.node)) is not None:
                self._door = door
                return state
        return None

    async def end(self, *, grace_s: int) -> None:
        """Ask it to end, by force after `grace_s`; one that ended or is gone is fine."""
        await self._engine.stop(self._settings.name, grace_s=grace_s)

    async def lines(self) -> AsyncGenerator[str]:
        """Yield what it writes, from a little before now on, until it ends."""
        since = max(0.0, time.time() - _LOG_BEFORE_S)
        async with aclosing(self._engine.logs(self._settings.name, after=since)) as lines:
            async for line in lines:
                yield line.text


def _seen(container: Container) -> SeenContainer:
    return SeenContainer(
        standing="running" if container.running else "ended",
        launch=launch_of(container.labels),
        exit_code=container.exit_code,
        number=f"{container.id} {container.started_at}",
    )


def _doors(client: APIClient, name: str, port: int) -> tuple[str, ...]:
    try:
        inspected: dict[str, Any] = client.inspect_container(name)
    except NotFound:
        return ()
    return doors_of(inspected, port)
