"""GPUs in memory."""

from dataclasses import replace

from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.gpu import (
    CardFault,
    DriverFacts,
    Gpu,
    GpuLook,
    GpuReading,
    GpuUuid,
    Inventory,
    Xid,
)


class FakeGpus:
    """Cards that read whatever a test says; `down` is raised by every call while it is set."""

    def __init__(self) -> None:
        self.driver = DriverFacts("570.133.07", (12, 8))
        self.gpus: dict[GpuUuid, Gpu] = {}
        self.readings: dict[GpuUuid, GpuReading] = {}
        self.faults: dict[GpuUuid, CardFault] = {}
        self.may_limit = True
        self.down: NodeError | None = None
        self.asked = 0
        self._xids: list[Xid] = []

    def plug(self, gpu: Gpu, reading: GpuReading = GpuReading()) -> GpuUuid:  # noqa: B008
        """Put a card in that reads so."""
        self.gpus[gpu.uuid], self.readings[gpu.uuid] = gpu, reading
        return gpu.uuid

    def unplug(self, uuid: GpuUuid) -> None:
        """Take the card out."""
        del self.gpus[uuid], self.readings[uuid]
        self.faults.pop(uuid, None)

    def report(self, xid: Xid) -> None:
        """Let the driver report an error."""
        self._xids.append(xid)

    async def find(self) -> Inventory:
        self._check()
        readable = tuple(gpu for uuid, gpu in self.gpus.items() if uuid not in self.faults)
        return Inventory(self.driver, readable, tuple(self.faults.values()))

    async def look(self) -> GpuLook:
        self._check()
        xids, self._xids = tuple(self._xids), []
        readings = {u: each for u, each in self.readings.items() if u not in self.faults}
        return GpuLook(readings, dict(self.faults), xids)

    async def limit_power(self, gpu: GpuUuid, watts: float) -> None:
        self._check()
        if gpu not in self.gpus or gpu in self.faults:
            raise Refused(f"There is no GPU {gpu} that answers.", name="NoGpu")
        if not self.may_limit:
            raise Refused("Only an administrator may limit it.", name="NoPermission")
        limits = self.gpus[gpu].power
        if not (limits.lowest_w or 0) <= watts <= (limits.highest_w or watts):
            raise Refused("It cannot be limited so.", name="NotSupported")
        self.readings[gpu] = replace(self.readings[gpu], power_limit_w=watts)

    def _check(self) -> None:
        self.asked += 1
        if self.down:
            raise self.down
