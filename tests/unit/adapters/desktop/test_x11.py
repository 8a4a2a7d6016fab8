"""X servers that hang, refuse or talk nonsense, and whose server is asked at all."""

import socket
import struct
import time
from contextlib import contextmanager, suppress
from threading import Thread

import pytest

from nosdesk.adapters.desktop.x11 import X11Idle, display_number
from nosdesk.adapters.desktop.x11_cookie import COOKIE_KIND, cookie

ROOT = 0x2A
GREETING = struct.pack("<BxHHH", 1, 11, 0, 11) + struct.pack(
    "<IIIIHHBB10x3sxI4x", 1, 2, 3, 4, 3, 65535, 1, 0, b"own", ROOT
)
HAS_EXTENSION = struct.pack("<BxHIBBxx20x", 1, 1, 0, 1, 140)
NO_EXTENSION = struct.pack("<BxHIBBxx20x", 1, 1, 0, 0, 0)
IDLE = struct.pack("<BBHIIIIIB7x", 1, 0, 2, 0, 9, 0, 61_500, 0, 0)
EVENT = bytes([34]) + bytes(31)
ERROR = bytes(32)


@contextmanager
def served(folder, *answers):
    """Serve a display that gives one answer to each message, then hangs up, or hangs for None."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(folder / "X5"))
    listener.listen()
    heard = []

    def serve():
        line, _ = listener.accept()
        with line, suppress(OSError):  # the other side may have hung up
            for answer in answers:
                heard.append(line.recv(4096))
                if answer is None:
                    line.recv(1)  # until the other side gives up
                    return
                line.sendall(answer)

    server = Thread(target=serve)
    server.start()
    try:
        yield heard
    finally:
        server.join()
        listener.close()


def asked(folder, within_s=5.0):
    env = {"DISPLAY": ":5", "XAUTHORITY": str(folder / "none")}
    return X11Idle(env, folder, answer_within_s=within_s).idle_s()


def test_the_answer_is_found_behind_events_that_nobody_asked_for(tmp_path):
    with served(tmp_path, GREETING, EVENT + HAS_EXTENSION, EVENT * 3 + IDLE) as heard:
        assert asked(tmp_path) == 61.5

    assert heard[2] == struct.pack("<BBHI", 140, 1, 2, ROOT)


@pytest.mark.parametrize(
    "answers",
    [
        (),
        (b"\x01",),
        (struct.pack("<BBHHH", 0, 4, 11, 0, 1) + b"away",),
        (struct.pack("<BxHHH", 1, 11, 0, 0),),
        (struct.pack("<BxHHH", 1, 11, 0, 65535) + bytes(1000),),
        (struct.pack("<BxHHH", 1, 11, 0, 12) + b"\xff" * 48,),
        (GREETING, NO_EXTENSION),
        (GREETING, ERROR),
        (GREETING, HAS_EXTENSION, ERROR),
        (GREETING, HAS_EXTENSION, EVENT * 200),
        (GREETING, HAS_EXTENSION, IDLE[:20]),
    ],
)
def test_a_server_that_refuses_or_talks_nonsense_tells_nothing(tmp_path, answers):
    with served(tmp_path, *answers):
        assert asked(tmp_path) is None


@pytest.mark.parametrize("answers", [(None,), (GREETING, None), (GREETING, HAS_EXTENSION, None)])
def test_a_server_that_hangs_is_given_up(tmp_path, answers):
    begun = time.monotonic()
    with served(tmp_path, *answers):
        assert asked(tmp_path, within_s=0.1) is None

    assert time.monotonic() - begun < 30


def test_without_a_server_nothing_is_told(tmp_path):
    assert asked(tmp_path) is None


@pytest.mark.parametrize(
    ("env", "number"),
    [
        ({"DISPLAY": ":0"}, "0"),
        ({"DISPLAY": ":12.3", "XDG_SESSION_TYPE": "x11"}, "12"),
        ({"DISPLAY": "unix:1"}, "1"),
        ({}, None),
        ({"DISPLAY": ""}, None),
        ({"DISPLAY": "localhost:10.0"}, None),
        ({"DISPLAY": ":../../x"}, None),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, None),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, None),
    ],
)
def test_only_this_pcs_own_x_server_is_asked(env, number):
    assert display_number(env) == number


def entry(family, number, secret, kind=COOKIE_KIND):
    parts = (b"host", number, kind, secret)
    return struct.pack(">H", family) + b"".join(struct.pack(">H", len(p)) + p for p in parts)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (entry(0x100, b"5", b"right"), b"right"),
        (entry(0x100, b"4", b"wrong") + entry(0xFFFF, b"", b"any"), b"any"),
        (entry(0x100, b"5", b"wrong", b"XDM-AUTHORIZATION-1") + entry(0x100, b"5", b"ok"), b"ok"),
        (entry(0, b"5", b"elsewhere"), b""),
        (b"", b""),
        (b"\x01", b""),
        (entry(0x100, b"5", b"right")[:-3] + b"", b"ri"),
    ],
)
def test_the_cookie_is_found_by_its_display(tmp_path, content, expected):
    (tmp_path / "authority").write_bytes(content)

    assert cookie({"XAUTHORITY": str(tmp_path / "authority")}, "5") == expected
