"""What runs containers: Docker Engine, or a simulated one that says so.

Everything made here carries labels; nothing without ours is ever touched.
"""

from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

MIB = 1024 * 1024

OWN_LABEL = "nosdesk"
"""The label on everything made through this port; engines add it, nobody need ask for it."""


@dataclass(frozen=True, slots=True)
class EngineFacts:
    """What the engine says of itself; `kind` is shown wherever its work is shown."""

    kind: Literal["docker", "simulated"]
    version: str
    cpus: int
    memory_bytes: int
    root: str


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one container."""

    memory_bytes: int
    shm_bytes: int = 64 * MIB
    pids: int = 4096
    log_bytes: int = 64 * MIB


@dataclass(frozen=True, slots=True)
class ContainerSpec:
    """One container to start: no host mounts, no privileges, on its own network.

    `network` is one made by `open_network`; without it the container has no network at all.
    """

    name: str
    image: str
    limits: Limits
    labels: Mapping[str, str]
    command: tuple[str, ...] = ()
    entrypoint: tuple[str, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    work_dir: str | None = None
    gpus: tuple[str, ...] = ()
    network: str | None = None


@dataclass(frozen=True, slots=True)
class Container:
    """A container as the engine reports it; times are Unix seconds.

    `exit_code` is None until it ended; `error` is the engine's own reason for not starting it.
    """

    id: str
    name: str
    labels: Mapping[str, str]
    running: bool
    exit_code: int | None
    oom_killed: bool
    started_at: float | None
    finished_at: float | None
    error: str = ""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line a container wrote, without its line end; `time` is Unix seconds."""

    stream: Literal["stdout", "stderr"]
    text: str
    time: float


@dataclass(frozen=True, slots=True)
class PullProgress:
    """Bytes of an image that have arrived, of those announced so far."""

    current: int
    total: int


class Containers(Protocol):
    """One container engine.

    Every call raises `Unavailable` while the engine is away.
    """

    async def facts(self) -> EngineFacts:
        """Return what the engine is."""

    async def has_image(self, image: str) -> bool:
        """Tell whether the image is here already."""

    async def pull(self, image: str, on_progress: Callable[[PullProgress], None]) -> None:
        """Fetch the image; `Refused` when the registry has none such or will not give it."""

    async def start(self, spec: ContainerSpec) -> Container:
        """Create and start the container; starting a name that exists returns that container.

        Raises `Refused` when the engine cannot start it (no such image, bad command, no GPU).
        """

    async def inspect(self, container: str) -> Container | None:
        """Return the container by id or name, None when there is none."""

    def logs(self, container: str, *, after: float = 0) -> AsyncGenerator[LogLine]:
        """Yield every line written after that time, then each new one, until the container ends.

        Lines are whole even when frames and chunks split them; one longer than 16 KiB is cut.
        """

    async def wait(self, container: str) -> Container:
        """Return the container once it has ended."""

    async def stop(self, container: str, *, grace_s: int = 10) -> None:
        """End the container, by force after `grace_s`; one that ended or is gone is fine."""

    async def remove(self, container: str) -> None:
        """Remove the container and its anonymous volumes; one that is gone is fine."""

    async def find(self, labels: Mapping[str, str]) -> tuple[Container, ...]:
        """Return the containers that carry all these labels, running or not."""

    async def open_network(self, name: str, labels: Mapping[str, str]) -> None:
        """Make a network of this name unless it exists."""

    async def close_network(self, name: str) -> None:
        """Remove the network; one that is gone is fine."""
