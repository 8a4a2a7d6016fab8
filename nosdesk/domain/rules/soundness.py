"""Whether rules are sound: they come from a file that may be damaged, or from anybody's fingers."""

from collections.abc import Iterable

from nosdesk.domain.errors import BadInput
from nosdesk.domain.money import MICRO_PER_NOS, MicroNos, format_nos
from nosdesk.domain.rules.hours_text import HOURS_LIMIT
from nosdesk.domain.rules.program_names import bare_name
from nosdesk.domain.rules.rules import Hours, Rules

PROGRAMS_LIMIT = 100
NAME_LIMIT = 260
LONGEST_IDLE_S = 7 * 86_400
HIGHEST_LEAST_PRICE = MicroNos(MICRO_PER_NOS)

_HOURS_REMEDY = "Set the hours again."


def check_rules(rules: Rules) -> None:
    """Raise `BadInput`, which says what is out of bounds, unless the rules are sound."""
    if len(rules.hours) > HOURS_LIMIT:
        raise BadInput(f"There may be {HOURS_LIMIT} spans of hours at most.", _HOURS_REMEDY)
    for span in rules.hours:
        _check_span(span)
    _check_idle(rules.idle_after_s)
    _check_names("to make room for", rules.programs)
    _check_names("to ignore", rules.ignored)
    _check_price(rules.least_price)


def _check_span(span: Hours) -> None:
    if not 0 <= span.begin < 1440:
        raise BadInput("Hours must begin between 00:00 and 23:59.", _HOURS_REMEDY)
    if not 1 <= span.end <= 1440:
        raise BadInput("Hours must end between 00:01 and 24:00.", _HOURS_REMEDY)
    if not 1 <= len(span.days) <= 7 or not all(0 <= day <= 6 for day in span.days):
        raise BadInput("Hours need one to seven days of the week.", _HOURS_REMEDY)


def _check_idle(idle_after_s: int | None) -> None:
    if idle_after_s is not None and not 0 < idle_after_s <= LONGEST_IDLE_S:
        raise BadInput(
            "The time without anybody at the PC is out of bounds.",
            "Choose between one second and seven days.",
        )


def _check_names(purpose: str, names: Iterable[str]) -> None:
    listed = tuple(names)
    if len(listed) > PROGRAMS_LIMIT:
        raise BadInput(f"There may be {PROGRAMS_LIMIT} programs {purpose} at most.", "Remove some.")
    for name in listed:
        if len(name) > NAME_LIMIT or not name.isprintable() or not bare_name(name):
            raise BadInput(
                f"One of the programs {purpose} has no proper name.",
                f"Name it as the system does, such as blender, in {NAME_LIMIT} letters at most.",
            )


def _check_price(price: MicroNos) -> None:
    if not 0 <= price <= HIGHEST_LEAST_PRICE:
        raise BadInput(
            "The minimum pay is out of bounds.",
            f"Choose between 0 and {format_nos(HIGHEST_LEAST_PRICE)} a second.",
        )
