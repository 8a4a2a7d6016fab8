"""A container engine that only pretends, for tests and large simulations; it says so.

It follows the rules of the `Containers` port with no Docker: every image is here (but those said
to be missing), and a container plays the few shell words of `scripts.py` by the clock it is given,
so that it also runs in virtual time.
"""

from asyncio import Task, TaskGroup
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Collection, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Literal

from nosdesk.aio.state import State
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import (
    MIB,
    OWN_LABEL,
    Container,
    ContainerSpec,
    EngineFacts,
    LogLine,
    PullProgress,
)
from nosdesk.practice.scripts import Exit, Print, Sleep, steps

_STOPPED = 143
_TICK_S = 1e-6
_FACTS = EngineFacts(
    kind="simulated", version="1", cpus=8, memory_bytes=32 * 1024 * MIB, root="/simulated"
)


class SimulatedEngine:
    """Pretends to run containers; a stopped one ends at once, with the code of SIGTERM."""

    def __init__(self, clock: Clock, tasks: TaskGroup, missing: Collection[str]) -> None:
        self._clock = clock
        self._tasks = tasks
        self._missing = missing
        self._runs: dict[str, _Run] = {}
        self._networks: set[str] = set()
        self._numbers = count(1)

    @classmethod
    @asynccontextmanager
    async def open(
        cls, clock: Clock, *, missing: Collection[str] = ()
    ) -> "AsyncIterator[SimulatedEngine]":
        """Give an empty engine that knows every image but the missing; its containers end here."""
        async with TaskGroup() as tasks:
            engine = cls(clock, tasks, missing)
            try:
                yield engine
            finally:
                for run in engine._runs.values():
                    run.end(clock.now(), _STOPPED)

    async def facts(self) -> EngineFacts:
        """Return what the engine is: simulated."""
        return _FACTS

    async def has_image(self, image: str) -> bool:
        """Tell whether the image is here: all are, but the missing."""
        return image not in self._missing

    async def pull(self, image: str, on_progress: Callable[[PullProgress], None]) -> None:
        """Fetch the image at once; `Refused` for a missing one."""
        if image in self._missing:
            raise Refused(f"The image {image} could not be fetched.", name="ImageRefused")
        on_progress(PullProgress(1, 1))

    async def start(self, spec: ContainerSpec) -> Container:
        """Start the container; starting a name that exists returns that container."""
        if run := self._found(spec.name):
            if not spec.labels.items() <= run.labels.items():
                raise Refused(f"A container named {spec.name} exists already.", name="NameTaken")
            return run.seen()
        if spec.image in self._missing:
            raise Refused(f"The image {spec.image} is not on this computer.", name="NoImage")
        if spec.network is not None and spec.network not in self._networks:
            raise Refused(f"There is no network {spec.network}.", name="NotStarted")
        run = _Run(f"{next(self._numbers):064x}", spec, self._clock.now())
        self._runs[run.id] = run
        run.playing = self._tasks.create_task(_play(run, self._clock))
        return run.seen()

    async def inspect(self, container: str) -> Container | None:
        """Return the container by id or name, None when there is none."""
        run = self._found(container)
        return run.seen() if run else None

    async def logs(self, container: str, *, after: float = 0) -> AsyncGenerator[LogLine]:
        """Yield every line written after that time, then each new one, until the container ends."""
        run = self._known(container)
        told = 0
        async with aclosing(run.progress.changes()) as changes:
            async for _ in changes:
                news, told = run.lines[told:], len(run.lines)
                for line in news:
                    if line.time > after:
                        yield line
                if run.exit_code is not None and told == len(run.lines):
                    return

    async def wait(self, container: str) -> Container:
        """Return the container once it has ended; `Refused` when it is gone."""
        run = self._known(container)
        async with aclosing(run.progress.changes()) as changes:
            async for _ in changes:
                if run.exit_code is not None:
                    break
        return self._known(run.id).seen()

    async def stop(self, container: str, *, grace_s: int = 10) -> None:  # noqa: ARG002 - at once
        """End the container; one that ended or is gone is fine."""
        if run := self._found(container):
            run.end(self._clock.now(), _STOPPED)

    async def remove(self, container: str) -> None:
        """Remove the container; one that is gone is fine."""
        if run := self._found(container):
            del self._runs[run.id]
            run.end(self._clock.now(), _STOPPED)

    async def find(self, labels: Mapping[str, str]) -> tuple[Container, ...]:
        """Return the containers that carry all these labels, running or not."""
        wanted = labels.items()
        return tuple(run.seen() for run in self._runs.values() if wanted <= run.labels.items())

    async def open_network(self, name: str, labels: Mapping[str, str]) -> None:  # noqa: ARG002 - nothing asks for them
        """Make a network of this name unless it exists."""
        self._networks.add(name)

    async def close_network(self, name: str) -> None:
        """Remove the network; one that is gone is fine. `Unavailable` while it is in use."""
        if any(run.spec.network == name and run.exit_code is None for run in self._runs.values()):
            raise Unavailable(f"The network {name} is still in use.")
        self._networks.discard(name)

    def _found(self, reference: str) -> "_Run | None":
        by_name = (run for run in self._runs.values() if run.spec.name == reference)
        return self._runs.get(reference) or next(by_name, None)

    def _known(self, reference: str) -> "_Run":
        run = self._found(reference)
        if run is None:
            raise Refused(f"There is no container {reference}.", name="NoContainer")
        return run


@dataclass(eq=False, slots=True)
class _Run:
    """One container: what it wrote so far, and whether it has ended."""

    id: str
    spec: ContainerSpec
    started_at: float
    lines: list[LogLine] = field(default_factory=list)
    exit_code: int | None = None
    finished_at: float | None = None
    playing: Task[None] | None = None
    progress: State[tuple[int, bool]] = field(default_factory=lambda: State((0, False)))

    @property
    def labels(self) -> dict[str, str]:
        return {**self.spec.labels, OWN_LABEL: "1"}

    def write(self, stream: Literal["stdout", "stderr"], text: str, now: float) -> None:
        # Later lines have later times, as on a real engine, so that `after` tells them apart.
        earliest = self.lines[-1].time + _TICK_S if self.lines else now
        self.lines.append(LogLine(stream, text, max(now, earliest)))
        self.progress.set((len(self.lines), False))

    def end(self, now: float, code: int) -> None:
        """End it, unless it has ended."""
        if self.exit_code is not None:
            return
        self.exit_code, self.finished_at = code, now
        if self.playing is not None:
            self.playing.cancel()
        self.progress.set((len(self.lines), True))

    def seen(self) -> Container:
        return Container(
            id=self.id,
            name=self.spec.name,
            labels=self.labels,
            running=self.exit_code is None,
            exit_code=self.exit_code,
            oom_killed=False,
            started_at=self.started_at,
            finished_at=self.finished_at,
        )


async def _play(run: _Run, clock: Clock) -> None:
    code = 0
    for step in steps(run.spec.entrypoint + run.spec.command):
        match step:
            case Print(stream, text):
                run.write(stream, text, clock.now())
            case Sleep(seconds):
                await clock.sleep(seconds)
            case Exit(code):
                break
    run.playing = None
    run.end(clock.now(), code)
