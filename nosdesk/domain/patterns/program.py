"""Makes a program of a pattern's tree."""

import re
from dataclasses import dataclass
from functools import lru_cache

from nosdesk.domain.json_rules import UNSUPPORTED
from nosdesk.domain.patterns.instructions import (
    Between,
    Fail,
    Forget,
    Jump,
    Keep,
    LookAround,
    Matcher,
    Moved,
    One,
    Run,
    Same,
    Split,
    Text,
)
from nosdesk.domain.patterns.reader import BadPattern
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
from nosdesk.domain.patterns.walk import Instruction

SIZE_LIMIT = 5_000
"""Instructions of one pattern: repetitions of groups are written out."""


@dataclass(frozen=True, slots=True)
class Program:
    """Instructions, and how many registers they need.

    Registers 2n and 2n + 1 hold where group n begins and ends; group 0 is the whole.
    """

    code: tuple[Instruction, ...]
    registers: int


def program_of(node: Node, groups: int) -> Program:
    """Return the program of a whole pattern, or raise `BadPattern` when it would be too large."""
    pages = _Pages(registers=2 * groups + 2)
    code = _Writer(pages, ahead=True).code_of(Capture(0, node))
    return Program(code, pages.registers)


@dataclass(slots=True)
class _Pages:
    """How many registers and instructions a pattern's programs have used up together."""

    registers: int
    instructions: int = 0

    def register(self) -> int:
        self.registers += 1
        return self.registers - 1

    def instruction(self) -> None:
        self.instructions += 1
        if self.instructions > SIZE_LIMIT:
            raise BadPattern(f"a pattern with so many repetitions {UNSUPPORTED}")


class _Writer:
    """Writes one program; a look ahead or behind has a program of its own."""

    def __init__(self, pages: _Pages, *, ahead: bool) -> None:
        self._pages = pages
        self._ahead = ahead
        self._code: list[Instruction] = []

    def code_of(self, node: Node) -> tuple[Instruction, ...]:
        """Return the instructions that match the node."""
        self._write(node)
        return tuple(self._code)

    def _write(self, node: Node) -> None:
        match node:
            case OneOf(characters, literal):
                self._write_one(characters, literal)
            case Sequence(items):
                self._write_sequence(items)
            case Choice(options):
                self._write_choice(options)
            case Capture(number, item):
                self._write_capture(number, item)
            case Repeat():
                self._write_repeat(node)
            case Look(item, ahead, negated):
                code = _Writer(self._pages, ahead=ahead).code_of(item)
                self._add(LookAround(code, negated))
            case Edge(kind):
                self._add(Between(kind))
            case Reference(number):
                self._add(Same(number, self._ahead))
            case Never():
                self._add(Fail())

    def _write_one(self, characters: str, literal: str | None) -> None:
        if literal is None:
            self._add(One(_single(characters), self._ahead))
        else:
            self._add(Text(literal, self._ahead))

    def _write_sequence(self, items: tuple[Node, ...]) -> None:
        """Neighbouring characters become one text."""
        text = ""
        for item in items if self._ahead else reversed(items):
            if isinstance(item, OneOf) and item.literal is not None:
                text = text + item.literal if self._ahead else item.literal + text
                continue
            self._write_text(text)
            text = ""
            self._write(item)
        self._write_text(text)

    def _write_text(self, text: str) -> None:
        if text:
            self._add(Text(text, self._ahead))

    def _write_choice(self, options: tuple[Node, ...]) -> None:
        ends = []
        for option in options[:-1]:
            split = self._leave_room()
            self._write(option)
            ends.append(self._leave_room())
            self._code[split] = Split(split + 1, len(self._code))
        self._write(options[-1])
        for end in ends:
            self._code[end] = Jump(len(self._code))

    def _write_capture(self, number: int, item: Node) -> None:
        first, last = (0, 1) if self._ahead else (1, 0)
        self._add(Keep(2 * number + first))
        self._write(item)
        self._add(Keep(2 * number + last))

    def _write_repeat(self, node: Repeat) -> None:
        item = _alone(node.item)
        if isinstance(item, OneOf):
            matcher = _run(item.characters, node.most) if self._ahead else _single(item.characters)
            self._add(Run(matcher, self._ahead, node.least, node.most, node.greedy))
            return
        for _ in range(node.least):
            self._write_round(node)
        if node.most is None:
            self._write_loop(node)
        else:
            self._write_rounds_at_will(node, node.most - node.least)

    def _write_loop(self, node: Repeat) -> None:
        split = self._leave_room()
        self._write_moving_round(node)
        self._add(Jump(split))
        self._code[split] = self._fork(node, split)

    def _write_rounds_at_will(self, node: Repeat, rounds: int) -> None:
        splits = []
        for _ in range(rounds):
            splits.append(self._leave_room())
            self._write_moving_round(node)
        for split in splits:
            self._code[split] = self._fork(node, split)

    def _fork(self, node: Repeat, split: int) -> Split:
        """Return the choice between one more round and going on after the last one written."""
        again, on = split + 1, len(self._code)
        return Split(again, on) if node.greedy else Split(on, again)

    def _write_moving_round(self, node: Repeat) -> None:
        """Write a round beyond the least: one that matches nothing would go on for ever."""
        register = self._pages.register()
        self._add(Keep(register))
        self._write_round(node)
        self._add(Moved(register))

    def _write_round(self, node: Repeat) -> None:
        """Write a round, in which groups forget what they matched in the one before."""
        first, past = node.groups
        if first < past:
            self._add(Forget(2 * first, 2 * past))
        self._write(node.item)

    def _leave_room(self) -> int:
        """Return the place of an instruction that is written once it is known where it leads."""
        self._add(Fail())
        return len(self._code) - 1

    def _add(self, instruction: Instruction) -> None:
        self._pages.instruction()
        self._code.append(instruction)


def _alone(node: Node) -> Node:
    while isinstance(node, Sequence) and len(node.items) == 1:
        node = node.items[0]
    return node


@lru_cache(maxsize=1_000)
def _single(characters: str) -> Matcher:
    return re.compile(f"[{characters}]").match


@lru_cache(maxsize=1_000)
def _run(characters: str, most: int | None) -> Matcher:
    bound = "*" if most is None else f"{{0,{most}}}"
    return re.compile(f"[{characters}]{bound}").match
