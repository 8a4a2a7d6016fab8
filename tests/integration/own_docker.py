"""A Docker Engine of the tests' own, to be killed, restarted and filled up at will.

It shares nothing with this computer's engine: folders, socket, containers, addresses and bridge
are its own, and it touches no firewall. It takes root and a `dockerd` to run one.
"""

import fcntl
import json
import os
import select
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import docker
import pytest

from nosdesk.adapters.docker.busybox_image import IMAGE_SETTINGS, busybox_tar
from nosdesk.adapters.docker.makers import MAKER_LABEL, is_dead, this_maker

IMAGE = "nosdesk/demo:1"
"""The image that is here from the start: a shell and the usual small programs."""

WITHIN_S = 150
_PREFIX = "nosdesk-docker-"
_MADE_BY = "made-by"
_STANDARD_BRIDGE = Path("/sys/class/net/docker0")
_ADD_BRIDGE, _REMOVE_BRIDGE = 0x89A0, 0x89A1
_GET_FLAGS, _SET_FLAGS, _IS_UP = 0x8913, 0x8914, 1
_PING = b"GET /_ping HTTP/1.0\r\n\r\n"


@contextmanager
def own_docker(*options: str, disk_mib: int | None = None) -> "Iterator[OwnDocker]":
    """Give a running engine with the image in it; skip the test where none can be run.

    `options` are for the daemon; `disk_mib` makes its disk a small one in memory.
    """
    _check_possible()
    had_bridge = _STANDARD_BRIDGE.exists()
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    (folder / _MADE_BY).write_text(this_maker().label)
    engine = OwnDocker(folder, options)
    try:
        engine.make_ground(disk_mib)
        engine.start()
        with engine.client() as client:
            client.import_image_from_data(
                busybox_tar(), *IMAGE.split(":"), changes=list(IMAGE_SETTINGS)
            )
        yield engine
    finally:
        engine.take_away()
        assert _STANDARD_BRIDGE.exists() is had_bridge, "this computer's engine was meddled with"


class OwnDocker:
    """One daemon and its folder."""

    def __init__(self, folder: Path, options: tuple[str, ...]) -> None:
        self._folder = folder
        self._options = options
        self._children: list[subprocess.Popen[bytes]] = []
        self._bridge = _bridge_of(folder)
        self._has_answered = False
        self.socket = str(folder / "docker.sock")
        self.url = f"unix://{self.socket}"
        self.root = folder / "data"

    @property
    def pid(self) -> int:
        return int((self._folder / "pid").read_text())

    @property
    def answers(self) -> bool:
        try:
            with socket.socket(socket.AF_UNIX) as door:
                door.settimeout(5)
                door.connect(self.socket)
                door.sendall(_PING)
                return b" 200 " in door.recv(4096)
        except OSError:
            return False

    @contextmanager
    def client(self) -> Iterator[docker.APIClient]:
        client = docker.APIClient(self.url, version="auto")
        try:
            yield client
        finally:
            client.close()

    def start(self) -> None:
        """Start the daemon, as it was started before; return once it answers."""
        deadline = time.monotonic() + WITHIN_S
        while not self.answers:
            if time.monotonic() > deadline:
                _missing(f"a Docker Engine of our own does not start: {self._last_words()}")
            if not self._children or self._children[-1].poll() is not None:
                # The first try fails while the kernel still lists what was killed.
                self._children.append(self._spawned())
            time.sleep(0.05)  # noqa: TID251 - no loop here
        self._has_answered = True

    def kill(self) -> None:
        """Kill the daemon as a crash does; what it ran goes on without it."""
        own_containerd = self._folder / "exec" / "containerd" / "containerd.pid"
        below = own_containerd.read_text() if own_containerd.exists() else ""
        self._signal(signal.SIGKILL)
        if below:  # it dies with its daemon; a new one waits long where the kernel still lists it
            _await(lambda: not Path("/proc", below).exists())
            own_containerd.unlink()  # nor must who gets its number next be taken for it

    def stop(self) -> None:
        """Ask the daemon to end, with its containers."""
        self._signal(signal.SIGTERM)

    def make_ground(self, mib: int | None) -> None:
        """Make what it stands on: a bridge, and a disk that may be a small one."""
        _asked_of_network(_ADD_BRIDGE, self._bridge.encode() + b"\0")
        self.root.mkdir()
        if mib is not None:
            order = ["mount", "-t", "tmpfs", "-o", f"size={mib}m", "tmpfs", str(self.root)]
            subprocess.run(order, check=True)

    def take_away(self) -> None:
        """End it, and remove everything that it made."""
        try:
            if self._has_answered:
                self._empty()
        finally:
            take_away(self._folder)
            for child in self._children:
                child.wait(WITHIN_S)

    def _empty(self) -> None:
        with suppress(OSError, docker.errors.DockerException):
            self.start()
            with self.client() as client:
                for each in client.containers(all=True):
                    client.remove_container(each["Id"], force=True)
                client.prune_networks()
            self.stop()

    def _spawned(self) -> "subprocess.Popen[bytes]":
        folder = self._folder
        config = folder / "config.json"
        config.write_text(json.dumps({}))
        namespace = folder.name.replace("_", "0")  # containerd takes no name that ends in one
        command = [
            _dockerd() or "dockerd", f"--config-file={config}", f"--pidfile={folder / 'pid'}",
            f"--data-root={self.root}", f"--exec-root={folder / 'exec'}", f"--host={self.url}",
            f"--containerd-namespace={namespace}",
            f"--containerd-plugins-namespace={namespace}-plugins",
            f"--bridge={self._bridge}", "--iptables=false", "--ip6tables=false", "--ip-forward=false", "--ip-masq=false",
            "--userland-proxy=false", *self._options,
        ]  # fmt: skip
        with (folder / "log").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log)

    def _signal(self, number: int) -> None:
        """Send the signal, and return once the daemon is gone, whoever its parent is."""
        try:
            watch = os.pidfd_open(self.pid)
        except (OSError, ValueError):
            return
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(watch, number)
        gone, _, _ = select.select([watch], [], [], WITHIN_S)
        os.close(watch)
        assert gone, "the daemon did not end"
        for child in self._children:
            child.poll()

    def _last_words(self) -> str:
        log = self._folder / "log"
        return " | ".join(log.read_text(errors="replace").splitlines()[-3:])


