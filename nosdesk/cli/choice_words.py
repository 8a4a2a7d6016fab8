"""What the user chose for a GPU, in a line."""

import msgspec

from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import ChosenLimits, GpuChoice, RigChoices
from nosdesk.domain.money import MicroNos, format_nos
from nosdesk.domain.rules import Rules, duration_text, hours_text

_HOUR_S = 3_600


def choice_line(choices: RigChoices, uuid: GpuUuid, now: float) -> str:
    """Return whether the GPU works, and with which rules, market and limits."""
    choice = choices.of(uuid)
    if (part := _part_in_switch(choices, uuid)) is not None:
        return part
    if choice is None or not choice.is_enabled:
        is_left = choice is not None and not choice.is_out
        return "Switched off, with something left to finish." if is_left else "Switched off."
    parts = [rules_line(choice.rules), *_places(choice), *_limits(choice.limits)]
    return f"{_working(choice, now)}: {', '.join(parts)}."


def rules_line(rules: Rules) -> str:
    """Return the rules in so many words as they need."""
    parts = [hours_text(rules.hours) if rules.hours else "at any hour"]
    if rules.idle_after_s is not None:
        parts.append(f"after {duration_text(rules.idle_after_s)} without you")
    if rules.programs:
        parts.append(f"not beside {' or '.join(rules.programs)}")
    if rules.yields:
        parts.append("not while others use the GPU")
    if not rules.on_battery:
        parts.append("not on battery")
    if rules.least_price:
        parts.append(f"for at least {pay_text(rules.least_price)}")
    return ", ".join(parts)


def pay_text(price: MicroNos) -> str:
    """Return the pay of a second as that of an hour."""
    return f"{format_nos(MicroNos(price * _HOUR_S))} an hour"


def left_choices(choices: RigChoices, here: set[GpuUuid]) -> list[GpuChoice]:
    """Return what was chosen for cards that are not here, or is left of them on the grid."""
    return [
        each
        for each in choices.gpus
        if each.uuid and each.uuid not in here and (each.is_enabled or not _is_blank(each))
    ]


def _is_blank(choice: GpuChoice) -> bool:
    plain = GpuChoice(choice.uuid, choice.number, name=choice.name, last_market=choice.last_market)
    return msgspec.structs.replace(choice, is_enabled=False) == plain


def _part_in_switch(choices: RigChoices, uuid: GpuUuid) -> str | None:
    switch = choices.switch
    if switch is None or uuid not in (switch.old, switch.new):
        return None
    if uuid == switch.old:
        return f"Works until {_name(choices, switch.new)} takes over."
    return f"Takes over from {_name(choices, switch.old)}."


def _name(choices: RigChoices, uuid: GpuUuid) -> str:
    choice = choices.of(uuid)
    return (choice.name if choice else "") or uuid


def _working(choice: GpuChoice, now: float) -> str:
    pause, insistence = choice.pause, choice.insistence
    if pause is not None and pause.until is None:
        return "Paused until you resume"
    if pause is not None and pause.until is not None and pause.until > now:
        return f"Paused for {duration_text(pause.until - now)}"
    if insistence is not None and insistence.until > now:
        return f"Works for {duration_text(insistence.until - now)} whatever its rules say"
    return "Works"


def _places(choice: GpuChoice) -> list[str]:
    return [f"in the market {choice.market}"] if choice.market else []


def _limits(limits: ChosenLimits) -> list[str]:
    heat, power = limits.temperature_c, limits.power_w
    return [f"up to {heat} °C"] * (heat is not None) + (
        [] if power is None else [f"up to {power:.0f} W"]
    )
