"""Displays that answer, refuse and say nothing; real sockets, asked by the system's libraries."""

import socket
import sys
from contextlib import contextmanager

import pytest

from nosdesk.adapters.desktop import displays
from nosdesk.app import desktop
from nosdesk.app.display import Display, asked_display
from nosdesk.domain.errors import Unavailable

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have one")


@pytest.fixture(autouse=True)
def unset(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def look_at_display(within_s=10.0):
    with asked_display(within_s) as display:
        return display


@contextmanager
def silent(path):
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen()
        yield


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_one_that_is_not_there_is_gone(monkeypatch, tmp_path, name):
    monkeypatch.setenv(name, f"{tmp_path}/nobody:0" if name == "DISPLAY" else f"{tmp_path}/nobody")

    assert look_at_display() is Display.GONE


@pytest.mark.parametrize(("name", "prefix"), [("DISPLAY", "unix:"), ("WAYLAND_DISPLAY", "")])
def test_one_that_says_nothing_is_gone(monkeypatch, tmp_path, name, prefix):
    with silent(tmp_path / "display"):
        monkeypatch.setenv(name, f"{prefix}{tmp_path}/display")

        assert look_at_display(0.05) is Display.GONE


def test_where_only_one_of_two_answers_nobody_knows_which_is_taken(monkeypatch, tmp_path):
    monkeypatch.setattr(displays, "_x11", lambda: displays._nothing)
    monkeypatch.setenv("DISPLAY", ":0")
    assert look_at_display() is Display.THERE

    monkeypatch.setenv("WAYLAND_DISPLAY", f"{tmp_path}/nobody")
    assert look_at_display() is Display.DOUBTFUL


def test_where_qt_was_told_what_to_use_nobody_is_asked(monkeypatch, tmp_path):
    monkeypatch.setenv("DISPLAY", f"{tmp_path}/nobody:0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    assert look_at_display() is Display.THERE


def test_a_window_without_its_display_is_refused_in_words_and_counts_as_no_failed_start(
    monkeypatch,
):
    alive = []
    monkeypatch.setattr(desktop, "came_to_life", lambda: alive.append("alive"))
    with pytest.raises(Unavailable, match="does not answer"):
        desktop._check(Display.GONE)  # who reports the error says that the program lives

    desktop._check(Display.DOUBTFUL)
    assert alive == ["alive"]
    desktop._check(Display.THERE)
    assert alive == ["alive"]


def test_the_display_is_left_only_after_the_window_is_there(monkeypatch):
    left = []
    monkeypatch.setattr(displays, "_x11", lambda: lambda: left.append("left"))
    monkeypatch.setenv("DISPLAY", ":0")

    with asked_display():
        assert left == []
    assert left == ["left"]
