"""A small Debian of its own in the cache, with a Wine that is new enough to run the program.

It is made once. Nothing of it is installed into this machine, and nothing here starts by itself.
"""

import os
import shutil
import tempfile
from pathlib import Path

from devtools.machine import as_root, install, is_root
from devtools.packaging.apt_sources import debian_mirror
from devtools.steps import StepFailed, run, step

_SUITE = "trixie"  # the first Debian whose Wine has what Qt and the compiled packages call
_PACKAGES = "wine,wine64,ca-certificates"
_WHOLE = "nosdesk-made"
"""A file that is written last: a root whose making was cut off is never taken for a whole one."""


def bench_folder() -> Path:
    """Return the folder of the test bench, outside the repository."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "nosdesk" / "wine"


def ensure_wine_root() -> Path:
    """Return the root folder that has Wine, made if need be; `StepFailed` says what is missing."""
    root = bench_folder() / "root"
    if (root / _WHOLE).exists():
        return root
    if not is_root():
        raise StepFailed("The test bench for Windows is a Debian root, which only root can make.")
    if shutil.which("debootstrap") is None:
        install("debootstrap")
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    mirror = debian_mirror()
    with step(f"Making a Debian {_SUITE} with Wine, once"):
        run(as_root("debootstrap", "--variant=minbase", _SUITE, str(root), mirror))
        _install_wine(root)
    (root / _WHOLE).write_text(f"{_SUITE}\n", encoding="ascii")
    return root


def _install_wine(root: Path) -> None:
    """Install Wine with the machine's own ways of fetching packages."""
    options = ["--option", "Dpkg::Use-Pty=0", "--yes", "--no-install-recommends"]
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    inside(root, ["apt-get", "install", *options, *_PACKAGES.split(",")], extra_env=quiet)
    inside(root, ["apt-get", "clean"])


def inside(
    root: Path,
    command: list[str],
    *,
    shared: tuple[Path, ...] = (),
    extra_env: dict[str, str] | None = None,
) -> str:
    """Run the command in the root and return its output; its mounts vanish with it."""
    return run([*entering(root, shared), *command], extra_env=extra_env)


def entering(root: Path, shared: tuple[Path, ...] = ()) -> list[str]:
    """Return the words that start a command inside; shared folders have the same names there."""
    places = [Path("/proc"), Path("/dev"), Path(tempfile.gettempdir()), *shared]
    for place in places:
        (root / place.relative_to("/")).mkdir(parents=True, exist_ok=True)
    binds = "".join(f"mount --rbind '{place}' '{root}{place}' && " for place in places)
    script = f'{binds}exec chroot "$0" "$@"'
    return as_root("unshare", "--mount", "--propagation", "private", "sh", "-c", script, str(root))
