"""Jobs and runs as the ledger holds them, and what a run is worth."""

from dataclasses import dataclass
from enum import IntEnum

from nosdesk.domain.addresses import (
    Address,
    Cid,
    JobAddress,
    MarketAddress,
    NodeAddress,
    RunAddress,
)
from nosdesk.domain.money import MicroNos


class JobState(IntEnum):
    """The state a job account stores; that it runs is told by the existence of a run account."""

    QUEUED = 0
    DONE = 2
    STOPPED = 3


@dataclass(frozen=True, slots=True)
class Job:
    """A job account, decoded: times in Unix seconds of the chain's clock, price per second."""

    address: JobAddress
    definition: Cid
    result: Cid | None
    market: MarketAddress
    node: NodeAddress | None
    payer: Address
    price: MicroNos
    project: Address
    state: JobState
    time_end: int
    time_start: int
    timeout_s: int


@dataclass(frozen=True, slots=True)
class Run:
    """A run account, decoded: this node has this job since `time` (Unix seconds, chain clock)."""

    address: RunAddress
    job: JobAddress
    node: NodeAddress
    payer: Address
    state: int
    time: int


def payment(price: MicroNos, time_start: int, time_end: int, timeout_s: int) -> MicroNos:
    """Return what the jobs program pays for a run: price times seconds, capped at the time-out."""
    return MicroNos(price * max(0, min(time_end - time_start, timeout_s)))
