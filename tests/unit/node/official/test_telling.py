"""Each state of the official node has a sentence, and it is one that every node has."""

import pytest

from nosdesk.domain.errors import Refused
from nosdesk.domain.node_status import STOPPED, NodeStatus, Phase, Sentence
from nosdesk.domain.official_node import Answer, Builds, Doing, Engine, Official, Sight, Wish
from nosdesk.domain.official_node import Phase as Stand
from nosdesk.node.official.ledger_eye import LedgerWord
from nosdesk.node.official.telling import Scene, shown
from nosdesk.node.willingness import Stance

HELD = Stance(held=NodeStatus(Phase.PAUSED, Sentence("RULE", "Paused", "Not now.")))
DRAINED = Stance(is_drained=True)
IN_QUEUE = LedgerWord((), Answer.NO, 3, 9, Answer.YES)


def a_sight(engine=Engine.RUNNING, doing=Doing.QUEUED, run=Answer.NO, place=Answer.NO):
    return Sight(100.0, engine, None, "d", doing=doing, run=run, place=place)


def told(
    phase,
    sight,
    *,
    word=None,
    stance=None,
    wish=Wish.WORK,
    raw="",
    said_last="",
    trouble=None,
    **state,
):
    state.setdefault("builds", Builds("d"))
    official = Official(wish=wish, phase=phase, sight=sight, **state)
    return shown(
        Scene(
            official, word or LedgerWord(), stance or Stance(), STOPPED, "Market1", "Job1", raw,
            said_last, trouble,
        )
    )  # fmt: skip


UP, DOWN, STARTING = Stand.UP, Stand.DOWN, Stand.STARTING
WITH_JOB = a_sight(doing=Doing.JOB, run=Answer.YES)
ENDED = a_sight(engine=Engine.ENDED)


@pytest.mark.parametrize(
    ("given", "sentence", "phase"),
    [
        ({"phase": DOWN, "sight": None}, "CHECKING", Phase.CHECKING),
        ({"phase": STARTING, "sight": a_sight(doing=Doing.SILENT)}, "CHECKING", Phase.CHECKING),
        ({"phase": UP, "sight": a_sight(), "word": IN_QUEUE}, "WAIT_QUEUE", Phase.QUEUED),
        ({"phase": UP, "sight": a_sight(doing=Doing.JOINING)}, "JOINING", Phase.JOINING),
        (
            {"phase": UP, "sight": a_sight(doing=Doing.BENCHMARK)},
            "WAIT_ADMISSION",
            Phase.WAITING_ADMISSION,
        ),
        ({"phase": UP, "sight": a_sight(doing=Doing.HEALTH_CHECK)}, "CHECKING", Phase.CHECKING),
        ({"phase": UP, "sight": WITH_JOB}, "WORKING", Phase.RUNNING),
        ({"phase": UP, "sight": WITH_JOB, "raw": "job-finishing"}, "SETTLING", Phase.SETTLING),
        ({"phase": UP, "sight": WITH_JOB, "stance": DRAINED}, "DRAINING", Phase.DRAINING),
        ({"phase": UP, "sight": WITH_JOB, "stance": HELD}, "RULE", Phase.DRAINING),
        ({"phase": UP, "sight": a_sight(), "stance": HELD}, "RULE", Phase.PAUSED),
        ({"phase": DOWN, "sight": ENDED, "stance": HELD}, "RULE", Phase.PAUSED),
        (
            {"phase": Stand.ENDING, "sight": WITH_JOB, "wish": Wish.STOP_NOW, "stance": DRAINED},
            "STOPPING_NOW",
            Phase.DRAINING,
        ),
        ({"phase": UP, "sight": a_sight(engine=Engine.UNKNOWN)}, "UNKNOWN", Phase.UNKNOWN),
        ({"phase": UP, "sight": a_sight(run=Answer.UNKNOWN)}, "UNKNOWN", Phase.UNKNOWN),
        ({"phase": UP, "sight": a_sight(doing=Doing.JOB)}, "UNKNOWN", Phase.UNKNOWN),
        ({"phase": DOWN, "sight": ENDED, "retry_at": 130.0}, "FAULTED", Phase.FAULTED),
        (
            {"phase": DOWN, "sight": ENDED, "builds": Builds(), "fetch_at": 300.0},
            "FAULTED",
            Phase.FAULTED,
        ),
    ],
)
def test_each_state_is_told_in_the_words_of_every_node(given, sentence, phase):
    status = told(**given)
    assert (status.sentence.id, status.phase) == (sentence, phase)


def test_a_crash_is_told_with_its_code_its_last_words_and_when_it_goes_on():
    status = told(DOWN, ENDED, retry_at=130.0, since=90.0, last_exit=3, said_last="no such key")

    assert "exit code 3" in status.sentence.text
    assert "no such key" in status.sentence.text
    assert (status.wait.since, status.wait.next_try) == (90.0, 130.0)


def test_a_start_in_vain_says_why_and_what_to_do():
    taken = Refused("A container of that name exists already.", "Remove or rename it.")
    status = told(DOWN, ENDED, retry_at=130.0, since=90.0, last_exit=3, trouble=taken)

    assert status.sentence.text.startswith(taken.title)
    assert taken.remedy in status.sentence.text


def test_the_place_and_the_job_are_those_of_the_ledger():
    assert told(UP, a_sight(), word=IN_QUEUE).place == 3
    assert told(UP, WITH_JOB).job == "Job1"
