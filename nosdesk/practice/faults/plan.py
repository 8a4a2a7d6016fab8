"""When each fault comes and goes: a plan that follows from a seed, and that always lets go.

Time is cut into rounds of the same length. In each round a fault is on once, for a while that is
random in place and length but never reaches into the calm at the round's end. There nothing is
on, whatever was chosen: so a world with faults is one that answers again and again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

from nosdesk.practice.faults.names import Fault

STORM_SHARE = 2 / 3
"""How much of a round faults may be on; the rest is calm."""

SHORTEST = 0.25
"""The shortest while of a fault, as a share of its longest."""

RARE = {Fault.DOCKER_RESTART: 2}
"""Faults that come only in every so manieth round, for they cost more than moments."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How often each fault comes, and for how much of a storm (0 to 1) one is on at most."""

    per_minute: float = 2.0
    share: float = 0.4

    @property
    def round_s(self) -> float:
        """The length of a round."""
        return 60.0 / self.per_minute

    @property
    def storm_s(self) -> float:
        """The part of a round in which faults may be on."""
        return self.round_s * STORM_SHARE


@dataclass(frozen=True, slots=True)
class Episode:
    """One coming and going, in seconds since the plan began; `dice` is a number from 0 to 1."""

    fault: Fault
    begins: float
    ends: float
    dice: float


def episodes(fault: Fault, seed: int, pace: Pace) -> Iterator[Episode]:
    """Yield the fault's episodes, without end; what other faults there are changes nothing."""
    for number in count(0, RARE.get(fault, 1)):
        random = Random(f"{seed}/{fault}/{number}")
        length = pace.storm_s * pace.share * random.uniform(SHORTEST, 1)
        begins = pace.round_s * number + random.uniform(0, pace.storm_s - length)
        yield Episode(fault, begins, begins + length, random.random())
