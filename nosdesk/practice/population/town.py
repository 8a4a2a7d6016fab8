"""What all simulated clients of a grid share."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from nosdesk.domain.addresses import Address, Cid
from nosdesk.practice.population.keys import KeyPool
from nosdesk.practice.population.runs import RunBook
from nosdesk.practice.population.sending import Sender


@dataclass(frozen=True, slots=True)
class Town:
    """Their ledger, keys and documents; `nodes` are the simulated ones, all others are strangers.

    Which of the `definitions` a job has, and which of the `results` it gets, is left to chance.
    """

    sender: Sender
    runs: RunBook
    keys: KeyPool
    random: Random
    results: Sequence[Cid]
    definitions: list[Cid] = field(default_factory=list)
    nodes: set[Address] = field(default_factory=set)
