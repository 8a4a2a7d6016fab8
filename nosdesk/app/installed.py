"""Where this program is installed, how, and whether the version that runs came to life.

An installation of one user's has a folder with its versions and a launcher, which goes back to the
former version when one was started twice and never came to life. So that must be said here.
"""

import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from nosdesk.domain.errors import BadInput
from nosdesk.domain.updates.manifest import Package
from nosdesk.domain.updates.version import Version

_LONGEST_WORD = 60
_SYSTEM_COMMAND = Path("/usr/bin/nosdesk")


@dataclass(frozen=True, slots=True)
class Installed:
    """How it got here: `package` is None from source, or in a bare folder.

    `launcher` are the words that start the program, whichever version that then is; `prefix` is the
    folder with the versions, where there is one.
    """

    launcher: tuple[str, ...]
    package: Package | None = None
    prefix: Path | None = None

    @property
    def rolled_back(self) -> Version | None:
        """The version that the launcher went back from, None where there is none."""
        return self._version("rolled-back")

    @property
    def current(self) -> Version | None:
        """The version that the next start will be, None where nobody says so."""
        return self._version("current")

    def came_to_life(self) -> None:
        """Say that the version that runs is a good one; where that cannot be said, it is not."""
        if self.prefix is not None:
            with suppress(OSError):
                (self.prefix / "attempts").unlink(missing_ok=True)

    def _version(self, name: str) -> Version | None:
        if self.prefix is None:
            return None
        try:
            return Version.of(_word(self.prefix / name))
        except BadInput:
            return None


def where_installed(executable: Path | None = None) -> Installed:
    """Return how this program is installed; `executable` stands for a frozen program's own file."""
    if executable is None and not getattr(sys, "frozen", False):
        return Installed((sys.executable, "-m", "nosdesk"))
    here = (executable or Path(sys.executable)).resolve()
    package = _package(_word(here.parent / "installed-by"))
    if package is None or not package.installs_itself:
        return Installed((str(_command_of(here)),), package)
    return _of_versions(here, package)


def came_to_life() -> None:
    """Say that the version that runs is a good one."""
    where_installed().came_to_life()


def _of_versions(here: Path, package: Package) -> Installed:
    versions = here.parent.parent
    if versions.name != "versions":
        return Installed((str(here),))  # somebody moved it: nobody can install beside it
    prefix = versions.parent
    launcher = prefix / ("Nosdesk.exe" if package is Package.WINDOWS else "nosdesk")
    return Installed((str(launcher),), package, prefix)


def _command_of(here: Path) -> Path:
    """Return the name that stays when the folder's does not."""
    with suppress(OSError):
        if _SYSTEM_COMMAND.resolve() == here:
            return _SYSTEM_COMMAND
    return here


def _package(word: str) -> Package | None:
    return Package(word) if word in set(Package) else None


def _word(path: Path) -> str:
    """Return the one word in the file, nothing where there is none that could be meant."""
    try:
        with path.open("rb") as file:
            text = file.read(_LONGEST_WORD).decode("ascii", errors="replace")
    except OSError:
        return ""
    return text.strip()
