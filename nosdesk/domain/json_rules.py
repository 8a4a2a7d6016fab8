"""Rules for untrusted JSON that report every flaw by its path, and never more than a few.

A rule looks at one value and appends what is wrong with it. Rules combine into a schema that
reads like the document it describes. What only our own bounds forbid is told as that.
"""

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

FLAW_LIMIT = 50
KEY_LIMIT = 80
NAME_LIMIT = 1_000
UNSUPPORTED = "is not supported by this version of Nosdesk"


class Flaw(Struct, frozen=True):
    """One thing wrong with a document: where (`$.ops[0].args.image`) and what, in words."""

    path: str
    message: str


Rule = Callable[[object, str, list[Flaw]], None]


def flaws_of(rule: Rule, value: object, path: str = "$") -> tuple[Flaw, ...]:
    """Return what is wrong with the value, in document order, at most `FLAW_LIMIT` flaws."""
    flaws: list[Flaw] = []
    rule(value, path, flaws)
    return tuple(flaws[:FLAW_LIMIT])


def text(*, limit: int = 100_000) -> Rule:
    """A string of at most `limit` characters."""

    def check(value: object, path: str, flaws: list[Flaw]) -> None:
        if not isinstance(value, str):
            flaws.append(Flaw(path, "must be text"))
        elif len(value) > limit:
            flaws.append(Flaw(path, f"is longer than {limit} characters, which {UNSUPPORTED}"))

    return check


def number(value: object, path: str, flaws: list[Flaw]) -> None:
    """A number of any size."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        flaws.append(Flaw(path, "must be a number"))


def word(*allowed: str) -> Rule:
    """One of these strings."""

    def check(value: object, path: str, flaws: list[Flaw]) -> None:
        if value not in allowed:
            flaws.append(Flaw(path, "must be " + " or ".join(f'"{one}"' for one in allowed)))

    return check


def boolean(value: object, path: str, flaws: list[Flaw]) -> None:
    """Either true or false."""
    if not isinstance(value, bool):
        flaws.append(Flaw(path, "must be true or false"))


def anything(value: object, path: str, flaws: list[Flaw]) -> None:
    """Any JSON."""


def unknown(value: object, path: str, flaws: list[Flaw]) -> None:  # noqa: ARG001 - a `Rule`
    """What the network's format does not have."""
    flaws.append(Flaw(path, "is not a known property"))


def array(item: Rule, *, limit: int) -> Rule:
    """A list of at most `limit` items that each follow the rule."""

    def check(value: object, path: str, flaws: list[Flaw]) -> None:
        if not isinstance(value, list):
            flaws.append(Flaw(path, "must be a list"))
            return
        if len(value) > limit:
            flaws.append(Flaw(path, f"has more than {limit} items, which {UNSUPPORTED}"))
            return
        for index, entry in enumerate(value):
            if len(flaws) >= FLAW_LIMIT:
                return
            item(entry, f"{path}[{index}]", flaws)

    return check


def mapping(item: Rule, *, limit: int) -> Rule:
    """An object of at most `limit` keys, of any short name, whose values each follow the rule."""

    def check(value: object, path: str, flaws: list[Flaw]) -> None:
        if not isinstance(value, dict):
            flaws.append(Flaw(path, "must be an object"))
            return
        if len(value) > limit:
            flaws.append(Flaw(path, f"has more than {limit} keys, which {UNSUPPORTED}"))
            return
        for key, entry in value.items():
            if len(flaws) >= FLAW_LIMIT:
                return
            if len(key) > NAME_LIMIT:
                too_long = f"has a name longer than {NAME_LIMIT} characters, which {UNSUPPORTED}"
                flaws.append(Flaw(f"{path}{step_to(key)}", too_long))
            item(entry, f"{path}{step_to(key)}", flaws)

    return check


def record(
    required: Mapping[str, Rule],
    optional: Mapping[str, Rule] | None = None,
    *,
    others: Rule = unknown,
) -> Rule:
    """An object with these keys; keys beside them follow `others`, by default there are none."""
    known = {**required, **(optional or {})}

    def check(value: object, path: str, flaws: list[Flaw]) -> None:
        if not isinstance(value, dict):
            flaws.append(Flaw(path, "must be an object"))
            return
        flaws.extend(
            Flaw(f"{path}{step_to(key)}", "is missing") for key in required if key not in value
        )
        for key, entry in value.items():
            if len(flaws) >= FLAW_LIMIT:
                return
            known.get(key, others)(entry, f"{path}{step_to(key)}", flaws)

    return check


def by_kind(message: str, **rules: Rule) -> Rule:
    """A value that follows the rule for its kind; `message` says so when there is none.

    Kinds are `text`, `number`, `truth`, `list` and `object`; null is of no kind.
    """

    def check(value: object, path: str, flaws: list[Flaw]) -> None:
        rule = rules.get(_kind(value))
        if rule is None:
            flaws.append(Flaw(path, message))
        else:
            rule(value, path, flaws)

    return check


def _kind(value: object) -> str:
    match value:
        case bool():
            return "truth"
        case str():
            return "text"
        case int() | float():
            return "number"
        case list():
            return "list"
        case dict():
            return "object"
        case _:
            return ""


def is_deeper_than(limit: int, value: object) -> bool:
    """Tell whether lists and objects are nested deeper than this many levels."""
    level = [value]
    for _ in range(limit):
        level = [child for holder in level for child in _held_by(holder)]
    return any(isinstance(child, dict | list) for child in level)


def _held_by(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def shortened(text: str) -> str:
    """Return the text cut to a length that fits into a message."""
    return text if len(text) <= KEY_LIMIT else text[:KEY_LIMIT] + "…"


def step_to(key: str) -> str:
    """Return how a path goes on to this key."""
    shown = key[:KEY_LIMIT]
    return f".{shown}" if shown.isidentifier() else f'["{shown}"]'
