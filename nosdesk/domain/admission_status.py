"""What a node is while the grid has not let it in: one state for each answer of its host services.

Each has a stable sentence id, at most one action, and says when the grid is asked again.
"""

from dataclasses import replace
from datetime import UTC, datetime

from nosdesk.domain import node_status
from nosdesk.domain.benchmark.specs import Requirement
from nosdesk.domain.node_status import NodeStatus, Phase, Sentence, Wait

ASK_AT_LEAST_EVERY_S = 3_600.0
"""The grid may change its mind before the moment that it names."""


def waitlisted(reason: str, wait: Wait) -> NodeStatus:
    """The grid has no room yet, or says only that it has not decided."""
    return replace(node_status.waiting_admission(reason), wait=wait)


def unknown_again(wait: Wait) -> NodeStatus:
    """The grid was told of the node, and does not know it."""
    text = "The grid does not know this node, though it was told of it."
    sentence = Sentence("UNKNOWN_NODE", "Not known yet", text, "Try again")
    return NodeStatus(Phase.WAITING_ADMISSION, sentence, wait=wait)


def not_qualified(
    requirements: tuple[Requirement, ...], again_at: str | None, wait: Wait
) -> NodeStatus:
    """The grid looked at the GPU and found it wanting; it may look again."""
    failed = "; ".join(each.words for each in requirements if not each.is_met)
    text = f"The grid asks for more than this GPU showed: {failed}."
    if again_at:
        when = readable(again_at)
        text = f"The grid asks for more than this GPU showed: {failed}. It looks again at {when}."
    sentence = Sentence("NOT_QUALIFIED", "Not admitted yet", text, "Details")
    return NodeStatus(Phase.WAITING_ADMISSION, sentence, wait=wait, requirements=requirements)


def benchmarking() -> NodeStatus:
    """The grid's own benchmark runs."""
    text = "The grid's benchmark runs on this GPU; then the grid decides."
    return NodeStatus(Phase.CHECKING, Sentence("BENCHMARKING", "Being measured", text, "Details"))


def benchmark_due(why: str, wait: Wait) -> NodeStatus:
    """The grid wants to see a benchmark, which could not be run here."""
    text = f"The grid wants to see a benchmark of this GPU first. {why}"
    sentence = Sentence("BENCHMARK_DUE", "Not measured yet", text, "Try again")
    return NodeStatus(Phase.WAITING_ADMISSION, sentence, wait=wait)


def under_maintenance(title: str, wait: Wait) -> NodeStatus:
    """The host services are closed for a while, which is nobody's fault here."""
    sentence = Sentence("MAINTENANCE", "Under maintenance", title)
    return NodeStatus(Phase.WAITING_ADMISSION, sentence, wait=wait)


def no_answer(title: str, wait: Wait) -> NodeStatus:
    """The host services do not answer, or not so that it makes sense."""
    sentence = Sentence("HOST_SERVICES_AWAY", "No answer", title, "Try again")
    return NodeStatus(Phase.WAITING_ADMISSION, sentence, wait=wait)


def turned_down(reason: str, requirements: tuple[Requirement, ...]) -> NodeStatus:
    """The grid will not have this node; no wait alone changes that."""
    fault = node_status.faulted(
        "The grid has turned this node down.", reason, is_lasting=True, name="REJECTED"
    )
    return replace(fault, requirements=requirements)


def next_look_s(again_at: str | None, now: float, at_least_s: float) -> float:
    """Return in how many seconds to ask again, given the moment that the grid named, if any."""
    at = _moment(again_at)
    if at is None:
        return at_least_s
    return min(max(at_least_s, ASK_AT_LEAST_EVERY_S), max(at_least_s, at.timestamp() - now))


def readable(again_at: str) -> str:
    """Return the moment that the grid named as people read it, or as it was named."""
    at = _moment(again_at)
    return again_at if at is None else f"{at:%Y-%m-%d %H:%M} UTC"


def _moment(text: str | None) -> datetime | None:
    try:
        at = datetime.fromisoformat(text or "")
        aware = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
        return aware if aware.timestamp() >= 0 else None
    except (ValueError, OverflowError, OSError):
        return None
