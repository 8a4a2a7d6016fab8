"""A container engine that only pretends, for tests and large simulations; it says so.

It follows the rules of the `Containers` port with no Docker: every image is here (but those said
to be missing), and a container plays the few shell words of `scripts.py` by the clock it is given,
so that it also runs in virtual time.
"""

from asyncio import TaskGroup
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Collection, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace
from itertools import count

from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.domain.usage import Usage
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import (
    MIB,
    OUTPUT_LIMIT,
    OWN_LABEL,
    Container,
    ContainerSpec,
    DiskSpace,
    EngineFacts,
    Executed,
    Image,
    LogLine,
    PullProgress,
    RegistryLogin,
    Volume,
)
from nosdesk.practice.played_container import PlayedContainer
from nosdesk.practice.scripts import Exit, Print, Sleep, steps

_STOPPED = 143
_FACTS = EngineFacts(
    kind="simulated", version="1", cpus=8, memory_bytes=32 * 1024 * MIB, root="/simulated"
)


class SimulatedEngine:
    """Pretends to run containers; a stopped one ends at once, with the code of SIGTERM."""

    def __init__(
        self,
        clock: Clock,
        tasks: TaskGroup,
        missing: Collection[str],
        private: Mapping[str, RegistryLogin],
    ) -> None:
        self._clock = clock
        self._tasks = tasks
        self._missing = missing
        self._private = private
        self._absent = set(private)
        self._played: dict[str, PlayedContainer] = {}
        self._networks: set[str] = set()
        self._volumes: dict[str, Volume] = {}
        self._numbers = count(1)

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        clock: Clock,
        *,
        missing: Collection[str] = (),
        private: Mapping[str, RegistryLogin] | None = None,
    ) -> "AsyncIterator[SimulatedEngine]":
        """Give an empty engine; its containers end with it.

        Every image is here but the missing, which are nowhere, and the private, which are to be
        pulled with their login.
        """
        async with TaskGroup() as tasks:
            engine = cls(clock, tasks, missing, private or {})
            try:
                yield engine
            finally:
                for played in engine._played.values():
                    played.end(clock.now(), _STOPPED)

    async def facts(self) -> EngineFacts:
        """Return what the engine is: simulated."""
        return _FACTS

    async def disk(self) -> DiskSpace | None:
        """Return None: it has no disk."""
        return None

    async def has_image(self, image: str) -> bool:
        """Tell whether the image is here: all are, but the missing and what was removed."""
        return image not in self._missing and image not in self._absent

    async def image(self, image: str) -> Image | None:
        """Return the image, None when it is not here."""
        return Image(_id_of(image)) if await self.has_image(image) else None

    async def image_ids(self) -> frozenset[str]:
        """Return the ids of the images that came by a pull; nobody counts the others."""
        return frozenset(_id_of(image) for image in self._private if image not in self._absent)

    async def pull(
        self,
        image: str,
        on_progress: Callable[[PullProgress], None],
        *,
        login: RegistryLogin | None = None,
    ) -> None:
        """Fetch the image at once; `Refused` for a missing one, and for a wrong login."""
        asked = self._private.get(image)
        if image in self._missing or (asked is not None and not _is_same(asked, login)):
            raise Refused(
                f"The image {image} could not be fetched.",
                name="ImageRefused",
                mishap=Mishap.IMAGE_REFUSED,
            )
        self._absent.discard(image)
        on_progress(PullProgress(1, 1))

    async def remove_image(self, image: str, *, only_id: str = "") -> None:
        """Remove the image, unless a container uses it; one that is gone is fine."""
        if only_id in ("", _id_of(image)) and all(
            played.spec.image != image for played in self._played.values()
        ):
            self._absent.add(image)

    async def start(self, spec: ContainerSpec) -> Container:
        """Start the container; starting a name that exists returns that container."""
        if played := self._found(spec.name):
            if not spec.labels.items() <= played.labels.items():
                raise Refused(f"A container named {spec.name} exists already.", name="NameTaken")
            return played.seen()
        await self._check_startable(spec)
        played = PlayedContainer(f"{next(self._numbers):064x}", spec, self._clock.now())
        self._played[played.id] = played
        played.playing = self._tasks.create_task(played.play(self._clock))
        return played.seen()

    async def _check_startable(self, spec: ContainerSpec) -> None:
        if not await self.has_image(spec.image):
            raise Refused(
                f"The image {spec.image} is not on this computer.",
                name="NoImage",
                mishap=Mishap.IMAGE_REFUSED,
            )
        if spec.network is not None and spec.network not in self._networks:
            raise Refused(f"There is no network {spec.network}.", name="NotStarted")
        for mount in spec.mounts:
            if mount.volume not in self._volumes:
                raise Refused(f"There is no volume {mount.volume}.", name="NoVolume")

    async def inspect(self, container: str) -> Container | None:
        """Return the container by id or name, None when there is none."""
        played = self._found(container)
        return played.seen() if played else None

    async def written(self, container: str) -> int:  # noqa: ARG002 - it has no disk
        """Return how many bytes the container wrote: none."""
        return 0

    async def usage(self, container: str) -> Usage | None:
        """Return that it uses nothing, None when it does not run."""
        played = self._found(container)
        if played is None or played.exit_code is not None:
            return None
        return Usage(0.0, 0, played.spec.limits.memory_bytes)

    async def logs(self, container: str, *, after: float = 0) -> AsyncGenerator[LogLine]:
        """Yield every line written after that time, then each new one, until the container ends."""
        played = self._known(container)
        told = 0
        async with aclosing(played.progress.changes()) as changes:
            async for _ in changes:
                news, told = played.lines[told:], len(played.lines)
                for line in news:
                    if line.time > after:
                        yield line
                if played.exit_code is not None and told == len(played.lines):
                    return

    async def wait(self, container: str) -> Container:
        """Return the container once it has ended; `Refused` when it is gone."""
        played = self._known(container)
        async with aclosing(played.progress.changes()) as changes:
            async for _ in changes:
                if played.exit_code is not None:
                    break
        return self._known(played.id).seen()

    async def execute(
        self, container: str, command: tuple[str, ...], *, within_s: float
    ) -> Executed:
        """Return what came of this command, run beside the container's own."""
        if self._known(container).exit_code is not None:
            raise Refused(f"The container {container} does not run.", name="NotRunning")
        left_s, output = within_s, ""
        for step in steps(command):
            match step:
                case Print(_, text):
                    output += f"{text}\n"
                case Sleep(seconds):
                    await self._clock.sleep(min(seconds, left_s))
                    left_s -= seconds
                case Exit(code):
                    return Executed(code, output[:OUTPUT_LIMIT])
            if left_s < 0:
                return Executed(None, output[:OUTPUT_LIMIT])
        return Executed(0, output[:OUTPUT_LIMIT])

    async def stop(self, container: str, *, grace_s: int = 10) -> None:  # noqa: ARG002 - at once
        """End the container; one that ended or is gone is fine."""
        if played := self._found(container):
            played.end(self._clock.now(), _STOPPED)

    async def remove(self, container: str) -> None:
        """Remove the container; one that is gone is fine."""
        if played := self._found(container):
            del self._played[played.id]
            played.end(self._clock.now(), _STOPPED)

    async def find(self, labels: Mapping[str, str]) -> tuple[Container, ...]:
        """Return the containers that carry all these labels, running or not."""
        wanted = labels.items()
        return tuple(each.seen() for each in self._played.values() if wanted <= each.labels.items())

    async def open_network(self, name: str, labels: Mapping[str, str]) -> None:  # noqa: ARG002 - nothing asks for them
        """Make a network of this name unless it exists."""
        self._networks.add(name)

    async def make_ready(self, network: str) -> None:
        """Do nothing: everything is ready."""

    async def close_network(self, name: str) -> None:
        """Remove the network; one that is gone is fine. `Unavailable` while it is in use."""
        if any(
            each.spec.network == name and each.exit_code is None for each in self._played.values()
        ):
            raise Unavailable(f"The network {name} is still in use.")
        self._networks.discard(name)

    async def open_volume(self, name: str, labels: Mapping[str, str]) -> None:
        """Make a volume of this name unless it exists."""
        own = {**labels, OWN_LABEL: "1"}
        self._volumes.setdefault(name, Volume(name, own, self._clock.now()))

    async def close_volume(self, name: str) -> None:
        """Remove the volume; one that is gone is fine. `Unavailable` while a container uses it."""
        mounts = (mount for played in self._played.values() for mount in played.spec.mounts)
        if any(mount.volume == name for mount in mounts):
            raise Unavailable(f"The volume {name} is still in use.")
        self._volumes.pop(name, None)

    async def volumes(
        self, labels: Mapping[str, str], *, with_sizes: bool = False
    ) -> tuple[Volume, ...]:
        """Return the volumes that carry all these labels; they are all empty."""
        size = 0 if with_sizes else None
        return tuple(
            replace(each, size_bytes=size)
            for each in self._volumes.values()
            if labels.items() <= each.labels.items()
        )

    def _found(self, reference: str) -> PlayedContainer | None:
        by_name = (each for each in self._played.values() if each.spec.name == reference)
        return self._played.get(reference) or next(by_name, None)

    def _known(self, reference: str) -> PlayedContainer:
        played = self._found(reference)
        if played is None:
            raise Refused(
                f"There is no container {reference}.",
                name="NoContainer",
                mishap=Mishap.CONTAINER_LOST,
            )
        return played


def _id_of(image: str) -> str:
    return f"simulated:{image}"


def _is_same(asked: RegistryLogin, given: RegistryLogin | None) -> bool:
    return given is not None and (
        asked.username.reveal() == given.username.reveal()
        and asked.password.reveal() == given.password.reveal()
    )
