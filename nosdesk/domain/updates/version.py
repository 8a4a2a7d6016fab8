"""The versions of the program and which of two is newer."""

import re
from dataclasses import dataclass
from typing import Self

from nosdesk.domain.errors import BadInput

LONGEST = 30
_SHAPE = re.compile(r"(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:(a|b|rc)(\d{1,6}))?", re.ASCII)
_STAGES = {"a": 0, "b": 1, "rc": 2, "": 3}


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A version such as 1.4.0, or 1.4.0rc2, which comes before it; later ones are greater."""

    numbers: tuple[int, int, int]
    stage: int
    count: int

    @classmethod
    def of(cls, text: str) -> Self:
        """Return what the text means; `BadInput` when it is no version."""
        found = _SHAPE.fullmatch(text)
        if found is None:
            raise BadInput(f"'{text[:LONGEST]}' is no version.")
        first, second, third, stage, count = found.groups()
        numbers = (int(first), int(second), int(third))
        return cls(numbers, _STAGES[stage or ""], int(count or 0))

    def __str__(self) -> str:
        """Write it as it is read."""
        stage = next(name for name, rank in _STAGES.items() if rank == self.stage)
        text = ".".join(str(each) for each in self.numbers)
        return f"{text}{stage}{self.count}" if stage else text
