"""Whose work the program is made of, and under which terms: what the help page tells.

The frozen program brought a list along, made when it was built. From its source it is what is
installed and in use.
"""

import re
import sys
from importlib import metadata

import msgspec
from msgspec import Struct

from nosdesk.app.frozen import is_frozen, own_folder

LIST = "licences/licences.json"
"""In the frozen program's folder."""

_BY_HAND = {
    "jsonalias": "MIT",
    "nvidia-ml-py": "BSD-3-Clause",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0",
    "pyside6-essentials": "LGPL-3.0-only",
    "segno": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "solders": "Apache-2.0",
}
"""Works that do not say it in a form to be read, or leave a choice, which is made here."""

_CLASSIFIED = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
}
_CLASSIFIER = re.compile(r"^License :: OSI Approved :: (.+)$")


class Work(Struct, frozen=True):
    """One part of the program that others made, and its terms as SPDX writes them."""

    name: str
    version: str
    terms: str


def works() -> tuple[Work, ...]:
    """Return the libraries that the program uses, by their names."""
    if is_frozen():
        listed = (own_folder() / LIST).read_bytes()
        return msgspec.json.decode(listed, type=tuple[Work, ...])
    makers = metadata.packages_distributions()
    used = {name for module in makers.keys() & sys.modules.keys() for name in makers[module]}
    found = [work_of(metadata.distribution(name)) for name in used if name != "nosdesk"]
    return tuple(sorted(found, key=lambda work: normal(work.name)))


def work_of(distribution: metadata.Distribution) -> Work:
    """Return what an installed library says of itself."""
    return Work(distribution.name, distribution.version, _terms(distribution))


def normal(name: str) -> str:
    """Return a library's name as names are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _terms(distribution: metadata.Distribution) -> str:
    """Return the terms, "" where the library does not say them."""
    said = distribution.metadata
    if by_hand := _BY_HAND.get(normal(distribution.name)):
        return by_hand
    if "License-Expression" in said:
        return said["License-Expression"]
    for classifier in said.get_all("Classifier") or ():
        if (found := _CLASSIFIER.match(classifier)) and found.group(1) in _CLASSIFIED:
            return _CLASSIFIED[found.group(1)]
    return said["License"] if "License" in said else ""  # noqa: SIM401 - its type has no `get`
