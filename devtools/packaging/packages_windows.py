"""Makes the installer for Windows from the frozen program, with NSIS, on Windows or on Linux.

On Linux the program is one that was frozen on Windows (`NOSDESK_WINDOWS_BUNDLE` names its folder)
or one that is frozen here under Wine. The second is for tests only and lands in `dist/test`.
"""

import os
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import nosdesk
from devtools.machine import install
from devtools.steps import ROOT, StepFailed, run, step, tell

PARTS = ROOT / "installers" / "windows"
ICON = ROOT / "resources" / "icons" / "nosdesk.ico"
UNTRUSTED = "untrusted-python"
"""The file in a bundle that says that it was frozen with a Python that must not be released."""

_BUNDLE = "NOSDESK_WINDOWS_BUNDLE"
_SIGN = "NOSDESK_SIGN_COMMAND"
"""The command that signs a program, with %1 for its name; Windows' own signtool, as a rule."""

_NUMBERS = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?")


@dataclass(frozen=True, slots=True)
class Setup:
    """What one installer is made of; another version, packed quickly, is for tests of upgrades."""

    bundle: Path
    version: str = nosdesk.__version__
    is_quick: bool = False

    @property
    def is_trusted(self) -> bool:
        """Whether it may be released."""
        return not (self.bundle / UNTRUSTED).exists()

    @property
    def file_name(self) -> str:
        """What the installer is called."""
        note = "" if self.is_trusted else f"-{UNTRUSTED}"
        return f"nosdesk-{self.version}-windows-x86_64-setup{note}.exe"


def make_windows_installer(dist: Path) -> Path:
    """Make the installer of this version and return it."""
    setup = Setup(windows_bundle(dist))
    made = make_setup(setup, dist if setup.is_trusted else dist / "test")
    if not setup.is_trusted:
        tell("!! This installer is FOR TESTS ONLY: its Python does not come from its makers.")
    return made


def windows_bundle(dist: Path) -> Path:
    """Return the folder of the frozen program: one that is named, or made here."""
    if named := os.environ.get(_BUNDLE):
        bundle = Path(named).resolve()
        if not (bundle / "nosdesk.exe").is_file():
            raise StepFailed(f"{_BUNDLE} names {bundle}, where there is no nosdesk.exe.")
        return bundle
    if sys.platform == "win32":
        return dist / "nosdesk"
    from devtools.packaging.windows_python import build_program_under_wine  # noqa: PLC0415 - for tests

    return build_program_under_wine(dist / "test" / "windows")


def make_setup(setup: Setup, folder: Path) -> Path:
    """Make the installer into that folder and return it."""
    makensis = _makensis()
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / setup.file_name
    launcher = ROOT / "build" / "windows" / "Nosdesk.exe"
    launcher.parent.mkdir(parents=True, exist_ok=True)
    with step(f"Making {made.name}"):
        _compile(makensis, "launcher.nsi", {**_stamps(setup.version), "OUT": str(launcher)})
        _sign(launcher)
        partial = made.with_suffix(".partial")
        _compile(makensis, "nosdesk.nsi", _defines(setup, launcher, partial))
        partial.replace(made)
    return made


def four_numbers(version: str) -> str:
    """Return the version as Windows' file properties have it: four numbers, nothing else."""
    found = _NUMBERS.match(version)
    if found is None:
        raise StepFailed(f"The version {version} does not begin with a number.")
    return ".".join([*(part or "0" for part in found.groups()), "0"])


def _defines(setup: Setup, launcher: Path, out: Path) -> dict[str, str]:
    defines = {
        **_stamps(setup.version),
        "OUT": str(out),
        "BUNDLE": str(setup.bundle),
        "KILOBYTES": str(_kilobytes(setup.bundle)),
        "LAUNCHER": str(launcher),
        "LICENCE": str(ROOT / "LICENSE"),
        "PICTURE": str(PARTS / "wizard.bmp"),
    }
    if setup.is_quick:
        defines["QUICK"] = "1"
    if command := os.environ.get(_SIGN):
        defines["SIGN"] = command.replace("%1", '"%1"')
    return defines


def _kilobytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) // 1024


def _stamps(version: str) -> dict[str, str]:
    # NSIS' own builds for Windows make 32-bit setups, Debian's also 64-bit ones, which is what
    # Wine runs without a second Wine. Both install the same 64-bit program.
    target = "x86-unicode" if sys.platform == "win32" else "amd64-unicode"
    numbers = four_numbers(version)
    return {"VERSION": version, "VERSION4": numbers, "TARGET": target, "ICON": str(ICON)}


def _compile(makensis: str, script: str, defines: dict[str, str]) -> None:
    words = [f"-D{name}={value}" for name, value in defines.items()]
    options = ("-NOCD", "-V2", "-WX", "-INPUTCHARSET", "UTF8")
    run([makensis, *options, *words, f"-X!cd {PARTS}", PARTS / script])


def _sign(program: Path) -> None:
    if command := os.environ.get(_SIGN):
        run([*command.replace("%1", str(program)).split()])


def _makensis() -> str:
    """Return NSIS' compiler, installed where this machine's own packages have it."""
    if sys.platform == "win32":
        usual = Path(os.environ.get("PROGRAMFILES(X86)", "C:/")) / "NSIS" / "makensis.exe"
        found = shutil.which("makensis") or (str(usual) if usual.is_file() else None)
        if found is None:
            raise StepFailed("makensis is not here.", "Install NSIS 3.08 or newer and try again.")
        return found
    if shutil.which("makensis") is None:
        install("nsis")
    return "makensis"
