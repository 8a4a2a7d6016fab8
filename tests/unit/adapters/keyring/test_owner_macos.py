"""The Mac's question for the password: what is called, and what we make of how it ends.

A script plays the system's program; none of this has met a real Mac.
"""

import os
import pwd
import sys

import pytest

from nosdesk.adapters.keyring import macos_owner
from nosdesk.domain.errors import Refused


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)


def played(tmp_path, lines):
    program = tmp_path / "dscl"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\n{lines}\n')
    program.chmod(0o700)
    return str(program)


@pytest.mark.parametrize(("code", "is_right"), [(0, True), (77, False), (1, False)])
def test_the_system_s_program_asks_and_judges(tmp_path, terminal, monkeypatch, code, is_right):
    monkeypatch.setenv("USER", "somebody-else")
    assert macos_owner.ask_for_password(played(tmp_path, f"exit {code}")) is is_right
    user = pwd.getpwuid(os.getuid()).pw_name
    assert (tmp_path / "asked").read_text() == f"/Search -authonly {user}\n"


def test_an_answer_that_never_comes_is_a_no(tmp_path, terminal, monkeypatch):
    monkeypatch.setattr(macos_owner, "_PERSON_S", 0.05)
    assert not macos_owner.ask_for_password(played(tmp_path, "exec sleep 20"))


def test_without_a_terminal_nothing_is_shown(tmp_path, monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    with pytest.raises(Refused, match="at a terminal"):
        macos_owner.ask_for_password(played(tmp_path, "exit 0"))
    assert not (tmp_path / "asked").exists()


def test_a_system_without_the_program_is_an_error_that_is_known(tmp_path, terminal):
    with pytest.raises(OSError, match="No such file"):
        macos_owner.ask_for_password(str(tmp_path / "none"))
