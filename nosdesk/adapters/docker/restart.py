"""Restarting this computer's Docker Engine for real, for those who rehearse it.

Under systemd its own unit is restarted. Elsewhere the daemon that listens at the socket is asked
to end, and started again with its own command line, detached from us, so that it outlives this
program.
"""

import os
import select
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from struct import Struct
from threading import Event

from nosdesk.domain.errors import HostUnfit, Unavailable

STOP_WITHIN_S = 60
START_WITHIN_S = 60

_SYSTEMD = Path("/run/systemd/system")
_SOCKET = "/var/run/docker.sock"
_STANDARD = (_SOCKET, "/run/docker.sock")
_DAEMON = "dockerd"
_ROOM_FOR_AN_ANSWER = 4096
_CREDENTIALS = Struct("3i")
_LEAVE_OUT = "Run it as root, or leave 'docker-restart' out of the faults."
_LOOK_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class _Daemon:
    """A daemon that nobody supervises, and all it takes to start it as it was started."""

    pid: int
    command: tuple[str, ...]
    folder: str
    environment: dict[str, str]
    log: str


def restart_of_engine(url: str | None) -> Callable[[], None]:
    """Return the call that restarts the engine at this address and waits until it answers.

    It blocks, and raises `Unavailable` when the engine does not end or does not come back.
    `HostUnfit` at once when this user or this computer cannot do that.
    """
    place = (url or _SOCKET).removeprefix("unix://")
    if not place.startswith("/"):
        raise HostUnfit(
            f"The Docker Engine at {url} is not this computer's own, so it cannot be restarted.",
            "Unset DOCKER_HOST, or leave 'docker-restart' out of the faults.",
        )
    if not hasattr(os, "pidfd_open"):
        raise HostUnfit("Docker can be restarted by a rehearsal on Linux only.", _LEAVE_OUT)
    if os.geteuid() != 0:
        raise HostUnfit("Only root may restart Docker on this computer.", _LEAVE_OUT)
    if place in _STANDARD and _SYSTEMD.is_dir():
        return _restart_unit
    if Path(_running_daemon(place).command[0]).name != _DAEMON:
        raise HostUnfit(f"What listens at {place} is not a Docker daemon.", _LEAVE_OUT)
    return partial(restart_daemon, place)


def restart_daemon(place: str) -> None:
    """End the daemon at this socket and start it as it was started; return once it answers."""
    daemon = _running_daemon(place)
    _end(daemon.pid)
    _start(daemon)
    _wait_for_answer(place)


def _restart_unit() -> None:
    order = ["systemctl", "restart", "docker.service"]
    limit_s = STOP_WITHIN_S + START_WITHIN_S
    try:
        subprocess.run(order, check=True, capture_output=True, timeout=limit_s)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        raise Unavailable("systemctl could not restart Docker.") from error
    _wait_for_answer(_SOCKET)


def _running_daemon(place: str) -> _Daemon:
    try:
        pid = _listener(place)
        facts = Path("/proc") / str(pid)
        _check_is_among_us(facts)
        return _Daemon(
            pid=pid,
            command=_words(facts / "cmdline"),
            folder=str((facts / "cwd").readlink()),
            environment=dict(_pair(word) for word in _words(facts / "environ")),
            log=str((facts / "fd" / "2").readlink()),
        )
    except (OSError, ValueError) as error:
        raise HostUnfit(
            "No running Docker daemon was found to restart.",
            "Start Docker, or leave 'docker-restart' out of the faults.",
        ) from error


def _listener(place: str) -> int:
    """Return the process that listens at this socket, as the kernel knows it."""
    with socket.socket(socket.AF_UNIX) as door:
        door.settimeout(_LOOK_EVERY_S * 10)
        door.connect(place)
        seen = door.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    pid: int = _CREDENTIALS.unpack(seen)[0]
    if pid <= 1:  # another world's, or one that the system's first process listens for
        raise ValueError("the daemon cannot be seen from here")
    return pid


def _check_is_among_us(facts: Path) -> None:
    """Raise `ValueError` unless what we start would live where this process does."""
    for kind in ("mnt", "net", "pid", "user"):
        if (facts / "ns" / kind).readlink() != (Path("/proc/self/ns") / kind).readlink():
            raise ValueError(f"the daemon has a world ({kind}) of its own")


def _words(path: Path) -> tuple[str, ...]:
    return tuple(os.fsdecode(word) for word in path.read_bytes().split(b"\0") if word)


def _pair(word: str) -> tuple[str, str]:
    name, _, value = word.partition("=")
    return name, value


def _end(pid: int) -> None:
    """Ask the process to end, and return once it has; a process id used anew is never hit."""
    try:
        watch = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        signal.pidfd_send_signal(watch, signal.SIGTERM)
        if not select.select([watch], [], [], STOP_WITHIN_S)[0]:
            raise Unavailable(f"Docker did not end within {STOP_WITHIN_S} seconds.")
    except ProcessLookupError:
        return
    finally:
        os.close(watch)


def _start(daemon: _Daemon) -> None:
    """Start it in a session of its own, orphaned at once, its words going where they went."""
    is_file = Path(daemon.log).is_file()
    with Path(daemon.log if is_file else os.devnull).open("ab") as log:
        subprocess.run(  # noqa: S603 - the very words that root had started it with
            ["/usr/bin/setsid", "--fork", *daemon.command],
            check=True,
            cwd=daemon.folder,
            env=daemon.environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )


def _wait_for_answer(place: str) -> None:
    pause, deadline = Event(), time.monotonic() + START_WITHIN_S
    while not _answers(place):
        if time.monotonic() > deadline:
            raise Unavailable(f"Docker did not come back within {START_WITHIN_S} seconds.")
        pause.wait(_LOOK_EVERY_S)


def _answers(place: str) -> bool:
    try:
        with socket.socket(socket.AF_UNIX) as door:
            door.settimeout(_LOOK_EVERY_S * 10)
            door.connect(place)
            door.sendall(b"GET /_ping HTTP/1.0\r\n\r\n")
            return b" 200 " in door.recv(_ROOM_FOR_AN_ANSWER)
    except OSError:
        return False
