"""One overall status of a node, and the sentence that says it.

Every state is shown as word, reason, what happens next and at most one action, with a stable
sentence id, wherever it is shown.
"""

from dataclasses import dataclass
from enum import StrEnum

from nosdesk.domain.benchmark.specs import Requirement
from nosdesk.domain.gpu_guard import Finding
from nosdesk.domain.gpu_troubles import Level
from nosdesk.domain.mishaps import EXPLANATIONS


class Phase(StrEnum):
    """What the node is doing, for people and programs alike."""

    STOPPED = "stopped"
    CHECKING = "checking"
    WAITING_FUNDS = "waiting_funds"
    WAITING_ADMISSION = "waiting_admission"
    JOINING = "joining"
    QUEUED = "queued"
    RUNNING = "running"
    SETTLING = "settling"
    PAUSED = "paused"
    DRAINING = "draining"
    FAULTED = "faulted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a person reads: a stable id, a word, a reason with what happens next, one action."""

    id: str
    label: str
    text: str
    action: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    """Since when something is held up and until when, in Unix seconds of this computer's clock.

    At `next_try` it is tried again; until about `expires` what was sent can still come about.
    """

    since: float
    next_try: float | None = None
    expires: float | None = None


@dataclass(frozen=True, slots=True)
class NodeStatus:
    """Where the node is right now; `wait` says until when, where the sentence is about waiting.

    `is_lasting` is true of a fault that no wait alone will mend.
    """

    phase: Phase
    sentence: Sentence
    market: str = ""
    job: str = ""
    place: int | None = None
    queue_length: int = 0
    wait: Wait | None = None
    is_lasting: bool = False
    requirements: tuple[Requirement, ...] = ()
    """How the grid judged the node's GPU, where that stands in the way."""

    @property
    def is_eligible(self) -> bool:
        """Whether it waits for a job where jobs are given out, or was given one and goes on."""
        return self.phase in (Phase.QUEUED, Phase.RUNNING, Phase.SETTLING)

    @property
    def is_earning(self) -> bool:
        """Whether a job is in hand, or being paid."""
        is_last = self.phase is Phase.DRAINING and bool(self.job)
        return is_last or self.phase in (Phase.RUNNING, Phase.SETTLING)


GPU_SENTENCES = "GPU_"
"""What the ids of all sentences about the GPU begin with."""

STOPPED = NodeStatus(Phase.STOPPED, Sentence("STOPPED", "Stopped", "The node is not running."))


def checking(what: str) -> NodeStatus:
    """The node looks at what it needs before it may join."""
    text = f"Checking {what} before joining."
    return NodeStatus(Phase.CHECKING, Sentence("CHECKING", "Checking", text, "Details"))


def fetching_required(what: str) -> NodeStatus:
    """The node downloads what its market requires before it joins."""
    text = f"Downloading {what}, which this market requires before joining."
    return NodeStatus(Phase.CHECKING, Sentence("FETCHING", "Getting ready", text, "Details"))


def waiting_funds(have: str, need: str) -> NodeStatus:
    """The node cannot pay rent and fees."""
    text = f"{have} left; joining needs {need}."
    return NodeStatus(Phase.WAITING_FUNDS, Sentence("NEED_SOL", "Needs you", text, "Add SOL"))


def waiting_admission(reason: str) -> NodeStatus:
    """The grid has not let the node in."""
    text = reason or "The grid will let you in when there is room."
    sentence = Sentence("WAIT_ADMISSION", "On the waitlist", text, "Check now")
    return NodeStatus(Phase.WAITING_ADMISSION, sentence)


def joining(market: str) -> NodeStatus:
    """The node asks for a place in the queue."""
    sentence = Sentence("JOINING", "In queue", "Asking the market for a place in its queue.")
    return NodeStatus(Phase.JOINING, sentence, market)


def queued(market: str, place: int, length: int) -> NodeStatus:
    """The node waits for a job."""
    sentence = Sentence("WAIT_QUEUE", "In queue", f"Place {place} of {length}.", "Why so long?")
    return NodeStatus(Phase.QUEUED, sentence, market, place=place, queue_length=length)


def running(market: str, job: str) -> NodeStatus:
    """The node does a job."""
    sentence = Sentence("WORKING", "Working", "A job is running.", "Finish, then stop")
    return NodeStatus(Phase.RUNNING, sentence, market, job)


def settling(market: str, job: str, reason: str, wait: Wait | None = None) -> NodeStatus:
    """The node gets its result paid; what holds that up has a reason and a `wait`."""
    sentence = Sentence("SETTLING", "Getting paid", reason, "Details")
    return NodeStatus(Phase.SETTLING, sentence, market, job, wait=wait)


def draining(market: str, job: str) -> NodeStatus:
    """The node stops after what it has in hand."""
    text = "Will stop after this job." if job else "Leaving the queue."
    return NodeStatus(Phase.DRAINING, Sentence("DRAINING", "Finishing", text), market, job)


def faulted(
    title: str, remedy: str, *, is_lasting: bool = False, name: str = "FAULTED"
) -> NodeStatus:
    """Something must be mended before the node can go on; `name` is the sentence's."""
    sentence = Sentence(name, "Stopped", f"{title} {remedy}".strip(), "Show how")
    return NodeStatus(Phase.FAULTED, sentence, is_lasting=is_lasting)


def locked(title: str, remedy: str) -> NodeStatus:
    """The node's key needs its passphrase; the node goes on by itself once that was given."""
    text = f"{title} {remedy}".strip()
    sentence = Sentence("NEED_PASSPHRASE", "Needs you", text, "Give the passphrase")
    return NodeStatus(Phase.FAULTED, sentence)


def asking_consent() -> NodeStatus:
    """A transaction that the grid wrote waits for its user's word; only then the node goes on."""
    text = "The grid wants this market's access key signed for. Nothing is signed without you."
    sentence = Sentence("NEED_CONSENT", "Needs you", text, "Look at it")
    return NodeStatus(Phase.FAULTED, sentence)


def gpu_unfit(finding: Finding) -> NodeStatus:
    """The GPU is not to be trusted with a job; the node goes on by itself once it is again."""
    text = f"{finding.sentence} Nosdesk takes no jobs {finding.until}."
    action = EXPLANATIONS[finding.mishap].action if finding.mishap else ""
    is_lost = finding.level is Level.QUARANTINE
    phase, label = (Phase.FAULTED, "Stopped") if is_lost else (Phase.PAUSED, "Paused")
    name = f"{GPU_SENTENCES}{finding.trouble.name}"
    return NodeStatus(phase, Sentence(name, label, text, action or "Show how"))


def unknown(title: str, last: NodeStatus) -> NodeStatus:
    """The network does not answer, so what is true right now cannot be said."""
    last_word = f" Last known: {last.sentence.label}." if last.phase is not Phase.UNKNOWN else ""
    sentence = Sentence("UNKNOWN", "Not sure", f"{title}{last_word}", "Try again")
    return NodeStatus(Phase.UNKNOWN, sentence, last.market, last.job)
