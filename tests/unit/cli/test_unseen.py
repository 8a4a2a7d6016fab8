"""Nothing that was typed or pasted unseen is shown, or left for the next reader."""

import os
import pty
import select
import sys
import termios
import threading

import pytest

from nosdesk.cli.unseen import QUIET_S, unseen_lines

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of another kind")


@pytest.fixture
def person(monkeypatch):
    """A terminal as our standard input; gives the end at which the person sits."""
    person, terminal = pty.openpty()
    with os.fdopen(terminal) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield person
    os.close(person)


def is_anything_left(descriptor):
    return bool(select.select([descriptor], [], [], QUIET_S)[0])


def echoes():
    return bool(termios.tcgetattr(sys.stdin)[3] & termios.ECHO)


def type_late(person, *lines):
    for line in lines:
        threading.Event().wait(QUIET_S / 2)
        os.write(person, line)


def test_lines_come_one_by_one_and_are_not_shown(person):
    with unseen_lines() as lines:
        assert not echoes()
        os.write(person, b"abandon\nabout\n")
        assert (lines.read(), lines.are_coming()) == (b"abandon\n", True)
        assert (lines.read(), lines.are_coming()) == (b"about\n", False)

    assert echoes()
    assert not is_anything_left(person)


def test_what_is_not_read_is_dropped_before_the_terminal_shows_what_is_typed(person):
    with pytest.raises(KeyboardInterrupt), unseen_lines() as lines:  # noqa: PT012 - ends within
        os.write(person, b"one\ntwo\nthree")
        lines.read()
        late = threading.Thread(target=type_late, args=(person, b"four\n", b"five\n"))
        late.start()
        raise KeyboardInterrupt
    late.join()

    assert echoes()
    assert not is_anything_left(sys.stdin)
    os.write(person, b"\n")
    assert sys.stdin.readline() == "\n"
    assert b"o" not in os.read(person, 100)
