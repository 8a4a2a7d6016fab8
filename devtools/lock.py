"""Re-makes the lock files: every package of the program and of its tests, with versions and hashes.

They hold for every system and for Python 3.11 and newer. Only this command needs uv.
"""

import shutil
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from devtools.steps import ROOT, StepFailed, run, step

_FOLDER = ROOT / "requirements"
_BUILD = "setuptools>=77\n"
"""What makes the editable install: locked with the rest, so that nothing unpinned is fetched."""

_COOLDOWN = timedelta(days=7)
"""A release younger than this is not taken: bad ones tend to be found out within days."""

_OPTIONS = (
    "--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url",
    "--no-emit-find-links", "--no-annotate", "--custom-compile-command", "python3 dev.py lock",
    "--quiet", "--upgrade",
)  # fmt: skip


def lock() -> int:
    """Write all lock files anew, with the newest versions that pyproject.toml allows."""
    with tempfile.TemporaryDirectory() as scratch:
        uv = fetched_uv(Path(scratch))
        build = Path(scratch) / "build.in"
        build.write_text(_BUILD, encoding="ascii")
        runtime, dev = _FOLDER / "runtime.txt", _FOLDER / "dev.txt"
        _FOLDER.mkdir(exist_ok=True)
        with step("Locking requirements/dev.txt"):
            _compile(uv, dev, "--extra", "dev", ROOT / "pyproject.toml", build)
        with step("Locking requirements/runtime.txt"):
            _compile(uv, runtime, "--constraint", dev, ROOT / "pyproject.toml")
        with step("Locking requirements/build.txt"):
            _compile(uv, _FOLDER / "build.txt", "--constraint", dev, "--group", "build")
    return 0


def _compile(uv: Path, target: Path, *arguments: str | Path) -> None:
    settled = datetime.now(UTC).replace(microsecond=0) - _COOLDOWN
    age = ("--exclude-newer", settled.isoformat())
    run([uv, "pip", "compile", *_OPTIONS, *age, "--output-file", target, *arguments])
    if "://" in target.read_text(encoding="utf-8"):
        raise StepFailed(f"{target} names an address: it must hold for everyone.")


def fetched_uv(scratch: Path) -> Path:
    """Return uv: the system's, or one in an environment that is thrown away."""
    if found := shutil.which("uv"):
        return Path(found)
    with step("Fetching uv"):
        run([sys.executable, "-m", "venv", scratch / "uv"])
        run([scratch / "uv" / "bin" / "python", "-m", "pip", "install", "--quiet", "uv"])
    return scratch / "uv" / "bin" / "uv"
