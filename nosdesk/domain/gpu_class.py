"""A class of GPU, which is what a market is for: some models, with so much memory at least.

Drivers name a model with or without its maker, and some with memory and form behind it
("NVIDIA A100-SXM4-80GB"). A word that makes it another card ("Ti", "Laptop GPU") is no such form.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

K = TypeVar("K")

_FORM = re.compile(r"(?:[ -](?:\d+GB|PCIe|SXM\d*|HBM\d*e?|NVL))*", re.IGNORECASE)
_MAKER = "nvidia "
_GB = 10**9


@dataclass(frozen=True, slots=True)
class GpuClass:
    """One class: `label` for people, and the `models` as drivers name them; none of them is any."""

    label: str
    models: tuple[str, ...] = ()
    lowest_vram_gb: int = 0

    def covers(self, name: str, vram_bytes: int | None = None) -> bool:
        """Tell whether a card of this name belongs here; unknown memory is no hindrance."""
        if vram_bytes is not None and vram_bytes < self.lowest_vram_gb * _GB:
            return False
        return not self.models or any(_is_model(name, model) for model in self.models)


def first_covering(
    classes: Mapping[K, GpuClass], name: str, vram_bytes: int | None = None
) -> K | None:
    """Return what stands before the first class that covers the card: a card has one class."""
    covering = (key for key, each in classes.items() if each.covers(name, vram_bytes))
    return next(covering, None)


def _is_model(name: str, model: str) -> bool:
    name, model = _without_maker(name), _without_maker(model)
    return name.startswith(model) and _FORM.fullmatch(name, len(model)) is not None


def _without_maker(name: str) -> str:
    return name.strip().lower().removeprefix(_MAKER)
