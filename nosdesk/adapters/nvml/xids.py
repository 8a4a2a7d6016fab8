"""Xid errors: the driver's own reports of what went wrong with a card, or with a program on it."""

from contextlib import suppress
from ctypes import c_void_p, cast

import pynvml as nvml  # type: ignore[import-untyped]  # its authors ship no types

from nosdesk.adapters.nvml.answers import Handle, told
from nosdesk.adapters.nvml.faults import OF_THE_DRIVER
from nosdesk.domain.gpu import GpuUuid, Xid

AT_ONCE = 256
"""More than this waits for the next look: a card that reports without end must not hold it up."""


class XidEvents:
    """Collects the reports of the cards it follows; of none where the system has no such events."""

    def __init__(self) -> None:
        self._set = told(nvml.nvmlEventSetCreate)
        self._uuids: dict[int | None, GpuUuid] = {}

    def follow(self, uuid: GpuUuid, card: Handle) -> None:
        """Collect this card's reports from now on, if it can report."""
        if self._set is not None:
            told(nvml.nvmlDeviceRegisterEvents, card, nvml.nvmlEventTypeXidCriticalError, self._set)
            self._uuids[_address(card)] = uuid

    def taken(self) -> tuple[Xid, ...]:
        """Return what was reported since the last call, oldest first."""
        taken: list[Xid] = []
        while self._set is not None and len(taken) < AT_ONCE:
            try:
                event = nvml.nvmlEventSetWait_v2(self._set, 0)
            except nvml.NVMLError as error:
                if error.value in OF_THE_DRIVER:
                    raise
                break  # there are no more, or a lost card keeps the driver from telling
            if event.eventType & nvml.nvmlEventTypeXidCriticalError:
                taken.append(Xid(int(event.eventData), self._uuids.get(_address(event.device))))
        return tuple(taken)

    def close(self) -> None:
        """Follow no card any more."""
        if self._set is not None:
            with suppress(nvml.NVMLError):
                nvml.nvmlEventSetFree(self._set)


def _address(card: Handle) -> int | None:
    """Return what tells a card's handles from another's, also once the card is lost."""
    return cast(card, c_void_p).value
