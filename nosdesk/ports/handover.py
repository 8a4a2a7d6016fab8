"""Between a poster and a node, past the public content store and the chain.

Definitions and results of confidential jobs go this way, and whatever a poster may see and order of
its own job while a node executes it.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Literal, Protocol

from nosdesk.aio.feed import FeedReader
from nosdesk.aio.state import State
from nosdesk.domain.addresses import Address, JobAddress
from nosdesk.domain.definition.job_definition import Logistic
from nosdesk.domain.run import ResultWay, RunState
from nosdesk.domain.usage import Sample
from nosdesk.protocol.job_views import OpLine, SeenService

RESULT_PATIENCE_S = 60.0
"""How long a result lies ready for a poster that is to fetch it."""


@dataclass(frozen=True, slots=True)
class PostersJob:
    """A job, and who may ask for what is its poster's alone.

    `owner` is the wallet that proves to be the poster's, for as long as `timeout_s` allows.
    """

    address: JobAddress
    owner: Address
    timeout_s: int


class JobInHand(Protocol):
    """A job that is executed at this moment, as its poster may see and steer it."""

    @property
    def job(self) -> PostersJob:
        """Which job it is, and whose."""

    @property
    def state(self) -> State[RunState]:
        """What was decided of its run so far."""

    @property
    def deployment_id(self) -> str | None:
        """The deployment that the job is one of, if it is."""

    def services(self) -> tuple[SeenService, ...]:
        """Return what its operations expose, and how that stands."""

    def written(self) -> Sequence[OpLine]:
        """Return the lines that its operations wrote so far, as far as they were kept."""

    def lines(self) -> FeedReader[OpLine]:
        """Return a reader of each line that is written from now on; close it when done."""

    def usage(self) -> State[tuple[Sample, ...]]:
        """Return what its containers use of this computer, measured from the first call on."""

    def stop(self) -> None:
        """End the job as if its time were over."""

    def order(self, op_ids: tuple[str, ...], order: Literal["stop", "restart"]) -> None:
        """Stop these operations of the group whose turn it is, or begin them anew."""

    def is_followed(self) -> None:
        """Hear that somebody follows what is written, for the owner of this computer to know."""


class Handover(Protocol):
    """Receives definitions from posters, hands results to them, and lets them see their jobs."""

    async def receive(self, job: PostersJob, way: Logistic) -> bytes:
        """Return the job's real definition, asked of the poster or waited for as `way` says.

        Waiting has no end of its own. Raises `Unavailable` when the poster does not answer,
        `Refused` when it will not or may not be asked, `BadInput` when the definition is larger
        than `DOCUMENT_LIMIT`.
        """

    async def send(self, job: PostersJob, way: ResultWay, result: bytes) -> None:
        """Return once the poster has the result.

        Raises `Unavailable` when it did not take it, `Refused` when it may not be given it.
        """

    def attended(self, job: JobInHand) -> AbstractContextManager[None]:
        """Let the job's poster see and steer it until leaving."""
