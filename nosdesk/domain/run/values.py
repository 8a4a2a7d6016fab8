"""What is known of a run and of its operations."""

from enum import StrEnum
from typing import Literal

import msgspec
from msgspec import Struct

from nosdesk.domain.addresses import (
    Address,
    Cid,
    JobAddress,
    MarketAddress,
    NodeAddress,
    RunAddress,
)
from nosdesk.domain.job import Job, Run
from nosdesk.domain.money import MicroNos

OpResults = dict[str, str | list[str]]
"""What was found in an operation's log, by the names its definition gives."""


class Phase(StrEnum):
    """Where a run is."""

    FETCHING = "fetching"
    WORKING = "working"
    STOPPING = "stopping"
    COMPOSING = "composing"
    DONE = "done"


class StopReason(StrEnum):
    """Why a run ended before its operations did."""

    EXPIRED = "expired"
    ENDED_BY_POSTER = "ended_by_poster"
    STOPPED_BY_HOST = "stopped_by_host"


class Assignment(Struct, frozen=True, tag=True):
    """What the chain says of a run when it is assigned; times in Unix seconds, chain clock.

    Only `seen_at` is by this computer's clock, which may be wrong: when we first knew of the run.
    """

    run: RunAddress
    job: JobAddress
    node: NodeAddress
    market: MarketAddress
    project: Address
    payer_run: Address
    payer_job: Address
    price: MicroNos
    definition: Cid
    time_start: int
    timeout_s: int
    seen_at: float | None = None


class OpFailure(Struct, frozen=True):
    """Why an operation could not run; `event` is the network's word for the kind of failure.

    `mishap` is the id of our own name for it. `hands_back` is true when the fault is this
    computer's: a run of which nothing ever started is then given to somebody else.
    """

    event: Literal[
        "image-pull-error", "container-runtime-error", "operation-error", "resource-error"
    ]
    message: str
    mishap: str = ""
    hands_back: bool = False


class ResultWay(Struct, frozen=True):
    """How a confidential job's result goes to its poster, past the public content store."""

    type: Literal["api", "api-listen"]
    endpoint: str | None = None


class PlannedOp(Struct, frozen=True):
    """One operation's place in the plan; dependencies are indices into the operations.

    Groups run one after another, the operations of a group together, each once all that it
    depends on is ready. `stops_with_dependencies` ends it when any of those ends.
    """

    id: str
    group: str
    depends_on: tuple[int, ...] = ()
    stops_with_dependencies: bool = False


class Op(Struct, frozen=True):
    """One operation's progress; times in Unix seconds, None while it has not come to that.

    `is_begun` from when it was told to start, `ready_at` from when others may build on it.
    `attempt` counts how often it was begun anew because its poster asked for it, `restarts` how
    often its container was because its definition does; `was_cut_short` when we ended it.
    """

    id: str
    group: str = ""
    depends_on: tuple[int, ...] = ()
    stops_with_dependencies: bool = False
    is_begun: bool = False
    attempt: int = 0
    order: Literal["", "stop", "restart"] = ""
    container: str | None = None
    started_at: float | None = None
    ready_at: float | None = None
    ended_at: float | None = None
    exit_code: int | None = None
    oom_killed: bool = False
    was_cut_short: bool = False
    restarts: int = 0
    failure: OpFailure | None = None
    results: OpResults = msgspec.field(default_factory=dict)

    @property
    def is_over(self) -> bool:
        """True once nothing more happens to it by itself."""
        return self.ended_at is not None

    @property
    def is_at_work(self) -> bool:
        """True from when it was told to start until it is over."""
        return self.is_begun and not self.is_over


def assignment_of(run: Run, job: Job, seen_at: float) -> Assignment:
    """Return what the chain says of this run of this job."""
    return Assignment(
        run=run.address,
        job=job.address,
        node=run.node,
        market=job.market,
        project=job.project,
        payer_run=run.payer,
        payer_job=job.payer,
        price=job.price,
        definition=job.definition,
        time_start=run.time,
        timeout_s=job.timeout_s,
        seen_at=seen_at,
    )
