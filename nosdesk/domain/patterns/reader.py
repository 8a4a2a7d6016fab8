"""Reads a pattern by JavaScript's own grammar, with its leniences for old pages and no flags.

Text is made of characters here, not of UTF-16 units: an emoji is one.
"""

import re

from nosdesk.domain.json_rules import UNSUPPORTED
from nosdesk.domain.patterns.characters import (
    ANY,
    CONTROLS,
    IN_LINE,
    SETS,
    one,
    written,
)
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

PATTERN_LIMIT = 4_096
NESTING_LIMIT = 50
UNBOUNDED_FROM = 16_384
"""Repetitions that no line is long enough for."""


class BadPattern(ValueError):
    """Why there can be no such pattern, in the words of the network's own engine."""


class Reader:
    """Reads one pattern from left to right; `groups` is how many captures it has."""

    def __init__(self, pattern: str) -> None:
        if len(pattern) > PATTERN_LIMIT:
            raise BadPattern(f"a pattern of more than {PATTERN_LIMIT} characters {UNSUPPORTED}")
        self._pattern = pattern
        self._at = 0
        self._depth = 0
        self._opened = 0
        self._names, self.groups = self._groups_ahead()

    def read(self) -> Node:
        """Return the whole pattern, or raise `BadPattern`."""
        node = self._choice()
        if self._at < len(self._pattern):
            raise self._bad("Unmatched ')'")
        return node

    # --- The grammar, from the whole to its parts ---

    def _choice(self) -> Node:
        options = [self._sequence()]
        while self._take("|"):
            options.append(self._sequence())
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def _sequence(self) -> Node:
        items = []
        while self._peek() not in _ENDS:
            groups = self._opened + 1
            items.append(self._repeated(self._term(), groups))
        return Sequence(tuple(items))

    def _repeated(self, item: Node, first_group: int) -> Node:
        bounds = self._bounds()
        if bounds is None:
            return item
        if isinstance(item, Edge) or (isinstance(item, Look) and not item.ahead):
            raise self._bad("Nothing to repeat")
        least, most = bounds
        if most is not None and most < least:
            raise self._bad("numbers out of order in {} quantifier")
        greedy = not self._take("?")
        return Repeat(item, least, most, greedy, (first_group, self._opened + 1))

    def _bounds(self) -> tuple[int, int | None] | None:
        for sign, bounds in _QUANTIFIERS.items():
            if self._take(sign):
                return bounds
        if (braces := self._take_match(_BRACES)) is None:
            return None
        least, has_most, most = braces.groups()
        upper = most if has_most else least
        return _bounded(least), _bounded(upper) if upper and _in_reach(upper) else None

    def _term(self) -> Node:
        if self._take("("):
            return self._group()
        if self._take("["):
            return self._class()
        if self._take("\\"):
            return self._escape()
        if self._peek() in _QUANTIFIERS or _BRACES.match(self._pattern, self._at):
            raise self._bad("Nothing to repeat")
        sign = self._next()
        return _SIGNS.get(sign) or one(sign)

    def _group(self) -> Node:
        self._depth += 1
        if self._depth > NESTING_LIMIT:
            raise self._bad(f"a pattern nested so deep {UNSUPPORTED}")
        node = self._group_by_kind()
        self._depth -= 1
        return node

    def _group_by_kind(self) -> Node:
        if kind := self._take_match(_UNCAPTURED):
            inner = self._inner()
            if kind[0] == "?:":
                return inner
            return Look(inner, ahead="<" not in kind[0], negated="!" in kind[0])
        if self._take_match(_NAME) or self._peek() != "?":
            self._opened += 1
            return Capture(self._opened, self._inner())
        raise self._bad("Invalid group")

    def _inner(self) -> Node:
        inner = self._choice()
        if not self._take(")"):
            raise self._bad("Unterminated group")
        return inner

    # --- Escapes ---

    def _escape(self) -> Node:
        sign = self._escaped()
        if sign in _WORD_EDGES:
            self._at += 1
            return _WORD_EDGES[sign]
        if digits := self._take_match(_REFERENCE):
            if int(digits[0]) <= self.groups:
                return Reference(int(digits[0]))
            self._at -= len(digits[0])
        if self._names and self._take("k"):
            return Reference(self._named())
        if sign in SETS:
            self._at += 1
            return OneOf(SETS[sign])
        return one(self._character_escape())

    def _escaped(self) -> str:
        """Return what follows a backslash, without going on."""
        if not self._peek():
            raise self._bad("\\ at end of pattern")
        return self._peek()

    def _named(self) -> int:
        name = self._take_match(_REFERRED)
        if name is None:
            raise self._bad("Invalid named reference")
        if name[1] not in self._names:
            raise self._bad("Invalid named capture referenced")
        return self._names[name[1]]

    def _character_escape(self) -> str:
        """Return the one character that an escape stands for."""
        for shape in (_HEX, _PAIR, _UNICODE):
            if found := self._take_match(shape):
                return _character(found)
        if found := self._take_match(_CONTROL):
            return chr(ord(found[1]) % 32)
        if self._peek() == "c":
            return "\\"  # and the letter stands for itself
        if found := self._take_match(_OCTAL):
            return chr(int(found[0], 8))
        sign = self._next()
        return CONTROLS.get(sign, sign)

    # --- Classes ---

    def _class(self) -> Node:
        negated = self._take("^")
        parts: list[str] = []
        last = OneOf("")
        while not self._take("]"):
            last = self._class_atom()
            if self._peek() == "-" and self._pattern[self._at + 1 : self._at + 2] not in _CLASS_END:
                self._at += 1
                parts.append(self._range(last, self._class_atom()))
            else:
                parts.append(last.characters)
        if not parts:
            return OneOf(ANY) if negated else Never()
        is_one = last.literal and not negated and parts == [last.characters]
        return last if is_one else OneOf(("^" if negated else "") + "".join(parts))

    def _range(self, first: OneOf, last: OneOf) -> str:
        """A range between what are no single characters is these and a hyphen."""
        if first.literal is None or last.literal is None:
            return first.characters + written("-") + last.characters
        if first.literal > last.literal:
            raise self._bad("Range out of order in character class")
        return f"{first.characters}-{last.characters}"

    def _class_atom(self) -> OneOf:
        if not self._peek():
            raise self._bad("Unterminated character class")
        if not self._take("\\"):
            return one(self._next())
        sign = self._escaped()
        if self._take("b"):
            return one("\b")
        if sign in SETS:
            self._at += 1
            return OneOf(SETS[sign])
        return one(self._character_escape())

    # --- Reading ---

    def _groups_ahead(self) -> tuple[dict[str, int], int]:
        """Return the names of the capturing groups, and how many there are in all."""
        names: dict[str, int] = {}
        groups = [found for found in _TO_COUNT.finditer(self._pattern) if found[0][0] == "("]
        for number, found in enumerate(groups, 1):
            if found[0] == "(":
                continue
            if not _NAME.fullmatch(found[0][1:]):
                raise self._bad("Invalid capture group name")
            if found[1] in names:
                raise self._bad("Duplicate capture group name")
            names[found[1]] = number
        return names, len(groups)

    def _peek(self) -> str:
        """Return the next character, nothing at the end."""
        return self._pattern[self._at : self._at + 1]

    def _next(self) -> str:
        self._at += 1
        return self._pattern[self._at - 1]

    def _take(self, sign: str) -> bool:
        taken = self._pattern.startswith(sign, self._at)
        self._at += len(sign) * taken
        return taken

    def _take_match(self, shape: re.Pattern[str]) -> re.Match[str] | None:
        found = shape.match(self._pattern, self._at)
        if found:
            self._at = found.end()
        return found

    def _bad(self, reason: str) -> BadPattern:
        return BadPattern(f"Invalid regular expression: /{self._pattern}/: {reason}")


