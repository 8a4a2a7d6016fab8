"""The virtual environment `.venv`: made from the lock file, and made anew when that changes.

A stamp inside says what it was made from. It is written last, so an environment whose making was
cut off is never taken for a whole one.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from devtools.machine import ensure_venv_module
from devtools.steps import ROOT, StepFailed, run, step

VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "requirements" / "dev.txt"
STAMP = "made-from"
"""The file in an environment that says what it was made from."""


def ensure_environment() -> None:
    """Make the environment unless it stands and fits the lock file."""
    wanted = stamp((LOCK, ROOT / "pyproject.toml"), VENV, sys.version)
    if stamped(VENV) == wanted and _is_sound():
        return
    ensure_venv_module()
    make_environment(VENV, (LOCK,))
    with step("Installing Nosdesk itself, editable"):
        run([*_pip(VENV), "--no-deps", "--no-build-isolation", "--editable", ROOT])
    if not _is_sound():
        raise StepFailed("The new environment does not work.", "Remove .venv and try again.")
    (VENV / STAMP).write_text(wanted, encoding="utf-8")


def make_environment(place: Path, locks: tuple[Path, ...]) -> None:
    """Make the environment anew with the packages of these lock files and nothing else."""
    with step(f"Making the environment {place.name}"):
        shutil.rmtree(place, ignore_errors=True)
        run([sys.executable, "-m", "venv", place])
    for lock in locks:
        with step(f"Installing the packages of {lock.parent.name}/{lock.name}"):
            run([*_pip(place), "--no-deps", "--require-hashes", "-r", lock])


def interpreter(place: Path) -> Path:
    """Return the interpreter of the environment at this place."""
    return place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp(sources: tuple[Path, ...], place: Path, interpreter: str) -> str:
    """Return a text that changes with the sources, the interpreter, or when the tree was moved."""
    digest = hashlib.sha256(f"{place}\n{interpreter}\n".encode())
    for source in sources:
        digest.update(source.read_bytes())
    return digest.hexdigest()


def stamped(place: Path) -> str:
    """Return what the environment was made from, "" where none was made whole."""
    try:
        return (place / STAMP).read_text(encoding="utf-8")
    except OSError:
        return ""


def _pip(place: Path) -> tuple[Path | str, ...]:
    quiet = ("--disable-pip-version-check", "--no-input", "install", "--quiet")
    return (interpreter(place), "-m", "pip", *quiet)


def _is_sound() -> bool:
    """Tell whether the environment's interpreter starts and finds the program."""
    try:
        tried = subprocess.run(
            [PYTHON, "-c", "import nosdesk"], cwd=BIN, capture_output=True, check=False
        )
    except OSError:
        return False
    return tried.returncode == 0
