"""The work that is measured: what a load does, how much that is, and how its results are checked.

A load is started with a scale, which makes it proportionally longer. Its results are known exactly
beforehand, whatever the scale, and are compared word by word on the card.
"""

import random
import struct
from ctypes import c_float, c_uint32, c_uint64, c_void_p
from typing import ClassVar, Protocol

from nosdesk.adapters.cuda.device import BLOCK, Argument, Device, Held
from nosdesk.adapters.cuda.faults import out_of_memory
from nosdesk.domain.benchmark.measures import CardFacts, Measure

MIB = 1024**2
_SEED = 0x51ED270B
_WORD, _QUAD = 4, 16
_FULL_THREADS = 2048
"""More threads than this no multiprocessor holds at a time."""


class Load(Protocol):
    """Work of one kind that a card can be given again and again."""

    longest: int
    """The largest scale at which results are still exact."""

    def start(self, scale: int) -> float:
        """Start the work and return how many bytes or operations it comes to."""

    def check(self) -> None:
        """Start counting results that are wrong at `Checks.wrong`, of the work last started."""


class Checks:
    """The kernels that fill memory and compare it; wrong words are counted on the card."""

    def __init__(self, held: Held, blocks: int) -> None:
        self._held, self._blocks = held, blocks
        names = ("fill_words", "count_wrong_words", "count_unlike_words")
        self._fill, self._pattern, self._model = held.kernels("memory.ptx", *names)
        self._count = held.memory(_WORD)

    def fill(self, buffer: int, words: int) -> None:
        """Write a pattern in which every word tells its place."""
        self._run(self._fill, c_uint64(buffer), c_uint64(words), c_uint32(_SEED))

    def count_wrong(self, buffer: int, words: int) -> None:
        """Count the words that break the pattern."""
        count = c_uint64(self._count)
        self._run(self._pattern, c_uint64(buffer), c_uint64(words), c_uint32(_SEED), count)

    def count_unlike(self, buffer: int, words: int, model: int, period: int) -> None:
        """Count the words that differ from the model, which repeats after `period` words."""
        given = c_uint64(buffer), c_uint64(words), c_uint64(model), c_uint32(period)
        self._run(self._model, *given, c_uint64(self._count))

    def clear(self) -> None:
        """Begin to count anew."""
        self._held.clear(self._count, 1)

    def wrong(self) -> int:
        """Return how many words were wrong, once all work has ended."""
        return self._held.word(self._count)

    def _run(self, kernel: c_void_p, *arguments: Argument) -> None:
        self._held.launch(kernel, self._blocks, *arguments)


