"""A card's last minutes as small curves: temperature, power and load; no Qt."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from nosdesk.domain.gpu import Gpu, GpuReading
from nosdesk.node.gpu_picture import Sample, SeenGpu
from nosdesk.ui.words import NOT_KNOWN, age_text, number_text, span_text, tr

SPAN_S = 900.0
POINTS = 90
OLD_S = 15.0
"""A reading older than this carries its age."""

_STEP_S = SPAN_S / POINTS
_COOLEST_C, _HOTTEST_C = 20.0, 100.0

Pick = Callable[[GpuReading], float | None]


@dataclass(frozen=True, slots=True)
class Curve:
    """One figure now, and how it was: `points` from 0 to 1, None where nothing was measured."""

    name: str
    value: str
    caption: str
    points: tuple[float | None, ...] = ()

    @property
    def spoken(self) -> str:
        """What somebody hears who does not see the curve."""
        return f"{self.name}: {self.value}. {self.caption}"


@dataclass(frozen=True, slots=True)
class _Scale:
    """What is read, in which unit, and the values at the lower and the upper edge."""

    name: str
    pick: Pick
    unit: str
    low: float
    high: float | None


def curves(seen: SeenGpu | None, samples: Sequence[Sample], now: float) -> tuple[Curve, ...]:
    """Return the three curves of the card, also of one that is not here any more."""
    return tuple(_curve(scale, seen, samples, now) for scale in _scales(seen.gpu if seen else None))


def _scales(gpu: Gpu | None) -> tuple[_Scale, ...]:
    power = gpu.power if gpu else None
    most_w = (power.highest_w or power.default_w or power.now_w) if power else None
    hottest = float(gpu.slowdown_c) if gpu and gpu.slowdown_c else _HOTTEST_C
    return (
        _Scale(tr("Temperature"), lambda r: r.temperature_c, tr("°C"), _COOLEST_C, hottest),
        _Scale(tr("Power"), lambda r: r.power_w, tr("W"), 0.0, most_w),
        _Scale(tr("Load"), lambda r: r.utilisation, tr("%"), 0.0, 100.0),
    )


def _curve(scale: _Scale, seen: SeenGpu | None, samples: Sequence[Sample], now: float) -> Curve:
    recent = [
        (sample.at, value)
        for sample in samples
        if sample.at > now - SPAN_S and (value := scale.pick(sample.reading)) is not None
    ]
    last = seen.last if seen else None
    value = scale.pick(last.reading) if last else None
    shown = NOT_KNOWN if value is None else f"{number_text(value)} {scale.unit}"
    return Curve(scale.name, shown, _caption(scale, last, recent, now), _points(scale, recent, now))


def _caption(
    scale: _Scale, last: Sample | None, recent: Sequence[tuple[float, float]], now: float
) -> str:
    if last is not None and now - last.at > OLD_S:
        return age_text(now - last.at)
    if not recent:
        return tr("Not measured")
    values = [value for _, value in recent]
    return tr(
        "{low} to {high} {unit} in {span}",
        low=number_text(min(values)),
        high=number_text(max(values)),
        unit=scale.unit,
        span=span_text(max(_STEP_S, now - recent[0][0])),
    )


def _points(
    scale: _Scale, recent: Iterable[tuple[float, float]], now: float
) -> tuple[float | None, ...]:
    """Return the mean of each step, as a share of the scale; steps do not move with the clock."""
    end = ceil(now / _STEP_S) * _STEP_S
    steps: list[list[float]] = [[] for _ in range(POINTS)]
    for at, value in recent:
        number = POINTS - 1 - int((end - at) / _STEP_S)
        if 0 <= number < POINTS:
            steps[number].append(value)
    means = [sum(step) / len(step) if step else None for step in steps]
    most = scale.high or max((mean for mean in means if mean is not None), default=0.0) or 1.0
    return tuple(None if mean is None else _share(mean, scale.low, most) for mean in means)


def _share(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low))) if high > low else 0.0
