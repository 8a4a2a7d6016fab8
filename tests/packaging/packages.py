"""The packages under test: those of `dist/`, and other versions of the same program, repacked."""

import os
import shutil
import subprocess
from pathlib import Path

import nosdesk
from devtools.packaging.build import DIST as _OURS
from devtools.packaging.build import PROGRAM
from devtools.packaging.debian import make_deb
from devtools.packaging.linux_tree import Program
from devtools.packaging.rpm import make_rpm
from devtools.packaging.run_archive import make_run

DIST = Path(os.environ.get("NOSDESK_TEST_DIST") or _OURS)
NEWEST = nosdesk.__version__
_QUICK = {make_deb: {"compression": "gzip"}, make_rpm: {"payload": "w1.gzdio"},
          make_run: {"compression": "--gzip"}}  # fmt: skip

_OTHER = """\
#!/bin/sh
# The same program under another version's number.
case "${{1-}}" in --version) echo "nosdesk {version}"; exit 0 ;; esac
{ends}
exec "$(dirname "$(readlink -f "$0")")/nosdesk-itself" "$@"
"""
BROKEN = "echo 'it does not start' >&2; exit 1"


def package(make, work: Path) -> Path:
    """Return the newest version's package: the one in `dist/`, or one that is made quickly."""
    ready = _ready(make)
    if ready is not None and ready.stat().st_mtime >= (DIST / PROGRAM).stat().st_mtime:
        return ready
    return _made(make, Program(DIST / PROGRAM), work)


def other_package(make, work: Path, version: str, ends: str = "") -> Path:
    """Return a package of the same program under another number, which may not start."""
    bundle = work / f"bundle-{version}"
    if not bundle.exists():
        shutil.copytree(DIST / PROGRAM, bundle, symlinks=True, copy_function=os.link)
        (bundle / "nosdesk").rename(bundle / "nosdesk-itself")
        (bundle / "nosdesk").write_text(_OTHER.format(version=version, ends=ends))
        (bundle / "nosdesk").chmod(0o755)
    return _made(make, Program(bundle, version), work)


def _ready(make) -> Path | None:
    ending = {make_deb: "_amd64.deb", make_rpm: ".rpm", make_run: ".run"}[make]
    return next((each for each in DIST.glob(f"nosdesk[-_]{NEWEST}*{ending}")), None)


def _made(make, program: Program, work: Path) -> Path:
    folder = work / "packages"
    folder.mkdir(exist_ok=True)
    return make(program, folder, work / f"{make.__name__}-{program.version}", **_QUICK[make])


def listed(command: list[str], file: Path) -> str:
    """Return what a packaging tool says of the file, in which it must find nothing wrong."""
    env = {**os.environ, "XDG_RUNTIME_DIR": str(file.parent)}  # one of them wants some folder
    ran = subprocess.run([*command, file], env=env, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, ""), f"{command}\n{ran.stdout}{ran.stderr}"
    return ran.stdout
