"""What a node does, as it does it: for people who watch and for whoever measures.

Times (`at`) are Unix seconds of this computer's clock unless said otherwise.
"""

from dataclasses import dataclass

from nosdesk.domain.addresses import Cid, JobAddress, MarketAddress, RunAddress, Signature
from nosdesk.domain.money import MicroNos


@dataclass(frozen=True, slots=True)
class Prepared:
    """The node's accounts exist: it may join."""

    at: float
    made: tuple[str, ...]


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
class OpStarted:
    """A container runs; `started_at` is the engine's own time."""

    at: float
    run: RunAddress
    op: str
    image: str
    started_at: float


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
class Trouble:
    """Something did not work and is being tried again; said once, not at each try."""

    at: float
    title: str
    remedy: str


Activity = (
    Prepared
    | Queued
    | RunAssigned
    | DefinitionChecked
    | ImagePulling
    | OpStarted
    | OpOver
    | ResultPinned
    | ClaimSent
    | ClaimConfirmed
    | RunSettled
    | Trouble
)
