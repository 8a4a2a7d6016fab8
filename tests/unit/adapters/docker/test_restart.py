"""Restarting a daemon, tried on a small one that stands in for Docker's."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from nosdesk.adapters.docker.restart import restart_daemon, restart_of_engine
from nosdesk.domain.errors import HostUnfit

PATIENCE_S = 20
STAND_IN = """
import os, pathlib, socket, sys
folder = pathlib.Path(sys.argv[1])
door = socket.socket(socket.AF_UNIX)
(folder / "sock").unlink(missing_ok=True)
door.bind(str(folder / "sock"))
door.listen()
(folder / "pid").write_text(str(os.getpid()))
(folder / "seen").write_text(f"{os.environ['COLOUR']} {os.getcwd()}")
print("up", flush=True)
while True:
    caller, _ = door.accept()
    if caller.recv(1000):  # some only look who listens
        caller.sendall(b"HTTP/1.0 200 OK\\r\\n\\r\\nOK")
    caller.close()
"""


@pytest.fixture
def place(tmp_path):
    """A stand-in daemon that nobody supervises; whatever runs there at the end is ended."""
    with (tmp_path / "log").open("wb") as log:
        daemon = subprocess.Popen(
            [sys.executable, "-c", STAND_IN, str(tmp_path)],
            env={**os.environ, "COLOUR": "a b=c"},
            cwd=tmp_path,
            stdout=log,
            stderr=log,
        )
    wait_until((tmp_path / "log").read_bytes)
    yield str(tmp_path / "sock")
    os.kill(int((tmp_path / "pid").read_text()), signal.SIGKILL)
    daemon.wait(PATIENCE_S)


def wait_until(is_true):
    deadline = time.monotonic() + PATIENCE_S
    while not is_true():
        assert time.monotonic() < deadline
        time.sleep(0.01)  # noqa: TID251 - nothing else runs here


def test_a_daemon_is_restarted_as_it_was_started_and_outlives_us(place, tmp_path):
    before = int((tmp_path / "pid").read_text())
    (tmp_path / "seen").unlink()

    restart_daemon(place)

    after = int((tmp_path / "pid").read_text())
    assert after != before
    assert (tmp_path / "seen").read_text() == f"a b=c {tmp_path}"
    assert os.getsid(after) != os.getsid(0)
    assert (tmp_path / "log").read_bytes() == b"up\nup\n"
    command = Path(f"/proc/{after}/cmdline").read_bytes().split(b"\0")
    assert command[1:3] == [b"-c", STAND_IN.encode()]


def test_without_a_running_daemon_it_is_said_in_a_sentence(tmp_path):
    deserted = tmp_path / "deserted"
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(deserted))
    for place in (tmp_path / "none", deserted, tmp_path):
        with pytest.raises(HostUnfit, match="No running Docker daemon"):
            restart_daemon(str(place))


@pytest.mark.parametrize("url", ["tcp://10.0.0.1:2376", "ssh://host", "npipe://docker"])
def test_an_engine_elsewhere_is_not_restarted(url):
    with pytest.raises(HostUnfit, match="not this computer's own"):
        restart_of_engine(url)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gets that far")
def test_what_is_no_docker_daemon_is_left_alone(place):
    with pytest.raises(HostUnfit, match="not a Docker daemon"):
        restart_of_engine(f"unix://{place}")


def test_nobody_but_root_restarts_the_engine():
    ended = subprocess.run(
        [sys.executable, "-c", ASKING_AS_NOBODY], capture_output=True, text=True, check=False
    )

    assert ended.stdout == "Only root may restart Docker on this computer.\n"


ASKING_AS_NOBODY = """
import os
from nosdesk.adapters.docker.restart import restart_of_engine
from nosdesk.domain.errors import HostUnfit
os.environ.pop("DOCKER_HOST", None)
if os.geteuid() == 0:
    os.setuid(65534)
try:
    restart_of_engine(None)
except HostUnfit as error:
    print(error.title)
"""
