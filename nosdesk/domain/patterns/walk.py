"""One attempt to match a line, trying one way after another.

Which ways there are, and in which order, is JavaScript's rule. How many steps may be taken is
ours: a pattern can ask for more than there are seconds in a year.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

Registers = list[int | None]


class TooHard(Exception):
    """The steps are used up, and whether the line matches is not known."""


@dataclass(slots=True)
class Budget:
    """Steps that may still be taken."""

    steps: int

    def spend(self, steps: int) -> None:
        """Take these steps off, or raise `TooHard` when there are not enough."""
        self.steps -= steps
        if self.steps < 0:
            raise TooHard


class Instruction(Protocol):
    """One instruction of a program."""

    def step(self, walk: "Walk") -> bool:
        """Do as it says; False when the line does not fit here."""


class Way(Protocol):
    """What is still to be tried when all that came later has failed."""

    def take(self, walk: "Walk") -> bool:
        """Go this way, or put back what was changed; False when it leads nowhere by itself."""


@dataclass(slots=True)
class Walk:
    """Where a program stands: `pc` in its instructions, `at` in the line."""

    code: Sequence[Instruction]
    line: str
    registers: Registers
    budget: Budget
    at: int
    pc: int = 0
    ways: list[Way] = field(default_factory=list)

    def arrives(self) -> bool:
        """Tell whether the program can be gone through to its end, and go."""
        code, budget, end = self.code, self.budget, len(self.code)
        while self.pc < end:
            budget.steps -= 1
            if budget.steps < 0:
                raise TooHard
            instruction = code[self.pc]
            self.pc += 1
            if not instruction.step(self) and not self._goes_back():
                return False
        return True

    def keep(self, register: int, value: int | None) -> None:
        """Change a register, and remember to change it back on the way back."""
        self.ways.append(PutBack(register, [self.registers[register]]))
        self.registers[register] = value

    def _goes_back(self) -> bool:
        ways = self.ways
        while ways:
            if ways[-1].take(self):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Fork:
    """Another place to go on from."""

    pc: int
    at: int

    def take(self, walk: Walk) -> bool:
        """Go on from there."""
        walk.ways.pop()
        walk.pc, walk.at = self.pc, self.at
        return True


@dataclass(frozen=True, slots=True)
class PutBack:
    """What registers held, from the first of them on."""

    first: int
    held: Registers

    def take(self, walk: Walk) -> bool:
        """Put it back; there is nowhere to go from here."""
        walk.ways.pop()
        walk.registers[self.first : self.first + len(self.held)] = self.held
        return False


@dataclass(slots=True)
class Stretch:
    """The ends that a run of characters may have, from the next one to try to the last."""

    pc: int
    at: int
    last: int
    stride: int

    def take(self, walk: Walk) -> bool:
        """Go on from the next end."""
        walk.pc, walk.at = self.pc, self.at
        if self.at == self.last:
            walk.ways.pop()
        self.at += self.stride
        return True
