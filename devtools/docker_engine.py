"""Makes sure that a Docker Engine answers: installs it, starts it, and waits for it.

A daemon that answers already is left exactly as it is.
"""

import getpass
import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
from enum import Enum, auto
from pathlib import Path

from devtools.machine import as_root, has_systemd, install, is_root
from devtools.steps import ROOT, StepFailed, become, run, step, tell, typed

SOCKET = Path("/var/run/docker.sock")
_APPARMOR = Path("/sys/module/apparmor/parameters/enabled")
_START_DEADLINE_S = 60
_ANSWER_DEADLINE_S = 10
_REGROUPED = "NOSDESK_DEV_REGROUPED"
_PING = b"GET /_ping HTTP/1.0\r\n\r\n"


class Engine(Enum):
    """What knocking at the engine's socket showed."""

    ANSWERS = auto()
    DENIED = auto()
    AWAY = auto()


def ensure_docker() -> None:
    """Make sure that a Docker Engine answers to this user."""
    if url := os.environ.get("DOCKER_HOST"):
        tell(f"Using the Docker Engine at {url} (DOCKER_HOST).")
        return
    if not sys.platform.startswith("linux"):
        _expect_docker_desktop()
        return
    state = knock(SOCKET)
    if state is Engine.AWAY:
        state = _installed_and_started()
    if state is Engine.DENIED:
        _join_group()


def knock(path: Path) -> Engine:
    """Ask the engine behind this socket whether it is there."""
    try:
        with socket.socket(socket.AF_UNIX) as door:
            door.settimeout(_ANSWER_DEADLINE_S)
            door.connect(str(path))
            door.sendall(_PING)
            answer = door.recv(64)
    except PermissionError:
        return Engine.DENIED
    except OSError:
        return Engine.AWAY
    return Engine.ANSWERS if b" 200 " in answer else Engine.AWAY


def _expect_docker_desktop() -> None:
    if shutil.which("docker") is None:
        raise StepFailed("Docker is not installed.", "Install Docker Desktop and start it.")
    run(["docker", "version"])


def _installed_and_started() -> Engine:
    if _dockerd() is None:
        install(*_packages())
        if (state := knock(SOCKET)) is not Engine.AWAY:
            return state  # installing it started it
    with step("Starting Docker"):
        return _started()


def _dockerd() -> str | None:
    return shutil.which("dockerd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


def _packages() -> list[str]:
    packages = ["docker.io", "iptables", "ca-certificates"]
    enabled = _APPARMOR.read_text(encoding="ascii") if _APPARMOR.is_file() else ""
    if enabled.startswith("Y") and not Path("/sbin/apparmor_parser").exists():
        packages.append("apparmor")  # without it, a kernel with AppArmor starts no container
    return packages


def _started() -> Engine:
    """Start the daemon in the way of this system, else by itself; return how it then answers."""
    if has_systemd():
        run(as_root("systemctl", "start", "docker"))
        return _answering(_START_DEADLINE_S, "systemctl status docker")
    try:
        run(as_root("service", "docker", "start"))
        return _answering(_START_DEADLINE_S / 3, "service docker status")
    except StepFailed:
        return _started_alone()


def _started_alone() -> Engine:
    """Start the daemon with no service around it, to live on after us."""
    log = _state_folder() / "dockerd.log"
    command = as_root(_dockerd() or "dockerd")
    with log.open("wb") as words:
        daemon = subprocess.Popen(
            command,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=words,
            start_new_session=True,
        )
    try:
        return _answering(_START_DEADLINE_S, typed(command), daemon)
    except StepFailed as failure:
        last = "\n".join(log.read_text(errors="replace").splitlines()[-15:])
        raise StepFailed(f"{failure}", f"Its last words, from {log}:\n{last}") from failure


def _state_folder() -> Path:
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    folder = state / "nosdesk-dev"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _answering(
    deadline_s: float, command: str, daemon: "subprocess.Popen[bytes] | None" = None
) -> Engine:
    """Wait until the engine answers; give up when its daemon has ended or time is over."""
    end = time.monotonic() + deadline_s
    while (state := knock(SOCKET)) is Engine.AWAY:
        if daemon is not None and daemon.poll() is not None:
            raise StepFailed("Docker ended as soon as it was started.", f"See: {command}")
        if time.monotonic() > end:
            raise StepFailed(f"Docker did not answer within {deadline_s:.0f} s.", f"See: {command}")
        time.sleep(0.2)  # noqa: TID251 - no event loop here
    return state


def _join_group() -> None:
    """Let this user use Docker: by the group it has joined but not logged in with, or by asking."""
    user = getpass.getuser()
    join = ["sudo", "usermod", "-aG", "docker", user]
    explained = (
        "Docker runs, but your user may not use it: it is not in the group docker.\n"
        "(Whoever is in that group can do what root can on this machine.)"
    )
    if is_root() or os.environ.get(_REGROUPED) or shutil.which("sg") is None:
        raise StepFailed(explained, f"{typed(join)}, then log out and in again.")
    if not _is_member(user):
        if not sys.stdin.isatty():
            raise StepFailed(explained, f"Run this, then try again: {typed(join)}")
        tell(explained)
        if input(f"Run `{typed(join)}` now? [y/N] ").strip().lower() not in ("y", "yes"):
            raise StepFailed("Docker cannot be used without that.", typed(join))
        run(join)
    os.environ[_REGROUPED] = "1"
    again = [sys.executable, str(ROOT / "dev.py"), *sys.argv[1:]]
    sys.exit(become([shutil.which("sg") or "sg", "docker", "-c", shlex.join(again)]))


def _is_member(user: str) -> bool:
    groups = run(["id", "-nG", user])  # what the system's files say, not what this login has
    return "docker" in groups.split()
