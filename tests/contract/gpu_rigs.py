"""Rigs to try the GPU port on: one in memory, and one whose driver is a stub in C."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

from nosdesk.adapters.nvml.gpus import NvmlGpus
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.gpu import (
    CardFault,
    Gpu,
    GpuProcess,
    GpuReading,
    GpuUuid,
    MemoryErrors,
    PcieLink,
    PowerLimits,
    Xid,
)
from nosdesk.ports.gpus import DriverSilent
from tests.fakes.gpus import FakeGpus
from tests.nvml_stub import machine
from tests.nvml_stub.machine import GIB, Machine

LIMIT_S = 0.3
CODES = {CardFault.LOST: 15, CardFault.NEEDS_RESET: 16, CardFault.UNREADABLE: 8}

CARD = Gpu(
    uuid=GpuUuid("GPU-00000000-0000-4000-8000-000000000000"),
    name="NVIDIA GeForce RTX 4090",
    pci_bus_id="00000000:01:00.0",
    vram_bytes=24 * GIB,
    compute_capability=(8, 9),
    power=PowerLimits(450.0, 450.0, 150.0, 600.0),
    pcie=PcieLink(4, 16, 4, 16),
    slowdown_c=90,
)
READING = GpuReading(
    utilisation=97,
    vram_used_bytes=2 * GIB,
    temperature_c=66,
    power_w=412.345,
    power_limit_w=450.0,
    energy_j=7_200.0,
    core_clock_mhz=2520,
    memory_clock_mhz=10501,
    fan=58,
    slowdowns=(),
    memory_errors=MemoryErrors(),
    processes=(GpuProcess(4242, True, GIB), GpuProcess(4243, True, GIB // 2)),
)


class FakeRig:
    """A rig in memory."""

    def __init__(self):
        self.gpus = FakeGpus()
        self._cards = {}

    def plug(self, number):
        uuid = GpuUuid(f"GPU-{number:08x}-0000-4000-8000-000000000000")
        pci = f"00000000:{number + 1:02X}:00.0"
        self._cards[number] = uuid
        return self.gpus.plug(replace(CARD, uuid=uuid, pci_bus_id=pci), READING)

    def unplug(self, number):
        self.gpus.unplug(self._cards[number])

    def fail(self, number, fault):
        self.gpus.faults[self._cards[number]] = fault

    def report_xid(self, number, xid):
        self.gpus.report(Xid(xid, self._cards[number]))

    def forbid_limits(self, number):
        self.gpus.may_limit = False

    def break_driver(self):
        self.gpus.down = HostUnfit("There is no driver.", "Install it.")

    def mend_driver(self):
        self.gpus.down = None

    @asynccontextmanager
    async def hanging_driver(self, number):
        self.gpus.down = DriverSilent("No answer.", "Restart.", gpu=self._cards[number])
        yield
        self.gpus.down = None


class StubRig:
    """A rig whose driver is the stub, under the real bindings."""

    def __init__(self, stub, gpus):
        self.stub, self.gpus = stub, gpus

    def plug(self, number):
        return GpuUuid(self.stub.plug(number))

    def unplug(self, number):
        self.stub.unplug(number)

    def fail(self, number, fault):
        self.stub.change(number, lost=CODES[fault])

    def report_xid(self, number, xid):
        self.stub.report_xid(number, xid)

    def forbid_limits(self, number):
        self.stub.change(number, set_power=0)

    def break_driver(self):
        self.stub.system(init=9, count="!9")

    def mend_driver(self):
        self.stub.system(init=0, count="")

    @asynccontextmanager
    async def hanging_driver(self, number):
        self.stub.change(number, hang_ms=round(LIMIT_S * 4000))
        patient, self.gpus._answer_within_s = self.gpus._answer_within_s, LIMIT_S
        yield
        self.gpus._answer_within_s = patient
        self.stub.change(number, hang_ms=0)
        await asyncio.sleep(LIMIT_S * 4)


@asynccontextmanager
async def stub_rig(folder, monkeypatch):
    """Give a rig without a card yet, played by the stub library."""
    machine.preload()
    stub = Machine(folder)
    monkeypatch.setenv("NVML_STUB", str(stub.path))
    stub.system()
    async with NvmlGpus.open(answer_within_s=60, listing=stub.listing) as gpus:
        yield StubRig(stub, gpus)
