"""Gathers the licences of everything in the frozen program, from where each part came.

Runs inside PyInstaller, on what it found. A part without terms or text, or under terms that do
not let us ship it, ends the build: nobody would notice later.
"""

import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

import msgspec

from devtools.steps import ROOT, StepFailed
from nosdesk.app.licences import LIST, Work, normal, work_of

Entry = tuple[str, str, str]
"""A file of the bundle as PyInstaller has it: its name there, where it is, and of what kind."""

_NOWHERE = ("", "-")
"""What PyInstaller says of packages that are folders without a file of their own."""

OVERVIEW = "THIRD-PARTY.md"
_FOLDER = ROOT / "resources" / "licences"
_FONTS = ROOT / "nosdesk" / "ui" / "theme" / "fonts"
_TEXT = re.compile(r"licen[cs]e|copying|notice|\.cdx\.|cyclonedx|sbom\.json", re.IGNORECASE)
_QT = (_FOLDER / "Qt-notice.txt", _FOLDER / "LGPL-3.0.txt", _FOLDER / "GPL-3.0.txt")

_EXCEPTED = "GPL-2.0-or-later WITH Bootloader-exception"
"""PyInstaller's starter: its exception lets programs under any terms begin with it."""

_GIVEN_TEXTS = {
    "jsonalias": (_FOLDER / "jsonalias.txt",),
    "nvidia-ml-py": (_FOLDER / "nvidia-ml-py.txt",),
    "pyside6-essentials": (*_QT, _FOLDER / "ICU.txt"),
    "shiboken6": _QT,
}
"""Of libraries that bring no text of their own."""

_SYSTEM = (
    (r"lib(ssl|crypto)", "OpenSSL", "Apache-2.0"),
    (r"libsqlite3", "SQLite", "blessing"),
    (r"libffi", "libffi", "MIT"),
    (r"libbz2", "bzip2", "bzip2-1.0.6"),
    (r"liblzma", "XZ Utils", "0BSD"),
    (r"libzstd", "Zstandard", "BSD-3-Clause"),
    (r"libuuid", "libuuid", "BSD-3-Clause"),
    (r"libmpdec", "mpdecimal", "BSD-2-Clause"),
    (r"libxcb-", "XCB", "X11"),
    (r"libxkbcommon", "xkbcommon", "MIT"),
)
"""Libraries of the system that are shipped, with their terms."""


@dataclass(frozen=True, slots=True)
class Part:
    """One work of others in the program, with the files that its terms stand in."""

    work: Work
    texts: tuple[Path, ...]

    @property
    def folder(self) -> str:
        """Where its texts are in the program's folder."""
        return f"licences/{normal(self.work.name).replace(' ', '-')}"


def licence_files(found: Sequence[Entry], work_folder: Path) -> list[Entry]:
    """Return the files to add for what was found: all texts, a list, and an overview."""
    parts = gather(_paths(found), work_folder)
    listed, overview = work_folder / "licences.json", work_folder / OVERVIEW
    listed.write_bytes(msgspec.json.encode([part.work for part in parts]))
    overview.write_text(written(parts), encoding="utf-8")
    texts = [
        (f"{part.folder}/{_plain_name(text)}", str(text), "DATA")
        for part in parts
        for text in part.texts
    ]
    return [*texts, (LIST, str(listed), "DATA"), (OVERVIEW, str(overview), "DATA")]


def described(found: Sequence[Entry]) -> list[Entry]:
    """Return what each shipped library says of itself, for who asks the program for versions."""
    owners = _owners()
    shipped = {owners[path].name: owners[path] for path in _paths(found) if path in owners}
    folders = {name: Path(str(dist.locate_file(""))) for name, dist in shipped.items()}
    return [
        (f"{file.parent.name}/METADATA", str(file), "DATA")
        for name, dist in shipped.items()
        for each in dist.files or ()
        if each.name == "METADATA" and (file := folders[name] / each).is_file()
    ]


def gather(sources: Iterable[Path], made_in: Path) -> list[Part]:
    """Return whose work these files are; `StepFailed` for one that may not be shipped so.

    What the build itself made is in the folder `made_in`.
    """
    owners = _owners()
    parts: dict[str, Part] = {"Inter": _inter(), "Python": _python()}
    for source in set(sources):
        if (owner := owners.get(source)) is not None:
            if owner.name not in parts:
                parts[owner.name] = _library(owner)
        elif not _is_ours_or_pythons(source, made_in):
            part = _of_system(source)
            known = parts.get(part.work.name)
            texts = tuple(dict.fromkeys((*(known.texts if known else ()), *part.texts)))
            parts[part.work.name] = Part(part.work, texts)
    for part in parts.values():
        _check(part)
    return sorted(parts.values(), key=lambda part: normal(part.work.name))


