"""The last touch as a real X server tells it; a machine without Xvfb leaves these out."""

import asyncio
import os
import secrets
import shutil
import socket
import struct
import subprocess
import time
from pathlib import Path

import pytest

from nosdesk.adapters.desktop.x11 import X11Idle, _Talk
from nosdesk.adapters.desktop.x11_cookie import COOKIE_KIND, cookie

pytestmark = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")


def entry(family, number, secret, kind=COOKIE_KIND):
    parts = (b"host", number, kind, secret)
    return struct.pack(">H", family) + b"".join(
        struct.pack(">H", len(part)) + part for part in parts
    )


@pytest.fixture
def env(tmp_path):
    """A session on an X server that asks for a cookie."""
    secret = secrets.token_bytes(16)
    authority = tmp_path / "authority"
    authority.write_bytes(entry(0xFFFF, b"", secret))
    listening, saying = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(saying), "-auth", str(authority), "-nolisten", "tcp", "-noreset",
         "-screen", "0", "640x480x24"],
        pass_fds=(saying,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(saying)
    try:
        with os.fdopen(listening) as told:
            yield {"DISPLAY": f":{told.readline().strip()}", "XAUTHORITY": str(authority)}
    finally:
        server.terminate()
        server.wait()


def touch(env):
    """Press and release a key, as the XTEST extension does."""
    number = env["DISPLAY"].removeprefix(":")
    with socket.socket(socket.AF_UNIX) as line:
        talk = _Talk(line, time.monotonic() + 5)
        talk.connect(Path(f"/tmp/.X11-unix/X{number}"))
        root = talk.greet(cookie(env, number))
        xtest = talk.extension(b"XTEST")
        for kind in (2, 3):
            talk._say(struct.pack("<BBHBBxxII8xHH7xB", xtest, 2, 9, kind, 38, 0, root, 0, 0, 0))
        talk.extension()  # its answer says that the server has got this far


async def test_the_time_since_the_last_touch_is_told(env):
    idle = X11Idle(env)
    await asyncio.sleep(0.05)
    before = idle.idle_s()
    await asyncio.sleep(0.05)
    assert idle.idle_s() > before

    begun = time.monotonic()
    touch(env)
    assert 0 <= idle.idle_s() <= time.monotonic() - begun + 0.01


async def test_who_has_no_cookie_is_told_nothing(env, tmp_path):
    assert X11Idle(env | {"XAUTHORITY": str(tmp_path / "none")}).idle_s() is None


async def test_a_server_that_went_away_is_told_nothing_of(env):
    idle = X11Idle(env | {"DISPLAY": ":7777"})

    assert idle.idle_s() is None
