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
_STAMP = VENV / "made-from"
_PIP = (PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet")


def ensure_environment() -> None:
    """Make the environment unless it stands and fits the lock file."""
    wanted = stamp((LOCK, ROOT / "pyproject.toml"), VENV, sys.version)
    if _stamped() == wanted and _is_sound():
        return
    ensure_venv_module()
    with step("Making the environment .venv"):
        shutil.rmtree(VENV, ignore_errors=True)
        run([sys.executable, "-m", "venv", VENV])
    with step("Installing the packages of requirements/dev.txt"):
        run([*_PIP, "--no-deps", "--require-hashes", "-r", LOCK])
    with step("Installing Nosdesk itself, editable"):
        run([*_PIP, "--no-deps", "--no-build-isolation", "--editable", ROOT])
    if not _is_sound():
        raise StepFailed("The new environment does not work.", "Remove .venv and try again.")
    _STAMP.write_text(wanted, encoding="utf-8")


def stamp(sources: tuple[Path, ...], place: Path, interpreter: str) -> str:
    """Return a text that changes with the sources, the interpreter, or when the tree was moved."""
    digest = hashlib.sha256(f"{place}\n{interpreter}\n".encode())
    for source in sources:
        digest.update(source.read_bytes())
    return digest.hexdigest()


def _stamped() -> str:
    try:
        return _STAMP.read_text(encoding="utf-8")
    except OSError:
        return ""


def _is_sound() -> bool:
    """Tell whether the environment's interpreter starts and finds the program."""
    try:
        tried = subprocess.run(
            [PYTHON, "-c", "import nosdesk"], cwd=BIN, capture_output=True, check=False
        )
    except OSError:
        return False
    return tried.returncode == 0