def written(parts: Iterable[Part]) -> str:
    """Return the overview."""
    head = (
        "# Works of others in Nosdesk\n\nNosdesk itself is under the MIT licence. It is made with"
        " these works; their terms lie in the folder `licences`.\n\n| work | version | terms |"
        "\n|---|---|---|\n"
    )
    return head + "".join(
        f"| [{each.work.name}]({each.folder}) | {each.work.version} | {each.work.terms} |\n"
        for each in parts
    )


def may_ship(terms: str) -> bool:
    """Tell whether a program under other terms may carry such a work, unchanged and separate."""
    choices = re.split(r"\s+OR\s+", terms.replace(_EXCEPTED, ""))
    return bool(terms) and not all(re.search(r"(?<!L)GPL", each) for each in choices)


def _check(part: Part) -> None:
    if not may_ship(part.work.terms):
        raise StepFailed(
            f"{part.work.name} cannot be shipped under its terms: {part.work.terms!r}.",
            "Leave it out in bundle.py of devtools/packaging, or name its terms in"
            " nosdesk/app/licences.py.",
        )
    if not part.texts:
        raise StepFailed(
            f"{part.work.name} brings no text of its licence.",
            "Put one into resources/licences and name it in devtools/packaging/licences.py.",
        )


def _place(path: Path) -> Path:
    """Return where the file is, links followed; there are none on Windows."""
    return path.absolute() if os.name == "nt" else path.resolve()


def _paths(found: Iterable[Entry]) -> Iterator[Path]:
    """Return where the files are; a link is to another of them."""
    return (
        Path(source).resolve()
        for _, source, kind in found
        if source not in _NOWHERE and kind != "SYMLINK"
    )


@cache
def _owners() -> dict[Path, metadata.Distribution]:
    """Return whose each installed file is."""
    return {
        _place(Path(str(dist.locate_file(file)))): dist
        for dist in metadata.distributions()
        if dist.name != "nosdesk"
        for file in dist.files or ()
    }


def _library(dist: metadata.Distribution) -> Part:
    own = [Path(str(dist.locate_file(file))) for file in dist.files or ()]
    texts = [file for file in own if ".dist-info" in str(file) and _TEXT.search(_tail(file))]
    return Part(work_of(dist), (*sorted(texts), *_GIVEN_TEXTS.get(normal(dist.name), ())))


def _tail(file: Path) -> str:
    """Return the name of a file within its folder of facts, with the folders below that."""
    return str(file).rsplit(".dist-info", 1)[1]


def _inter() -> Part:
    return Part(Work("Inter", "4", "OFL-1.1"), (_FONTS / "OFL.txt",))


def _python() -> Part:
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    texts = [place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").is_file()]
    return Part(Work("Python", sys.version.split()[0], "PSF-2.0"), tuple(texts[:1]))


def _is_ours_or_pythons(source: Path, made_in: Path) -> bool:
    """Tell whether the file is Nosdesk's, Python's, or came with that under Python's own text."""
    homes = [
        ROOT / "nosdesk",
        made_in,
        Path(sysconfig.get_path("stdlib")),
        Path(sysconfig.get_path("platstdlib")),
    ]
    if os.name == "nt":
        homes.append(Path(sys.base_prefix))  # with the libraries that its own text goes on about
    is_library = source.name.startswith("libpython")
    return is_library or any(source.is_relative_to(_place(home)) for home in homes)


def _of_system(source: Path) -> Part:
    for pattern, name, terms in _SYSTEM:
        if re.match(pattern, source.name):
            return Part(Work(name, "", terms), _debian_texts(source))
    raise StepFailed(
        f"{source} is not known to be anybody's work.",
        "Leave it out in bundle.py of devtools/packaging, or name it in licences.py there.",
    )


def _debian_texts(source: Path) -> tuple[Path, ...]:
    """Return the text that Debian has of the package that this file is from."""
    for path in (str(source), str(source).removeprefix("/usr")):  # older packages say /lib
        asked = subprocess.run(
            ["dpkg-query", "--search", path], capture_output=True, text=True, check=False
        )
        package = asked.stdout.split(":")[0]
        text = Path("/usr/share/doc") / package / "copyright"
        if package and text.is_file():
            return (text.resolve(),)
    return ()


def _plain_name(text: Path) -> str:
    """Return what a text is called in its folder: Debian's go by the package they are of."""
    if text.parent.parent == Path("/usr/share/doc"):
        return f"{text.parent.name}.txt"
    return text.name
