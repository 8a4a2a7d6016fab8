"""When a maker counts as gone, and when it is left in peace."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from nosdesk.adapters.docker.makers import MAKER_LABEL, is_dead, this_maker

US = replace(this_maker(), machine="here", boot="today", pids="pid:[1]")


def made_by(**changes: str) -> dict[str, str]:
    return {MAKER_LABEL: replace(US, **changes).label}


def test_this_process_lives_and_is_on_this_computer():
    assert not is_dead({MAKER_LABEL: this_maker().label})
    assert int(this_maker().pid) == os.getpid()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a number used anew is not told")
def test_another_process_with_a_number_used_anew_is_not_the_maker():
    assert is_dead(made_by(began="1"), US)


def test_a_process_that_ended_is_dead_also_before_its_parent_has_noticed():
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from nosdesk.adapters.docker.makers import *; print(this_maker().label)",
        ],
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
    ) as child:
        label = child.stdout.readline().decode().strip()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)

        assert is_dead({MAKER_LABEL: label})


def test_who_was_before_the_computers_last_start_is_dead():
    assert is_dead(made_by(boot="yesterday"), US)


@pytest.mark.parametrize(
    "changes", [{"machine": "elsewhere", "boot": "then"}, {"pids": "pid:[2]", "pid": "99999999"}]
)
def test_who_cannot_be_seen_from_here_counts_as_living(changes):
    assert not is_dead(made_by(**changes), US)


@pytest.mark.parametrize("changes", [{"boot": ""}, {"began": ""}])
def test_a_system_that_tells_little_is_believed_by_the_number_alone(changes):
    us = replace(US, **changes)

    assert not is_dead(made_by(**changes), us)
    assert is_dead(made_by(**changes, pid="99999999"), us)


@pytest.mark.parametrize("label", ["", "x", "a b c -1 d", "a b c x d"])
def test_what_older_versions_or_nobody_signed_has_no_living_maker(label):
    assert is_dead({MAKER_LABEL: label})
    assert is_dead({})
    assert is_dead(None)
