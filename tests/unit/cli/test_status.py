"""The exit code and the words of `nosdesk status`."""

from dataclasses import replace

import msgspec
import pytest

from nosdesk.app.last_word import Heard
from nosdesk.app.status import Standing, furthest
from nosdesk.cli.status import exit_code, lines_of
from nosdesk.domain.node_status import (
    STOPPED,
    Phase,
    Sentence,
    draining,
    faulted,
    queued,
    running,
    settling,
    unknown,
)
from nosdesk.node.last_word import VERSION, LastWord, NodeWord, SaidRequirement, SaidSentence
from nosdesk.ports.history import RunRecord

WAITING = queued("m", 1, 2)
AT_WORK = running("m", "job")
NOT_SURE = unknown("Nobody answers.", STOPPED)
BROKEN = faulted("Broken.", "Mend it.")


def word(status):
    said = SaidSentence(status.sentence.id, status.sentence.label, status.sentence.text)
    return NodeWord("", "", status.phase, said, job=status.job)


def standing(*statuses, age_s=1.0, is_alive=True):
    nodes = tuple(word(each) for each in statuses)
    heard = Heard(LastWord(VERSION, "practice", 1, "w", 0.0, nodes), age_s, is_alive)
    is_earning = heard.is_fresh and any(each.is_earning for each in statuses)
    sentence = Sentence("ID", "Label", "Text.")
    return Standing(sentence, Phase.QUEUED, is_alive, True, is_earning, "", heard, nodes)


@pytest.mark.parametrize(
    ("now", "code"),
    [
        (standing(AT_WORK), 0),
        (standing(settling("m", "job", "Waiting.")), 0),
        (standing(draining("m", "job")), 0),
        (standing(draining("m", "")), 3),
        (standing(WAITING), 3),
        (standing(BROKEN), 3),
        (standing(), 3),  # it runs, and nothing is switched on
        (standing(WAITING, AT_WORK), 0),
        (standing(NOT_SURE), 4),
        (standing(NOT_SURE, WAITING), 3),
        (standing(AT_WORK, age_s=60.0), 4),
        (standing(AT_WORK, is_alive=False), 4),
        (Standing(Sentence("ID", "Label", "Text."), Phase.STOPPED, False, False, False), 4),
    ],
)
def test_the_exit_code_says_whether_it_earns_does_not_or_is_unknown(now, code):
    assert exit_code(now) == code


def test_of_several_nodes_the_one_that_earns_is_spoken_of_first():
    broken, waiting, at_work = word(BROKEN), word(WAITING), word(AT_WORK)

    assert furthest([broken, waiting, at_work]) is at_work
    assert furthest([broken, waiting]) is waiting
    assert furthest([broken]) is broken
    assert furthest([]) is None


def test_what_must_be_known_of_others_software_is_on_the_screen():
    now = standing(WAITING)
    badged = replace_word(now.nodes[0], address="a" * 40, badge="It can read this account's key.")

    lines = lines_of(replace(now, nodes=(badged,)), now=0.0)

    assert "  ! It can read this account's key." in lines


def test_one_screen_tells_what_was_found_wanting_and_what_was_paid():
    judged = (SaidRequirement("net", "Needs 100 Mb/s", is_met=False),)
    now = standing(WAITING)
    node = replace_word(now.nodes[0], requirements=judged, address="a" * 40)
    paid = RunRecord(
        run="r", job="j" * 40, node="n", market="m", grid="practice", engine="docker",
        assigned_at=1.0, started_at=1.0, ended_at=2.0, sent_at=2.0, settled_at=3.0, status="success",
        outcome="paid", expected=2_000_000, received=1_500_000, result=None, signature=None,
        standing="short",
    )  # fmt: skip
    shown = replace(now, nodes=(node,), payments=(paid,), no_money="The grid did not answer.")

    text = "\n".join(lines_of(shown, 10.0))
    assert "(WAIT_QUEUE)" in text
    assert "  This is not met: Needs 100 Mb/s" in text
    assert "job jjjjjj…jjjj  paid: 1.5 NOS of 2 NOS" in text
    assert text.endswith("! The grid did not answer.")


def replace_word(node, **changed):
    return msgspec.structs.replace(node, **changed)
