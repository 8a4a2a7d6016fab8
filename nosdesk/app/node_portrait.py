"""What a node's API says of the node to anybody who asks, from what this program knows."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from nosdesk import __version__
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import Gpu, GpuUuid
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.node.node import Node
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers, DiskSpace, EngineFacts
from nosdesk.protocol.node_info import NodeFacts

FRESH_S = 300.0
"""How long what the engine said is told on: strangers who ask must not keep it busy."""


@dataclass
class NodePortrait:
    """The facts of one node, for its API."""

    node: Node
    containers: Containers
    clock: Clock
    gpus: GpuWatch | None
    wanted: Iterable[str]
    _since: float = field(init=False)
    _engine: EngineFacts | None = field(default=None, init=False)
    _disk: DiskSpace | None = field(default=None, init=False)
    _asked_at: float | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._since = self.clock.now()

    async def facts(self) -> NodeFacts:
        """Return what is known; what the engine does not say is left out."""
        await self._refresh()
        picture = self.gpus.picture.value if self.gpus else None
        return NodeFacts(
            address=self.node.address,
            status=self.node.status.value,
            since=self._since,
            version=__version__,
            cpus=self._engine.cpus if self._engine else None,
            memory_bytes=self._engine.memory_bytes if self._engine else None,
            disk_bytes=self._disk.total if self._disk else None,
            gpus=self._cards(),
            driver=picture.driver.version if picture and picture.driver else "",
        )

    async def _refresh(self) -> None:
        now = self.clock.now()
        if self._asked_at is not None and 0 <= now - self._asked_at < FRESH_S:
            return
        self._asked_at = now
        try:
            self._engine = await self.containers.facts()
            self._disk = await self.containers.disk()
        except NodeError:
            return

    def _cards(self) -> tuple[Gpu, ...]:
        if self.gpus is None:
            return ()
        seen = self.gpus.picture.value.gpus
        return tuple(seen[GpuUuid(each)].gpu for each in self.wanted if each in seen)
