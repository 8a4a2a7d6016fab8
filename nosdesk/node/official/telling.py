"""What the official node does, in the sentences of every node."""

from dataclasses import dataclass, replace

from nosdesk.domain import node_status
from nosdesk.domain.errors import NodeError
from nosdesk.domain.node_status import NodeStatus, Sentence, Wait
from nosdesk.domain.node_status import Phase as Shown
from nosdesk.domain.official_node import Answer, Doing, Engine, Official, Phase, Wish, is_to_end
from nosdesk.node.official.ledger_eye import LedgerWord
from nosdesk.node.willingness import Stance

SOFTWARE = "the network's own node"

KEY_BADGE = (
    "On this grid the network's own node does the jobs. It runs in a container that can read this"
    " account's key, from memory, and that commands Docker. Keep little money in this account."
)
COST_OF_STOPPING = (
    "Stopping in the middle of a job: what there is of it is handed in, and its pay ends here. This"
    " may take five minutes."
)
_NO_IMAGE = "The image of the network's own node could not be fetched."
_SUBMITS = "The network's own node hands the result in."
_MEASURED = "The grid measures this computer with the network's own node, and decides after that."
_SPLIT = "The network's own node speaks of a job that the ledger does not show."
_NO_LEDGER = "The ledger does not tell whether there is a job."
_NO_ENGINE = "Docker does not answer, so nobody knows how the network's own node is."


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the sentence follows from.

    `said_last` is what the node wrote before it ended, `start_trouble` why it was not started.
    """

    state: Official
    word: LedgerWord
    stance: Stance
    before: NodeStatus
    market: str = ""
    job: str = ""
    raw: str = ""
    said_last: str = ""
    start_trouble: NodeError | None = None


def shown(scene: Scene) -> NodeStatus:
    """Return the node's status for this scene."""
    state = scene.state
    if state.sight is None:
        return node_status.checking(SOFTWARE)
    if state.sight.engine is Engine.UNKNOWN:
        return node_status.unknown(_NO_ENGINE, scene.before)
    if state.wish is Wish.STOP_NOW and state.job is not Answer.NO:
        sentence = Sentence("STOPPING_NOW", "Finishing", COST_OF_STOPPING)
        return NodeStatus(Shown.DRAINING, sentence, scene.market, scene.job)
    if state.job is Answer.YES:
        return _with_job(scene)
    if state.phase is Phase.DOWN:
        return _while_down(scene)
    if state.phase is Phase.STARTING:
        return node_status.checking(SOFTWARE)
    return _between_jobs(scene)


def _with_job(scene: Scene) -> NodeStatus:
    stance = scene.stance
    if scene.raw.startswith("job-finishing"):
        return node_status.settling(scene.market, scene.job, _SUBMITS)
    if stance.obstacle is not None:
        return replace(stance.obstacle, phase=Shown.DRAINING, market=scene.market, job=scene.job)
    if stance.is_drained:
        return node_status.draining(scene.market, scene.job)
    return node_status.running(scene.market, scene.job)


def _while_down(scene: Scene) -> NodeStatus:
    state, stance = scene.state, scene.stance
    assert state.sight is not None
    if stance.obstacle is not None:
        return replace(stance.obstacle, market=scene.market)
    if stance.is_drained:
        return node_status.draining(scene.market, "")
    if state.is_fetching and not state.builds.current:
        return node_status.fetching_required(SOFTWARE)
    if not state.builds.current and state.fetch_at > state.sight.at:
        unfetched = node_status.faulted(_NO_IMAGE, "It is tried again.")
        return replace(unfetched, wait=Wait(state.since, next_try=state.fetch_at))
    if state.retry_at > state.sight.at:
        return replace(_fault(scene), wait=Wait(state.since, next_try=state.retry_at))
    return node_status.checking(SOFTWARE)


def _fault(scene: Scene) -> NodeStatus:
    code, trouble = scene.state.last_exit, scene.start_trouble
    if trouble is not None:
        return node_status.faulted(trouble.title, trouble.remedy or "It is tried again.")
    if code is None:
        return node_status.faulted(
            "The network's own node could not be started.", "It is tried again."
        )
    last = f" Its last words: {scene.said_last}" if scene.said_last else ""
    title = f"The network's own node ended by itself (exit code {code}).{last}"
    return node_status.faulted(title, "It is started again.")


def _between_jobs(scene: Scene) -> NodeStatus:
    state, word = scene.state, scene.word
    assert state.sight is not None
    if state.job is Answer.UNKNOWN:
        is_told = state.sight.run is Answer.NO
        return node_status.unknown(_SPLIT if is_told else _NO_LEDGER, scene.before)
    if scene.stance.obstacle is not None:
        return replace(scene.stance.obstacle, market=scene.market)
    if scene.stance.is_drained:
        return node_status.draining(scene.market, "")
    if word.place is not None:
        return node_status.queued(scene.market, word.place, word.length)
    return _by_its_own_word(state.sight.doing, scene.market)


def _by_its_own_word(doing: Doing, market: str) -> NodeStatus:
    match doing:
        case Doing.BENCHMARK:
            return node_status.waiting_admission(_MEASURED)
        case Doing.HEALTH_CHECK | Doing.STARTING | Doing.RESTARTING:
            return node_status.checking(SOFTWARE)
        case _:
            return node_status.joining(market)


def is_leaving(state: Official) -> bool:
    """Tell whether looks are to be frequent: the container is to end as soon as it may."""
    return is_to_end(state) or state.phase in (Phase.LEAVING, Phase.ENDING)
