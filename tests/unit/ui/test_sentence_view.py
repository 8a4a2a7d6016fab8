import pytest

from nosdesk.domain import node_status
from nosdesk.domain.gpu_guard import Finding
from nosdesk.domain.gpu_troubles import RULES, Level, Trouble
from nosdesk.domain.node_status import NodeStatus, Phase, Sentence
from nosdesk.ui.sentence_view import Shape, sentence_view
from nosdesk.ui.theme.tokens import Tone


def a_status(phase, name="ID"):
    return NodeStatus(phase, Sentence(name, "Label", "Text.", "Do it"))


@pytest.mark.parametrize("phase", Phase)
def test_every_state_has_a_shape_beside_its_word(phase):
    view = sentence_view(a_status(phase))

    assert view.shape in Shape
    assert (view.label, view.text, view.id, view.action) == ("Label", "Text.", "ID", "Do it")


def test_working_and_stopped_differ_in_shape_and_not_only_in_colour():
    views = [sentence_view(a_status(phase)) for phase in Phase if phase is not Phase.JOINING]

    assert len({view.shape for view in views}) == len(views)


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("PAUSED_BY_YOU", Shape.BARS),
        ("WAIT_HOURS", Shape.BARS_CLOCK),
        ("WAIT_PROGRAM", Shape.BARS_GAME),
    ],
)
def test_a_pause_shows_who_paused(name, shape):
    assert sentence_view(a_status(Phase.PAUSED, name)).shape is shape


def test_a_gpu_that_is_too_hot_is_a_warning_and_not_a_pause():
    rule = RULES[Trouble.TOO_HOT]
    finding = Finding(Trouble.TOO_HOT, Level.DRAIN, "It is hot.", rule.until, rule.mishap)

    view = sentence_view(node_status.gpu_unfit(finding))

    assert (view.shape, view.tone) == (Shape.TRIANGLE, Tone.WARN)
