"""The self-extracting archive that installs for one user without root, made with makeself."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from devtools.packaging.appstream import ID
from devtools.packaging.bundle_links import PACKAGES
from devtools.packaging.linux_tree import (
    PARTS,
    Program,
    put_bundle,
    put_icons,
    put_text,
    settle_times,
)
from devtools.packaging.releases import source_time
from devtools.steps import ROOT, run, step

_SCRIPTS = ("install.sh", "uninstall.sh", "launcher.sh")


def make_run(program: Program, dist: Path, work: Path, *, compression: str = "--xz") -> Path:
    """Return the archive; what it does is said by `sh FILE.run -- --help`."""
    made = dist / f"nosdesk-{program.version}-linux-x86_64.run"
    with step(f"Making {made.name}"):
        tree = user_tree(program, work / "run")
        made_at = f"--mtime=@{source_time()}"
        moment = datetime.fromtimestamp(source_time(), UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        run(
            ["makeself", "--quiet", compression, "--sha256", "--nomd5", "--nocrc", "--nox11",
             "--packaging-date", moment,
             "--tar-extra", f"--sort=name --owner=0 --group=0 --numeric-owner {made_at}",
             tree, made, f"Nosdesk {program.version}", "sh", "./install.sh"],
            extra_env={"TZ": "UTC", "XZ_OPT": "-6 -T1"},
        )  # fmt: skip
        made.chmod(0o755)  # it is to be run by double click
    return made


def user_tree(program: Program, root: Path) -> Path:
    """Fill `root` with what the archive carries, and return it."""
    shutil.rmtree(root, ignore_errors=True)
    put_bundle(program.bundle, root / "bundle", "user")
    for name in _SCRIPTS:
        put_text(root / name, (PARTS / name).read_text(encoding="utf-8"), 0o755)
    for name in (f"{ID}.desktop", "nosdesk.service"):
        put_text(root / name, (PARTS / name).read_text(encoding="utf-8"))
    put_text(root / "LICENSE", (ROOT / "LICENSE").read_text(encoding="utf-8"))
    put_text(root / "version", f"{program.version}\n")
    put_text(root / "glibc", f"{program.needs.c_library}\n")
    put_text(root / "libraries", libraries(program.needs.libraries))
    put_icons(root / "icons")
    settle_times(root)
    return root


def libraries(names: tuple[str, ...]) -> str:
    """Return for each library the Debian package that has it, one a line."""
    return "".join(f"{name} {PACKAGES[name].split(' ')[0]}\n" for name in names)
