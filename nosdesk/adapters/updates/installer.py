"""Runs the installer of a newer version; it puts that beside the running one and touches no data.

It has a session of its own, so it comes to its end whatever becomes of this program.
"""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, NoReturn

from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.updates.manifest import Package

WITHIN_S = 900.0
_LOOK_S = 0.1
_LONGEST_WORD = 300
_SERVICE = "SYSTEMD_EXEC_PID"
"""Says which process systemd takes for the service itself."""

_left: list["subprocess.Popen[bytes]"] = []
"""What was started for good; an object that goes while its program runs would be complained of."""


async def run_installer(
    path: Path, package: Package, environment: Mapping[str, str], *, within_s: float = WITHIN_S
) -> None:
    """Return once the new version is installed; `HostUnfit` says why it is not."""
    log = path.with_name("install.log")
    code = await _code_of(_words(path, package), environment, log, within_s)
    if code == 0:
        return
    why = "It did not come to an end." if code is None else _last_word(log) or f"Exit code {code}."
    raise HostUnfit(f"The new version could not be installed. {why}", _remedy(path))


def start_in_our_place(words: Sequence[str], environment: Mapping[str, str]) -> None:
    """Start the program that goes on where this one ends, which is to end now.

    What runs as a service of systemd stays the same process: systemd ends all others with it.
    """
    if environment.get(_SERVICE) != str(os.getpid()):
        start_detached(words, environment)
        return
    become(words, environment)


def become(words: Sequence[str], environment: Mapping[str, str]) -> NoReturn:
    """Go on as another program, as the same process and where this one says what it says."""
    try:
        os.execve(words[0], list(words), environment)  # noqa: S606 - our own launcher
    except OSError as error:
        raise HostUnfit(f"{words[0]} cannot be started: {error.strerror}.") from error


def start_detached(words: Sequence[str], environment: Mapping[str, str]) -> None:
    """Start a program that has nothing to do with this one any more."""
    try:
        _left.append(_started(words, environment, subprocess.DEVNULL))
    except OSError as error:
        raise HostUnfit(f"{words[0]} cannot be started: {error.strerror}.") from error


def _words(path: Path, package: Package) -> list[str]:
    if package is Package.WINDOWS:
        return [str(path), "/S"]
    return ["/bin/sh", str(path), "--", "--unattended"]


async def _code_of(
    words: Sequence[str], environment: Mapping[str, str], log: Path, within_s: float
) -> int | None:
    """Return the exit code, None when it did not end in time and was ended with all it started."""
    try:
        with log.open("wb") as told:
            started = _started(words, environment, told, log.parent)
    except OSError as error:
        raise HostUnfit(
            f"The new version could not be installed: {error.strerror}.",
            _remedy(log.parent),
        ) from error
    try:
        for _ in range(round(within_s / _LOOK_S)):
            if (code := started.poll()) is not None:
                return code
            await asyncio.sleep(_LOOK_S)
    except asyncio.CancelledError:
        _left.append(started)  # we end, and it comes to its own end
        raise
    _end(started)
    await asyncio.to_thread(started.wait)
    return None


def _started(
    words: Sequence[str],
    environment: Mapping[str, str],
    told: int | IO[bytes],
    folder: Path | None = None,
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - a signed file, or our own launcher
        words,
        env=environment,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=told,
        stderr=subprocess.STDOUT,
        **_apart(),
    )


def _end(started: "subprocess.Popen[bytes]") -> None:
    """End it with all that it started: nothing may be installed after we said that it was not."""
    if sys.platform == "win32":
        started.kill()
        return
    with suppress(ProcessLookupError):
        os.killpg(started.pid, signal.SIGKILL)


def _apart() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.DETACHED_PROCESS}
    return {"start_new_session": True}


def _remedy(path: Path) -> str:
    return f"Your version stays as it is. Try again, or install the new one by hand: {path}"


def _last_word(log: Path) -> str:
    """Return the last line that the installer said, made harmless."""
    try:
        text = log.read_bytes()[-4_096:].decode(errors="replace")
    except OSError:
        return ""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "".join(c for c in lines[-1] if c.isprintable())[:_LONGEST_WORD] if lines else ""
