"""What is different where the program runs frozen, as a folder with all it needs in it.

Its starter puts that folder before the system's libraries, by an environment variable that every
child would inherit: `docker`, `xdg-open` or an installer would load our libraries and fall over.
The loader has read the variable by the time any of our code runs, so it is put back at once, and
nobody who starts a program has to think of it, no library either.

Modules are read from the program's own file when they are first needed, and after an upgrade by the
system another file is at that place. Linux keeps the file that was started for as long as it runs,
so they are read from there. That costs no time and no memory; reading in all of them at the start
costs both.
"""

import os
import sys
from collections.abc import Mapping, MutableMapping
from importlib import import_module
from pathlib import Path

_STARTED = Path("/proc/self/exe")
"""The file that runs, whatever is in its place now."""

_ENCODINGS = ("ascii", "idna", "latin_1", "utf_8_sig", "utf_16", "utf_16_le", "cp437")
"""Libraries ask for these late, and they are in a file of Python's own."""

CONTENTS = "contents.json"
"""In the folder of what was brought along: its files' names, each with its SHA-256."""

_LOADERS = ("LD_LIBRARY_PATH", "LD_PRELOAD")
_SAVED = "_ORIG"
_QTS = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
"""Ours are no good to other programs made with Qt, and our own Qt finds them without."""

SEARCH = _LOADERS + _QTS
"""Where libraries are looked for, by the variables that say so."""

_STARTERS_OWN = "_PYI_"
"""How the starter's own variables begin; a child that is Nosdesk again must not take them over."""


def is_frozen() -> bool:
    """Tell whether this is the frozen program."""
    return bool(getattr(sys, "frozen", False))


def own_folder() -> Path:
    """Return the folder of what the frozen program brought along."""
    return Path(getattr(sys, "_MEIPASS", Path(__file__).parents[2]))


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment as it was before the starter changed it."""
    kept = {name: value for name, value in environment.items() if not _is_starters(name)}
    for name in _LOADERS:
        kept.pop(name, None)
        if former := environment.get(name + _SAVED):
            kept[name] = former
    for name in _QTS:
        kept.pop(name, None)
    return kept


def clean_up_environment(environment: MutableMapping[str, str]) -> None:
    """Put back what the starter changed, where this is the frozen program."""
    if not is_frozen():
        return
    cleaned = clean(environment)
    for name in set(environment) - set(cleaned):
        del environment[name]
    environment.update(cleaned)


def keep_own_modules() -> None:
    """Read the frozen program's modules from the very file that was started, from now on."""
    if not is_frozen() or os.name != "posix" or not _STARTED.exists():
        return
    archive = import_module("pyimod02_importers").pyz_archive
    archive._filename = str(_STARTED)  # noqa: SLF001 - PyInstaller is pinned, and a test holds it
    for name in _ENCODINGS:
        import_module(f"encodings.{name}")


def _is_starters(name: str) -> bool:
    return name.startswith(_STARTERS_OWN) or name in {f"{each}{_SAVED}" for each in _LOADERS}
