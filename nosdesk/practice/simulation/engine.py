"""A container engine in virtual time, made for tens of thousands of jobs: a container is a timer.

It follows the `Containers` port. A command that holds `sleep SECONDS` takes that long; any other
ends at once. `practice/engine.py` knows more of a shell and knows no faults.
"""

import asyncio
import re
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass, field
from itertools import count

from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.domain.usage import Usage
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import (
    MIB,
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
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.simulation.faults import Weather
from nosdesk.practice.simulation.life import Life

START_S = 0.3
ANSWER_S = 0.01
FAILED, KILLED, CRASHED, STOPPED = 1, 137, 139, 143
SURVIVES_RESTART = 0.3
"""How many containers live on through a restart of their engine."""

_JOB_LABEL = "nosdesk.job"
_SLEEP = re.compile(r"sleep ([0-9.]+)")
_FACTS = EngineFacts(
    kind="simulated", version="1", cpus=8, memory_bytes=32 * 1024 * MIB, root="/simulated"
)


@dataclass(eq=False, slots=True)
class _Box:
    """One container; `watchers` are woken when it ends, and when its engine goes away."""

    id: str
    spec: ContainerSpec
    labels: Mapping[str, str]
    started_at: float
    timer: asyncio.TimerHandle | None = None
    finished_at: float | None = None
    exit_code: int | None = None
    oom_killed: bool = False
    watchers: list["asyncio.Future[None]"] = field(default_factory=list)

    def wake(self) -> None:
        """Let everybody look again who waits for it."""
        for watcher in self.watchers:
            if not watcher.done():
                watcher.set_result(None)
        self.watchers.clear()

    def seen(self) -> Container:
        """Return it as the engine reports it."""
        return Container(
            id=self.id,
            name=self.spec.name,
            labels=self.labels,
            running=self.exit_code is None,
            exit_code=self.exit_code,
            oom_killed=self.oom_killed,
            started_at=self.started_at,
            finished_at=self.finished_at,
        )


class VirtualEngine:
    """Pretends to run containers, and fails as engines, containers and GPUs fail."""

    def __init__(self, clock: Clock, weather: Weather, life: Callable[[], Life]) -> None:
        self._clock = clock
        self._weather = weather
        self._life = life
        self._boxes: dict[str, _Box] = {}
        self._networks: set[str] = set()
        self._volumes: dict[str, Volume] = {}
        self._numbers = count(1)
        self.worked_for: set[str] = set()
        """The jobs for which a container was ever started."""
        weather.on(Fault.DOCKER_RESTART, self._go_away)
        weather.on(Fault.CONTAINER_CRASH, lambda: self._strike(Fault.CONTAINER_CRASH, CRASHED))
        weather.on(Fault.CONTAINER_OOM, lambda: self._strike(Fault.CONTAINER_OOM, KILLED))
        weather.on(Fault.DISK_FULL, lambda: self._strike(Fault.DISK_FULL, FAILED))
        weather.on(Fault.GPU_LOSS, lambda: self._strike(Fault.GPU_LOSS, FAILED))

    async def facts(self) -> EngineFacts:
        """Return what the engine is: simulated."""
        await self._reach()
        return _FACTS

    async def disk(self) -> DiskSpace | None:
        """Return None: it cannot tell; a full disk shows in what fails."""
        return None

    async def has_image(self, image: str) -> bool:  # noqa: ARG002 - all are, or none
        """Tell that the image is here, unless its registry is to be missed."""
        await self._reach()
        return Fault.REGISTRY_DOWN not in self._weather.active

    async def image(self, image: str) -> Image | None:
        """Return the image; all are here, and have been."""
        return Image(image) if await self.has_image(image) else None

    async def image_ids(self) -> frozenset[str]:
        """Return none: nobody counts them."""
        await self._reach()
        return frozenset()

    async def pull(
        self,
        image: str,  # noqa: ARG002
        on_progress: Callable[[PullProgress], None],
        *,
        login: RegistryLogin | None = None,  # noqa: ARG002
    ) -> None:
        """Fetch the image at once; `Unavailable` while its registry is down."""
        await self._reach()
        if self._weather.strikes(Fault.REGISTRY_DOWN):
            raise Unavailable("The registry does not serve.", mishap=Mishap.REGISTRY_DOWN)
        on_progress(PullProgress(1, 1))

    async def remove_image(self, image: str, *, only_id: str = "") -> None:  # noqa: ARG002 - all stay
        """Do nothing: images cost no room."""
        await self._reach()

    async def start(self, spec: ContainerSpec) -> Container:
        """Start the container; starting a name that exists returns that container."""
        await self._reach(START_S)
        if box := self._found(spec.name):
            return box.seen()
        self._check_host(spec)
        if spec.network is not None and spec.network not in self._networks:
            raise Refused(f"There is no network {spec.network}.", name="NotStarted")
        labels = {**spec.labels, OWN_LABEL: "1"}
        box = _Box(f"c{next(self._numbers)}", spec, labels, self._clock.now())
        self._boxes[box.id] = box
        self.worked_for.add(labels.get(_JOB_LABEL, ""))
        loop = asyncio.get_running_loop()
        box.timer = loop.call_later(_duration(spec), self._end, box, 0)
        self._life().moment()
        return box.seen()

    async def inspect(self, container: str) -> Container | None:
        """Return the container by id or name, None when there is none."""
        await self._reach()
        box = self._found(container)
        return box.seen() if box else None

    async def written(self, container: str) -> int:  # noqa: ARG002 - it has no disk
        """Return how many bytes the container wrote: none."""
        return 0

    async def usage(self, container: str) -> Usage | None:  # noqa: ARG002 - nothing is measured
        """Return None: it uses nothing."""
        return None

    async def logs(self, container: str, *, after: float = 0) -> AsyncGenerator[LogLine]:
        """Yield the two lines a container writes: as it starts, and as it ends."""
        await self._reach()
        box = self._known(container)
        first = LogLine("stdout", "Working.", box.started_at)
        if first.time > after:
            yield first
        await self._ended(box)
        last = LogLine("stdout", "Over.", box.finished_at or self._clock.now())
        if last.time > after:
            yield last

    async def wait(self, container: str) -> Container:
        """Return the container once it has ended; `Refused` when it is gone."""
        await self._reach()
        box = self._known(container)
        await self._ended(box)
        self._life().moment()
        return box.seen()

    async def execute(
        self,
        container: str,
        command: tuple[str, ...],  # noqa: ARG002 - all do
        *,
        within_s: float,  # noqa: ARG002 - it takes no time
    ) -> Executed:
        """Tell that the command did well."""
        await self._reach()
        if self._known(container).exit_code is not None:
            raise Refused(f"The container {container} does not run.", name="NotRunning")
        return Executed(0, "")

    async def stop(self, container: str, *, grace_s: int = 10) -> None:  # noqa: ARG002 - at once
        """End the container; one that ended or is gone is fine."""
        await self._reach()
        if box := self._found(container):
            self._end(box, STOPPED)
        self._life().moment()

    async def remove(self, container: str) -> None:
        """Remove the container; one that is gone is fine."""
        await self._reach()
        if box := self._found(container):
            self._end(box, STOPPED)
            del self._boxes[box.id]
        self._life().moment()

    async def find(self, labels: Mapping[str, str]) -> tuple[Container, ...]:
        """Return the containers that carry all these labels, running or not."""
        await self._reach()
        wanted = labels.items()
        return tuple(box.seen() for box in self._boxes.values() if wanted <= box.labels.items())

    async def open_network(self, name: str, labels: Mapping[str, str]) -> None:  # noqa: ARG002 - nothing asks for them
        """Make a network of this name unless it exists."""
        await self._reach()
        self._networks.add(name)

    async def make_ready(self, network: str) -> None:
        """Do nothing: everything is ready."""

    async def close_network(self, name: str) -> None:
        """Remove the network; one that is gone is fine."""
        await self._reach()
        self._networks.discard(name)

    async def open_volume(self, name: str, labels: Mapping[str, str]) -> None:
        """Make a volume of this name unless it exists."""
        await self._reach()
        own = {**labels, OWN_LABEL: "1"}
        self._volumes.setdefault(name, Volume(name, own, self._clock.now()))

    async def close_volume(self, name: str) -> None:
        """Remove the volume; one that is gone is fine."""
        await self._reach()
        self._volumes.pop(name, None)

    async def volumes(
        self,
        labels: Mapping[str, str],
        *,
        with_sizes: bool = False,  # noqa: ARG002 - they are empty
    ) -> tuple[Volume, ...]:
        """Return the volumes that carry all these labels."""
        await self._reach()
        wanted = labels.items()
        return tuple(each for each in self._volumes.values() if wanted <= each.labels.items())

    # --- Containers ---

    def _check_host(self, spec: ContainerSpec) -> None:
        """Raise what keeps this computer from starting any container now."""
        if spec.gpus and self._weather.strikes(Fault.GPU_LOSS):
            raise Refused(
                "The GPU is gone.",
                "Look at the card and its driver.",
                name="NoGpu",
                mishap=Mishap.GPU_GONE,
            )
        if self._weather.strikes(Fault.DISK_FULL):
            raise Refused(
                "The disk is full.",
                "Free some space.",
                name="NotStarted",
                mishap=Mishap.DISK_FULL,
            )

    def _found(self, reference: str) -> _Box | None:
        by_name = (box for box in self._boxes.values() if box.spec.name == reference)
        return self._boxes.get(reference) or next(by_name, None)

    def _known(self, reference: str) -> _Box:
        box = self._found(reference)
        if box is None:
            raise Refused(
                f"There is no container {reference}.",
                name="NoContainer",
                mishap=Mishap.CONTAINER_LOST,
            )
        return box

    async def _ended(self, box: _Box) -> None:
        while box.exit_code is None:
            watcher: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            box.watchers.append(watcher)
            await watcher
            if Fault.DOCKER_RESTART in self._weather.active:
                raise _away()

    def _end(self, box: _Box, code: int, *, oom_killed: bool = False) -> None:
        if box.exit_code is not None:
            return
        box.exit_code, box.finished_at = code, self._clock.now()
        box.oom_killed = oom_killed
        if box.timer is not None:
            box.timer.cancel()
        box.wake()

    # --- Weather ---

    async def _reach(self, wait_s: float = ANSWER_S) -> None:
        life = self._life()
        life.moment()
        await asyncio.sleep(wait_s)
        life.moment()
        if self._weather.active and self._weather.strikes(Fault.DOCKER_RESTART):
            raise _away()

    def _running(self) -> list[_Box]:
        return [box for box in self._boxes.values() if box.exit_code is None]

    def _go_away(self) -> None:
        for box in self._running():
            if self._weather.random.random() >= SURVIVES_RESTART:
                self._end(box, KILLED)
            box.wake()

    def _strike(self, fault: str, code: int) -> None:
        """End every container that the fault hits, as it ends them."""
        for box in self._running():
            if box.spec.gpus or fault != Fault.GPU_LOSS:
                self._weather.tally[fault] += 1
                self._end(box, code, oom_killed=fault == Fault.CONTAINER_OOM)


def _duration(spec: ContainerSpec) -> float:
    found = _SLEEP.search(" ".join((*spec.entrypoint, *spec.command)))
    return float(found[1]) if found else 0.0


def _away() -> Unavailable:
    return Unavailable("The container engine does not answer.", mishap=Mishap.ENGINE_AWAY)
