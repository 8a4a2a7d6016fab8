"""How JavaScript reads and writes values: the network's node fills in literals with it."""

import json
import math
from decimal import Decimal
from typing import cast

import msgspec

from nosdesk.domain.definition.job_definition import Json
from nosdesk.domain.json_rules import is_deeper_than

DEPTH_LIMIT = 64

_EXACT = 2**53
_PLAIN_FROM = Decimal("1e-6")
_PLAIN_BELOW = Decimal("1e21")


def parsed(text: str) -> Json:
    """Return the JSON that the text is, or raise `ValueError` saying why it is none."""
    try:
        value = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise ValueError(str(error)) from error
    if is_deeper_than(DEPTH_LIMIT, value):
        raise ValueError(f"nested deeper than {DEPTH_LIMIT} levels")
    return cast("Json", value)


def text_of(value: Json) -> str:
    """Return what JavaScript makes of a value that becomes part of a text."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case int() | float():
            return _number(value)
        case list():
            return ",".join("" if item is None else text_of(item) for item in value)
        case dict():
            return "[object Object]"


def json_of(value: Json) -> str:
    """Return the value as JSON, as compact as JavaScript writes it."""
    match value:
        case list():
            return "[" + ",".join(json_of(item) for item in value) + "]"
        case dict():
            pairs = (f"{json_of(key)}:{json_of(item)}" for key, item in value.items())
            return "{" + ",".join(pairs) + "}"
        case str():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return text_of(value)


def _number(value: float) -> str:
    """A number is a double there, written with as few digits as tell it from its neighbours."""
    if isinstance(value, int) and abs(value) < _EXACT:
        return str(value)
    try:
        double = float(value)
    except OverflowError:
        double = math.inf if value > 0 else -math.inf
    if not math.isfinite(double):
        return "NaN" if math.isnan(double) else "Infinity" if double > 0 else "-Infinity"
    if not double:
        return "0"
    exact = Decimal(repr(double)).normalize()
    if _PLAIN_FROM <= abs(exact) < _PLAIN_BELOW:
        return f"{exact:f}"
    mantissa, exponent = f"{exact:e}".split("e")
    return f"{mantissa}e{int(exponent):+d}"
