"""What the frozen program takes from the system it runs on: libraries, and how new a C library."""

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from devtools.steps import StepFailed

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")

C_LIBRARY = frozenset(
    {
        "ld-linux-x86-64.so.2",
        "libc.so.6",
        "libdl.so.2",
        "libm.so.6",
        "libpthread.so.0",
        "libresolv.so.2",
        "librt.so.1",
        "libutil.so.1",
        "libcrypt.so.1",
    }
)
"""Parts of the C library itself, or of what no system is without."""

PACKAGES = {
    "libatomic.so.1": "libatomic1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libbz2.so.1.0": "libbz2-1.0",
    "libcrypt.so.1": "libcrypt1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libEGL.so.1": "libegl1",
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libgcc_s.so.1": "libgcc-s1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libICE.so.6": "libice6",
    "liblzma.so.5": "liblzma5",
    "libOpenGL.so.0": "libopengl0",
    "libSM.so.6": "libsm6",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libwayland-server.so.0": "libwayland-server0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXau.so.6": "libxau6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libXext.so.6": "libxext6",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
}
"""Libraries that the system brings, and the Debian packages that have them."""


@dataclass(frozen=True, slots=True)
class Needs:
    """The system's libraries that a bundle links, and the oldest C library it runs on."""

    libraries: tuple[str, ...]
    c_library: str

    def debian_packages(self) -> tuple[str, ...]:
        """Return the Debian packages of these libraries, and the C library's with its version."""
        packages = {PACKAGES[each] for each in self.libraries}
        return (f"libc6 (>= {self.c_library})", *sorted(packages))


def needs_of(bundle: Path) -> Needs:
    """Return what the bundle needs; `StepFailed` names a library that nobody has thought of."""
    files = [each for each in sorted(bundle.rglob("*")) if is_program(each)]
    inside = {each.name for each in bundle.rglob("*.so*")}
    asked = subprocess.run(
        ["objdump", "-p", *files], capture_output=True, text=True, errors="replace", check=False
    )
    needed = set(_NEEDED.findall(asked.stdout)) - inside
    if not needed:
        raise StepFailed(f"{bundle} links nothing, so it is no program.", asked.stderr[:300])
    return Needs(outside(needed), newest_glibc(asked.stdout))


def outside(needed: Iterable[str]) -> tuple[str, ...]:
    """Return the libraries that packages must be named for."""
    wanted = sorted(set(needed) - (C_LIBRARY - PACKAGES.keys()))
    unknown = [each for each in wanted if each not in PACKAGES]
    if unknown:
        raise StepFailed(
            f"The program links {', '.join(unknown)}, which the packages know nothing of.",
            "Leave it out of the bundle (build.spec), or name its package in bundle_links.py.",
        )
    return tuple(wanted)


def newest_glibc(text: str) -> str:
    """Return the newest version of the C library that is asked for."""
    versions = {(int(major), int(minor)) for major, minor in _GLIBC.findall(text)}
    return "{}.{}".format(*max(versions))


def is_program(path: Path) -> bool:
    """Tell whether the file is machine code for Linux."""
    if not path.is_file() or path.is_symlink():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
