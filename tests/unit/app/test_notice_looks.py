import pytest

from nosdesk.app.notice_looks import looks_at, moment_of
from nosdesk.domain import node_status
from nosdesk.domain.gpu_choice import GpuChoice, RigChoices
from nosdesk.domain.node_status import NodeStatus, Phase, Sentence
from nosdesk.domain.notices.alerts import Alerts, resumed
from nosdesk.domain.notices.notice import LASTING, Kind, Notice
from nosdesk.domain.switching import Outcome, Switch, SwitchOver
from nosdesk.node import activity
from nosdesk.node.rig_picture import MoneySwept, NodeDid, RigPicture, RigTrouble, SwitchEnded
from tests.unit.ui.rig_stage import NOW, A, B, a_card, a_node, a_rig, the_cards

HOT = Sentence("GPU_HOT", "Paused", "The card is too hot.")
ALL = frozenset(LASTING)
NONE = frozenset()


def look(status):
    [found] = looks_at(a_rig(a_node(status=status)), the_cards(a_card()), Alerts())
    return found


@pytest.mark.parametrize(
    ("status", "kind", "detail"),
    [
        (node_status.faulted("Docker stopped.", "Start it."), Kind.STOPPED, "Docker stopped. Start it."),
        (node_status.waiting_funds("0.004 SOL", "0.02 SOL"), Kind.NEEDS_FUNDS, "0.004 SOL left; joining needs 0.02 SOL."),
        (node_status.unknown("Cannot reach the network.", node_status.STOPPED), Kind.NETWORK, "Cannot reach the network. Last known: Stopped."),
        (NodeStatus(Phase.PAUSED, HOT), Kind.GPU, "The card is too hot."),
        (NodeStatus(Phase.DRAINING, HOT, job="Job"), Kind.GPU, "The card is too hot."),
        (NodeStatus(Phase.FAULTED, HOT), Kind.STOPPED, "The card is too hot."),
    ],
)  # fmt: skip
def test_each_trouble_is_known_by_its_kind_and_reason(status, kind, detail):
    found = look(status)

    assert (found.name, found.holds.kind, found.holds.detail) == ("RTX 4090", kind, detail)
    assert kind not in found.cleared


@pytest.mark.parametrize("phase", Phase)
def test_each_phase_proves_something_or_nothing(phase):
    cleared = look(NodeStatus(phase, Sentence("X", "x", "x"))).cleared

    at_work = {Phase.JOINING, Phase.QUEUED, Phase.RUNNING, Phase.SETTLING, Phase.DRAINING}
    proves_nothing = {Phase.CHECKING, Phase.STOPPED, Phase.FAULTED, Phase.UNKNOWN}
    if phase in at_work:
        assert cleared == ALL
    elif phase in proves_nothing:
        assert cleared == NONE
    else:
        assert NONE < cleared < ALL


def test_a_gpu_that_was_switched_off_has_no_trouble_any_more():
    known = resumed([Notice(Kind.STOPPED, NOW, A), Notice(Kind.STOPPED, NOW, B)])
    choices = RigChoices((GpuChoice(A, 0, is_enabled=True), GpuChoice(B, 1)))

    looks = looks_at(RigPicture(choices), the_cards(), known)

    assert [(each.subject, each.cleared) for each in looks] == [(B, ALL)]


def test_before_the_choices_are_known_nothing_is_over():
    assert looks_at(RigPicture(), the_cards(), resumed([Notice(Kind.STOPPED, NOW, A)])) == ()


# --- Moments -----------------------------------------------------------------------------------


def moment(what):
    return moment_of(what, a_rig(a_node()), the_cards(a_card()))


def settled(outcome, expected, received, reason=""):
    return NodeDid(A, activity.RunSettled(NOW, "Run", "Job", outcome, expected, received, reason))


def test_a_job_that_began_and_one_that_was_paid_are_moments():
    began = moment(NodeDid(A, activity.RunAssigned(NOW, "Run", "Job")))

    assert began == Notice(Kind.JOB_STARTED, NOW, A, "RTX 4090")
    assert moment(settled("paid", 5, 5)) == Notice(Kind.PAID, NOW, A, "RTX 4090", amount=5)


def test_what_is_missing_is_told_with_how_much_and_why():
    short, lost = moment(settled("paid", 5, 3)), moment(settled("lost", 5, None, "Too late."))

    assert (short.kind, short.amount) == (Kind.UNPAID, 2)
    assert (lost.kind, lost.amount, lost.detail) == (Kind.UNPAID, 5, "Too late.")


@pytest.mark.parametrize(
    "what",
    [
        settled("paid", 5, None),
        settled("handed_back", 0, 0),
        RigTrouble(NOW, "x", "y"),
        NodeDid(A, activity.Trouble(NOW, "x", "y")),
        SwitchEnded(NOW, SwitchOver(Switch(A, B, NOW), Outcome.CANCELLED, NOW)),
    ],
)
def test_what_nobody_needs_to_hear_is_no_moment(what):
    assert moment(what) is None


def test_a_switch_is_told_by_how_it_ended():
    done = moment(SwitchEnded(NOW, SwitchOver(Switch(B, A, NOW), Outcome.DONE, NOW)))
    back = SwitchOver(Switch(B, A, NOW), Outcome.ROLLED_BACK, NOW, "No room.")

    assert done == Notice(Kind.SWITCHED, NOW, A, "RTX 4090")
    assert moment(SwitchEnded(NOW, back)) == Notice(
        Kind.SWITCH_FAILED, NOW, A, "RTX 4090", "No room."
    )


def test_money_that_went_to_the_safe_address_is_told():
    swept = moment(MoneySwept(NOW, "Node", "ColdAddress", 7, "Signature"))

    assert (swept.kind, swept.amount, swept.detail) == (Kind.SWEPT, 7, "ColdAddress")
