"""Bars over time as people see them; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from nosdesk.ui.words import number_text

_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)
_TICKS = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands below it, all of it in words, and its parts from the bottom up."""

    label: str
    spoken: str
    parts: tuple[float, ...]

    @property
    def total(self) -> float:
        """How high it is."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the chart and what it stands for."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class ChartView:
    """All bars, in their order; `parts` names what each is made of, `summary` says the whole."""

    bars: tuple[Bar, ...] = ()
    parts: tuple[str, ...] = ()
    summary: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see."""
        return not any(bar.total > 0 for bar in self.bars)


NO_CHART = ChartView()


def ticks(values: Sequence[float]) -> tuple[Tick, ...]:
    """Return a few round values from zero to at least the highest; none where all is zero."""
    top = max(values, default=0.0)
    if top <= 0:
        return ()
    step = _round_up(top / _TICKS)
    decimals = _decimals(step)
    count = ceil(top / step - 1e-9)
    return tuple(
        Tick(number * step, number_text(number * step, decimals)) for number in range(count + 1)
    )


def _round_up(step: float) -> float:
    size = 10.0 ** floor(log10(step))
    return next(each for each in _ROUND if each * size >= step * (1 - 1e-9)) * size


def _decimals(step: float) -> int:
    """Return how many decimals tell the steps apart."""
    decimals = max(0, -floor(log10(step)))
    return decimals if round(step, decimals) == round(step, decimals + 2) else decimals + 1
