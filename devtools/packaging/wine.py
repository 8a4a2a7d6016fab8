"""Runs Windows programs for tests, as on the PC of one user: a prefix of Wine's is that PC.

Two libraries that Wine lacks or has in part are built from `wine_stubs`; nothing of it is shipped.
What a release is made of comes from a real Windows.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from devtools.machine import install
from devtools.packaging.wine_root import bench_folder, ensure_wine_root, entering
from devtools.steps import ROOT, StepFailed, run, step

COMPILER = "x86_64-w64-mingw32-gcc"
STUBS = ("icuuc", "mscms")
_WHOLE = "nosdesk-made"
_QUIET = {
    "WINEDEBUG": "-all",
    "WINEDLLOVERRIDES": "mscms=n;icuuc=n;winemenubuilder.exe=d;mshtml=;mscoree=",
    "LANG": "C.UTF-8",
    "XDG_RUNTIME_DIR": "/run",
    "PATH": "/usr/bin:/bin:/usr/sbin:/sbin",
}


@dataclass(frozen=True, slots=True)
class Wine:
    """One Windows PC with one user, whose drive C lies in `prefix`."""

    root: Path
    prefix: Path
    shared: tuple[Path, ...] = (ROOT,)
    extra: Mapping[str, str] = field(default_factory=dict)

    def command(self, *words: str | Path, extra: Mapping[str, str] | None = None) -> list[str]:
        """Return what runs the Windows command line; paths of this machine may stand in it."""
        seen = {**_QUIET, "HOME": str(self.prefix), "WINEPREFIX": str(self.prefix)}
        seen |= {**self.extra, **(extra or {})}
        settings = [f"{name}={value}" for name, value in seen.items()]
        shared = (*self.shared, bench_folder())
        inside = ["env", "--ignore-environment", "--chdir", str(self.prefix / "drive_c")]
        return [*entering(self.root, shared), *inside, *settings, "wine", *windows(words)]

    def run(
        self, *words: str | Path, timeout_s: float = 120, extra: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run it to its end; an exit code is the caller's to judge, too long a time is an error.

        What it says goes through files: Windows' own services would keep a pipe open.
        """
        with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
            try:
                ran = subprocess.run(
                    self.command(*words, extra=extra),
                    stdin=subprocess.DEVNULL,
                    stdout=said,
                    stderr=complained,
                    timeout=timeout_s,
                    check=False,
                )
            except subprocess.TimeoutExpired as error:
                self.end_all()
                raise StepFailed(f"{words[0]} did not end within {timeout_s:.0f} s.") from error
            told = [_whole(file) for file in (said, complained)]
        return subprocess.CompletedProcess(ran.args, ran.returncode, *told)

    def wait_for_all(self, timeout_s: float = 120) -> None:
        """Return once every program of this PC has ended."""
        self._server("--wait", timeout_s)

    def end_all(self) -> None:
        """End every program of this PC, as pulling its plug does."""
        self._server("--kill", 30)

    @property
    def local_data(self) -> Path:
        """The folder that programs know as LOCALAPPDATA."""
        return self._user / "AppData" / "Local"

    @property
    def start_menu(self) -> Path:
        """The folder of the user's programs in the Start menu."""
        return self._user / "AppData" / "Roaming/Microsoft/Windows/Start Menu/Programs"

    @property
    def desktop(self) -> Path:
        """The user's desktop."""
        return self._user / "Desktop"

    def registered(self, key: str) -> dict[str, str]:
        """Return the values of a key of the user's registry; empty when there is no such key."""
        told = self.run("reg", "query", rf"HKCU\{key}").stdout
        rows = (line.split(None, 2) for line in told.splitlines() if line.startswith("    "))
        return {row[0]: row[2] if len(row) > 2 else "" for row in rows if len(row) > 1}

    @property
    def _user(self) -> Path:
        return self.prefix / "drive_c" / "users" / "root"

    def _server(self, wish: str, timeout_s: float) -> None:
        words = self.command()
        words[words.index("wine") :] = ["/usr/lib/wine/wineserver", wish]
        subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=timeout_s,
            check=False,
        )


def windows(words: tuple[str | Path, ...]) -> list[str]:
    """Return the words with paths of this machine as Windows programs see them."""
    return [windows_path(word) if isinstance(word, Path) else word for word in words]


def windows_path(path: Path) -> str:
    """Return what a path of this machine is called inside."""
    inside_c = str(path).partition("/drive_c/")[2]
    return ("C:/" + inside_c if inside_c else f"Z:{path}").replace("/", "\\")


def _whole(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", errors="replace").replace("\r\n", "\n")


def ensure_wine() -> Wine:
    """Return the PC that others are copied from, made if need be."""
    root = ensure_wine_root()
    pc = Wine(root, bench_folder() / "prefix")
    if not (pc.prefix / _WHOLE).exists():
        shutil.rmtree(pc.prefix, ignore_errors=True)
        pc.prefix.mkdir(parents=True)
        with step("Setting up Wine, once"):
            (pc.prefix / "drive_c").mkdir()
            pc.run("wineboot", "--init", timeout_s=300)
            pc.wait_for_all()
        _add_stubs(pc)
        (pc.prefix / _WHOLE).write_text("", encoding="ascii")
    return pc


def fresh_pc(place: Path) -> Wine:
    """Return a PC of its own, a copy in that folder."""
    model = ensure_wine()
    run(["cp", "--archive", "--reflink=auto", model.prefix, place])
    return Wine(model.root, place, (*model.shared, place.parent))


def _add_stubs(pc: Wine) -> None:
    if shutil.which(COMPILER) is None:
        install("gcc-mingw-w64-x86-64-win32")
    system = pc.prefix / "drive_c" / "windows" / "system32"
    if not system.is_dir():
        raise StepFailed(f"Wine made no Windows in {pc.prefix}.", f"Remove {bench_folder()}.")
    for name in STUBS:
        target = system / f"{name}.dll"
        target.unlink(missing_ok=True)
        run([COMPILER, "-O2", "-shared", "-s", "-o", target, stub_source(name)])


def stub_source(name: str) -> Path:
    """Return what the stub of that library is made of."""
    return Path(__file__).parent / "wine_stubs" / f"{name}.c"


def display() -> dict[str, str]:
    """Return what programs need to find this machine's screen."""
    return {"DISPLAY": os.environ["DISPLAY"]} if "DISPLAY" in os.environ else {}
