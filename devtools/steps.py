"""Steps that a person watches: one line each with the seconds it took, the noise only on failure.

They are told on stderr, so that what a command prints on stdout stays clean.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class StepFailed(Exception):
    """A step did not work: what happened, and the command or sentence that helps."""

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(f"{what}\n{remedy}".strip())


@contextmanager
def step(title: str) -> Iterator[None]:
    """Tell the title now, and how long the block took once it is over."""
    tell(f"{title} …", end="")
    begun = time.monotonic()
    try:
        yield
    except BaseException:
        tell(" failed")
        raise
    tell(f" {time.monotonic() - begun:.1f} s")


def tell(text: str, end: str = "\n") -> None:
    """Say something to the person who watches."""
    print(text, end=end, file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], *, extra_env: Mapping[str, str] | None = None) -> str:
    """Run the command in the repository and return its output; `StepFailed` carries it whole."""
    env = {**os.environ, **(extra_env or {})}
    try:
        ran = subprocess.run(
            command,
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise StepFailed(f"{command[0]} cannot be run: {error.strerror}") from error
    if ran.returncode != 0:
        raise StepFailed(f"{ran.stdout.strip()}\n\nThis failed: {typed(command)}")
    return ran.stdout


def become(command: Sequence[str | Path]) -> int:
    """Go on as another program; where that cannot be, run it and return its exit code."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], [str(part) for part in command])  # noqa: S606 - our own interpreter
    return subprocess.run(command, check=False).returncode


def typed(command: Sequence[str | Path]) -> str:
    """Return the command as a person would type it."""
    return " ".join(str(part) for part in command)
