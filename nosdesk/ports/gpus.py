"""The PC's NVIDIA GPUs, as the node needs them.

Calls raise `HostUnfit` when the driver is missing, not running, too old, half updated or
forbidden, with the fix in the remedy, and `DriverSilent` when it does not answer in time.
"""

from typing import Protocol

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import GpuLook, GpuUuid, Inventory


class DriverSilent(Unavailable):
    """The driver has not answered in time; `gpu` is the card it was asked about, if any."""

    def __init__(self, title: str, remedy: str = "", *, gpu: GpuUuid | None = None) -> None:
        super().__init__(title, remedy)
        self.gpu = gpu


class Gpus(Protocol):
    """All NVIDIA GPUs of this PC; a card that fails never hides the others."""

    async def find(self) -> Inventory:
        """Return the driver and the cards that are there now, those plugged in lately too."""

    async def look(self) -> GpuLook:
        """Return what every card reads now, and the Xid errors since the look before."""

    async def limit_power(self, gpu: GpuUuid, watts: float) -> None:
        """Let the card draw no more than so many watts; `Refused` when this user may not."""
