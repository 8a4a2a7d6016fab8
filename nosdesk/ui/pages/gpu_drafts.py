"""Rules and limits as they are typed, read back into values, or what is wrong with them; no Qt."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import BadInput
from nosdesk.domain.gpu_choice import ChosenLimits
from nosdesk.domain.money import MICRO_PER_NOS, MicroNos
from nosdesk.domain.moves.amounts import parse_nos
from nosdesk.domain.rules import Rules, check_rules, hours_text, parse_duration, parse_hours
from nosdesk.ui.pages.gpu_words import HOUR_S
from nosdesk.ui.words import said, typed_number

T = TypeVar("T")
_EVERY_NUMBER = 9
_PLAIN = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Draft(Generic[T]):
    """What a text means: a value, or by the name of its field why there is none."""

    value: T | None = None
    errors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RulesText:
    """Rules as a form holds them; an empty text is no such rule."""

    hours: str = ""
    idle: str = ""
    programs: str = ""
    ignored: str = ""
    least: str = ""
    yields: bool = False
    on_battery: bool = False


@dataclass(frozen=True, slots=True)
class LimitsText:
    """Limits as a form holds them; an empty text leaves it to the card."""

    temperature: str = ""
    power: str = ""


def rules_form(rules: Rules) -> RulesText:
    """Return the rules as `read_rules` reads them."""
    return RulesText(
        hours=hours_text(rules.hours) if rules.hours else "",
        idle="" if rules.idle_after_s is None else _span(rules.idle_after_s),
        programs=", ".join(rules.programs),
        ignored=", ".join(rules.ignored),
        least=_nos(MicroNos(rules.least_price * HOUR_S)) if rules.least_price else "",
        yields=rules.yields,
        on_battery=rules.on_battery,
    )


def read_rules(form: RulesText) -> Draft[Rules]:
    """Return the rules that the form means, or what is wrong with which field."""
    errors: dict[str, str] = {}
    rules = Rules(
        hours=_read(form.hours, parse_hours, (), "hours", errors),
        idle_after_s=_read(form.idle, _idle, None, "idle", errors),
        programs=_names(form.programs),
        ignored=_names(form.ignored),
        least_price=_read(form.least, _price, MicroNos(0), "least", errors),
        yields=form.yields,
        on_battery=form.on_battery,
    )
    for name, part in (
        ("idle", Rules(idle_after_s=rules.idle_after_s)),
        ("programs", Rules(programs=rules.programs)),
        ("ignored", Rules(ignored=rules.ignored)),
        ("least", Rules(least_price=rules.least_price)),
    ):
        _check(lambda part=part: check_rules(part), name, errors)  # type: ignore[misc]
    return Draft(None, errors) if errors else Draft(rules)


def limits_form(limits: ChosenLimits) -> LimitsText:
    """Return the limits as `read_limits` reads them."""
    heat, power = limits.temperature_c, limits.power_w
    return LimitsText("" if heat is None else str(heat), "" if power is None else f"{power:g}")


def read_limits(form: LimitsText) -> Draft[ChosenLimits]:
    """Return the limits that the form means, or what is wrong with which field."""
    errors: dict[str, str] = {}
    heat = _read(form.temperature, _whole, None, "temperature", errors)
    watts = _read(form.power, _watts, None, "power", errors)
    check = gpu_choices.check_limits
    _check(lambda: check(ChosenLimits(temperature_c=heat)), "temperature", errors)
    _check(lambda: check(ChosenLimits(power_w=watts)), "power", errors)
    return Draft(None, errors) if errors else Draft(ChosenLimits(heat, watts))


def _read(text: str, parse: Callable[[str], T], nothing: T, name: str, errors: dict[str, str]) -> T:
    if not (plain := text.strip()):
        return nothing
    try:
        return parse(plain)
    except BadInput as error:
        errors[name] = _told(error)
        return nothing


def _check(check: Callable[[], None], name: str, errors: dict[str, str]) -> None:
    try:
        check()
    except BadInput as error:
        errors.setdefault(name, _told(error))


def _told(error: BadInput) -> str:
    return said(error.title, error.remedy)


def _idle(text: str) -> int | None:
    return None if text.lower() == "off" else parse_duration(text)


def _price(text: str) -> MicroNos:
    """Return the pay of a second; what an hour leaves over is rounded up, as a minimum must be."""
    if text == "0":
        return MicroNos(0)
    return MicroNos(-(-parse_nos(typed_number(text)) // HOUR_S))


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _EVERY_NUMBER):
        raise BadInput(f"“{text[:20]}” is no whole number.", "Write it such as 80.")
    return int(text)


def _watts(text: str) -> float:
    if not _PLAIN.fullmatch(text):
        raise BadInput(f"“{text[:20]}” is no number of watts.", "Write it such as 250.")
    return float(text)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _span(seconds: int) -> str:
    """Return the length of time to the second, as `parse_duration` reads it."""
    hours, rest = divmod(seconds, HOUR_S)
    minutes, seconds = divmod(rest, 60)
    parts = ((hours, "h"), (minutes, "m"), (seconds, "s"))
    return "".join(f"{count}{unit}" for count, unit in parts if count)


def _nos(amount: MicroNos) -> str:
    whole, rest = divmod(amount, MICRO_PER_NOS)
    return f"{whole}.{rest:06}".rstrip("0").rstrip(".")
