"""The earnings page in every state, for pictures of the window: every figure is made up."""

from collections.abc import Iterable
from datetime import UTC
from itertools import pairwise

from devtools.pictures.sample_rig import NOW
from devtools.pictures.scene import Make, Scene, nothing
from nosdesk.aio.state import State
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.money import MicroNos
from nosdesk.ports.earnings import Shortfall, Slice
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.earnings import EarningsOrders, EarningsPage
from nosdesk.ui.pages.earnings_spans import Period, Spans, spans_of
from nosdesk.ui.pages.earnings_view import (
    Asked,
    EarningsView,
    Read,
    Terms,
    earnings_failed,
    earnings_loading,
    earnings_nowhere,
    earnings_view,
)
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.tariff import NO_TARIFF, Tariff
from nosdesk.ui.theme.tokens import Tokens

TARIFF = Tariff("EUR", 0.30, 0.10)
_NAMES = {
    GpuUuid("GPU-4090"): "RTX 4090",
    GpuUuid("GPU-3090"): "RTX 3090",
    GpuUuid("GPU-3060"): "RTX 3060",
}
_LEVELS = {"GPU-4090": (5, 620_000), "GPU-3090": (4, 310_000), "GPU-3060": (2, 95_000)}
_SHORTFALLS = (
    Shortfall("GPU-3060", "waiting", "", 1, MicroNos(928_800)),
    Shortfall("GPU-4090", "short", "The job was ended before its time.", 3, MicroNos(1_500_000)),
    Shortfall(
        "GPU-3060", "lost", "The job was closed before the result arrived.", 1, MicroNos(309_600)
    ),
)


def earnings_views() -> dict[str, EarningsView]:
    """Return the page in every state that it is designed for, and each way to divide time."""
    trouble = Unavailable("The disk is full.", "Free some space; it is read again by itself.")
    by_month = Asked(Period.MONTH)
    return {
        Condition.LOADING.value: earnings_loading(),
        Condition.EMPTY.value: earnings_nowhere(),
        Condition.NORMAL.value: _view(Asked(), tariff=TARIFF),
        Condition.DEGRADED.value: earnings_view(
            _read(Asked()), Asked(), Terms(_NAMES), NOW + 360, trouble
        ),
        Condition.FAILED.value: earnings_failed(
            "The history cannot be opened.", "Free some disk space and try again."
        ),
        "first-day": earnings_view(_read(Asked(), has_any=False), Asked(), Terms(), NOW),
        "weeks": _view(Asked(Period.WEEK), tariff=TARIFF),
        "months": _view(by_month),
        "one-gpu": _view(Asked(Period.ALL, "GPU-3090"), tariff=TARIFF),
    }


def earnings_scenes() -> Iterable[Scene]:
    """Return the page in each of these states, and with its form open."""
    for state, view in earnings_views().items():
        yield Scene("earnings", state, _page_of(view))
    normal = earnings_views()[Condition.NORMAL.value]
    yield Scene("earnings", "prices", _page_of(normal), then=_open_prices)


def _page_of(view: EarningsView) -> Make:
    orders = EarningsOrders(nothing, nothing)

    def make(commands: Commands, tokens: Tokens) -> EarningsPage:
        return EarningsPage(State(view), State(Asked()), orders, commands, tokens)

    return make


def _open_prices(page: EarningsPage) -> None:
    page.tariff.change.click()
    page.tariff.editor.fields["currency"].edit.setText("")
    page.tariff.editor.fields["currency"].edit.textEdited.emit("")
    page.ensureWidgetVisible(page.tariff.editor)


def _view(asked: Asked, *, tariff: Tariff = NO_TARIFF) -> EarningsView:
    return earnings_view(_read(asked), asked, Terms(_NAMES, tariff), NOW)


def _read(asked: Asked, *, has_any: bool = True) -> Read:
    spans = spans_of(asked.period, NOW, UTC, NOW - 400 * 86_400)
    slices = _slices(spans) if has_any else ()
    return Read(NOW, asked.period, spans, slices, _SHORTFALLS if has_any else (), has_any)


def _slices(spans: Spans) -> tuple[Slice, ...]:
    return tuple(
        _slice(number, len(spans.spans), gpu, days * runs, pay)
        for number, days in enumerate(_days(spans))
        for gpu, (runs, pay) in _LEVELS.items()
        if (number * 7 + runs) % 11
        or gpu == "GPU-4090"
        or number == len(spans.spans) - 6  # a day off now and then
    )


def _days(spans: Spans) -> list[int]:
    edges = spans.edges
    return [round((end - begin) / 86_400) for begin, end in pairwise(edges)]


def _slice(number: int, count: int, gpu: str, most: int, pay: int) -> Slice:
    runs = max(1, round(most * (0.55 + 0.45 * ((number * 37 + len(gpu) * pay) % 10) / 9)))
    expected = runs * pay
    is_last = number == count - 1
    is_short = number in (count - 5, count - 8, count - 17) and gpu == "GPU-4090"
    awaited = 928_800 if is_last and gpu == "GPU-3060" else 0
    missing = 500_000 if is_short else 0
    lost = 309_600 if number == count - 6 and gpu == "GPU-3060" else 0
    return Slice(
        number, gpu, runs,
        expected=MicroNos(expected + awaited + missing + lost), received=MicroNos(expected),
        awaited=MicroNos(awaited), missing=MicroNos(missing), lost=MicroNos(lost),
        energy_wh=runs * 50.0, measured=runs,
    )  # fmt: skip