def take_away_dead_ones() -> None:
    """Remove the engines of test runs that were killed; those of living ones stay."""
    if os.name == "posix" and os.geteuid() == 0:
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            signed = folder / _MADE_BY
            if signed.exists() and is_dead({MAKER_LABEL: signed.read_text()}):
                take_away(folder)


def take_away(folder: Path) -> None:
    """End whatever names this engine's folder, and remove that and the bridge."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            with suppress(OSError):
                if f"{folder}/".encode() in (entry / "cmdline").read_bytes():
                    os.kill(int(entry.name), signal.SIGKILL)
    mounted = [line.split()[1] for line in Path("/proc/self/mounts").read_text().splitlines()]
    for place in reversed(mounted):
        if place.startswith(f"{folder}/"):
            subprocess.run(["umount", "--lazy", place], check=False)
    bridge = _bridge_of(folder)
    with suppress(OSError):
        _set_down(bridge)
        _asked_of_network(_REMOVE_BRIDGE, bridge.encode() + b"\0")
    shutil.rmtree(folder, ignore_errors=True)


def _bridge_of(folder: Path) -> str:
    # One without a bridge, or with address pools of its own, removes this computer's docker0.
    return f"nosd{folder.name[-8:]}"


def _set_down(device: str) -> None:
    ask = struct.Struct("16sH22x")
    _, flags = ask.unpack(_asked_of_network(_GET_FLAGS, ask.pack(device.encode(), 0)))
    _asked_of_network(_SET_FLAGS, ask.pack(device.encode(), flags & ~_IS_UP))


def _asked_of_network(question: int, words: bytes) -> bytes:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as door:
        return fcntl.ioctl(door, question, words)


def _await(is_true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not is_true() and time.monotonic() < deadline:
        time.sleep(0.05)  # noqa: TID251 - no loop here


def _check_possible() -> None:
    if not hasattr(os, "pidfd_open") or os.geteuid() != 0:
        pytest.skip("only root can run a Docker Engine of its own, and only on Linux")
    if _dockerd() is None:
        _missing("there is no dockerd on this computer")


def _dockerd() -> str | None:
    return shutil.which("dockerd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


def _missing(what: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"This test must run here, but {what}", pytrace=False)
    pytest.skip(what)
