"""What a pattern's program is made of; within a look behind everything goes from right to left."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from nosdesk.domain.patterns.characters import is_word
from nosdesk.domain.patterns.walk import Fork, Instruction, PutBack, Stretch, Walk

SCANNED_PER_STEP = 64
"""Characters that are looked at in one go for about the price of a step."""

Matcher = Callable[[str, int], re.Match[str] | None]


@dataclass(frozen=True, slots=True)
class Text:
    """This text stands here."""

    text: str
    ahead: bool

    def step(self, walk: Walk) -> bool:
        """Go past the text."""
        start = walk.at if self.ahead else walk.at - len(self.text)
        if start < 0 or not walk.line.startswith(self.text, start):
            return False
        walk.at = start + len(self.text) if self.ahead else start
        return True


@dataclass(frozen=True, slots=True)
class One:
    """One of a set of characters stands here."""

    matcher: Matcher
    ahead: bool

    def step(self, walk: Walk) -> bool:
        """Go past the character."""
        start = walk.at if self.ahead else walk.at - 1
        if start < 0 or self.matcher(walk.line, start) is None:
            return False
        walk.at = start + 1 if self.ahead else start
        return True


@dataclass(frozen=True, slots=True)
class Run:
    """A number of characters of a set; `matcher` takes as many as may be when it goes ahead."""

    matcher: Matcher
    ahead: bool
    least: int
    most: int | None
    greedy: bool

    def step(self, walk: Walk) -> bool:
        """Go past as many or as few as fit, and leave the others as ways to try."""
        most = self._ahead(walk) if self.ahead else self._behind(walk)
        if most < self.least:
            return False
        way = 1 if self.ahead else -1
        near, far = walk.at + way * self.least, walk.at + way * most
        first, last, stride = (far, near, -way) if self.greedy else (near, far, way)
        if first != last:
            walk.ways.append(Stretch(walk.pc, first + stride, last, stride))
        walk.at = first
        return True

    def _ahead(self, walk: Walk) -> int:
        run = self.matcher(walk.line, walk.at)
        length = run.end() - walk.at if run else 0
        walk.budget.spend(length // SCANNED_PER_STEP)
        return length

    def _behind(self, walk: Walk) -> int:
        most = walk.at if self.most is None else min(self.most, walk.at)
        length = 0
        while length < most and self.matcher(walk.line, walk.at - length - 1):
            length += 1
        walk.budget.spend(length)
        return length


@dataclass(frozen=True, slots=True)
class Split:
    """Go on here first, and there when that fails."""

    first: int
    second: int

    def step(self, walk: Walk) -> bool:
        """Take the first way and remember the second."""
        walk.ways.append(Fork(self.second, walk.at))
        walk.pc = self.first
        return True


@dataclass(frozen=True, slots=True)
class Jump:
    """Go on there."""

    to: int

    def step(self, walk: Walk) -> bool:
        """Jump."""
        walk.pc = self.to
        return True


@dataclass(frozen=True, slots=True)
class Keep:
    """Remember this place."""

    register: int

    def step(self, walk: Walk) -> bool:
        """Put the place into the register."""
        walk.keep(self.register, walk.at)
        return True


@dataclass(frozen=True, slots=True)
class Forget:
    """Empty these registers, from the first to before the last."""

    first: int
    past: int

    def step(self, walk: Walk) -> bool:
        """Empty them."""
        held = walk.registers[self.first : self.past]
        walk.budget.spend(len(held) // SCANNED_PER_STEP)
        walk.ways.append(PutBack(self.first, held))
        walk.registers[self.first : self.past] = [None] * len(held)
        return True


@dataclass(frozen=True, slots=True)
class Moved:
    """This place is another than the one that is remembered."""

    register: int

    def step(self, walk: Walk) -> bool:
        """Compare the places."""
        return walk.registers[self.register] != walk.at


@dataclass(frozen=True, slots=True)
class Between:
    """This place is an edge of the line, or of a word."""

    kind: Literal["start", "end", "word", "within"]

    def step(self, walk: Walk) -> bool:
        """Look at what stands on both sides."""
        line, at = walk.line, walk.at
        if self.kind == "start":
            return at == 0
        if self.kind == "end":
            return at == len(line)
        is_edge = is_word(line[at - 1 : at] if at else "") != is_word(line[at : at + 1])
        return is_edge == (self.kind == "word")


@dataclass(frozen=True, slots=True)
class Same:
    """What a group matched stands here again; nothing as long as it matched nothing."""

    group: int
    ahead: bool

    def step(self, walk: Walk) -> bool:
        """Go past it."""
        first, past = walk.registers[2 * self.group : 2 * self.group + 2]
        if first is None or past is None:
            return True
        walk.budget.spend((past - first) // SCANNED_PER_STEP)
        return Text(walk.line[first:past], self.ahead).step(walk)


@dataclass(frozen=True, slots=True)
class LookAround:
    """Something stands here, ahead or behind, or must not."""

    code: tuple[Instruction, ...]
    negated: bool

    def step(self, walk: Walk) -> bool:
        """Look, without moving; what groups matched in it stays when it was to be found."""
        before = list(walk.registers)
        walk.budget.spend(len(before) // SCANNED_PER_STEP)
        found = Walk(self.code, walk.line, walk.registers, walk.budget, walk.at).arrives()
        if found and not self.negated:
            walk.ways.append(PutBack(0, before))
            return True
        walk.registers[:] = before
        return found != self.negated


@dataclass(frozen=True, slots=True)
class Fail:
    """Nothing fits here."""

    def step(self, walk: Walk) -> bool:  # noqa: ARG002 - an `Instruction`
        """Fail."""
        return False
