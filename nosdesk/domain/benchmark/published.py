"""What NVIDIA publishes about its cards, where their names say which card it is.

Sources: NVIDIA's architecture whitepapers (Turing, GA102, Ada, Blackwell, A100, H100) and data
sheets. Tensor figures are dense, with sums in single precision. A card is looked up by its exact
name and its memory, since some names stand for several cards; laptop cards, whose makers set the
power, are not listed. What is left None is not published in this form.

H100, H200 and later cards for data centres reach their tensor figures only by instructions of their
own, which the benchmark does not use: their share is lower, and still comparable from time to time.
"""

from typing import NamedTuple

GIB = 1024**3


class Published(NamedTuple):
    """One card: memory in GB, bandwidth in GB/s, the rest in TFLOP/s."""

    name: str
    vram_gb: int
    memory: float
    fp32: float
    fp16: float | None = None
    bf16: float | None = None


CARDS = (
    # GeForce 20 (reference clocks)
    Published("GeForce RTX 2070", 8, 448, 7.5, 29.9),
    Published("GeForce RTX 2080", 8, 448, 10.1, 40.3),
    Published("GeForce RTX 2080 Ti", 11, 616, 13.4, 53.8),
    # GeForce 30
    Published("GeForce RTX 3060", 12, 360, 12.7),
    Published("GeForce RTX 3060 Ti", 8, 448, 16.2),
    Published("GeForce RTX 3070", 8, 448, 20.3, 40.6, 40.6),
    Published("GeForce RTX 3080", 10, 760, 29.8, 59.5, 59.5),
    Published("GeForce RTX 3080 Ti", 12, 912, 34.1, 68.2, 68.2),
    Published("GeForce RTX 3090", 24, 936, 35.6, 71, 71),
    Published("GeForce RTX 3090 Ti", 24, 1008, 40.0, 80, 80),
    # GeForce 40
    Published("GeForce RTX 4060", 8, 272, 15.1),
    Published("GeForce RTX 4070", 12, 504, 29.1),
    Published("GeForce RTX 4070 Ti", 12, 504, 40.1, 80.2, 80.2),
    Published("GeForce RTX 4080", 16, 716.8, 48.7, 97.5, 97.5),
    Published("GeForce RTX 4090", 24, 1008, 82.6, 165.2, 165.2),
    # GeForce 50
    Published("GeForce RTX 5070", 12, 672, 30.9, 61.7, 61.7),
    Published("GeForce RTX 5070 Ti", 16, 896, 43.9, 87.9, 87.9),
    Published("GeForce RTX 5080", 16, 960, 56.3, 112.6, 112.6),
    Published("GeForce RTX 5090", 32, 1792, 104.8, 209.5, 209.5),
    # Workstations
    Published("RTX A4000", 16, 448, 19.2, 76.7, 76.7),
    Published("RTX A5000", 24, 768, 27.8, 111.1, 111.1),
    Published("RTX A6000", 48, 768, 38.7, 154.8, 154.8),
    Published("RTX 6000 Ada Generation", 48, 960, 91.1, 364.2, 364.2),
    # Data centres
    Published("Tesla T4", 16, 300, 8.1, 65),
    Published("L4", 24, 300, 30.3, 121, 121),
    Published("A10", 24, 600, 31.2, 125, 125),
    Published("A40", 48, 696, 37.4, 149.7, 149.7),
    Published("L40", 48, 864, 90.5, 181, 181),
    Published("L40S", 48, 864, 91.6, 362, 362),
    Published("A100-PCIE-40GB", 40, 1555, 19.5, 312, 312),
    Published("A100-SXM4-40GB", 40, 1555, 19.5, 312, 312),
    Published("A100 80GB PCIe", 80, 1935, 19.5, 312, 312),
    Published("A100-SXM4-80GB", 80, 2039, 19.5, 312, 312),
    Published("H100 PCIe", 80, 2000, 51.2, 756, 756),
    Published("H100 80GB HBM3", 80, 3350, 66.9, 989.4, 989.4),
    Published("H200", 141, 4800, 66.9, 989.4, 989.4),
)

_MEMORY_SPREAD = 0.12
"""How far the memory that a card tells may be from the round figure it is sold with."""


def published_of(name: str, vram_bytes: int) -> Published | None:
    """Return what is published of the card that has this name and memory, None where nothing is."""
    known = name.removeprefix("NVIDIA ")
    for card in CARDS:
        if card.name == known and _is_about(vram_bytes / GIB, card.vram_gb):
            return card
    return None


def _is_about(told: float, sold: float) -> bool:
    return abs(told - sold) <= _MEMORY_SPREAD * sold
