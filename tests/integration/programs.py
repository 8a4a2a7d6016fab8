"""The program itself as child processes, each with a folder of its own."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PROGRAM = [sys.executable, "-m", "nosdesk"]


def nosdesk(home: Path, *words: str, timeout_s: float = 280) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [*PROGRAM, *words], env=_environment(home), capture_output=True, text=True,
        timeout=timeout_s, check=False,
    )  # fmt: skip


@contextmanager
def started(
    home: Path, *words: str, stderr: int | IO[bytes] = subprocess.PIPE
) -> Iterator[subprocess.Popen[str]]:
    """Start a command that goes on until it is told to stop; end it at the end of the block."""
    process = subprocess.Popen(
        [*PROGRAM, *words], env=_environment(home), stdout=subprocess.PIPE,
        stderr=stderr, text=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


@contextmanager
def practice_grid(home: Path) -> Iterator[dict]:
    """Serve a practice grid; gives what its first line says."""
    with started(home, "practice", "--json") as process:
        yield json.loads(process.stdout.readline())
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=120) == 0


def read_until(process: subprocess.Popen[str], wanted: str) -> list[str]:
    """Return the lines up to and with the first that holds the wanted words."""
    lines = []
    for line in process.stdout:
        lines.append(line)
        if wanted in line:
            return lines
    raise AssertionError(f"'{wanted}' never came: {lines} {process.stderr.read()}")


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "NOSDESK_HOME": str(home)}
