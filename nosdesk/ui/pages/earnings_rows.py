"""The rows of the earnings page: spans of time, GPUs, and what was not simply paid; no Qt."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.money import MicroNos
from nosdesk.domain.standing import Standing
from nosdesk.ports.earnings import Shortfall, Slice
from nosdesk.ui.pages.earnings_figures import jobs_text
from nosdesk.ui.pages.earnings_sums import Sums, summed
from nosdesk.ui.pages.money_view import nos_text
from nosdesk.ui.pages.tariff import Tariff, energy_text
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import NOT_KNOWN, number_text, said, tr

SHOWN_SHORTFALLS = 6
_UUID_SHOWN = 12


@dataclass(frozen=True, slots=True)
class SpanRow:
    """One span of time in the chart's table; `begin` tells it from others."""

    begin: float
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GpuTakings:
    """What one GPU brought in; `share` is its part of all that came in, from 0 to 1."""

    uuid: str
    name: str
    amount: str
    details: str
    share: float


@dataclass(frozen=True, slots=True)
class ShortfallRow:
    """Runs that are not simply paid, and why."""

    shape: Shape
    tone: Tone
    title: str
    reason: str


def span_columns() -> tuple[str, ...]:
    """Return what the cells of a span's row are."""
    return (
        tr("When"), tr("Jobs"), tr("Expected"), tr("Received"), tr("On its way"),
        tr("Short or lost"), tr("Energy"), tr("Cost"), tr("Net"),
    )  # fmt: skip


def span_row(begin: float, name: str, sums: Sums, tariff: Tariff) -> SpanRow:
    """Return the row of one span."""
    cost = tariff.cost(sums.energy_wh)
    net = tariff.net(sums.received, sums.energy_wh)
    cells = (
        name,
        number_text(sums.runs),
        nos_text(sums.expected),
        nos_text(sums.received),
        nos_text(sums.awaited),
        nos_text(sums.unpaid),
        NOT_KNOWN if sums.energy_wh is None else energy_text(sums.energy_wh),
        NOT_KNOWN if cost is None else tariff.text(cost),
        NOT_KNOWN if net is None else tariff.text(net),
    )
    return SpanRow(begin, cells)


def gpu_label(uuid: str, names: Mapping[GpuUuid, str]) -> str:
    """Return what the GPUs of a run are called, by their UUIDs with commas between them."""
    if not uuid:
        return tr("GPU not known")
    return " + ".join(
        names.get(GpuUuid(each)) or f"{each[:_UUID_SHOWN]}…" for each in uuid.split(",")
    )


def gpu_takings(
    slices: Iterable[Slice], names: Mapping[GpuUuid, str], tariff: Tariff
) -> tuple[GpuTakings, ...]:
    """Return what each GPU brought in, the most first."""
    by_gpu: dict[str, list[Slice]] = defaultdict(list)
    for each in slices:
        by_gpu[each.gpu].append(each)
    sums = {gpu: summed(each) for gpu, each in by_gpu.items()}
    whole = sum(each.received for each in sums.values())
    ranked = sorted(sums.items(), key=lambda pair: (-pair[1].received, pair[0]))
    return tuple(
        GpuTakings(
            uuid=gpu,
            name=gpu_label(gpu, names),
            amount=tr("{amount} NOS", amount=nos_text(each.received)),
            details=_details(each, tariff),
            share=each.received / whole if whole else 0.0,
        )
        for gpu, each in ranked
    )


def shortfall_rows(shortfalls: Iterable[Shortfall]) -> tuple[ShortfallRow, ...]:
    """Return the reasons with the most first; what is left over is told in one row."""
    found: dict[tuple[Standing, str], tuple[int, int]] = {}
    for each in shortfalls:
        runs, amount = found.get((each.standing, each.reason), (0, 0))
        found[each.standing, each.reason] = runs + each.runs, amount + each.amount
    ranked = sorted(found.items(), key=lambda pair: -pair[1][1])
    rows = [_shortfall(*key, *sums) for key, sums in ranked[:SHOWN_SHORTFALLS]]
    if rest := ranked[SHOWN_SHORTFALLS:]:
        rows.append(_rest(sum(sums[0] for _, sums in rest), sum(sums[1] for _, sums in rest)))
    return tuple(rows)


def _details(sums: Sums, tariff: Tariff) -> str:
    parts = [jobs_text(sums.runs)]
    if sums.expected != sums.received:
        parts.append(tr("of {amount} NOS expected", amount=nos_text(sums.expected)))
    if sums.energy_wh is not None:
        parts.append(energy_text(sums.energy_wh))
    if (cost := tariff.cost(sums.energy_wh)) is not None:
        parts.append(tr("costs {amount}", amount=tariff.text(cost)))
    if (net := tariff.net(sums.received, sums.energy_wh)) is not None:
        parts.append(tr("net {amount}", amount=tariff.text(net)))
    return " · ".join(parts)


def _shortfall(word: Standing, reason: str, runs: int, amount: int) -> ShortfallRow:
    shown = {"amount": nos_text(MicroNos(amount)), "jobs": jobs_text(runs)}
    if word == "waiting":
        title = tr("On its way: {amount} NOS, {jobs}", **shown)
        why = tr("What came in is not read from the network yet.")
        return ShortfallRow(Shape.RING, Tone.INFO, title, said(reason) if reason else why)
    if word == "short":
        title = tr("Short by {amount} NOS, {jobs}", **shown)
        why = tr("Less came in than was owed.")
        return ShortfallRow(Shape.TRIANGLE, Tone.WARN, title, said(reason) if reason else why)
    title = tr("Lost: {amount} NOS, {jobs}", **shown)
    why = tr("It will not be paid any more.")
    return ShortfallRow(Shape.CROSS, Tone.BAD, title, said(reason) if reason else why)


def _rest(runs: int, amount: int) -> ShortfallRow:
    shown = {"amount": nos_text(MicroNos(amount)), "jobs": jobs_text(runs)}
    title = tr("Others: {amount} NOS, {jobs}", **shown)
    why = tr("The CSV file has each with its reason.")
    return ShortfallRow(Shape.HOLLOW, Tone.QUIET, title, why)
