"""A JavaScript pattern that is ready to be looked for in lines."""

import re

from nosdesk.domain.patterns.hints import first_characters, is_anchored, needed_text
from nosdesk.domain.patterns.instructions import SCANNED_PER_STEP
from nosdesk.domain.patterns.program import program_of
from nosdesk.domain.patterns.reader import Reader
from nosdesk.domain.patterns.walk import Budget, Registers, Walk

Found = list[str | None]
"""What the whole pattern matched, then each of its groups; None for one that took no part."""


class Pattern:
    """Finds the first match in a line, as JavaScript's `match` does for a pattern without flags.

    Raises `BadPattern` when there is no such pattern, or it is beyond our bounds.
    """

    def __init__(self, text: str) -> None:
        reader = Reader(text)
        node = reader.read()
        self._groups = reader.groups
        self._program = program_of(node, reader.groups)
        self._needed = needed_text(node)
        self._is_anchored = is_anchored(node)
        first = first_characters(node)
        self._first = re.compile(f"[{first}]") if first else None

    def may_be_in(self, line: str) -> bool:
        """Tell quickly whether a look at the line is worth it."""
        return self._needed in line

    def first_in(self, line: str, budget: Budget) -> Found | None:
        """Return the first match, None when there is none; `TooHard` when the budget is spent."""
        budget.spend(1 + len(line) // SCANNED_PER_STEP)
        start = self._next_start(line, 0)
        while start is not None:
            registers: Registers = [None] * self._program.registers
            budget.spend(1 + len(registers) // SCANNED_PER_STEP)
            if Walk(self._program.code, line, registers, budget, start).arrives():
                return self._found(line, registers)
            start = self._next_start(line, start + 1)
        return None

    def _next_start(self, line: str, at: int) -> int | None:
        """Return the next place from which the pattern can match at all."""
        if at > len(line) or (self._is_anchored and at > 0):
            return None
        if self._first is None:
            return at
        place = self._first.search(line, at)
        return place.start() if place else None

    def _found(self, line: str, registers: Registers) -> Found:
        spans = (registers[2 * n : 2 * n + 2] for n in range(self._groups + 1))
        return [line[first:past] if past is not None else None for first, past in spans]
