"""The GPUs of the set-up with their markets, and what the benchmark measured of them; no Qt."""

from nosdesk.domain.benchmark.measures import Figure, Measure, QuickResult
from nosdesk.domain.gpu import GpuUuid
from nosdesk.ui.pages.gpu_words import pay_text
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.wizard.set_up_facts import Facts, FoundCard
from nosdesk.ui.wizard.set_up_view import BenchmarkView, CardRow, FigureRow, MeasuredCard
from nosdesk.ui.words import NOT_KNOWN, as_heading, number_text, said, span_text, tr

_GIB = 1024**3
_SLOW = 0.5
"""A card that reaches less than this share of what it could needs a look."""


def card_rows(facts: Facts) -> tuple[CardRow, ...]:
    """Return a row for each GPU, or for the node that practises without one."""
    off = facts.setting_up.left_off
    return tuple(_card_row(each, is_on=each.uuid not in off) for each in facts.cards or ())


def cards_note(facts: Facts) -> str:
    """Return what is to be said of the GPUs as a whole."""
    if facts.cards_trouble is not None:
        return said(facts.cards_trouble.title, facts.cards_trouble.remedy)
    if facts.cards is None:
        return tr("Looking for your GPUs, and what the grid pays for them.")
    if not any(each.gpu for each in facts.cards):
        if not facts.plays:
            return tr("No NVIDIA GPU was found in this PC. This grid has no work without one.")
        return tr(
            "No NVIDIA GPU was found in this PC. You can practise without one: such jobs are real"
            " containers, and only the money is play money."
        )
    if not facts.plays:
        return tr("The grid says which market is right for each card.")
    return tr(
        "The grid says which market is right for each card. The pay is play money on this grid."
    )


def _card_row(card: FoundCard, *, is_on: bool) -> CardRow:
    pay = pay_text(card.price) if card.price is not None else NOT_KNOWN
    if card.gpu is None:
        name = tr("This PC, without a GPU")
        return CardRow("", name, card.market, pay, is_on=True, can_change=False)
    name = card.gpu.name
    if card.gpu.vram_bytes:
        gigabytes = number_text(card.gpu.vram_bytes / _GIB)
        name = tr("{name}, {gb} GB", name=card.gpu.name, gb=gigabytes)
    if card.unfit:
        return CardRow(card.uuid, name, said(card.unfit), NOT_KNOWN, is_on=False, can_change=False)
    return CardRow(card.uuid, name, card.market, pay, is_on)


# --- What was measured -----------------------------------------------------------------------


def benchmark_view(facts: Facts) -> BenchmarkView:
    """Return how far the benchmark is, and what it found."""
    if facts.cards is None:
        return BenchmarkView(False, cards_note(facts))
    if not any(each.gpu for each in facts.chosen):
        note = tr("There is no GPU to measure. Go on: no benchmark is needed to practise.")
        return BenchmarkView(False, note)
    if (progress := facts.progress) is not None:
        note = tr(
            "Measuring {what}. About {span} left; no job can start meanwhile.",
            what=_name(progress.measure), span=span_text(progress.left_s),
        )  # fmt: skip
        return BenchmarkView(False, note, progress.done, measured_cards(facts))
    if facts.benchmarked is None:
        note = tr(
            "Measures each card for about 20 seconds, and whether it computes rightly. You can"
            " skip it here and measure later."
        )
        return BenchmarkView(True, note)
    return BenchmarkView(True, tr("Beside each figure: what such a card reaches at best."),
                         cards=measured_cards(facts))  # fmt: skip


def measured_cards(facts: Facts) -> tuple[MeasuredCard, ...]:
    """Return the figures of each card, and why others have none."""
    if facts.benchmarked is None:
        return ()
    refused = facts.benchmarked.refused.items()
    return (
        *(_measured(each) for each in facts.benchmarked.results),
        *(
            MeasuredCard(_card_name(facts, uuid), (), (said(e.title, e.remedy),))
            for uuid, e in refused
        ),
    )


def _measured(result: QuickResult) -> MeasuredCard:
    left_out = (
        tr("{what} was left out: {why}", what=_name(what), why=why)
        for what, why in result.left_out.items()
    )
    notes = (*(said(fault) for fault in result.faults), *left_out)
    return MeasuredCard(result.name, tuple(_figure_row(each) for each in result.figures), notes)


def _figure_row(figure: Figure) -> FigureRow:
    name = as_heading(_name(figure.measure))
    size, unit = figure.measure.unit_size, figure.measure.unit
    rate = figure.rate / size
    value = tr("{rate} {unit}", rate=number_text(rate, 0 if rate >= 10 else 1), unit=unit)
    if figure.share is None or figure.limit is None:
        return FigureRow(name, value, tr("no limit is known"))
    beside = tr(
        "{share} % of {best} {unit}",
        share=number_text(100 * figure.share),
        best=number_text(figure.limit.rate / size, 0 if figure.limit.rate / size >= 10 else 1),
        unit=unit,
    )
    tone = Tone.WARN if figure.share < _SLOW else Tone.GOOD
    return FigureRow(name, value, beside, tone)


def _card_name(facts: Facts, uuid: GpuUuid) -> str:
    found = (each.gpu.name for each in facts.cards or () if each.gpu and each.uuid == uuid)
    return next(found, uuid)


def _name(measure: Measure) -> str:
    return {
        Measure.MEMORY: tr("the card's memory"),
        Measure.FP32: tr("arithmetic (FP32)"),
        Measure.FP16: tr("tensor cores (FP16)"),
        Measure.BF16: tr("tensor cores (BF16)"),
        Measure.TO_GPU: tr("the way to the GPU"),
        Measure.FROM_GPU: tr("the way from the GPU"),
    }[measure]
