"""Nodes without a window are told to end, as a real process that says how its nodes are."""

import subprocess
import sys
import time

import pytest

from nosdesk.app.ending_run import end_run
from nosdesk.app.paths import Paths
from nosdesk.domain.errors import Unavailable
from nosdesk.node.last_word import VERSION, LastWord, encoded

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there it cannot be told")

RUN = """
import os, signal, sys
from pathlib import Path
from nosdesk.adapters.docker.makers import this_maker
from nosdesk.node.last_word import VERSION, LastWord, encoded
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
word = LastWord(VERSION, "practice", os.getpid(), this_maker().label, 5.0)
(Path(sys.argv[1]) / "last-word.json").write_bytes(encoded(word))
print("ready", flush=True)
for heard in range(int(sys.argv[2])):
    signal.sigwait({signal.SIGTERM})
    print("heard", heard + 1, flush=True)
"""


@pytest.fixture
def run(tmp_path):
    """Start what ends after so many signals."""
    started = []

    def run(ends_after):
        words = [sys.executable, "-c", RUN, str(tmp_path), str(ends_after)]
        process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout.readline() == "ready\n"
        return process

    yield run
    for each in started:
        each.kill()
        each.wait()
        each.stdout.close()


def test_where_no_nodes_work_nobody_is_told(tmp_path):
    assert end_run(Paths(tmp_path), at_once=False, within_s=1) is None


def test_it_is_told_once_however_often_somebody_asks(tmp_path, run):
    process = run(ends_after=2)

    assert end_run(Paths(tmp_path), at_once=False, within_s=0.2) is False
    assert end_run(Paths(tmp_path), at_once=False, within_s=0.2) is False
    assert process.stdout.readline() == "heard 1\n"
    assert end_run(Paths(tmp_path), at_once=True, within_s=10) is True
    assert process.wait() == 0
    assert end_run(Paths(tmp_path), at_once=True, within_s=1) is None


def test_at_once_is_said_by_two_signals(tmp_path, run):
    process = run(ends_after=2)

    assert end_run(Paths(tmp_path), at_once=True, within_s=10) is True
    assert process.wait() == 0


@pytest.mark.parametrize(
    "writer",
    ["elsewhere - - 1 -", "nonsense", "a b c d e f", "a b c 1 2"],
)
def test_a_program_that_cannot_be_told_apart_from_others_is_sent_nothing(tmp_path, writer):
    old = LastWord(VERSION, "practice", 1, writer, 5.0)
    (tmp_path / "last-word.json").write_bytes(encoded(old))
    assert end_run(Paths(tmp_path), at_once=True, within_s=0.2) is None
    assert not Paths(tmp_path).told_to_end.exists()


def test_where_somebody_else_still_speaks_it_is_said_what_to_do(tmp_path):
    fresh = LastWord(VERSION, "practice", 1, "elsewhere - - 1 -", time.time())
    (tmp_path / "last-word.json").write_bytes(encoded(fresh))

    with pytest.raises(Unavailable, match="Press Ctrl"):
        end_run(Paths(tmp_path), at_once=False, within_s=0.2)