# --- Signs and shapes ---

_ENDS = frozenset({"", "|", ")"})
_CLASS_END = frozenset({"", "]"})
_QUANTIFIERS: dict[str, tuple[int, int | None]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}
_WORD_EDGES = {"b": Edge("word"), "B": Edge("within")}
_SIGNS: dict[str, Node] = {".": OneOf(IN_LINE), "^": Edge("start"), "$": Edge("end")}

_BRACES = re.compile(r"\{([0-9]+)(,([0-9]*))?\}")
_UNCAPTURED = re.compile(r"\?(?::|<?[=!])")
_NAME = re.compile(r"\?<([^\W0-9][\w$]*|\$[\w$]*)>")
_REFERRED = re.compile(r"<([^>]*)>")
_REFERENCE = re.compile(r"[1-9][0-9]{0,3}")
_TO_COUNT = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]?|\((?!\?)|\(\?<(?![=!])([^>]*)>?", re.DOTALL)
_HEX = re.compile(r"x([0-9A-Fa-f]{2})")
_PAIR = re.compile(r"u([dD][89abAB][0-9A-Fa-f]{2})\\u([dD][c-fC-F][0-9A-Fa-f]{2})")
_UNICODE = re.compile(r"u([0-9A-Fa-f]{4})")
_CONTROL = re.compile(r"c([A-Za-z])")
_OCTAL = re.compile(r"[0-3][0-7]{0,2}|[4-7][0-7]?")


def _bounded(digits: str) -> int:
    return min(int(digits), UNBOUNDED_FROM)


def _in_reach(digits: str) -> bool:
    return int(digits) < UNBOUNDED_FROM


def _character(found: re.Match[str]) -> str:
    first, *second = (int(digits, 16) for digits in found.groups())
    if not second:
        return chr(first)
    return chr(0x10000 + ((first - 0xD800) << 10) + second[0] - 0xDC00)
