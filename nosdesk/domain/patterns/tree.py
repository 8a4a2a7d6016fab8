"""What a pattern is made of."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class OneOf:
    """One character of a set, written as the inside of a class in Python's own patterns.

    `literal` is the character when there is only one in the set.
    """

    characters: str
    literal: str | None = None


@dataclass(frozen=True, slots=True)
class Never:
    """What nothing matches: an empty class."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A place between characters."""

    kind: Literal["start", "end", "word", "within"]


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after the other."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The first that fits."""

    options: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Capture:
    """A group whose match is kept, numbered from 1."""

    number: int
    item: "Node"


@dataclass(frozen=True, slots=True)
class Look:
    """A look ahead or behind that moves nothing."""

    item: "Node"
    ahead: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """What a group matched; nothing as long as it matched nothing."""

    number: int


@dataclass(frozen=True, slots=True)
class Repeat:
    """Again and again; `groups` are the numbers of the captures within, first and past the last."""

    item: "Node"
    least: int
    most: int | None
    greedy: bool
    groups: tuple[int, int]


Node = OneOf | Never | Edge | Sequence | Choice | Capture | Look | Reference | Repeat
