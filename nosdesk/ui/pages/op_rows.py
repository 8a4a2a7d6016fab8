"""The parts of a job as people see them: how each stands, and what it was given; no Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nosdesk.node.run_sights import RanOp
from nosdesk.ports.containers import MIB, Limits
from nosdesk.ui.pages.followed_runs import FollowedOp
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import number_text, tr

_GIB = 1024 * MIB
_DIGEST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class OpRow:
    """One part of a job; `digest` is copied whole."""

    name: str
    state: str
    shape: Shape
    tone: Tone
    image: str
    digest: str
    details: str

    @property
    def spoken(self) -> str:
        """The part in one line, for those who hear the window."""
        return f"{self.name}: {self.state}. {self.image}. {self.details}".strip()


def op_rows(followed: Sequence[FollowedOp], ran: Iterable[RanOp]) -> tuple[OpRow, ...]:
    """Return the parts of a job that were seen, in the order in which they were started."""
    given = {each.op: each for each in ran}
    seen = {each.op: each for each in followed}
    names = dict.fromkeys((*given, *seen))
    return tuple(_row(name, seen.get(name), given.get(name)) for name in names)


def short_digest(digest: str) -> str:
    """Return the beginning of a digest, by which people tell it from others."""
    kind, _, value = digest.rpartition(":")
    shown = f"{value[:_DIGEST_SHOWN]}…" if len(value) > _DIGEST_SHOWN else value
    return f"{kind}:{shown}" if kind else shown


def _row(name: str, seen: FollowedOp | None, given: RanOp | None) -> OpRow:
    state, shape, tone = _state(seen)
    image = (seen.image if seen else "") or (given.image if given else "")
    return OpRow(
        name=name,
        state=state,
        shape=shape,
        tone=tone,
        image=image or tr("Image not known"),
        digest=given.digest if given else "",
        details=_details(given),
    )


def _state(seen: FollowedOp | None) -> tuple[str, Shape, Tone]:
    if seen is None or (seen.exit_code is None and not seen.failure):
        return tr("running"), Shape.FILLED, Tone.GOOD
    if seen.failure:
        return tr("failed: {reason}", reason=seen.failure), Shape.CROSS, Tone.BAD
    if seen.exit_code:
        return tr("ended with exit code {code}", code=seen.exit_code), Shape.TRIANGLE, Tone.WARN
    return tr("done"), Shape.TICKED, Tone.GOOD


def _details(given: RanOp | None) -> str:
    if given is None or given.limits is None:
        return tr("What it was given was not seen by this window.")
    network = (
        tr("internet, but not this PC or the home network")
        if given.has_network
        else tr("no network")
    )
    return " · ".join((network, *_limits(given.limits), *_gpus(given.gpus)))


def _limits(limits: Limits) -> tuple[str, ...]:
    memory = tr("{n} GB of memory", n=number_text(limits.memory_bytes / _GIB, 1))
    pids = tr("{n} processes", n=number_text(limits.pids))
    if limits.disk_bytes is None:
        return memory, pids
    return memory, tr("{n} GB of disk", n=number_text(limits.disk_bytes / _GIB, 1)), pids


def _gpus(count: int | None) -> tuple[str, ...]:
    if not count:
        return (tr("no GPU"),)
    return (tr("{n} GPU", n=1) if count == 1 else tr("{n} GPUs", n=number_text(count)),)
