"""A run as this window saw it happen: its moments and its activity in words; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from nosdesk.domain.addresses import JobAddress, RunAddress
from nosdesk.domain.gpu import GpuUuid
from nosdesk.node import activity
from nosdesk.node.activity import Activity
from nosdesk.ui.words import number_text, tr

MOST_LINES = 60
MOST_OPS = 40
MOST_RUNS = 40
"""So many runs are remembered; those that are over go first."""

_OPS_NAMED = 3
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """What happened, and when; lines of one `topic` replace each other while it goes on."""

    at: float
    text: str
    topic: str = ""


@dataclass(frozen=True, slots=True)
class FollowedOp:
    """One part of a run: its image, and how it ended; `exit_code` is None while it runs."""

    op: str
    image: str
    started: float
    exit_code: int | None = None
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Moments:
    """When a run came to each of its steps, as Unix seconds; None where that is not known."""

    assigned: float | None = None
    started: float | None = None
    ended: float | None = None
    sent: float | None = None
    settled: float | None = None


@dataclass(frozen=True, slots=True)
class FollowedRun:
    """One run; `job` is None where the window came after it was assigned."""

    run: RunAddress
    gpu: GpuUuid
    job: JobAddress | None = None
    moments: Moments = field(default_factory=Moments)
    lines: tuple[ActivityLine, ...] = ()
    ops: tuple[FollowedOp, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether the books on it are closed."""
        return self.moments.settled is not None


Followed = Mapping[RunAddress, FollowedRun]


def followed(runs: Followed, gpu: GpuUuid, what: Activity) -> Followed:
    """Return the runs with what a node did; what belongs to no run changes nothing."""
    address: RunAddress | None = getattr(what, "run", None)
    if address is None:
        return runs
    known = runs.get(address, FollowedRun(address, gpu))
    known = replace(
        known,
        moments=_moments(known.moments, what),
        lines=_lines(known.lines, what),
        ops=_ops(known.ops, what),
    )
    if isinstance(what, activity.RunAssigned | activity.RunSettled):
        known = replace(known, job=what.job)
    return _bounded({**runs, address: known})


def _bounded(runs: Followed) -> Followed:
    surplus = len(runs) - MOST_RUNS
    if surplus <= 0:
        return runs
    by_use = sorted(runs, key=lambda address: not runs[address].is_over)  # stable: oldest first
    gone = set(by_use[:surplus])
    return {address: run for address, run in runs.items() if address not in gone}


def _moments(moments: Moments, what: Activity) -> Moments:
    match what:
        case activity.RunAssigned(at=at):
            return replace(moments, assigned=at)
        case activity.OpStarted(started_at=at) if moments.started is None:
            return replace(moments, started=at)
        case activity.OpOver(ended_at=at):
            return replace(moments, ended=at)
        case activity.OpStarted():
            return replace(moments, ended=None)
        case activity.ClaimSent(at=at):
            return replace(moments, sent=at)
        case activity.RunSettled(at=at):
            return replace(moments, settled=at)
        case _:
            return moments


def _ops(ops: tuple[FollowedOp, ...], what: Activity) -> tuple[FollowedOp, ...]:
    match what:
        case activity.OpStarted(op=op, image=image, started_at=at):
            others = tuple(each for each in ops if each.op != op)
            return (*others, FollowedOp(op, image, at))[-MOST_OPS:]
        case activity.OpOver(op=op):
            return tuple(
                replace(each, exit_code=what.exit_code, failure=what.failure)
                if each.op == op
                else each
                for each in ops
            )
        case _:
            return ops


def _lines(lines: tuple[ActivityLine, ...], what: Activity) -> tuple[ActivityLine, ...]:
    line = _line(what)
    if line is None:
        return lines
    if line.topic and lines and lines[-1].topic == line.topic:
        lines = lines[:-1]
    return (*lines, line)[-MOST_LINES:]


def _line(what: Activity) -> ActivityLine | None:
    """Return what is told of it, None for what is told elsewhere."""
    match what:
        case activity.RunAssigned():
            return ActivityLine(what.at, tr("The job was assigned to this node."))
        case activity.DefinitionChecked(refusal=""):
            text = tr("The job's definition is in order; parts to run: {n}.", n=what.ops)
            return ActivityLine(what.at, text)
        case activity.DefinitionChecked():
            text = tr("The job cannot be carried out: {reason}", reason=what.refusal)
            return ActivityLine(what.at, text)
        case activity.ImagePulling():
            return ActivityLine(what.at, _pulling(what), what.image)
        case activity.OpStarted():
            text = tr("{op} runs, from image {image}.", op=what.op, image=what.image)
            return ActivityLine(what.at, text)
        case activity.ServicesSeen():
            states = ", ".join(sorted({status for _, status in what.services}))
            text = tr("Services of {op}: {states}.", op=what.op, states=states)
            return ActivityLine(what.at, text, f"services {what.op}")
        case activity.JobFollowed():
            text = tr("The poster follows what the job writes.")
            return ActivityLine(what.at, text, "followed")
        case activity.JobSteered():
            return ActivityLine(what.at, _steered(what))
        case activity.OpOver():
            return ActivityLine(what.at, _over(what))
        case _:
            return _ending_line(what)


def _ending_line(what: Activity) -> ActivityLine | None:
    match what:
        case activity.ResultPinned():
            return ActivityLine(what.at, tr("The result is published."))
        case activity.ClaimSent():
            return ActivityLine(what.at, tr("The result was sent to the network."))
        case activity.ClaimConfirmed():
            return ActivityLine(what.at, tr("The network confirmed it."))
        case activity.RunSettled():
            return ActivityLine(what.at, tr("The books on this job are closed."))
        case _:
            return None


def _pulling(what: activity.ImagePulling) -> str:
    if what.total <= 0:
        return tr("Fetching image {image}.", image=what.image)
    return tr(
        "Fetching image {image}: {done} of {total} MB.",
        image=what.image,
        done=number_text(what.current / _MIB),
        total=number_text(what.total / _MIB),
    )


def _steered(what: activity.JobSteered) -> str:
    if not what.ops:
        return tr("The poster stopped the job through this node's API.")
    ops = ", ".join(what.ops[:_OPS_NAMED]) + ("…" if len(what.ops) > _OPS_NAMED else "")
    if what.order == "stop":
        return tr("The poster stopped {ops} through this node's API.", ops=ops)
    return tr("The poster began {ops} anew through this node's API.", ops=ops)


def _over(what: activity.OpOver) -> str:
    if what.failure:
        return tr("{op} failed: {reason}", op=what.op, reason=what.failure)
    return tr("{op} ended with exit code {code}.", op=what.op, code=what.exit_code)
