"""NVML as the `Gpus` port: the driver is called on one thread, and never waited for too long.

A driver can hang for good. Then the one call stays on the thread, whoever asks is told at once,
and as soon as the driver lets go of the call all goes on as before.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from nosdesk.adapters.nvml.library import LINUX_LISTING, Library
from nosdesk.aio.threads import DaemonThread
from nosdesk.domain.gpu import GpuLook, GpuUuid, Inventory
from nosdesk.ports.gpus import DriverSilent

T = TypeVar("T")

ANSWER_WITHIN_S = 10.0
"""Opening the driver wakes every card, which takes some seconds where none is kept awake."""

_CLOSE_WITHIN_S = 2.0


class NvmlGpus:
    """The GPUs of this PC; safe to use from many tasks at once."""

    def __init__(self, library: Library, thread: DaemonThread, answer_within_s: float) -> None:
        self._library = library
        self._thread = thread
        self._answer_within_s = answer_within_s
        self._latest: _Call | None = None
        self._late: _Call | None = None

    @classmethod
    @asynccontextmanager
    async def open(
        cls, *, answer_within_s: float = ANSWER_WITHIN_S, listing: Path = LINUX_LISTING
    ) -> "AsyncIterator[NvmlGpus]":
        """Give the GPUs; the driver is opened by the first question and let go at the end.

        `listing` is the folder in which the system names each card, where it has one.
        """
        thread = DaemonThread("nvml")
        library = Library(listing)
        try:
            yield cls(library, thread, answer_within_s)
        finally:
            thread.post(library.close)  # happens even when the driver hangs and we give up waiting
            with suppress(TimeoutError):
                async with asyncio.timeout(_CLOSE_WITHIN_S):
                    await thread.run(lambda: None)
            thread.close()

    async def find(self) -> Inventory:
        """Return the driver and the cards that are there now, those plugged in lately too."""
        return await self._ask(self._library.find)

    async def look(self) -> GpuLook:
        """Return what every card reads now, and the Xid errors since the look before."""
        look = await self._ask(self._library.look)
        return replace(look, xids=self._library.take_xids())

    async def limit_power(self, gpu: GpuUuid, watts: float) -> None:
        """Let the card draw no more than so many watts; `Refused` when this user may not."""
        await self._ask(lambda: self._library.limit_power(gpu, watts))

    async def _ask(self, work: Callable[[], T]) -> T:
        """Return what the work returns; `DriverSilent` when that takes too long."""
        if self._late is not None and not self._late.is_over:
            raise self._silence()
        try:
            async with asyncio.timeout(self._answer_within_s):
                return await self._thread.run(partial(self._answered, work))
        except TimeoutError as error:
            self._late = self._latest
            raise self._silence() from error

    def _answered(self, work: Callable[[], T]) -> T:
        call = self._latest = _Call()
        try:
            return work()
        finally:
            call.is_over = True

    def _silence(self) -> DriverSilent:
        return DriverSilent(
            "The NVIDIA driver does not answer.",
            "Nosdesk goes on asking. If `nvidia-smi` hangs too, restart the PC.",
            gpu=self._library.asking,
        )


class _Call:
    """A question that the driver was asked."""

    is_over = False
