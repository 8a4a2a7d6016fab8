"""A Docker Engine of the test's own that takes requests for GPUs, and tells what it gave to whom.

Docker asks for GPUs by a hook that it looks for on its path under NVIDIA's name, so a daemon
started with a stub of that hook needs neither a card nor NVIDIA's toolkit. It has its own folders,
socket and names inside containerd, no bridge and no firewall rules: the computer's own Docker
does not notice it.
"""

import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.nvml_stub.machine import missing

HOOK = "nvidia-container-runtime-hook"
NAMESPACE = "nosdesk-test-gpus"
"""Always the same: containerd remembers every name it ever heard."""

START_WITHIN_S = 60


class GpuDocker:
    """An engine and what its hook noted."""

    def __init__(self, folder: Path) -> None:
        self.url = f"unix://{folder}/s"
        self._notes = folder / "hook"

    def given(self, container: str) -> dict[str, object]:
        """Return what the hook noted of the container with this id."""
        note: dict[str, object] = json.loads((self._notes / f"{container}.json").read_text())
        return note

    def asked(self) -> int:
        """Return how many containers asked for GPUs."""
        return len(list(self._notes.glob("*.json")))


@contextmanager
def gpu_docker(known: Sequence[str]) -> Iterator[GpuDocker]:
    """Run an engine on a computer with these GPUs for as long as the block lasts."""
    daemon = shutil.which("dockerd", path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    if daemon is None or os.geteuid() != 0:
        missing("only root can start a Docker Engine of its own, where dockerd is installed")
    with _turn():
        folder = Path(tempfile.mkdtemp(prefix="nd-gpu-"))  # short: a socket's path must be
        try:
            _lay_out_hook(folder, known)
            with _daemon(str(daemon), folder) as gpus:
                yield gpus
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _turn() -> Iterator[None]:
    """Wait until no other such engine runs on this computer, for they would share their names."""
    with (Path(tempfile.gettempdir()) / f"{NAMESPACE}.lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _lay_out_hook(folder: Path, known: Sequence[str]) -> None:
    (folder / "bin").mkdir()
    (folder / "hook").mkdir()
    (folder / "hook" / "known").write_text("\n".join(known))
    source = Path(__file__).with_name("container_hook.py")
    hook = folder / "bin" / HOOK
    hook.write_text(f"#!{sys.executable} -I\n{source.read_text()}")
    hook.chmod(0o755)


@contextmanager
def _daemon(program: str, folder: Path) -> Iterator[GpuDocker]:
    (folder / "config.json").write_text("{}")  # and not this computer's own
    command = [
        "unshare", "--net",  # without a bridge of its own it would remove this computer's docker0
        program, f"--data-root={folder}/data", f"--exec-root={folder}/exec",
        f"--pidfile={folder}/pid", f"--host=unix://{folder}/s", f"--config-file={folder}/config.json",
        f"--containerd-namespace={NAMESPACE}", f"--containerd-plugins-namespace={NAMESPACE}-plugins",
        "--storage-driver=vfs", "--bridge=none", "--iptables=false", "--ip6tables=false",
        "--ip-forward=false", "--ip-masq=false", "--userland-proxy=false",
    ]  # fmt: skip
    env = {
        **os.environ,
        "PATH": f"{folder}/bin:{os.environ['PATH']}:/usr/sbin:/sbin",
        "NOSDESK_STUB_HOOK": str(folder / "hook"),
    }
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(command, env=env, stdout=log, stderr=log)
        try:
            _await_answer(running, folder)
            yield GpuDocker(folder)
        finally:
            running.terminate()
            running.wait(60)


def _await_answer(running: "subprocess.Popen[bytes]", folder: Path) -> None:
    deadline = time.monotonic() + START_WITHIN_S
    while time.monotonic() < deadline and running.poll() is None:
        try:
            with socket.socket(socket.AF_UNIX) as door:
                door.settimeout(5)
                door.connect(f"{folder}/s")
                door.sendall(b"GET /_ping HTTP/1.0\r\n\r\n")
                if b" 200 " in door.recv(64):
                    return
        except OSError:
            pass
        time.sleep(0.1)  # noqa: TID251 - no loop here
    pytest.fail(
        f"A Docker Engine of our own did not start:\n{(folder / 'log').read_text()[-2000:]}"
    )
