"""The exit code and the words of `nosdesk status`."""

import pytest

from nosdesk.app.last_word import Heard
from nosdesk.app.status import Standing, furthest
from nosdesk.cli.status import exit_code
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
from nosdesk.node.last_word import VERSION, LastWord, NodeWord, SaidSentence

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
