"""What a node does, as it does it: for people who watch and for whoever measures.

Times (`at`) are Unix seconds of this computer's clock unless said otherwise.
"""

from dataclasses import dataclass
from typing import Literal

from nosdesk.domain.addresses import Address, Cid, JobAddress, MarketAddress, RunAddress, Signature
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_troubles import Level
from nosdesk.domain.money import MicroNos


@dataclass(frozen=True, slots=True)
class Prepared:
    """The node's accounts exist: it may join."""

    at: float
    made: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyOffered:
    """The grid wants a transaction signed that hands over an access key.

    `words` say what it does, `transaction` is all of it in base64. It is signed next, unless
    `refusal` says why it is not.
    """

    at: float
    words: tuple[str, ...]
    transaction: str
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class KeyReceived:
    """The node holds its market's access key."""

    at: float
    mint: Address


@dataclass(frozen=True, slots=True)
class Queued:
    """The node has a place in the market's queue."""

    at: float
    market: MarketAddress
    place: int
    length: int


@dataclass(frozen=True, slots=True)
class RunAssigned:
    """A job is the node's."""

    at: float
    run: RunAddress
    job: JobAddress


@dataclass(frozen=True, slots=True)
class DefinitionChecked:
    """The definition came and is (or is not) one to carry out."""

    at: float
    run: RunAddress
    ops: int
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class ImagePulling:
    """An image is on its way: bytes so far, of those announced."""

    at: float
    run: RunAddress
    image: str
    current: int
    total: int


@dataclass(frozen=True, slots=True)
class FilesFetching:
    """Files that a job asks for are on their way: bytes so far, of those announced."""

    at: float
    label: str
    current: float
    total: float


@dataclass(frozen=True, slots=True)
class RequiredFetching:
    """An image or files that the market requires are on their way: bytes so far, of how many."""

    at: float
    label: str
    current: float
    total: float


@dataclass(frozen=True, slots=True)
class OpStarted:
    """A container runs; `started_at` is the engine's own time."""

    at: float
    run: RunAddress
    op: str
    image: str
    started_at: float


@dataclass(frozen=True, slots=True)
class ServicesSeen:
    """How the services stand that an operation exposes: each one's expose id and status."""

    at: float
    run: RunAddress
    op: str
    services: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class JobFollowed:
    """The job's poster follows what it writes, through the node's API."""

    at: float
    run: RunAddress


@dataclass(frozen=True, slots=True)
class JobSteered:
    """The job's poster ordered something through the node's API.

    It stopped these operations, or began them anew; with none it stopped the whole job.
    """

    at: float
    run: RunAddress
    order: Literal["stop", "restart"]
    ops: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpOver:
    """An operation ended; `ended_at` is the engine's own time."""

    at: float
    run: RunAddress
    op: str
    exit_code: int
    ended_at: float
    failure: str = ""


@dataclass(frozen=True, slots=True)
class ResultPinned:
    """The result is published."""

    at: float
    run: RunAddress
    result: Cid


@dataclass(frozen=True, slots=True)
class ClaimSent:
    """The claim's signed bytes leave for the network for the first time."""

    at: float
    run: RunAddress
    signature: Signature


@dataclass(frozen=True, slots=True)
class ClaimConfirmed:
    """The claim landed and is confirmed."""

    at: float
    run: RunAddress
    signature: Signature


@dataclass(frozen=True, slots=True)
class RunSettled:
    """The books on this run are closed."""

    at: float
    run: RunAddress
    job: JobAddress
    outcome: str
    expected: MicroNos
    received: MicroNos | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GpuJudged:
    """One of the node's GPUs may be trusted more, or less, than before; each reason is said."""

    at: float
    gpu: GpuUuid
    level: Level
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something did not work and is being tried again; said once, not at each try."""

    at: float
    title: str
    remedy: str


Activity = (
    Prepared
    | KeyOffered
    | KeyReceived
    | Queued
    | RunAssigned
    | DefinitionChecked
    | ImagePulling
    | FilesFetching
    | RequiredFetching
    | OpStarted
    | ServicesSeen
    | JobFollowed
    | JobSteered
    | OpOver
    | ResultPinned
    | ClaimSent
    | ClaimConfirmed
    | RunSettled
    | GpuJudged
    | Trouble
)
