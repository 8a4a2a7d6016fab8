"""What became worse since the last benchmark of the same card, and what it probably comes from."""

from dataclasses import dataclass

from nosdesk.domain.benchmark.measures import Conditions, Measure, QuickResult
from nosdesk.domain.gpu import Slowdown

WORTH_TELLING = 0.10
"""A figure that is lower by more than this share is told."""

_MUCH_HOTTER_C = 8
_LESS_POWER = 0.95


@dataclass(frozen=True, slots=True)
class Drop:
    """One figure that fell; rates are bytes or operations a second."""

    measure: Measure
    before: float
    now: float

    @property
    def share(self) -> float:
        """Return how much of the former figure is missing."""
        return 1 - self.now / self.before


def is_comparable(former: QuickResult, latest: QuickResult) -> bool:
    """Tell whether the two measured the same card in the same way, and both without a fault."""
    is_same = (former.gpu, former.method) == (latest.gpu, latest.method)
    return is_same and not former.faults and not latest.faults


def drops(former: QuickResult, latest: QuickResult) -> tuple[Drop, ...]:
    """Return the figures that fell by more than is worth telling."""
    pairs = ((former.figure(each.measure), each) for each in latest.figures)
    return tuple(
        Drop(now.measure, before.rate, now.rate)
        for before, now in pairs
        if before is not None and now.rate < (1 - WORTH_TELLING) * before.rate
    )


def likely_causes(former: QuickResult, latest: QuickResult) -> tuple[str, ...]:
    """Return in sentences what was read that can explain a drop; nothing is guessed."""
    before, now = former.conditions, latest.conditions
    causes = (
        _heat(before, now),
        _power(before, now),
        _others(now),
        _link(before, now),
        _driver(former, latest),
    )
    return tuple(cause for cause in causes if cause)


def _heat(before: Conditions, now: Conditions) -> str:
    degrees = "" if now.temperature_c is None else f" ({now.temperature_c} °C)"
    if Slowdown.HEAT in (now.slowdowns or ()):
        return f"The card slowed down because it was too hot{degrees}: clean its fans, give it air."
    if before.temperature_c is None or now.temperature_c is None:
        return ""
    if now.temperature_c - before.temperature_c < _MUCH_HOTTER_C:
        return ""
    return f"The card got hotter than last time: {now.temperature_c} °C, {before.temperature_c} °C."


def _power(before: Conditions, now: Conditions) -> str:
    if Slowdown.POWER_BRAKE in (now.slowdowns or ()):
        return "The power supply made the card slow down: check its power cables."
    if before.power_limit_w is None or now.power_limit_w is None:
        return ""
    if now.power_limit_w >= _LESS_POWER * before.power_limit_w:
        return ""
    return (
        f"The card may draw {now.power_limit_w:.0f} W now,"
        f" and {before.power_limit_w:.0f} W last time."
    )


def _others(now: Conditions) -> str:
    if not now.others:
        return ""
    programs = "Another program" if now.others == 1 else f"{now.others} other programs"
    return f"{programs} computed on the card meanwhile: close what uses it, and measure again."


def _link(before: Conditions, now: Conditions) -> str:
    if now.pcie_width is None:
        return ""
    if before.pcie_width is not None and now.pcie_width < before.pcie_width:
        former = f"x{before.pcie_width} last time"
    elif now.pcie_max_width is not None and now.pcie_width < now.pcie_max_width:
        former = f"x{now.pcie_max_width} would be possible"
    else:
        return ""
    return f"The card is linked by PCIe x{now.pcie_width}, {former}: seat it anew, check its slot."


def _driver(former: QuickResult, latest: QuickResult) -> str:
    if former.driver == latest.driver:
        return ""
    return f"The driver is {latest.driver} now, and was {former.driver} last time."
