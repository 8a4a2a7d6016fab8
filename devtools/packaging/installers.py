"""`dev.py installers`: every package of a release into `dist/`, with the list that goes with them.

Runs in the environment, after `dev.py` has built the program into `dist/nosdesk`.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from devtools.environment import PYTHON
from devtools.packaging.build import DIST, PROGRAM
from devtools.packaging.debian import make_deb
from devtools.packaging.linux_tree import Program
from devtools.packaging.manifest import write_manifest
from devtools.packaging.packaging_tools import CHECKING, MAKING, ensure_tools
from devtools.packaging.rpm import make_rpm
from devtools.packaging.run_archive import make_run
from devtools.steps import ROOT, StepFailed, tell

WORK = ROOT / "build" / "installers"
PACKAGING = ROOT / "tests" / "packaging"
_PINNED = ROOT / "nosdesk" / "adapters" / "updates" / "release.json"
_LINUX: dict[str, Callable[[Program, Path, Path], Path]] = {
    "deb": make_deb,
    "rpm": make_rpm,
    "run": make_run,
}
KINDS = (*_LINUX, "windows")


def main(words: list[str]) -> int:
    """Make what was asked for, and check it where that was asked for, too."""
    asked = parse(words)
    try:
        made = [] if asked.list_only else [_make(each) for each in asked.only]
        for each in made:
            tell(_told(each))
        if asked.list_only or any(each.parent == DIST for each in made):  # none for tests only
            release = Program(DIST / PROGRAM).releases[0]
            write_manifest(DIST, release, json.loads(_PINNED.read_text(encoding="utf-8")))
    except StepFailed as failure:
        tell(str(failure))
        return 1
    return verify(asked.only) if asked.verify else 0


def parse(words: list[str]) -> argparse.Namespace:
    """Return what the words ask for; words that make no sense end the program with 2."""
    parser = argparse.ArgumentParser(prog="python3 dev.py installers", description=__doc__)
    parser.add_argument(
        "--only", type=_kinds, default=KINDS, metavar="LIST", help=f"of {','.join(KINDS)}"
    )
    parser.add_argument("--verify", action="store_true", help="install and try them, too")
    parser.add_argument("--as-built", action="store_true", help="pack dist/nosdesk as it is")
    parser.add_argument(
        "--list-only", action="store_true", help="only list, and sign, what is there"
    )
    return parser.parse_args(words)


def verify(kinds: tuple[str, ...]) -> int:
    """Install, run, upgrade and remove the packages on fresh systems; the tests' exit code."""
    ensure_tools(CHECKING)
    files = [PACKAGING / "test_frozen.py"]
    files += [PACKAGING / "test_linux.py"] if set(kinds) & set(_LINUX) else []
    files += sorted(PACKAGING.glob("test_windows*.py")) if "windows" in kinds else []
    env = {**os.environ, "NOSDESK_TEST_PACKAGING": "1"}
    words: list[str | Path] = [PYTHON, "-m", "pytest", *files]
    return subprocess.run(words, cwd=ROOT, env=env, check=False).returncode


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(text.split(","))
    if unknown := set(kinds) - set(KINDS):
        raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))} is none of {KINDS}")
    return kinds


def _make(kind: str) -> Path:
    if kind == "windows":
        from devtools.packaging.packages_windows import (  # noqa: PLC0415 - Wine is for who asks for it
            make_windows_installer,
        )

        return make_windows_installer(DIST)
    ensure_tools(MAKING)
    return _LINUX[kind](Program(DIST / PROGRAM), DIST, WORK)


def _told(made: Path) -> str:
    return f"{made}: {made.stat().st_size / 1e6:.1f} MB"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
