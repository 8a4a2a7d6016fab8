"""What came in and what it cost, in four figures; no Qt."""

from nosdesk.ui.figure_view import FigureView
from nosdesk.ui.pages.earnings_sums import Sums
from nosdesk.ui.pages.money_view import nos_text
from nosdesk.ui.pages.tariff import NO_TARIFF, Tariff, energy_figure
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import number_text, tr


def earnings_figures(sums: Sums | None, tariff: Tariff = NO_TARIFF) -> tuple[FigureView, ...]:
    """Return received, expected, energy and net; None: nothing was read yet."""
    if sums is None:
        titles = (tr("Received"), tr("Expected"), tr("Energy of jobs"), tr("Net"))
        return tuple(FigureView(title, caption=tr("Not read yet")) for title in titles)
    return _received(sums, tariff), _expected(sums), _energy(sums, tariff), _net(sums, tariff)


def jobs_text(runs: int) -> str:
    """Return how many jobs it were."""
    if not runs:
        return tr("no jobs")
    return tr("{n} job", n=1) if runs == 1 else tr("{n} jobs", n=number_text(runs))


def _received(sums: Sums, tariff: Tariff) -> FigureView:
    worth = tariff.worth(sums.received)
    caption = jobs_text(sums.runs)
    if worth is not None and sums.runs:
        caption = tr("≈ {amount} · {jobs}", amount=tariff.text(worth), jobs=caption)
    return FigureView(tr("Received"), nos_text(sums.received), "NOS", caption)


def _expected(sums: Sums) -> FigureView:
    awaited, missing, lost = map(nos_text, (sums.awaited, sums.missing, sums.lost))
    parts = (
        tr("{amount} on its way", amount=awaited) if sums.awaited else "",
        tr("{amount} short", amount=missing) if sums.missing else "",
        tr("{amount} lost", amount=lost) if sums.lost else "",
    )
    tone = Tone.WARN if sums.unpaid else None
    caption = " · ".join(filter(None, parts)) or (
        tr("all of it came in") if sums.runs else tr("no jobs")
    )
    return FigureView(tr("Expected"), nos_text(sums.expected), "NOS", caption, tone)


def _energy(sums: Sums, tariff: Tariff) -> FigureView:
    if sums.energy_wh is None:
        caption = tr("Was not measured") if sums.runs else tr("no jobs")
        return FigureView(tr("Energy of jobs"), caption=caption)
    value, unit = energy_figure(sums.energy_wh)
    cost = tariff.cost(sums.energy_wh)
    caption = (
        tr("Give your power price to see the cost")
        if cost is None
        else tr("costs {amount}", amount=tariff.text(cost))
    )
    return FigureView(tr("Energy of jobs"), value, unit, caption + _measured(sums))


def _net(sums: Sums, tariff: Tariff) -> FigureView:
    net = tariff.net(sums.received, sums.energy_wh)
    if net is not None:
        caption = tr("received, less power") + _measured(sums)
        tone = Tone.WARN if net < 0 else None
        return FigureView(tr("Net"), tariff.number(net), tariff.currency, caption, tone)
    if tariff.per_kwh is None or tariff.per_nos is None:
        return FigureView(tr("Net"), caption=tr("Needs what power costs and a NOS is worth"))
    return FigureView(tr("Net"), caption=tr("Energy was not measured"))


def _measured(sums: Sums) -> str:
    if sums.measured == sums.runs:
        return ""
    counted = {"n": number_text(sums.measured), "all": number_text(sums.runs)}
    return "\n" + tr("measured for {n} of {all} jobs", **counted)