class MemoryLoad:
    """Copies a large buffer to and fro; each byte is read and written.

    Even the smallest is larger than any card's cache, which would else be measured instead.
    """

    longest = 1000
    _largest, _smallest = 1024 * MIB, 256 * MIB

    def __init__(self, device: Device, held: Held, checks: Checks) -> None:
        self._held, self._checks = held, checks
        self._blocks = _blocks(device.facts)
        self._size = _affordable(device, self._smallest, self._largest, buffers=2)
        self._from, self._to = held.memory(self._size), held.memory(self._size)
        (self._copy,) = held.kernels("memory.ptx", "copy_words")
        checks.fill(self._from, self._size // _WORD)
        held.clear(self._to, self._size // _WORD)

    def start(self, scale: int) -> float:
        """Copy so many times, each time the other way, so that what went wrong once stays."""
        for _ in range(scale):
            quads = c_uint64(self._size // _QUAD)
            to, source = c_uint64(self._to), c_uint64(self._from)
            self._held.launch(self._copy, self._blocks, to, source, quads)
            self._from, self._to = self._to, self._from
        return 2.0 * self._size * scale

    def check(self) -> None:
        """Compare the last copy with the pattern."""
        self._checks.count_wrong(self._from, self._size // _WORD)


class MultiplyAddLoad:
    """Single-precision multiply-adds that count up, in every thread that the card holds."""

    longest = 2**19
    _steps, _numbers = 16, 8

    def __init__(self, device: Device, held: Held, checks: Checks) -> None:
        self._held, self._checks = held, checks
        self._blocks = _blocks(device.facts)
        (self._kernel,) = held.kernels("fp32.ptx", "multiply_add")
        self._sums = held.memory(self._blocks * BLOCK * _WORD)
        self._model = held.memory(BLOCK * _WORD)
        self._scale = 0

    def start(self, scale: int) -> float:
        """Do so many rounds in each thread."""
        self._scale = scale
        self._held.clear(self._sums, self._blocks * BLOCK)
        given = c_uint64(self._sums), c_uint32(scale), c_float(1.0), c_float(1.0)
        self._held.launch(self._kernel, self._blocks, *given)
        return 2.0 * self._steps * self._numbers * scale * self._blocks * BLOCK

    def check(self) -> None:
        """Compare each thread's sum with what it must be."""
        self._held.upload(self._model, self.sums(self._scale))
        self._checks.count_unlike(self._sums, self._blocks * BLOCK, self._model, BLOCK)

    @classmethod
    def sums(cls, scale: int) -> bytes:
        """Return what the threads of one block must write."""
        counted = cls._steps * scale
        beginnings = sum(range(cls._numbers))
        sums = (cls._numbers * (lane + counted) + beginnings for lane in range(BLOCK))
        return struct.pack(f"<{BLOCK}I", *sums)


class TensorLoad:
    """Tiles of small whole numbers, multiplied on the tensor cores."""

    longest = 2**19
    _tiles, _side = 4, 16
    _warps = BLOCK // 32
    _files: ClassVar = {Measure.FP16: "fp16", Measure.BF16: "bf16"}

    def __init__(self, measure: Measure, device: Device, held: Held, checks: Checks) -> None:
        self._held, self._checks = held, checks
        self._blocks = _blocks(device.facts)
        kind = self._files[measure]
        (self._kernel,) = held.kernels(f"tensor_{kind}.ptx", f"multiply_tiles_{kind}")
        self._words = self._blocks * self._warps * self._tiles * self._side**2
        self._sums = held.memory(self._words * _WORD)
        self._model = held.memory(self._tiles * self._side**2 * _WORD)
        self._factors = [self._uploaded(each, measure) for each in factors()]
        self._scale = 0

    def start(self, scale: int) -> float:
        """Do so many pairs of steps in each warp."""
        self._scale = scale
        self._held.clear(self._sums, self._words)
        left, back, right = self._factors
        given = c_uint64(self._sums), c_uint64(left), c_uint64(back), c_uint64(right)
        self._held.launch(self._kernel, self._blocks, *given, c_uint32(scale))
        products = 2 * self._tiles * scale * self._blocks * self._warps
        return 2.0 * products * self._side**3

    def check(self) -> None:
        """Compare each warp's tiles with what they must be."""
        self._held.upload(self._model, self.sums(self._scale))
        period = self._tiles * self._side**2
        self._checks.count_unlike(self._sums, self._words, self._model, period)

    @classmethod
    def sums(cls, scale: int) -> bytes:
        """Return what one warp must write."""
        left, back, right = factors()
        gain = [
            sum((left[i][k] + back[i][k]) * right[k][j] for k in range(cls._side))
            for i in range(cls._side)
            for j in range(cls._side)
        ]
        tiles = [float(first + scale * each) for first in range(cls._tiles) for each in gain]
        return struct.pack(f"<{len(tiles)}f", *tiles)

    def _uploaded(self, tile: list[list[int]], measure: Measure) -> int:
        numbers = [number for row in tile for number in row]
        address = self._held.memory(2 * len(numbers))
        half = struct.pack(f"<{len(numbers)}e", *numbers)
        self._held.upload(address, half if measure is Measure.FP16 else _as_bfloat16(numbers))
        return address


class TransferLoad:
    """Copies between pinned memory of the PC and the card, one way at a time."""

    longest = 1000
    _largest, _smallest = 64 * MIB, 16 * MIB

    def __init__(self, measure: Measure, device: Device, held: Held, checks: Checks) -> None:
        self._held, self._checks = held, checks
        self._is_inward = measure is Measure.TO_GPU
        self._size = _affordable(device, self._smallest, self._largest, buffers=2)
        self._original, self._arrived = held.memory(self._size), held.memory(self._size)
        self._pinned = held.pinned(self._size)
        checks.fill(self._original, self._size // _WORD)
        if self._is_inward:
            held.fetch(self._pinned, self._original, self._size)

    def start(self, scale: int) -> float:
        """Copy so many times."""
        for _ in range(scale):
            if self._is_inward:
                self._held.send(self._arrived, self._pinned, self._size)
            else:
                self._held.fetch(self._pinned, self._original, self._size)
        return float(self._size) * scale

    def check(self) -> None:
        """Compare what arrived with the pattern; what came out is sent in again for that."""
        if not self._is_inward:
            self._held.send(self._arrived, self._pinned, self._size)
        self._checks.count_wrong(self._arrived, self._size // _WORD)
        self._held.clear(self._arrived, 1)  # so that the next copy must really happen


def load_of(measure: Measure, device: Device, held: Held, checks: Checks) -> Load:
    """Return the load that measures this."""
    match measure:
        case Measure.MEMORY:
            return MemoryLoad(device, held, checks)
        case Measure.FP32:
            return MultiplyAddLoad(device, held, checks)
        case Measure.FP16 | Measure.BF16:
            return TensorLoad(measure, device, held, checks)
        case Measure.TO_GPU | Measure.FROM_GPU:
            return TransferLoad(measure, device, held, checks)


def checks_of(device: Device, held: Held) -> Checks:
    """Return the checks on this card."""
    return Checks(held, _blocks(device.facts))


def factors() -> tuple[list[list[int]], list[list[int]], list[list[int]]]:
    """Return the three tiles `left`, `back` and `right`, always the same.

    `back` is `left` with the other sign, but for one column: so a pair of steps adds no more to a
    sum than one number of `right`, and sums stay exact for long.
    """
    chance = random.Random(1)
    side = range(16)
    left = [[chance.randint(-8, 8) for _ in side] for _ in side]
    right = [[chance.randint(-3, 3) for _ in side] for _ in side]
    back = [[-number for number in row] for row in left]
    for number, row in enumerate(back):
        row[number] += 1
    return left, back, right


def _as_bfloat16(numbers: list[int]) -> bytes:
    """Return small whole numbers as bfloat16: the upper halves of single precision."""
    halves = (struct.pack("<f", number)[2:] for number in numbers)
    return b"".join(halves)


def _blocks(card: CardFacts) -> int:
    """Return how many blocks fill every multiprocessor."""
    return card.multiprocessors * _FULL_THREADS // BLOCK


def _affordable(device: Device, smallest: int, largest: int, *, buffers: int) -> int:
    """Return the size of each buffer: no more than what is free allows; `Refused` if too little."""
    free = device.free_bytes()
    size = min(largest, free * 3 // 4 // buffers) // MIB * MIB
    if size < smallest:
        raise out_of_memory(free)
    return size
