"""A file on its way: what has come is kept in a `.part`, hashed as it comes, and named when whole.

Only a file that is right to the last byte ever has its proper name.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from nosdesk.domain.errors import HostUnfit, Untrusted
from nosdesk.domain.updates.manifest import ReleaseFile

_BLOCK = 1024 * 1024
_SPARE = 256 * 1024**2
"""Bytes of the disk that are left alone: an installer needs room, too."""

_REMEDY = "It was thrown away, and nothing was installed. It is fetched anew when you try again."


class PartialFile:
    """The file of a release in a folder; all its calls may take a moment.

    `is_gone_on_with` tells that its beginning came earlier: a power cut may have spoilt that.
    """

    def __init__(self, folder: Path, file: ReleaseFile) -> None:
        self.path = folder / file.name
        self._file = file
        self._part = folder / f"{file.name}.part"
        self._out: BinaryIO | None = None
        self._have = 0
        self.is_gone_on_with = False

    def is_whole(self) -> bool:
        """Tell whether the whole file is here; one that is not right is removed."""
        try:
            check_file(self._file, self.path)
        except Untrusted:
            with _translated(self.path):
                self.path.unlink(missing_ok=True)
            return False
        return True

    def begin(self) -> int:
        """Open the part, and return how much of it is here and may be right."""
        with _translated(self._part):
            self._part.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._check_room()
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            flags |= getattr(os, "O_BINARY", 0)
            self._out = os.fdopen(os.open(self._part, flags, 0o600), "r+b")
            self._hash, self._have = hashlib.sha256(), 0
            while block := self._out.read(_BLOCK):
                self._hash.update(block)
                self._have += len(block)
        self.is_gone_on_with = 0 < self._have < self._file.size
        return self._have if self._have < self._file.size else self.begin_anew()

    def begin_anew(self) -> int:
        """Forget what is here."""
        assert self._out is not None
        with _translated(self._part):
            self._out.seek(0)
            self._out.truncate()
        self._hash, self._have = hashlib.sha256(), 0
        self.is_gone_on_with = False
        return 0

    def add(self, chunk: bytes) -> int:
        """Take in what came, and return how much is here; `Untrusted` when it is too much."""
        assert self._out is not None
        if self._have + len(chunk) > self._file.size:
            self._throw_away()
            raise Untrusted(f"More came for {self._file.name} than was promised.", _REMEDY)
        with _translated(self._part):
            self._out.write(chunk)
        self._hash.update(chunk)
        self._have += len(chunk)
        return self._have

    def finish(self) -> None:
        """Give the file its name, which survives a power cut; `Untrusted` unless it is right.

        A file that ended too early is kept, for the rest to come: `OSError`'s place is taken by
        `HostUnfit` only where the disk fails.
        """
        assert self._out is not None
        if self._have < self._file.size:
            raise ValueError(self._file.name)  # it ended too early
        if self._hash.hexdigest() != self._file.sha256:
            self._throw_away()
            raise Untrusted(f"{self._file.name} is not what its makers signed.", _REMEDY)
        with _translated(self.path):
            self._out.flush()
            os.fsync(self._out.fileno())
            self.close()
            self._part.replace(self.path)

    def close(self) -> None:
        """Let go of the part; what came stays."""
        if self._out is not None:
            with _translated(self._part):
                self._out.close()
            self._out = None

    def _throw_away(self) -> None:
        self.close()
        with _translated(self._part):
            self._part.unlink(missing_ok=True)

    def _check_room(self) -> None:
        free = shutil.disk_usage(self._part.parent).free
        here = self._part.stat().st_size if self._part.exists() else 0
        if free + here < self._file.size + _SPARE:
            raise HostUnfit(
                "The disk has too little room for the new version.",
                f"Make room for {(self._file.size + _SPARE) // 1024**2} MB where your data is.",
            )


def check_file(file: ReleaseFile, path: Path) -> None:
    """Raise `Untrusted` unless these are the very bytes that were promised."""
    digest = hashlib.sha256()
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as source:
            is_right = os.fstat(source.fileno()).st_size == file.size
            while is_right and (block := source.read(_BLOCK)):
                digest.update(block)
    except OSError as error:
        raise Untrusted(f"{path.name} cannot be read: {error.strerror}.", _REMEDY) from error
    if not is_right or digest.hexdigest() != file.sha256:
        raise Untrusted(f"{path.name} is not what its makers signed.", _REMEDY)


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise HostUnfit(
            f"{path} cannot be written: {error.strerror}.", "Check the disk, and its free room."
        ) from error
