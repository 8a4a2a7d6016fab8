"""What the running program last said of its nodes, for others who look: small, and no secrets.

Whoever reads it trusts nothing in it: the file may be old, half written by a broken disk, or made
by somebody else.
"""

from collections.abc import Mapping
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.benchmark.specs import Requirement
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.node_status import NodeStatus, Phase, Sentence, Wait
from nosdesk.node.rig_picture import NodePicture, RigPicture

VERSION = 1
FRESH_S = 20.0
"""How old a word may be; who wrote it says something every few seconds."""

LONGEST = 1024 * 1024
_MOST_NODES = 64
_MOST_REQUIREMENTS = 64
_STUCK = (Phase.FAULTED, Phase.WAITING_FUNDS, Phase.UNKNOWN)

Words = Annotated[str, Meta(max_length=2_000)]
_Time = Annotated[float, Meta(ge=0, le=1e11)]
_Count = Annotated[int, Meta(ge=0, le=1_000_000)]


class SaidSentence(Struct, frozen=True):
    """A sentence with its id, word and action."""

    id: Words
    label: Words
    text: Words
    action: Words = ""


class SaidWait(Struct, frozen=True):
    """Since when something is held up, and until when."""

    since: _Time
    next_try: _Time | None = None
    expires: _Time | None = None


class SaidRequirement(Struct, frozen=True):
    """One thing that the grid judged the GPU by, and whether it is met."""

    key: Words
    words: Words
    is_met: bool


class NodeWord(Struct, frozen=True):
    """One GPU's node: where it is and what it does; `gpu` is empty for a node without one.

    `badge` is what must be known of others' software that has its key.
    """

    gpu: Words
    name: Words
    phase: Phase
    sentence: SaidSentence
    stage: Words = ""
    address: Words = ""
    market: Words = ""
    market_name: Words = ""
    job: Words = ""
    place: _Count | None = None
    queue_length: _Count = 0
    badge: Words = ""
    wait: SaidWait | None = None
    requirements: Annotated[tuple[SaidRequirement, ...], Meta(max_length=_MOST_REQUIREMENTS)] = ()

    @property
    def status(self) -> NodeStatus:
        """What was said, as the node had it."""
        said, wait = self.sentence, self.wait
        return NodeStatus(
            self.phase,
            Sentence(said.id, said.label, said.text, said.action),
            self.market,
            self.job,
            self.place,
            self.queue_length,
            None if wait is None else Wait(wait.since, wait.next_try, wait.expires),
            requirements=tuple(Requirement(r.key, r.words, r.is_met) for r in self.requirements),
        )


class SaidElsewhere(Struct, frozen=True):
    """What is still to be finished or paid on another grid, and how far that is.

    With `is_stuck` something has to be mended first, which the sentence says.
    """

    grid: Words
    title: Words
    sentence: SaidSentence
    is_stuck: bool = False


class LastWord(Struct, frozen=True):
    """All nodes of one program: `writer` names its process, `at` is when it was written."""

    version: int
    grid: Words
    pid: _Count
    writer: Words
    at: _Time
    nodes: Annotated[tuple[NodeWord, ...], Meta(max_length=_MOST_NODES)] = ()
    elsewhere: Annotated[tuple[SaidElsewhere, ...], Meta(max_length=_MOST_NODES)] = ()


def nodes_of(
    picture: RigPicture, market_names: Mapping[MarketAddress, str]
) -> tuple[NodeWord, ...]:
    """Return what is to be said of the nodes."""
    return tuple(_node(each, market_names) for each in picture.nodes[:_MOST_NODES])


def elsewhere_of(picture: RigPicture) -> tuple[SaidElsewhere, ...]:
    """Return what is to be said of other grids."""
    owed = [each for each in picture.elsewhere if each.is_owed][:_MOST_NODES]
    return tuple(
        SaidElsewhere(
            each.grid, _cut(each.title), _said(each.status.sentence), each.status.phase in _STUCK
        )
        for each in owed
    )


def encoded(word: LastWord) -> bytes:
    """Return the word as it stands in its file."""
    return msgspec.json.encode(word)


def decoded(text: bytes) -> LastWord:
    """Return the word; `Unavailable` when this is none that can be made sense of."""
    try:
        word = msgspec.json.decode(text, type=LastWord)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise Unavailable(
            "What the running Nosdesk last said cannot be read.",
            "If Nosdesk runs, it says it anew in a moment; if this lasts, start it again.",
        ) from error
    if word.version != VERSION:
        raise Unavailable(
            "A Nosdesk of another version is running.", "Use the same version, or restart it."
        )
    return word


def _node(picture: NodePicture, market_names: Mapping[MarketAddress, str]) -> NodeWord:
    status, choice = picture.status, picture.choice
    wait = status.wait
    names = {str(address): name for address, name in market_names.items()}
    return NodeWord(
        gpu=choice.uuid,
        name=_cut(choice.name),
        phase=status.phase,
        sentence=_said(status.sentence),
        stage=str(picture.stage),
        address=picture.address or "",
        market=status.market,
        market_name=names.get(status.market, ""),
        job=status.job,
        place=status.place,
        queue_length=status.queue_length,
        badge=_cut(picture.badge),
        wait=None if wait is None else SaidWait(wait.since, wait.next_try, wait.expires),
        requirements=tuple(
            SaidRequirement(_cut(each.key), _cut(each.words), each.is_met)
            for each in status.requirements[:_MOST_REQUIREMENTS]
        ),
    )


def _said(sentence: Sentence) -> SaidSentence:
    return SaidSentence(sentence.id, sentence.label, _cut(sentence.text), sentence.action)


def _cut(text: str) -> str:
    return text if len(text) <= 1_000 else f"{text[:1_000]}…"
