"""The driver's library: opened when first needed, and anew when cards or driver have changed.

All of it blocks and belongs on one thread.
"""

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pynvml as nvml  # type: ignore[import-untyped]  # its authors ship no types

from nosdesk.adapters.nvml.answers import Handle, gpu_of, reading_of
from nosdesk.adapters.nvml.faults import OF_THE_DRIVER, driver_error, limit_refused
from nosdesk.adapters.nvml.session import Listing, Session
from nosdesk.domain.gpu import CardFault, Gpu, GpuLook, GpuReading, GpuUuid, Inventory, Xid

T = TypeVar("T")

LINUX_LISTING = Path("/proc/driver/nvidia/gpus")
"""Where the driver on Linux names every card it drives, by its place on the bus."""

_XIDS_KEPT = 1_000


class Library:
    """Asks the driver; what goes wrong is raised in our words."""

    def __init__(self, listing: Path) -> None:
        self._listing = listing
        self._session: Session | None = None
        self._xids: deque[Xid] = deque(maxlen=_XIDS_KEPT)

    @property
    def asking(self) -> GpuUuid | None:
        """The card that the driver is being asked about just now; any thread may look."""
        session = self._session
        return (session.asking or None) if session is not None else None

    def find(self) -> Inventory:
        """Return the driver and its cards, also those that were plugged in lately."""
        if self._session is not None and self._session.is_outdated(self._listed()):
            self.close()
        return self._asked(_found)

    def look(self) -> GpuLook:
        """Return what the cards read now, and the Xid errors that were not yet taken."""
        look, xids = self._asked(_looked)
        self._xids.extend(xids)
        return look

    def take_xids(self) -> tuple[Xid, ...]:
        """Return the Xid errors since the last call, and forget them."""
        taken = tuple(self._xids)
        for _ in taken:
            self._xids.popleft()
        return taken

    def limit_power(self, gpu: GpuUuid, watts: float) -> None:
        """Limit the card's power; `Refused` says why not."""
        self._asked(lambda _: _limit_power(gpu, watts))

    def close(self) -> None:
        """Let the driver go; the next question opens it anew."""
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def _asked(self, ask: Callable[[Session], T]) -> T:
        try:
            if self._session is None:
                self._session = Session(self._listed())
            return ask(self._session)
        except nvml.NVMLError as error:
            self.close()  # whatever it was, a fresh start is what helps, if anything does
            raise driver_error(error.value) from error

    def _listed(self) -> Listing | None:
        try:
            return frozenset(each.name for each in self._listing.iterdir())
        except OSError:
            return None


def _found(session: Session) -> Inventory:
    facts = session.facts()
    gpus: list[Gpu] = []
    faults: list[CardFault] = []
    for _, told in session.each(gpu_of):
        if isinstance(told, Gpu):
            gpus.append(told)
        else:
            faults.append(told)
    return Inventory(facts, tuple(gpus), tuple(faults))


def _looked(session: Session) -> tuple[GpuLook, tuple[Xid, ...]]:
    readings: dict[GpuUuid, GpuReading] = {}
    faults: dict[GpuUuid, CardFault] = {}

    def read(_: GpuUuid, card: Handle) -> GpuReading:
        return reading_of(card)

    for uuid, told in session.each(read):
        if isinstance(told, GpuReading):
            readings[uuid] = told
        elif uuid:
            faults[uuid] = told
    return GpuLook(readings, faults), session.xids()


def _limit_power(gpu: GpuUuid, watts: float) -> None:
    try:
        card = nvml.nvmlDeviceGetHandleByUUID(gpu)
        nvml.nvmlDeviceSetPowerManagementLimit(card, round(watts * 1000))
    except nvml.NVMLError as error:
        if error.value in OF_THE_DRIVER:
            raise
        raise limit_refused(error.value, gpu, watts) from error
