"""What runs containers: Docker Engine, or a simulated one that says so.

Everything made here carries labels; nothing without ours is ever touched.
"""

from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from nosdesk.domain.secret import Secret
from nosdesk.domain.usage import Usage

MIB = 1024 * 1024

OWN_LABEL = "nosdesk"
"""The label on everything made through this port; engines add it, nobody need ask for it."""

OUTPUT_LIMIT = 64 * 1024
"""Bytes that are kept of what a command writes in `execute`."""


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
    """Bounds of one container.

    `disk_bytes` is what it may add to its own files, where the engine can bound them (with
    Docker: overlay2 on XFS with project quotas, Btrfs, ZFS); elsewhere nothing is bounded.
    """

    memory_bytes: int
    shm_bytes: int = 64 * MIB
    pids: int = 4096
    log_bytes: int = 64 * MIB
    disk_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Mount:
    """A volume, made by `open_volume`, at an absolute path inside a container."""

    volume: str
    path: str
    read_only: bool = False


@dataclass(frozen=True, slots=True)
class RestartPolicy:
    """When a container that ended is started again; `stop` ends it for good all the same.

    `on-failure` is for an exit code other than 0, at most `tries` times unless that is None;
    `always` is for any, without a bound.
    """

    when: Literal["never", "on-failure", "always"] = "never"
    tries: int | None = None


NEVER = RestartPolicy()


@dataclass(frozen=True, slots=True)
class ContainerSpec:
    """One container to start: no host mounts, no privileges, on its own network.

    `network` is one made by `open_network`; without it the container has no network at all.
    Others on that network find the container under its name and its `aliases`.

    What runs in it reaches the internet and its own network, but neither this computer nor the
    home network, where the engine isolates. `reaches_home` lifts that, for our own parts only;
    `may_call` is one IPv4 address and TCP port of this computer that it reaches all the same.
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
    aliases: tuple[str, ...] = ()
    mounts: tuple[Mount, ...] = ()
    restart: RestartPolicy = NEVER
    reaches_home: bool = False
    may_call: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Container:
    """A container as the engine reports it; times are Unix seconds.

    `exit_code` is None until it ended for good: one about to be started again still counts as
    running. `error` is the engine's own reason for not starting it, and `state` its own account
    of the container, for diagnostics.
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
    restarts: int = 0
    state: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line a container wrote, without its line end; `time` is Unix seconds."""

    stream: Literal["stdout", "stderr"]
    text: str
    time: float


@dataclass(frozen=True, slots=True)
class DiskSpace:
    """Bytes of the disk that holds the engine's images and containers."""

    free: int
    total: int


@dataclass(frozen=True, slots=True)
class Image:
    """An image that is here: the id follows from its content, whatever its names."""

    id: str
    size_bytes: int = 0


@dataclass(frozen=True, slots=True)
class PullProgress:
    """Bytes of an image that have arrived, of those announced so far."""

    current: int
    total: int


@dataclass(frozen=True, slots=True)
class RegistryLogin:
    """What a registry asks for before it gives a private image."""

    username: Secret[str]
    password: Secret[str]
    server: str = ""


@dataclass(frozen=True, slots=True)
class Volume:
    """A volume of ours; `size_bytes` is None where it was not asked for or is not known."""

    name: str
    labels: Mapping[str, str]
    created_at: float
    size_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Executed:
    """What came of a command: stdout and stderr as they came, the first 64 KiB of them.

    `exit_code` is None when it did not end in time; it then goes on in its container.
    """

    exit_code: int | None
    output: str


class Containers(Protocol):
    """One container engine.

    Every call raises `Unavailable` while the engine is away.
    """

    async def facts(self) -> EngineFacts:
        """Return what the engine is."""

    async def disk(self) -> DiskSpace | None:
        """Return how full the engine's disk is; None where that cannot be seen from here."""

    async def has_image(self, image: str) -> bool:
        """Tell whether the image is here already."""

    async def image(self, image: str) -> Image | None:
        """Return the image of this name, None when it is not here."""

    async def image_ids(self) -> frozenset[str]:
        """Return the ids of all images that are here, with a name or without."""

    async def pull(
        self,
        image: str,
        on_progress: Callable[[PullProgress], None],
        *,
        login: RegistryLogin | None = None,
    ) -> None:
        """Fetch the image; `Refused` when the registry has none such or will not give it.

        The login goes to the image's registry and is kept nowhere.
        """

    async def remove_image(self, image: str, *, only_id: str = "") -> None:
        """Remove the image of this name, unless a container uses it; one that is gone is fine.

        Only for images that were not here before: nothing tells them from the user's own. With
        `only_id` it stays where the name has come to mean another image since.
        """

    async def start(self, spec: ContainerSpec) -> Container:
        """Create and start the container; starting a name that exists returns that container.

        Raises `Refused` when the engine cannot start it (no such image, bad command, no GPU, no
        such volume).
        """

    async def inspect(self, container: str) -> Container | None:
        """Return the container by id or name, None when there is none."""

    async def written(self, container: str) -> int:
        """Return how many bytes the container added to its own files, 0 when it is gone.

        The engine may have to look at every file for it, so ask seldom.
        """

    async def usage(self, container: str) -> Usage | None:
        """Return what the container uses and has used; None when it does not run."""

    def logs(self, container: str, *, after: float = 0) -> AsyncGenerator[LogLine]:
        """Yield every line written after that time, then each new one, until the container ends.

        A restart is not the end. Lines are whole even when frames and chunks split them; one
        longer than 16 KiB is cut.
        """

    async def wait(self, container: str) -> Container:
        """Return the container once it has ended for good: no restart is to come."""

    async def execute(
        self, container: str, command: tuple[str, ...], *, within_s: float
    ) -> Executed:
        """Return what came of this command, run beside the container's own.

        Raises `Refused` when the container does not run or has no such program.
        """

    async def stop(self, container: str, *, grace_s: int = 10) -> None:
        """End the container, by force after `grace_s`; one that ended or is gone is fine."""

    async def remove(self, container: str) -> None:
        """Remove the container and its anonymous volumes; one that is gone is fine."""

    async def find(self, labels: Mapping[str, str]) -> tuple[Container, ...]:
        """Return the containers that carry all these labels, running or not."""

    async def open_network(self, name: str, labels: Mapping[str, str]) -> None:
        """Make a network of this name unless it exists."""

    async def make_ready(self, network: str) -> None:
        """Prepare what lets the next container start sooner on this network.

        Never needed, and done where nobody waits; `HostUnfit` when no container could start
        there, because this computer cannot keep it off the home network.
        """

    async def close_network(self, name: str) -> None:
        """Remove the network; one that is gone is fine."""

    async def open_volume(self, name: str, labels: Mapping[str, str]) -> None:
        """Make a volume of this name unless it exists; `Refused` when that one is not ours."""

    async def close_volume(self, name: str) -> None:
        """Remove the volume and what is in it; one that is gone is fine.

        Raises `Unavailable` while a container uses it.
        """

    async def volumes(
        self, labels: Mapping[str, str], *, with_sizes: bool = False
    ) -> tuple[Volume, ...]:
        """Return the volumes of ours that carry all these labels; measuring them takes a while."""
