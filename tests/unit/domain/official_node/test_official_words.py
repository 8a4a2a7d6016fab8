"""What the official node says and writes, read into words of ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.official_node import Answer, Doing, Engine, Sight, doing_of, has_job, is_up
from nosdesk.domain.official_node.log_text import LogText, plain_line

RAW = {
    "job-running": Doing.JOB,
    "job-running-success": Doing.JOB,
    "claiming-job": Doing.JOB,
    "job-starting": Doing.JOB,
    "awaiting-job-definition": Doing.JOB,
    "job-resuming": Doing.JOB,
    "job-finishing": Doing.JOB,
    "benchmark-running": Doing.BENCHMARK,
    "benchmark-failed": Doing.BENCHMARK,
    "health-check-running": Doing.HEALTH_CHECK,
    "node-restarting": Doing.RESTARTING,
    "node-restarted": Doing.RESTARTING,
    "node-starting": Doing.STARTING,
    "node-started": Doing.STARTING,
    "queueing-in-market": Doing.JOINING,
    "queueing-in-market-success": Doing.QUEUED,
    "queueing-in-market-position": Doing.QUEUED,
    "queueing-in-market-failed": Doing.OTHER,
    "awaiting-job-queue": Doing.QUEUED,
    "job-queued": Doing.QUEUED,
    "job-expiry-init": Doing.OTHER,
    "pulling-image-success": Doing.OTHER,
    "RUNNING_JOB": Doing.JOB,
    "QUEUED": Doing.QUEUED,
    "OTHER": Doing.OTHER,
    "something new": Doing.OTHER,
}


@pytest.mark.parametrize(("raw", "doing"), RAW.items())
def test_each_raw_state_has_a_word(raw, doing):
    assert doing_of(raw) is doing


def test_no_answer_is_silence():
    assert doing_of(None) is Doing.SILENT


def a_sight(**changed):
    return Sight(**({"at": 0.0, "engine": Engine.RUNNING} | changed))


@pytest.mark.parametrize(
    ("run", "doing", "split_s", "job"),
    [
        (Answer.YES, Doing.QUEUED, 0, Answer.YES),
        (Answer.YES, Doing.SILENT, 0, Answer.YES),
        (Answer.NO, Doing.QUEUED, 0, Answer.NO),
        (Answer.NO, Doing.OTHER, 0, Answer.NO),
        (Answer.NO, Doing.JOB, 0, Answer.UNKNOWN),
        (Answer.NO, Doing.JOB, 121, Answer.NO),
        (Answer.UNKNOWN, Doing.JOB, 0, Answer.YES),
        (Answer.UNKNOWN, Doing.QUEUED, 0, Answer.UNKNOWN),
        (Answer.UNKNOWN, Doing.SILENT, 999, Answer.UNKNOWN),
    ],
)
def test_the_ledger_and_the_node_are_held_against_each_other(run, doing, split_s, job):
    assert has_job(a_sight(run=run, doing=doing), split_s) is job


def test_what_an_ended_container_said_last_is_no_word_of_a_job():
    assert has_job(a_sight(engine=Engine.ENDED, doing=Doing.JOB)) is Answer.UNKNOWN


@pytest.mark.parametrize(
    ("engine", "doing", "answer"),
    [
        (Engine.RUNNING, Doing.QUEUED, Answer.YES),
        (Engine.RUNNING, Doing.SILENT, Answer.UNKNOWN),
        (Engine.RUNNING, Doing.STARTING, Answer.UNKNOWN),
        (Engine.UNKNOWN, Doing.QUEUED, Answer.UNKNOWN),
        (Engine.ENDED, Doing.QUEUED, Answer.NO),
    ],
)
def test_it_is_up_only_when_it_runs_and_answers(engine, doing, answer):
    assert is_up(a_sight(engine=engine, doing=doing)) is answer


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("10 %\r20 %\r30 %", "30 %"),
        ("line\r\n", "line"),
        ("\x1b]0;a title\x07text", "text"),
        ("\x1b]8;;https://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jgone", "gone"),
        ("a\x00b\u202ec", "abc"),
        ("\x1b[", ""),
    ],
)
def test_lines_stand_there_without_what_controls_a_terminal(raw, plain):
    assert plain_line(raw) == plain


@given(st.text(max_size=200))
def test_nothing_that_controls_a_terminal_comes_through(text):
    shown = LogText().add(text)
    assert not any((ord(each) < 32 and each != "\t") or 127 <= ord(each) < 160 for each in shown)


def test_frames_that_are_drawn_again_are_shown_once():
    text = LogText()
    frames = [f"\r\x1b[2K\x1b[36m{s} Pulling 12.{n} MB\x1b[0m" for n, s in enumerate("⠋⠙⠹⠸")]
    shown = [text.add(each) for each in [*frames, "Pulled", "Pulled", *frames, "Ready"]]

    assert [each for each in shown if each] == ["Pulling 12.0 MB", "Pulled", "Ready"]


def test_lines_that_only_look_alike_are_all_shown():
    text = LogText()
    assert [text.add(f"job {n} done") for n in range(3)] == [f"job {n} done" for n in range(3)]
