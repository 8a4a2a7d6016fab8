"""Between a poster and a node, past the public content store: for confidential jobs."""

from dataclasses import dataclass
from typing import Protocol

from nosdesk.domain.addresses import Address, JobAddress
from nosdesk.domain.definition.job_definition import Logistic
from nosdesk.domain.run import ResultWay

RESULT_PATIENCE_S = 60.0
"""How long a result lies ready for a poster that is to fetch it."""


@dataclass(frozen=True, slots=True)
class ConfidentialJob:
    """A job whose definition and result concern its poster alone.

    `owner` is the wallet that proves to be the poster's, for as long as `timeout_s` allows.
    """

    address: JobAddress
    owner: Address
    timeout_s: int


class Handover(Protocol):
    """Receives definitions from posters and hands results to them."""

    async def receive(self, job: ConfidentialJob, way: Logistic) -> bytes:
        """Return the job's real definition, asked of the poster or waited for as `way` says.

        Waiting has no end of its own. Raises `Unavailable` when the poster does not answer,
        `Refused` when it will not or may not be asked, `BadInput` when the definition is larger
        than `DOCUMENT_LIMIT`.
        """

    async def send(self, job: ConfidentialJob, way: ResultWay, result: bytes) -> None:
        """Return once the poster has the result.

        Raises `Unavailable` when it did not take it, `Refused` when it may not be given it.
        """
