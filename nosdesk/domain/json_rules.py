"""Rules for untrusted JSON that report every flaw by its path, and never more than a few.

A rule looks at one value and appends what is wrong with it. Rules combine into a schema that
reads like the document it describes.
"""

from collections.abc import Callable, Mapping

from msgspec import Struct

FLAW_LIMIT = 50
KEY_LIMIT = 80
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


def literal(*allowed: str) -> Rule:
    """One of these strings."""

    def check(value: object, path: str, flaws: list[Flaw]) -> None:
        if value not in allowed:
            flaws.append(Flaw(path, "must be " + " or ".join(f'"{word}"' for word in allowed)))

    return check


def boolean(value: object, path: str, flaws: list[Flaw]) -> None:
    """Either true or false."""
    if not isinstance(value, bool):
        flaws.append(Flaw(path, "must be true or false"))


def unsupported(value: object, path: str, flaws: list[Flaw]) -> None:
    """Part of the network's format that this version cannot carry out: refused, not ignored."""
    _ = value
    flaws.append(Flaw(path, UNSUPPORTED))


def unknown(value: object, path: str, flaws: list[Flaw]) -> None:
    """What the network's format does not have."""
    _ = value
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
    """An object of at most `limit` keys, of any name, whose values each follow the rule."""

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
            item(entry, f"{path}{_step(key)}", flaws)

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
            Flaw(f"{path}{_step(key)}", "is missing") for key in required if key not in value
        )
        for key, entry in value.items():
            if len(flaws) >= FLAW_LIMIT:
                return
            known.get(key, others)(entry, f"{path}{_step(key)}", flaws)

    return check


def either(message: str, *rules: Rule) -> Rule:
    """A value that follows one of the rules; `message` says so when it follows none.

    What is of the right kind but beyond our bounds is told as that.
    """

    def check(value: object, path: str, flaws: list[Flaw]) -> None:
        verdicts = [flaws_of(rule, value, path) for rule in rules]
        if all(verdicts):
            beyond_bounds = (verdict for verdict in verdicts if _is_unsupported(verdict))
            flaws.extend(next(beyond_bounds, (Flaw(path, message),)))

    return check


def _is_unsupported(flaws: tuple[Flaw, ...]) -> bool:
    return all(flaw.message.endswith(UNSUPPORTED) for flaw in flaws)


def _step(key: str) -> str:
    shown = key[:KEY_LIMIT]
    return f".{shown}" if shown.isidentifier() else f'["{shown}"]'
