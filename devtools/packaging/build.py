"""Makes the frozen program `dist/nosdesk`: a folder that runs where no Python is.

It is built in an environment of its own, `.venv-build`, which holds the program's own packages and
PyInstaller, and none of what tests need; so none of that can get in.
"""

import ctypes
import hashlib
import json
import os
import shutil
import sys
import sysconfig
from pathlib import Path

from devtools.environment import STAMP, interpreter, make_environment, stamp, stamped
from devtools.machine import ensure_venv_module, install
from devtools.packaging.run_paths import drop_foreign_run_paths
from devtools.steps import ROOT, StepFailed, run, step, tell

CONTENTS = "contents.json"
"""As the program's self-test knows it."""

DIST = ROOT / "dist"
PROGRAM = "nosdesk"
BUDGET_MB = 170
_VENV = ROOT / ".venv-build"
_LOCKS = (ROOT / "requirements" / "runtime.txt", ROOT / "requirements" / "build.txt")
_WORK = ROOT / "build" / "pyinstaller"
_TIDY = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "1", "PYTHONUTF8": "1"}
"""So that the same sources make the same files, and none are left in the tree."""


def build(arguments: list[str]) -> int:
    """Build the program into `dist/` and tell what became of it."""
    if arguments:
        tell(f"dev.py build takes no arguments, and got: {' '.join(arguments)}")
        return 2
    made = build_program(DIST)
    megabytes, count = size_of(made)
    tell(f"{made}: {megabytes:.0f} MB in {count} files (budget {BUDGET_MB} MB)")
    return 0


def size_of(made: Path) -> tuple[float, int]:
    """Return how many megabytes a folder has, in how many files."""
    files = [file for file in made.rglob("*") if file.is_file() and not file.is_symlink()]
    return sum(file.stat().st_size for file in files) / 1e6, len(files)


def build_program(dist: Path) -> Path:
    """Build the program and return its folder; a former one stays until the new one is whole."""
    _ensure_shared_python()
    _ensure_binutils()
    _ensure_build_environment()
    made, place = _WORK / PROGRAM, dist / PROGRAM
    with step("Building the program"):
        run(_command(), extra_env=_TIDY)
        drop_foreign_run_paths(made)
        write_contents(made)
        shutil.rmtree(place, ignore_errors=True)
        dist.mkdir(parents=True, exist_ok=True)
        shutil.move(made, place)
    return place


def write_contents(made: Path) -> None:
    """Write down every file that the program brought along, so that its self-test misses one.

    The starter beside them is not among these: it may yet be signed.
    """
    folder = made / "_internal"
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    digests = {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
    }
    (folder / CONTENTS).write_text(json.dumps(digests, indent=0), encoding="utf-8")


def _command() -> list[str | Path]:
    options = ("--noconfirm", "--clean", "--log-level", "WARN")
    places = ("--distpath", _WORK, "--workpath", _WORK / "parts")
    return [interpreter(_VENV), "-m", "PyInstaller", *options, *places, ROOT / "build.spec"]


def _ensure_build_environment() -> None:
    """Make the environment that programs are built in, unless it stands and fits its locks."""
    wanted = stamp(_LOCKS, _VENV, sys.version)
    if stamped(_VENV) == wanted and interpreter(_VENV).exists():
        return
    ensure_venv_module()
    make_environment(_VENV, _LOCKS)
    (_VENV / STAMP).write_text(wanted, encoding="utf-8")


def _ensure_shared_python() -> None:
    """Make sure of Python as a library, which the program carries; Debian has it in a package."""
    library = sysconfig.get_config_var("INSTSONAME") or ""
    if os.name == "nt" or (library and _is_found(library)):
        return
    if library and sys.executable.startswith("/usr/bin/"):
        install(f"libpython{sys.version_info.major}.{sys.version_info.minor}")
        return
    raise StepFailed(
        f"This Python ({sys.executable}) is not there as a library, which the program must carry.",
        "Use your system's own Python, or build one with --enable-shared.",
    )


def _is_found(library: str) -> bool:
    own = Path(sysconfig.get_config_var("LIBDIR") or "") / library
    if own.exists():
        return True
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _ensure_binutils() -> None:
    """Make sure of the tools that read libraries and take out what only debuggers want."""
    if sys.platform == "linux" and not (shutil.which("objdump") and shutil.which("strip")):
        install("binutils")
