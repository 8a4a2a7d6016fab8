"""What can be said of all lines a pattern matches, so that most others need no look at all."""

from nosdesk.domain.patterns.tree import (
    Capture,
    Choice,
    Edge,
    Look,
    Never,
    Node,
    OneOf,
    Reference,
    Repeat,
    Sequence,
)


def needed_text(node: Node) -> str:
    """Return a text that stands in every line that matches, the longest that is easily seen."""
    return max(_needed_texts(node), key=len, default="")


def _needed_texts(node: Node) -> list[str]:
    match node:
        case OneOf(_, str(literal)):
            return [literal]
        case Sequence(items):
            return _texts_of_sequence(items)
        case Capture(_, item):
            return _needed_texts(item)
        case Repeat(item=item, least=least) if least > 0:
            return _needed_texts(item)
        case Look(item=item, negated=False):
            return _needed_texts(item)
        case _:
            return []


def _texts_of_sequence(items: tuple[Node, ...]) -> list[str]:
    texts, text = [], ""
    for item in items:
        if isinstance(item, OneOf) and item.literal is not None:
            text += item.literal
        else:
            texts += [text, *_needed_texts(item)]
            text = ""
    return [*texts, text]


def is_anchored(node: Node) -> bool:
    """Tell whether the pattern can match only where the line begins."""
    match node:
        case Edge("start"):
            return True
        case Sequence(items):
            return bool(items) and is_anchored(items[0])
        case Choice(options):
            return all(is_anchored(option) for option in options)
        case Capture(_, item):
            return is_anchored(item)
        case _:
            return False


def first_characters(node: Node) -> str | None:
    """Return the characters one of which every match begins with; None when any may.

    They are written as the inside of a class.
    """
    characters, may_be_empty = _first(node)
    return None if may_be_empty or not characters else characters


def _first(node: Node) -> tuple[str | None, bool]:
    """Return what a match begins with (None for anything), and whether it may be empty."""
    match node:
        case OneOf(characters):
            return (None if characters.startswith("^") else characters), False
        case Sequence(items):
            return _first_of_sequence(items)
        case Choice(options):
            firsts = [_first(option) for option in options]
            return _union([one for one, _ in firsts]), any(empty for _, empty in firsts)
        case Capture(_, item):
            return _first(item)
        case Repeat(item=item, least=least):
            first, may_be_empty = _first(item)
            return first, may_be_empty or least == 0
        case Edge() | Look():
            return "", True
        case Never():
            return "", False
        case Reference():
            return None, True


def _first_of_sequence(items: tuple[Node, ...]) -> tuple[str | None, bool]:
    seen: list[str | None] = []
    for item in items:
        first, may_be_empty = _first(item)
        seen.append(first)
        if not may_be_empty:
            return _union(seen), False
    return _union(seen), True


def _union(sets: list[str | None]) -> str | None:
    known = [one for one in sets if one is not None]
    return "".join(dict.fromkeys(known)) if len(known) == len(sets) else None
