"""A fresh Debian 12 without Python, in a folder, with a user who owns nothing yet.

It is filled once from where this machine gets its own packages, kept in the cache, and copied for
each who needs one. What runs inside ends with the call, and so do its mounts.
"""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from devtools.packaging.apt_sources import debian_mirror
from devtools.packaging.packaging_tools import found

SUITE = "bookworm"
USER = "tester"
_WHOLE = "nosdesk-made"  # written last
_EXTRA = "xz-utils"  # every desktop has it
_ENTER = """
mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && mount --rbind /tmp/.X11-unix "$0/tmp/.X11-unix" &&
mount --bind "$NOSDESK_PACKAGES" "$0/var/cache/apt/archives" && exec chroot "$@"
"""


def lacks() -> str:
    """Return why there can be no such Debian here; empty when there can."""
    if os.geteuid() != 0:
        return "only root makes a Debian root"
    return "" if found("debootstrap") else "debootstrap is not installed"


class DebianRoot:
    """The folder, and what is done inside."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def run(
        self, *words: str, user: str = "root", check: bool = True, timeout: float = 600, **env: str
    ) -> subprocess.CompletedProcess[str]:
        """Run the command inside, and return what came of it; what it started ends with it."""
        ran = subprocess.run(
            self.entered(*words, user=user, env=env),
            env=self._outer(), capture_output=True, text=True, errors="replace",
            stdin=subprocess.DEVNULL, timeout=timeout, check=False,
        )  # fmt: skip
        assert not check or ran.returncode == 0, (
            f"{words}\n{ran.stdout[-3000:]}{ran.stderr[-3000:]}"
        )
        return ran

    @contextmanager
    def running(self, *words: str, user: str = "root", **env: str) -> Iterator[subprocess.Popen]:
        """Keep the command running inside for as long as the block goes on."""
        log = (self.path.parent / f"{self.path.name}.log").open("wb")
        started = subprocess.Popen(
            self.entered(*words, user=user, env=env),
            env=self._outer(), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
        )  # fmt: skip
        try:
            yield started
        finally:
            for each in first_inside(started):  # it takes all others in there with it
                with suppress(ProcessLookupError):
                    os.kill(each, signal.SIGKILL)
            started.kill()
            started.wait(timeout=30)
            log.close()

    def entered(self, *words: str, user: str, env: Mapping[str, str]) -> list[str]:
        home = "/root" if user == "root" else f"/home/{user}"
        path = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
        own = {"HOME": home, "USER": user, "PATH": path, "LANG": "C.UTF-8"}
        own |= {"DEBIAN_FRONTEND": "noninteractive", **env}
        inside = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation"]
        inside += ["private", "sh", "-c", _ENTER, str(self.path), f"--userspec={user}:{user}"]
        return [*inside, str(self.path), "env", "-i", *(f"{k}={v}" for k, v in own.items()), *words]

    def install(self, package: Path) -> None:
        """Install a package file with apt, which fetches what it depends on."""
        shutil.copy(package, self.path / "tmp" / package.name)
        words = ("--yes", "--no-install-recommends", "--option", "Dpkg::Use-Pty=0")
        self.run("apt-get", "install", *words, f"/tmp/{package.name}")

    def apt(self, *words: str) -> str:
        return self.run(
            "apt-get", *words[:1], "--yes", "--no-install-recommends", *words[1:]
        ).stdout

    def files(self, *places: str) -> set[str]:
        """Return every file below those places, as it is called inside."""
        found_there = (each for place in places for each in (self.path / place).rglob("*"))
        return {f"/{each.relative_to(self.path)}" for each in found_there}

    def _outer(self) -> dict[str, str]:
        Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
        return {**os.environ, "NOSDESK_PACKAGES": str(_packages())}


def first_inside(running: subprocess.Popen) -> list[int]:
    """Return the process that came first inside, the very command; none once that has ended."""
    if running.poll() is not None:
        return []
    told = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text(encoding="ascii")
    return [int(each) for each in told.split()]


@contextmanager
def a_debian(path: Path) -> Iterator[DebianRoot]:
    """Give a fresh Debian at that path; it is gone after the block."""
    subprocess.run(["cp", "-a", _ensure_base(), path], check=True)
    try:
        yield DebianRoot(path)
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "nosdesk"


def _packages() -> Path:
    """Return where what apt fetched is kept from run to run."""
    place = _cache() / "debian-packages"
    (place / "partial").mkdir(parents=True, exist_ok=True)
    return place


def _ensure_base() -> Path:
    base = _cache() / f"debian-{SUITE}"
    if (base / _WHOLE).exists():
        return base
    shutil.rmtree(base, ignore_errors=True)
    base.parent.mkdir(parents=True, exist_ok=True)
    words = ["--variant=minbase", f"--include={_EXTRA}", SUITE, str(base), debian_mirror()]
    subprocess.run([found("debootstrap") or "debootstrap", *words], check=True, capture_output=True)
    keeps = base / "etc/apt/apt.conf.d/keep-packages"
    keeps.write_text('Binary::apt-get::APT::Keep-Downloaded-Packages "true";\n')
    quickly = base / "etc/dpkg/dpkg.cfg.d/unsafe-io"  # nobody will miss it after a power cut
    quickly.write_text("force-unsafe-io\n")
    (base / "tmp/.X11-unix").mkdir(mode=0o1777)
    DebianRoot(base).run("useradd", "--create-home", "--shell", "/bin/sh", USER)
    (base / _WHOLE).write_text(f"{SUITE}\n")
    return base
