"""What a card could reach at best: as published, or else computed from what its driver tells."""

from nosdesk.domain.benchmark.measures import CardFacts, Limit, LimitSource, Measure
from nosdesk.domain.benchmark.published import Published, published_of
from nosdesk.domain.gpu import PcieLink

_FP32_CORES = {
    (5, 0): 128, (5, 2): 128, (6, 0): 64, (6, 1): 128, (7, 0): 64, (7, 5): 64, (8, 0): 64,
    (8, 6): 128, (8, 9): 128, (9, 0): 128, (10, 0): 128, (12, 0): 128,
}  # fmt: skip
"""Single-precision cores in a multiprocessor (CUDA programming guide)."""

_TENSOR_STEPS = {(7, 0): 512, (7, 5): 512, (8, 0): 1024, (8, 6): 512, (8, 9): 512, (9, 0): 2048}
"""Dense half-precision multiply-adds a clock in a multiprocessor (architecture whitepapers)."""

_GEFORCE_TENSOR_STEPS = {(7, 5): 256, (8, 6): 256, (8, 9): 256, (12, 0): 256}
"""The same of GeForce cards, which take twice as long when sums are in single precision."""

_LANE_BYTES = {1: 0.25e9, 2: 0.5e9, 3: 0.985e9, 4: 1.969e9, 5: 3.938e9, 6: 7.563e9}
"""Bytes a second that one lane of each PCI Express generation carries one way."""

_FLOP_PER_STEP = 2
_BITS_PER_CLOCK = 2
"""The driver tells the clock of the memory such that each line carries two bits in it."""


def limit_of(measure: Measure, card: CardFacts, link: PcieLink) -> Limit | None:
    """Return the card's limit, None where it is neither published nor can be computed."""
    if measure.is_transfer:
        return _computed(_link_rate(link))
    published = published_of(card.name, card.vram_bytes)
    value = None if published is None else _published(measure, published)
    if value is not None:
        return Limit(value * measure.unit_size, LimitSource.PUBLISHED)
    return _computed(_rate(measure, card))


def _published(measure: Measure, card: Published) -> float | None:
    match measure:
        case Measure.MEMORY:
            return card.memory
        case Measure.FP32:
            return card.fp32
        case Measure.FP16:
            return card.fp16
        case Measure.BF16:
            return card.bf16
        case _:
            return None


def _rate(measure: Measure, card: CardFacts) -> float | None:
    if measure is Measure.MEMORY:
        if not card.memory_clock_mhz or not card.memory_bus_bits:
            return None
        return card.memory_clock_mhz * 1e6 * _BITS_PER_CLOCK * card.memory_bus_bits / 8
    steps = _steps_a_clock(measure, card)
    if steps is None or not card.core_clock_mhz:
        return None
    return card.multiprocessors * steps * _FLOP_PER_STEP * card.core_clock_mhz * 1e6


def _steps_a_clock(measure: Measure, card: CardFacts) -> int | None:
    if measure is Measure.FP32:
        return _FP32_CORES.get(card.compute_capability)
    known = _GEFORCE_TENSOR_STEPS if "GeForce" in card.name else _TENSOR_STEPS
    return known.get(card.compute_capability)


def _link_rate(link: PcieLink) -> float | None:
    generation, width = link.max_generation or link.generation, link.max_width or link.width
    lane = _LANE_BYTES.get(generation or 0)
    return None if lane is None or not width else lane * width


def _computed(rate: float | None) -> Limit | None:
    return None if rate is None else Limit(rate, LimitSource.COMPUTED)
