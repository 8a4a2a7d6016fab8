"""What the nodes' state and deeds mean for whoever is to be told."""

from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.node_status import GPU_SENTENCES, NodeStatus, Phase
from nosdesk.domain.notices.alerts import Alerts, Look, Trouble
from nosdesk.domain.notices.notice import LASTING, Kind, Notice
from nosdesk.domain.standing import standing
from nosdesk.domain.switching import Outcome, SwitchOver
from nosdesk.node import activity
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import Happening, MoneySwept, NodeDid, RigPicture, SwitchEnded
from nosdesk.ui.pages.gpu_rows import gpu_name

_EVERYTHING = frozenset(LASTING)
_REACHED = frozenset({Kind.NETWORK, Kind.STOPPED})

_HELD = {
    Phase.FAULTED: Kind.STOPPED,
    Phase.WAITING_FUNDS: Kind.NEEDS_FUNDS,
    Phase.UNKNOWN: Kind.NETWORK,
}
_CLEARED = {
    Phase.JOINING: _EVERYTHING,
    Phase.QUEUED: _EVERYTHING,
    Phase.RUNNING: _EVERYTHING,
    Phase.SETTLING: _EVERYTHING,
    Phase.DRAINING: _EVERYTHING,
    Phase.WAITING_FUNDS: _REACHED,
    Phase.WAITING_ADMISSION: _REACHED,
    Phase.PAUSED: frozenset({Kind.GPU}),
}
"""What is surely over in each phase; checking and stopped prove nothing."""


def looks_at(rig: RigPicture, cards: GpuPicture, known: Alerts) -> tuple[Look, ...]:
    """Return a look at each node, and at each GPU of `known` that was switched off since."""
    looks = [
        _look(node.choice.uuid, gpu_name(node.choice, cards), node.status) for node in rig.nodes
    ]
    seen = {look.subject for look in looks}
    told = {subject for subject, _ in known.watched} - seen
    off = [Look(subject, cleared=_EVERYTHING) for subject in told if _is_off(rig, subject)]
    return (*looks, *off)


def moment_of(what: Happening, rig: RigPicture, cards: GpuPicture) -> Notice | None:
    """Return the notice that this happening is worth, if any."""
    match what:
        case NodeDid(gpu, activity.RunAssigned(at=at)):
            return Notice(Kind.JOB_STARTED, at, gpu, _name(gpu, rig, cards))
        case NodeDid(gpu, activity.RunSettled() as settled):
            return _settled(gpu, _name(gpu, rig, cards), settled)
        case SwitchEnded(at, over):
            return _switched(at, over, _name(over.switch.new, rig, cards))
        case MoneySwept(at=at, amount=amount, cold=cold):
            return Notice(Kind.SWEPT, at, detail=cold, amount=amount)
        case _:
            return None


def _look(gpu: GpuUuid, name: str, status: NodeStatus) -> Look:
    held = _held(status)
    cleared = _CLEARED.get(status.phase, frozenset()) - {held}
    trouble = Trouble(held, status.sentence.text) if held else None
    return Look(gpu, name, trouble, frozenset(kind for kind in cleared if kind))


def _held(status: NodeStatus) -> Kind | None:
    """Return the trouble that holds; a GPU that is unwell may still finish its job."""
    is_unwell = status.sentence.id.startswith(GPU_SENTENCES)
    return _HELD.get(status.phase, Kind.GPU if is_unwell else None)


def _is_off(rig: RigPicture, subject: str) -> bool:
    if not rig.choices.gpus:
        return False  # nothing is known yet
    choice = rig.choices.of(GpuUuid(subject))
    return choice is None or not choice.is_enabled


def _settled(gpu: GpuUuid, name: str, run: activity.RunSettled) -> Notice | None:
    match standing(run.outcome, run.expected, run.received):
        case "matched" if run.received:
            return Notice(Kind.PAID, run.at, gpu, name, amount=run.received)
        case "short" | "lost":
            missing = run.expected - (run.received or 0)
            return Notice(Kind.UNPAID, run.at, gpu, name, run.reason, missing)
        case _:
            return None


def _switched(at: float, over: SwitchOver, name: str) -> Notice | None:
    match over.outcome:
        case Outcome.DONE:
            return Notice(Kind.SWITCHED, at, over.switch.new, name)
        case Outcome.ROLLED_BACK:
            return Notice(Kind.SWITCH_FAILED, at, over.switch.new, name, over.reason)
        case Outcome.CANCELLED:
            return None


def _name(gpu: GpuUuid, rig: RigPicture, cards: GpuPicture) -> str:
    return gpu_name(rig.choices.of(gpu) or GpuChoice(gpu, 0), cards)
