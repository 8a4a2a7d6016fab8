"""One card, opened to compute: its memory, its kernels, and the time its work takes.

Everything that was taken from the driver is given back when the card, or a load on it, is closed.
"""

import os
from contextlib import ExitStack, suppress
from ctypes import (
    addressof,
    byref,
    c_float,
    c_size_t,
    c_uint32,
    c_uint64,
    c_void_p,
    cast,
    create_string_buffer,
)
from functools import partial
from importlib.resources import files
from typing import Self, TypeAlias

from nosdesk.adapters.cuda.faults import no_such_gpu
from nosdesk.adapters.cuda.library import Library, Uuid
from nosdesk.domain.benchmark.measures import CardFacts
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import GpuUuid

Argument: TypeAlias = c_uint64 | c_uint32 | c_float

_MULTIPROCESSORS, _CORE_KHZ, _MEMORY_KHZ, _BUS_BITS, _MAJOR, _MINOR = 16, 13, 36, 37, 75, 76
_WAIT_WITHOUT_SPINNING = 4
_EVENT_WITHOUT_SPINNING = 1
_NAME_LIMIT = 256
BLOCK = 256
"""Threads in a block of every kernel."""


class Device:
    """The card of one UUID; `facts` is what it says of itself."""

    def __init__(self, uuid: GpuUuid) -> None:
        self._library = Library()
        self._number = self._numbered(uuid)
        self.facts = self._facts(uuid)
        create = "cuCtxCreate_v2"
        self._context = self._library.handle(create, _WAIT_WITHOUT_SPINNING, self._number)

    def close(self) -> None:
        """Give the card back, with all that is still held of it; a lost one is left as it is."""
        with suppress(NodeError):
            self._library.call("cuCtxDestroy_v2", self._context)

    def free_bytes(self) -> int:
        """Return how much of the card's memory nobody uses."""
        free, total = c_size_t(), c_size_t()
        self._library.call("cuMemGetInfo_v2", byref(free), byref(total))
        return free.value

    def held(self) -> "Held":
        """Return an empty set of things held on this card."""
        return Held(self._library)

    def _numbered(self, uuid: GpuUuid) -> int:
        for place in range(self._library.number("cuDeviceGetCount")):
            number = self._library.number("cuDeviceGet", place)
            found = Uuid()
            self._library.call("cuDeviceGetUuid", byref(found), number)
            if _written(found.raw) == uuid.lower():
                return number
        raise no_such_gpu(uuid, hidden="CUDA_VISIBLE_DEVICES" in os.environ)

    def _facts(self, uuid: GpuUuid) -> CardFacts:
        name, memory = create_string_buffer(_NAME_LIMIT), c_size_t()
        self._library.call("cuDeviceGetName", name, _NAME_LIMIT, self._number)
        self._library.call("cuDeviceTotalMem_v2", byref(memory), self._number)
        core, clock, bus = map(self._attribute_or_none, (_CORE_KHZ, _MEMORY_KHZ, _BUS_BITS))
        return CardFacts(
            uuid=uuid,
            name=name.value.decode(errors="replace"),
            compute_capability=(self._attribute(_MAJOR), self._attribute(_MINOR)),
            vram_bytes=memory.value,
            multiprocessors=self._attribute(_MULTIPROCESSORS),
            core_clock_mhz=core / 1000 if core else None,
            memory_clock_mhz=clock / 1000 if clock else None,
            memory_bus_bits=bus or None,
        )

    def _attribute(self, which: int) -> int:
        return self._library.number("cuDeviceGetAttribute", which, self._number)

    def _attribute_or_none(self, which: int) -> int | None:
        try:
            return self._attribute(which)
        except NodeError:  # newer drivers need not know what older ones told
            return None


class Held:
    """Memory, kernels and events held on a card until closed; to be used as a context."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._stack = ExitStack()
        self._begin = self._event()
        self._end = self._event()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give all of it back."""
        self._stack.close()

    def memory(self, size: int) -> int:
        """Return the address of so many bytes of the card's memory."""
        address = c_uint64()
        self._library.call("cuMemAlloc_v2", byref(address), size)
        self._later("cuMemFree_v2", address)
        return address.value

    def pinned(self, size: int) -> c_void_p:
        """Return so many bytes of the PC's memory that the card can reach by itself."""
        address = self._library.handle("cuMemAllocHost_v2", size)
        self._later("cuMemFreeHost", address)
        return address

    def kernels(self, file: str, *names: str) -> list[c_void_p]:
        """Return these kernels of the file, made for this card by its driver."""
        text = (files("nosdesk.adapters.cuda") / "kernels" / file).read_bytes()
        module = self._library.handle("cuModuleLoadData", text)
        self._later("cuModuleUnload", module)
        find = "cuModuleGetFunction"
        return [self._library.handle(find, module, name.encode()) for name in names]

    def launch(self, kernel: c_void_p, blocks: int, *arguments: Argument) -> None:
        """Start the kernel; its arguments are copied before this returns."""
        addresses = (c_void_p * len(arguments))(*(addressof(each) for each in arguments))
        self._library.call(
            "cuLaunchKernel", kernel, blocks, 1, 1, BLOCK, 1, 1, 0, None, addresses, None
        )

    def clear(self, address: int, words: int) -> None:
        """Write zeros."""
        self._library.call("cuMemsetD32_v2", address, 0, words)

    def upload(self, address: int, content: bytes) -> None:
        """Write these bytes to the card's memory."""
        source = create_string_buffer(content, len(content))
        self._library.call("cuMemcpyHtoD_v2", address, cast(source, c_void_p), len(content))

    def word(self, address: int) -> int:
        """Return the word at this address, once all that was started has ended."""
        found = c_uint32()
        self._library.call("cuMemcpyDtoH_v2", byref(found), address, 4)
        return found.value

    def send(self, to: int, source: c_void_p, size: int) -> None:
        """Start copying pinned memory to the card."""
        self._library.call("cuMemcpyHtoDAsync_v2", to, source, size, None)

    def fetch(self, to: c_void_p, source: int, size: int) -> None:
        """Start copying from the card to pinned memory."""
        self._library.call("cuMemcpyDtoHAsync_v2", to, source, size, None)

    def start_clock(self) -> None:
        """Measure from here on."""
        self._library.call("cuEventRecord", self._begin, None)

    def stop_clock(self) -> float:
        """Wait for the work since `start_clock` and return the card's own seconds for it."""
        milliseconds = c_float()
        self._library.call("cuEventRecord", self._end, None)
        self._library.call("cuEventSynchronize", self._end)
        self._library.call("cuEventElapsedTime", byref(milliseconds), self._begin, self._end)
        return milliseconds.value / 1000

    def _event(self) -> c_void_p:
        event = self._library.handle("cuEventCreate", _EVENT_WITHOUT_SPINNING)
        self._later("cuEventDestroy_v2", event)
        return event

    def _later(self, name: str, held: c_void_p | c_uint64) -> None:
        self._stack.callback(partial(self._give_back, name, held))

    def _give_back(self, name: str, held: c_void_p | c_uint64) -> None:
        with suppress(NodeError):  # after a failure the driver takes nothing back
            self._library.call(name, held)


def _written(uuid: bytes) -> str:
    text = uuid.hex()
    return f"gpu-{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
