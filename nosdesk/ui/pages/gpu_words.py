"""What was chosen for a GPU and what is known of it, each in a line; no Qt."""

from nosdesk.domain.benchmark.measures import Figure, Measure, QuickResult
from nosdesk.domain.gpu_choice import ChosenLimits, GpuChoice, RigChoices
from nosdesk.domain.money import MicroNos
from nosdesk.domain.rules import Rules
from nosdesk.domain.switching import Outcome, Phase, Switch, SwitchOver
from nosdesk.node.rig_picture import NodePicture
from nosdesk.ui.pages.hours_words import hours_words
from nosdesk.ui.pages.money_view import nos_text
from nosdesk.ui.words import age_text, number_text, said, span_text, tr

HOUR_S = 3_600


def rules_text(rules: Rules) -> str:
    """Return the rules in so many words as they need."""
    parts = [hours_words(rules.hours)]
    if rules.idle_after_s is not None:
        parts.append(tr("after {span} without you", span=span_text(rules.idle_after_s)))
    if rules.programs:
        parts.append(tr("not beside {programs}", programs=tr(" or ").join(rules.programs)))
    if rules.yields:
        parts.append(tr("not while other programs use the GPU"))
    if not rules.on_battery:
        parts.append(tr("not on battery"))
    if rules.least_price:
        parts.append(tr("for at least {pay}", pay=pay_text(rules.least_price)))
    return ", ".join(parts)


def pay_text(price: MicroNos) -> str:
    """Return the pay of a second as that of an hour."""
    return tr("{amount} NOS an hour", amount=nos_text(MicroNos(price * HOUR_S)))


def limits_text(limits: ChosenLimits) -> str:
    """Return how hot the card may get and what it may draw."""
    parts = []
    if limits.temperature_c is not None:
        parts.append(tr("{n} °C", n=number_text(limits.temperature_c)))
    if limits.power_w is not None:
        parts.append(tr("{n} W", n=number_text(limits.power_w)))
    return tr("Up to {limits}", limits=", ".join(parts)) if parts else tr("The card's own")


def market_text(choice: GpuChoice, node: NodePicture | None, name: str) -> str:
    """Return the market, what it pays, and the place in its queue."""
    if not name and not choice.market:
        return tr("The one that the grid means for this card")
    parts = [name or choice.market]
    if node is not None and node.market is not None:
        parts.append(tr("pays {pay}", pay=pay_text(node.market.job_price)))
    if node is not None and node.status.place:
        place, length = node.status.place, node.status.queue_length
        parts.append(
            tr("place {place} of {length}", place=place, length=length)
            if length
            else tr("place {place}", place=place)
        )
    return " · ".join(parts)


def benchmark_text(result: QuickResult | None, now: float) -> str:
    """Return what was measured last; faults come first."""
    if result is None:
        return tr("Not measured yet")
    figures = [_figure_text(each) for each in result.figures if not each.measure.is_transfer]
    faults = [tr("It computed wrongly: {fault}", fault=fault) for fault in result.faults]
    return " · ".join((*faults, *figures, age_text(now - result.at)))


def _figure_text(figure: Figure) -> str:
    name = {
        Measure.MEMORY: tr("Memory"),
        Measure.FP32: "FP32",
        Measure.FP16: "FP16",
        Measure.BF16: "BF16",
    }.get(figure.measure, figure.measure.value)
    rate = figure.rate / figure.measure.unit_size
    text = f"{name} {number_text(rate, 0 if rate >= 10 else 1)} {figure.measure.unit}"
    if figure.share is None:
        return text
    return tr(
        "{figure} ({share} % of its best)", figure=text, share=number_text(100 * figure.share)
    )


# --- Switching -------------------------------------------------------------------------------


def switch_text(switch: Switch, old: str, new: str) -> str:
    """Return how far the switch is, and what comes next."""
    texts = {
        Phase.PREPARING: tr(
            "{new} is getting ready to take over. {old} works on until then.", old=old, new=new
        ),
        Phase.LEAVING: tr(
            "{old} finishes its job and is paid; then {new} takes over.", old=old, new=new
        ),
        Phase.JOINING: tr("{old} is done. {new} goes into its queue.", old=old, new=new),
    }
    return texts[switch.phase]


def last_switch_text(choices: RigChoices, old: str, new: str, now: float) -> str:
    """Return how the last switch ended; empty when there was none."""
    over = choices.last_switch
    return "" if over is None else _ended_text(over, old, new, age_text(now - over.ended))


def _ended_text(over: SwitchOver, old: str, new: str, age: str) -> str:
    match over.outcome:
        case Outcome.DONE:
            return tr("Switched from {old} to {new}, {age}.", old=old, new=new, age=age)
        case Outcome.CANCELLED:
            return tr("You stayed with {old}, {age}.", old=old, age=age)
        case Outcome.ROLLED_BACK:
            return tr(
                "The switch to {new} did not come about, {age}: {reason} {old} went on.",
                old=old, new=new, age=age, reason=said(over.reason) or tr("It could not join."),
            )  # fmt: skip
