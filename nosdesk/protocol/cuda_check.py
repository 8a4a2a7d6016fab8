"""What the network's `cuda_check` prints of GPUs: the form in which host services are told of them.

`network_architecture` is the network's name for CUDA's compute capability. Here stands what the
driver says; what it does not say is left out, and nothing was computed, so there are no results.
"""

import msgspec
from msgspec import Struct

from nosdesk.domain.errors import BadInput
from nosdesk.domain.gpu import DriverFacts, Gpu

_MIB = 2**20


class Memory(Struct):
    """A card's memory in MiB."""

    total_mb: int | float


class Architecture(Struct):
    """CUDA's compute capability."""

    major: int
    minor: int


class Device(Struct, omit_defaults=True):
    """One card."""

    index: int
    name: str
    uuid: str
    results: list[float]
    memory: Memory | None = None
    network_architecture: Architecture | None = None

    @property
    def vram_bytes(self) -> int | None:
        """The card's memory, None where it is not told or makes no sense."""
        if self.memory is None or not 0 < self.memory.total_mb < 2**40:
            return None
        return int(self.memory.total_mb * _MIB)


class CudaCheck(Struct, omit_defaults=True):
    """All cards, with CUDA's versions as numbers (12040 is 12.4) and the driver's as text."""

    devices: list[Device]
    runtime_version: int | None = None
    cuda_driver_version: int | None = None
    nvml_driver_version: str | None = None


def cuda_check(gpu: Gpu, driver: DriverFacts | None = None) -> str:
    """Return the JSON text for a node with this one card."""
    vram, capability = gpu.vram_bytes, gpu.compute_capability
    device = Device(
        index=0,
        name=gpu.name,
        uuid=gpu.uuid,
        results=[],
        memory=None if vram is None else Memory(vram // _MIB),
        network_architecture=None if capability is None else Architecture(*capability),
    )
    cuda = driver.cuda if driver is not None else None
    told = CudaCheck(
        [device],
        cuda_driver_version=None if cuda is None else 1000 * cuda[0] + 10 * cuda[1],
        nvml_driver_version=None if driver is None else driver.version,
    )
    return msgspec.json.encode(told).decode()


def read_cuda_check(text: str) -> CudaCheck:
    """Return what the text says; `BadInput` when it is none, or only tells of an error."""
    try:
        return msgspec.json.decode(text, type=CudaCheck)
    except (msgspec.MsgspecError, RecursionError, UnicodeEncodeError) as error:
        raise BadInput(f"This is not what cuda_check prints: {error}") from error
