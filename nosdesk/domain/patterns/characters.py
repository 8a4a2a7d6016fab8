"""JavaScript's sets of characters, written as the inside of a class in Python's own patterns."""

from nosdesk.domain.patterns.tree import OneOf

ANY = r"\x00-\U0010FFFF"
IN_LINE = r"\x00-\x09\x0B\x0C\x0E-\u2027\u202A-\U0010FFFF"

_WHITE = r"\x09-\x0D\x20\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF"
_BLACK = (
    r"\x00-\x08\x0E-\x1F\x21-\x9F\xA1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E"
    r"\u2030-\u205E\u2060-\u2FFF\u3001-\uFEFE\uFF00-\U0010FFFF"
)
SETS = {
    "d": r"0-9",
    "D": r"\x00-\x2F\x3A-\U0010FFFF",
    "w": r"A-Za-z0-9_",
    "W": r"\x00-\x2F\x3A-\x40\x5B-\x5E\x60\x7B-\U0010FFFF",
    "s": _WHITE,
    "S": _BLACK,
}
CONTROLS = {"f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def written(character: str) -> str:
    """Return the character as one that has no meaning of its own in a class."""
    return f"\\U{ord(character):08X}"


def one(character: str) -> OneOf:
    """Return the set of this character alone."""
    return OneOf(written(character), character)


def is_word(character: str) -> bool:
    """Tell whether the character, or nothing at the end of a line, is part of a word."""
    return character.isascii() and (character.isalnum() or character == "_")
