"""A report that a user may send to whoever helps them: small text files, read before they go."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BundleFile:
    """One file of the report, with its name and its whole text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """The whole report; `name` is what its file may be called."""

    name: str
    files: tuple[BundleFile, ...]
