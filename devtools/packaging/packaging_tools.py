"""The programs that make and check installers, from the system's own packages when missing."""

import os
import shutil
from collections.abc import Mapping

from devtools.machine import install

MAKING = {
    "dpkg-deb": "dpkg",
    "xz": "xz-utils",
    "objdump": "binutils",
    "rpmbuild": "rpm",
    "makeself": "makeself",
}
"""What makes the packages, and the Debian packages that have it."""

CHECKING = {
    "lintian": "lintian",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "man": "man-db",
    "debootstrap": "debootstrap",
    "systemd-analyze": "systemd",
    "systemd-nspawn": "systemd-container",
    "unshare": "util-linux",
    "import": "imagemagick",
}
"""What `--verify` checks them with."""


def ensure_tools(programs: Mapping[str, str]) -> None:
    """Install the packages of those programs that this machine lacks."""
    missing = sorted({package for program, package in programs.items() if not found(program)})
    if missing:
        install(*missing)


def found(program: str) -> str | None:
    """Return where the program is, also one of root's that an ordinary PATH leaves out."""
    return shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
