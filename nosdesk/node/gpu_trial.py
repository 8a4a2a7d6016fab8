"""Whether containers are given the node's GPUs: a short one is started with them to find out.

A driver that works is no proof: Docker needs NVIDIA's toolkit beside it, and a driver that was
updated may not fit the toolkit any more. So it is tried before the node joins, after the driver
changed, and after a job's container was refused its GPU; at no other time.
"""

from collections.abc import Awaitable, Callable

from nosdesk.aio.race import before
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.node.own_gpus import OwnGpus
from nosdesk.node.patience import Patience
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import MIB, Containers, ContainerSpec, Limits

TRIAL_S = 60.0
"""How long the container may take; it ends at once where all is well."""

AGAIN_AFTER_S, AGAIN_AT_MOST_S = 30.0, 600.0
"""Only a person can mend it, so it is tried again ever more seldom."""

_BOUNDS = Limits(memory_bytes=64 * MIB)
_LABELS = {"nosdesk.trial": "gpu"}

FindImage = Callable[[], Awaitable[str]]


class GpuTrial:
    """Tries the GPUs of one node in a container of this name, whenever that is due."""

    def __init__(  # noqa: PLR0913 - two of them are to report to
        self,
        own: OwnGpus,
        containers: Containers,
        clock: Clock,
        patience: Patience,
        *,
        name: str,
        find_image: FindImage,
    ) -> None:
        self._own = own
        self._containers = containers
        self._clock = clock
        self._patience = patience
        self._name = name
        self._find_image = find_image

    async def run(self) -> None:
        """Try the GPUs whenever it is due, until cancelled."""
        while True:
            await self._own.until(lambda: self._own.is_look_due)
            await self._until_seen()

    async def _until_seen(self) -> None:
        told, pause_s = "", AGAIN_AFTER_S
        while True:
            refusal = await self._refusal()
            if refusal is None:
                await self._own.container_looked(saw_them=True)
                return
            if str(refusal) != told:
                self._patience.tell(refusal)
            told = str(refusal)
            if refusal.mishap is Mishap.GPU_NOT_VISIBLE:
                await self._own.container_looked(saw_them=False)
            elif not isinstance(refusal, Unavailable):
                self._own.need_no_look()  # it cannot be tried here; a job's own start will tell
                return
            await self._clock.sleep(pause_s)
            pause_s = min(2 * pause_s, AGAIN_AT_MOST_S)
            await self._own.until(lambda: self._own.is_look_due)

    async def _refusal(self) -> NodeError | None:
        """Return why no container was given the GPUs; None when one was."""
        try:
            image = await self._find_image()
            in_time = await before(self._clock.sleep(TRIAL_S), self._held(image))
        except NodeError as error:
            return error
        return None if in_time else Unavailable("Docker does not start a container in time.")

    async def _held(self, image: str) -> None:
        await try_gpus(self._containers, self._name, image, self._own.uuids)


async def try_gpus(containers: Containers, name: str, image: str, gpus: tuple[str, ...]) -> None:
    """Start a short container of this name with these GPUs, and remove it; raises why not."""
    await containers.remove(name)  # of a former life that was cut off here
    spec = ContainerSpec(name, image, _BOUNDS, _LABELS, command=("true",), gpus=gpus)
    try:
        await containers.start(spec)
        await containers.wait(name)
    finally:
        await containers.remove(name)
