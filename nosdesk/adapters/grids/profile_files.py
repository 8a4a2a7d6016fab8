"""Where profiles lie: those that come with the program, and the user's own, which go first."""

import os
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from nosdesk.adapters.grids.fixed_rules import bent_rules, with_grid_s_rules
from nosdesk.adapters.grids.profile import PRACTICE, GridProfile, written
from nosdesk.adapters.grids.profile_check import read_profile
from nosdesk.domain.errors import BadInput, HostUnfit

LONGEST = 256 * 1024
"""Bytes that a profile may have."""

_MOST = 200
_LATER = "Check the disk, and who owns the folder."


@dataclass(frozen=True, slots=True)
class Kept:
    """A profile, or in `trouble` why there is none; `file` is the user's own, None for ours.

    `covers` tells that the user's own stands in for one that comes with the program.
    """

    name: str
    profile: GridProfile | None
    file: Path | None = None
    trouble: BadInput | None = None
    covers: bool = False

    @property
    def title(self) -> str:
        """What the grid is called, with a word that the profile is the user's own."""
        title = self.profile.title if self.profile else self.name
        return title if self.file is None else f"{title} (yours)"


def profile_in(file: Path) -> GridProfile:
    """Return the profile in any file; `BadInput` says what is wrong with it."""
    return read_profile(_bytes(file), str(file))


class ProfileFiles:
    """The profiles of the program, and those in the user's folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[Kept, ...]:
        """Return every profile, ours first; a broken one is told of and keeps no other back.

        One of the user's own is under the rules of its grid, whatever is written in its file.
        """
        ours = {each.name: each for each in _built_in()}
        own = {each.name: each for each in self._own(ours)}
        return tuple((ours | own).values())

    def shipped(self) -> tuple[GridProfile, ...]:
        """Return the profiles that come with the program, also those that the user's stand for."""
        return tuple(each.profile for each in _built_in() if each.profile is not None)

    def find(self, name: str) -> GridProfile:
        """Return the profile of this name; `BadInput` when there is none, or it is broken."""
        return self.titled(name)[1]

    def titled(self, name: str) -> tuple[str, GridProfile]:
        """Return what the grid of this name is called, and its profile, as `find` does."""
        for each in self.all():
            if each.name == name:
                if each.profile is None:
                    raise each.trouble or BadInput(f"The profile of '{name}' cannot be read.")
                return each.title, each.profile
        names = ", ".join(each.name for each in self.all() if each.name != PRACTICE)
        raise BadInput(f"There is no grid '{name[:40]}'.", f"There are: practice, {names}.")

    def covers(self, name: str) -> bool:
        """Tell whether the user's own profile stands in for one that comes with the program."""
        return any(each.name == name and each.covers for each in self.all())

    def keep(self, profile: GridProfile) -> None:
        """Keep this profile among the user's own, whole or not at all; refused with bent rules."""
        for place, problem in bent_rules(profile, self.shipped()).items():
            raise BadInput(
                f"This is not a profile of that grid: {problem}, at `{place}`.",
                "`nosdesk grids show` prints them; on a ledger of your own they are free.",
            )
        path = self._path(profile.name)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            number, name = tempfile.mkstemp(prefix=".grid.", dir=path.parent)
            try:
                with os.fdopen(number, "wb") as fresh:
                    fresh.write(written(profile))
                    fresh.flush()
                    os.fsync(fresh.fileno())
                Path(name).replace(path)
            finally:
                Path(name).unlink(missing_ok=True)
        except OSError as error:
            raise HostUnfit(f"{path} cannot be written: {error.strerror}.", _LATER) from error

    def remove(self, name: str) -> Path:
        """Remove the user's own profile of this name; one that comes with the program stays."""
        kept = next((each for each in self.all() if each.name == name), None)
        if kept is None or kept.file is None:
            self.find(name)
            raise BadInput(f"'{name}' comes with Nosdesk and cannot be removed.")
        try:
            kept.file.unlink()
        except OSError as error:
            raise HostUnfit(f"{kept.file} cannot be removed: {error.strerror}.", _LATER) from error
        return kept.file

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.json"

    def _own(self, ours: dict[str, Kept]) -> Iterator[Kept]:
        shipped = tuple(each.profile for each in ours.values() if each.profile is not None)
        try:
            files = sorted(self._folder.glob("*.json"))[:_MOST]
        except OSError:
            return
        for file in files:
            try:
                profile = with_grid_s_rules(profile_in(file), shipped)
                _check_named(profile, file)
            except BadInput as error:
                name = file.stem[:40] if file.stem != PRACTICE else file.name
                yield Kept(name, None, file, error, file.stem in ours)
            else:
                yield Kept(profile.name, profile, file, None, profile.name in ours)


def _check_named(profile: GridProfile, file: Path) -> None:
    if profile.name != file.stem:
        raise BadInput(
            f"{file} is the profile of '{profile.name}': its name is another one, at `$.name`.",
            f"Call the file {profile.name}.json.",
        )


def _built_in() -> Iterator[Kept]:
    folder = resources.files("nosdesk.adapters.grids") / "profiles"
    for file in sorted(folder.iterdir(), key=lambda each: each.name, reverse=True):
        if file.name.endswith(".json"):
            profile = read_profile(file.read_bytes(), file.name)
            yield Kept(profile.name, profile)


def _bytes(path: Path) -> bytes:
    """Return what is in the file; a pipe or a device is not waited for."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BadInput(f"{path} is no plain file.", "Name a file that holds a profile.")
            content = file.read(LONGEST + 1)
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}.", "Name another file.") from error
    if len(content) > LONGEST:
        raise BadInput(f"{path} is too large for a grid's profile.", "Name another file.")
    return content
