"""The driver, opened once: its cards as it listed them then, and what it reports of them.

Handles of cards are asked for at every look, since one kept over the loss of its card may bring
the whole program down.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TypeVar

import pynvml as nvml  # type: ignore[import-untyped]  # its authors ship no types

from nosdesk.adapters.nvml.answers import Handle, driver_facts, uuid_of
from nosdesk.adapters.nvml.faults import OF_THE_DRIVER, card_fault, too_old
from nosdesk.adapters.nvml.xids import XidEvents
from nosdesk.domain.gpu import CardFault, DriverFacts, GpuUuid, Xid, is_too_old

T = TypeVar("T")

Listing = frozenset[str]
"""The cards as the system lists them, whatever the driver says of them."""

LOST_CARD_RETRY_S = 60.0
_HAVING_NO_CARDS_IS_FINE = 1


class Session:
    """Asks an open driver; for one thread only.

    `asking` is the card that is asked about just now. Raises the bindings' own errors.
    """

    def __init__(self, listed: Listing | None) -> None:
        nvml.nvmlInitWithFlags(_HAVING_NO_CARDS_IS_FINE)
        self.asking: GpuUuid | None = None
        self._listed = listed
        self._opened_at = time.monotonic()
        self._has_faults = False
        self._uuids: dict[int, GpuUuid] = {}
        try:
            self._events = XidEvents()
            for _ in self.each(self._events.follow):
                pass
        except nvml.NVMLError:
            _shut_down()
            raise

    def close(self) -> None:
        """Let the driver go."""
        self._events.close()
        _shut_down()

    def is_outdated(self, listed: Listing | None) -> bool:
        """Tell whether another session might see other cards, or see a lost one again."""
        is_old = time.monotonic() - self._opened_at >= LOST_CARD_RETRY_S
        return listed != self._listed or (self._has_faults and is_old)

    def facts(self) -> DriverFacts:
        """Return the driver's versions; raises what to do when it is too old."""
        facts = driver_facts()
        if is_too_old(facts):
            raise too_old(facts.version)
        return facts

    def each(self, ask: Callable[[GpuUuid, Handle], T]) -> Iterator[tuple[GpuUuid, T | CardFault]]:
        """Yield every card with what was asked of it, or with what is wrong with it.

        A card whose UUID is not known is yielded with an empty one.
        """
        self._has_faults = False
        for index in range(nvml.nvmlDeviceGetCount()):
            uuid = self.asking = self._uuids.get(index, GpuUuid(""))
            try:
                card = nvml.nvmlDeviceGetHandleByIndex(index)
                uuid = self.asking = self._uuids[index] = uuid_of(card) or GpuUuid("")
                yield uuid, ask(uuid, card) if uuid else CardFault.UNREADABLE
            except nvml.NVMLError as error:
                if error.value in OF_THE_DRIVER:
                    raise
                self._has_faults = True
                yield uuid, card_fault(error.value)
        self.asking = None

    def xids(self) -> tuple[Xid, ...]:
        """Return what was reported since the last call."""
        return self._events.taken()


def _shut_down() -> None:
    with suppress(nvml.NVMLError):
        nvml.nvmlShutdown()
