"""Takes out of a program's libraries where the build machine kept its own.

A library may name folders in which the loader looks for what it links. Those of the build machine
are somebody else's on the user's, and nothing may be loaded from there.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from devtools.packaging.bundle_links import is_program

_LOAD, _DYNAMIC = 1, 2
_NULL, _STRTAB, _RPATH, _RUNPATH = 0, 5, 15, 29
_ENTRY = struct.Struct("<qQ")


@dataclass(frozen=True, slots=True)
class _Segment:
    kind: int
    offset: int
    address: int
    size: int


def drop_foreign_run_paths(bundle: Path) -> int:
    """Remove every such folder outside the program itself; return from how many files."""
    return sum(_drop(file) for file in bundle.rglob("*") if is_program(file))


def run_paths(image: bytes) -> list[str]:
    """Return the folders that this library names."""
    return [text for _, text in _named(image)]


def _drop(file: Path) -> bool:
    image = bytearray(file.read_bytes())
    foreign = {place for place, text in _named(image) if not _is_own(text)}
    if not foreign:
        return False
    dynamic = next(each for each in _segments(image) if each.kind == _DYNAMIC)
    places = range(dynamic.offset, dynamic.offset + dynamic.size, _ENTRY.size)
    kept = [image[at : at + _ENTRY.size] for at in places if at not in foreign]
    kept += [bytearray(_ENTRY.size)] * len(foreign)  # nothing follows
    image[dynamic.offset : dynamic.offset + len(kept) * _ENTRY.size] = b"".join(kept)
    mode = file.stat().st_mode
    file.write_bytes(image)
    file.chmod(mode)
    return True


def _is_own(text: str) -> bool:
    return all(each.startswith("$ORIGIN") for each in text.split(":"))


def _named(image: bytes | bytearray) -> Iterator[tuple[int, str]]:
    """Yield where each entry stands, and what it says."""
    segments = list(_segments(image))
    dynamic = next((each for each in segments if each.kind == _DYNAMIC), None)
    if dynamic is None:
        return
    entries = dict(_entries(image, dynamic))
    strings = next((value for tag, value in entries.values() if tag == _STRTAB), 0)
    home = next(
        (s for s in segments if s.kind == _LOAD and s.address <= strings < s.address + s.size), None
    )
    for place, (tag, value) in entries.items():
        if tag in (_RPATH, _RUNPATH) and home is not None:
            begin = strings - home.address + home.offset + value
            yield place, image[begin : image.index(0, begin)].decode(errors="replace")


def _entries(image: bytes | bytearray, dynamic: _Segment) -> Iterator[tuple[int, tuple[int, int]]]:
    for at in range(dynamic.offset, dynamic.offset + dynamic.size, _ENTRY.size):
        tag, value = _ENTRY.unpack_from(image, at)
        if tag == _NULL:
            return
        yield at, (tag, value)


def _segments(image: bytes | bytearray) -> Iterator[_Segment]:
    (table,) = struct.unpack_from("<Q", image, 0x20)
    size, count = struct.unpack_from("<HH", image, 0x36)
    for at in range(table, table + size * count, size):
        kind, _, offset, address, _, in_file, _, _ = struct.unpack_from("<IIQQQQQQ", image, at)
        yield _Segment(kind, offset, address, in_file)
