"""The files of a Linux installation as they will lie on the system, from which packages are made.

The same sources give the same tree, times included, so that the same packages come of it.
"""

import gzip
import os
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import nosdesk
from devtools.packaging.appstream import ID, metainfo
from devtools.packaging.bundle_links import Needs, needs_of
from devtools.packaging.man_page import man_page
from devtools.packaging.releases import Release, releases, source_day, source_time
from devtools.steps import ROOT

PARTS = ROOT / "installers" / "linux"
ICONS = ROOT / "resources" / "icons"


@dataclass(frozen=True)
class Program:
    """The frozen program as it is to be packed; another version is for tests of upgrades."""

    bundle: Path
    version: str = nosdesk.__version__

    @cached_property
    def needs(self) -> Needs:
        """What it takes from the system."""
        return needs_of(self.bundle)

    @cached_property
    def releases(self) -> tuple[Release, ...]:
        """What changed in which version."""
        changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
        return releases(changelog, self.version, source_day())

    @cached_property
    def summary(self) -> str:
        """What it is, in half a sentence."""
        return str(_project()["description"])

    @property
    def homepage(self) -> str:
        """Where its makers tell of it; nowhere until the project names a place."""
        return str(_project().get("urls", {}).get("Homepage", ""))


def _project() -> dict[str, dict[str, str]]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project: dict[str, dict[str, str]] = tomllib.loads(text)["project"]
    return project


def system_tree(program: Program, root: Path, kind: str) -> Path:
    """Fill `root` with what a package of this kind puts on the system, and return it."""
    shutil.rmtree(root, ignore_errors=True)
    put_bundle(program.bundle, root / "usr/lib/nosdesk", kind)
    link = root / "usr/bin/nosdesk"
    link.parent.mkdir(parents=True)
    link.symlink_to("../lib/nosdesk/nosdesk")
    share = root / "usr/share"
    put_text(share / f"applications/{ID}.desktop", _entry("nosdesk"))
    put_text(root / "usr/lib/systemd/user/nosdesk.service", _service("/usr/bin/nosdesk"))
    put_text(share / f"metainfo/{ID}.metainfo.xml", _metainfo(program))
    put_icons(share / "icons/hicolor")
    page = man_page(program.summary, program.version, source_day())
    put_packed(share / "man/man1/nosdesk.1.gz", page)
    return root


def put_bundle(bundle: Path, place: Path, kind: str) -> None:
    """Copy the program, and write down which kind of package installed it."""
    shutil.copytree(bundle, place, symlinks=True)
    (place / "installed-by").write_text(f"{kind}\n", encoding="utf-8")
    for each in place.rglob("*"):
        if not each.is_symlink():
            each.chmod(0o755 if each.is_dir() or _starts(each, place) else 0o644)
    place.chmod(0o755)


def _starts(file: Path, place: Path) -> bool:
    """Tell whether it is a program to start, which stands beside none but its libraries."""
    return file.parent == place and bool(file.stat().st_mode & 0o100)


def put_icons(hicolor: Path) -> None:
    """Copy the icon in every size, named as menus look for it."""
    for picture in ICONS.glob("nosdesk-*.png"):
        size = picture.stem.removeprefix("nosdesk-")
        _put(picture, hicolor / f"{size}x{size}/apps/{ID}.png")
    _put(ICONS / "nosdesk.svg", hicolor / f"scalable/apps/{ID}.svg")


def put_text(path: Path, text: str, mode: int = 0o644) -> None:
    """Write the text, with folders as needed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def put_packed(path: Path, text: str) -> None:
    """Write the text as gzip has it, without a time in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    path.chmod(0o644)


def settle_times(root: Path) -> None:
    """Give everything the time of the sources, and folders the rights that all may read."""
    moment = source_time()
    for path in (*_bottom_up(root), root):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
        os.utime(path, (moment, moment), follow_symlinks=False)


def _bottom_up(root: Path) -> Iterator[Path]:
    yield from sorted(root.rglob("*"), reverse=True)


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)


def _entry(command: str) -> str:
    return (PARTS / f"{ID}.desktop").read_text(encoding="utf-8").replace('"@LAUNCHER@"', command)


def _service(command: str) -> str:
    return (PARTS / "nosdesk.service").read_text(encoding="utf-8").replace('"@LAUNCHER@"', command)


def _metainfo(program: Program) -> str:
    home = program.homepage
    pictures = f"{home.rstrip('/')}/screenshots" if home else ""
    return metainfo("Rent out your NVIDIA GPU", program.releases, home, pictures)
