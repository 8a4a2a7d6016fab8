"""A node's state as people see it: shape, tone, word, reason and at most one action; no Qt."""

from dataclasses import dataclass
from enum import StrEnum

from nosdesk.domain.node_status import GPU_SENTENCES, NodeStatus, Phase, Sentence
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import said


class Shape(StrEnum):
    """What stands before the word; each state has one of its own, so colour is never needed."""

    HOLLOW = "hollow circle"
    SLASHED = "slashed square"
    DASHED = "dashed ring"
    GAUGE = "gauge"
    RING = "ring"
    FILLED = "filled circle"
    TICKED = "filled circle with a tick"
    ENDING = "filled circle with a square"
    BARS = "two bars"
    BARS_CLOCK = "two bars and a clock"
    BARS_GAME = "two bars and a game controller"
    TRIANGLE = "triangle"
    HOURGLASS = "hourglass"
    ARROW = "triangle with an arrow"
    CROSS = "cross"
    QUESTION = "question mark"


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One state in words; `id` is the same wherever the state is shown."""

    shape: Shape
    tone: Tone
    label: str
    text: str
    id: str = ""
    action: str = ""


_OF_PHASE: dict[Phase, tuple[Shape, Tone]] = {
    Phase.STOPPED: (Shape.HOLLOW, Tone.QUIET),
    Phase.CHECKING: (Shape.DASHED, Tone.INFO),
    Phase.WAITING_FUNDS: (Shape.TRIANGLE, Tone.WARN),
    Phase.WAITING_ADMISSION: (Shape.HOURGLASS, Tone.INFO),
    Phase.JOINING: (Shape.RING, Tone.INFO),
    Phase.QUEUED: (Shape.RING, Tone.INFO),
    Phase.RUNNING: (Shape.FILLED, Tone.GOOD),
    Phase.SETTLING: (Shape.TICKED, Tone.GOOD),
    Phase.PAUSED: (Shape.BARS_CLOCK, Tone.QUIET),
    Phase.DRAINING: (Shape.ENDING, Tone.GOOD),
    Phase.FAULTED: (Shape.CROSS, Tone.BAD),
    Phase.UNKNOWN: (Shape.QUESTION, Tone.WARN),
}
_OF_PAUSE = {
    "PAUSED_BY_YOU": Shape.BARS,
    "WAIT_PROGRAM": Shape.BARS_GAME,
    "MAKING_ROOM": Shape.BARS_GAME,
}


def sentence_view(status: NodeStatus) -> SentenceView:
    """Return how this state is shown."""
    shape, tone = _look(status.phase, status.sentence)
    words = status.sentence
    return SentenceView(
        shape, tone, said(words.label), said(words.text), words.id, said(words.action)
    )


def _look(phase: Phase, said: Sentence) -> tuple[Shape, Tone]:
    shape, tone = _OF_PHASE[phase]
    if phase is not Phase.PAUSED:
        return shape, tone
    if said.id.startswith(GPU_SENTENCES):
        return Shape.TRIANGLE, Tone.WARN
    return _OF_PAUSE.get(said.id, shape), tone
