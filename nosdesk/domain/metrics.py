"""Figures of the running program for who watches over it, each with its name and its meaning."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Literal

Sample = tuple[Mapping[str, str], float]
"""What tells one value of a family from another, and the value."""


@dataclass(frozen=True, slots=True)
class Family:
    """One figure, with a value for each of its labels; a counter only ever grows."""

    name: str
    meaning: str
    samples: tuple[Sample, ...]
    kind: Literal["gauge", "counter"] = "gauge"


Read = Callable[[], Awaitable[tuple[Family, ...]]]
"""Returns all figures as they are now."""
