"""The Debian package: its control file, changelog and copyright, made with dpkg's own tools."""

import hashlib
import textwrap
from datetime import UTC, datetime, time
from pathlib import Path

from devtools.packaging.appstream import DESCRIPTION
from devtools.packaging.linux_tree import (
    PARTS,
    Program,
    put_packed,
    put_text,
    settle_times,
    system_tree,
)
from devtools.packaging.releases import Release, source_time
from devtools.steps import ROOT, run, step

MAINTAINER = "The Nosdesk authors <packages@nosdesk.org>"
_RECOMMENDS = ("docker.io | docker-ce", "gnome-keyring | kwalletmanager | keepassxc", "xdg-utils")


def make_deb(program: Program, dist: Path, work: Path, *, compression: str = "xz") -> Path:
    """Return the package; the same sources and tools give the same bytes."""
    made = dist / f"nosdesk_{program.version}_amd64.deb"
    with step(f"Making {made.name}"):
        root = system_tree(program, work / "deb", "deb")
        documents = root / "usr/share/doc/nosdesk"
        put_packed(documents / "changelog.gz", changelog(program.releases))
        put_text(documents / "copyright", copyright_file(program.bundle))
        overrides = (PARTS / "lintian-overrides").read_text(encoding="utf-8")
        put_text(root / "usr/share/lintian/overrides/nosdesk", overrides)
        put_text(root / "DEBIAN/md5sums", _checksums(root))
        put_text(root / "DEBIAN/control", control(program, _kilobytes(root)))
        settle_times(root)
        options = ("--root-owner-group", f"-Z{compression}")
        run(
            ["dpkg-deb", *options, "--build", root, made],
            extra_env={"SOURCE_DATE_EPOCH": str(source_time())},
        )
    return made


def control(program: Program, kilobytes: int) -> str:
    """Return the control file; it depends on what the program really links."""
    depends = (*program.needs.debian_packages(), "ca-certificates")
    fields = {
        "Package": "nosdesk",
        "Version": program.version,
        "Section": "utils",
        "Priority": "optional",
        "Architecture": "amd64",
        "Maintainer": MAINTAINER,
        "Installed-Size": str(kilobytes),
        "Depends": ", ".join(depends),
        "Recommends": ", ".join(_RECOMMENDS),
        "Homepage": program.homepage,
        "Description": _description(),
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)


def changelog(releases: tuple[Release, ...]) -> str:
    """Return the changes as Debian writes them down."""
    return "\n".join(_changes(each) for each in releases)


def copyright_file(bundle: Path) -> str:
    """Return our licence, and where those of all else in the package are."""
    ours = (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n\n", 2)[2]
    places = [each.relative_to(bundle) for each in bundle.rglob("THIRD-PARTY.md")]
    others = f"/usr/lib/nosdesk/{places[0]}" if places else "/usr/lib/nosdesk"
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Nosdesk\n"
        f"Comment: Libraries of others lie in usr/lib/nosdesk. {others} names each of them,\n"
        " with its authors and licence.\n\n"
        "Files: *\nCopyright: 2026 The Nosdesk authors\nLicense: Expat\n"
        + textwrap.indent(ours.rstrip(), " ", lambda _: True).replace("\n \n", "\n .\n")
        + "\n"
    )


def _description() -> str:
    paragraphs = ("\n".join(textwrap.wrap(each, 76)) for each in DESCRIPTION)
    text = "\n.\n".join(paragraphs)
    return "rent out your NVIDIA GPU and be paid for every job\n" + textwrap.indent(text, " ")


def _changes(release: Release) -> str:
    told = release.changes or ("A new version.",)
    items = "\n".join(
        textwrap.fill(each, 78, initial_indent="  * ", subsequent_indent="    ") for each in told
    )
    moment = datetime.combine(release.day, time(12), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    head = f"nosdesk ({release.version}) unstable; urgency=medium"
    return f"{head}\n\n{items}\n\n -- {MAINTAINER}  {moment}\n"


def _checksums(root: Path) -> str:
    files = sorted(each for each in root.rglob("*") if each.is_file() and not each.is_symlink())
    return "".join(
        f"{hashlib.md5(each.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {each.relative_to(root)}\n"
        for each in files
        if "DEBIAN" not in each.parts
    )


def _kilobytes(root: Path) -> int:
    return sum(each.lstat().st_size for each in root.rglob("*") if not each.is_dir()) // 1024
