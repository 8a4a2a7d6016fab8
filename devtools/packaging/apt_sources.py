"""Where this machine gets its Debian packages from: roots for tests are filled from there, too."""

import re
from collections.abc import Iterable
from pathlib import Path

from devtools.steps import StepFailed

_PLACES = (Path("/etc/apt/sources.list"), Path("/etc/apt/sources.list.d"))
_ONE_LINE = re.compile(r"^deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)")


def debian_mirror() -> str:
    """Return the address of the mirror; `StepFailed` where the machine has none."""
    texts = (path.read_text(encoding="utf-8") for path in _files())
    for address in (address for text in texts for address in mirrors(text)):
        return address
    raise StepFailed(
        "This machine has no Debian package source that a fresh root could be filled from.",
        "It needs Debian, with a mirror in /etc/apt/sources.list.",
    )


def mirrors(text: str) -> list[str]:
    """Return the addresses that a file of either form names, without those for security only."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    found = [match.groups() for line in lines if (match := _ONE_LINE.match(line))]
    for block in "\n".join(lines).split("\n\n"):
        fields = dict(line.split(":", 1) for line in block.splitlines() if ":" in line)
        if "deb" in fields.get("Types", "").split():
            suites = fields.get("Suites", "").split() or [""]
            found += [(address, suites[0]) for address in fields.get("URIs", "").split()]
    return [address for address, suite in found if "security" not in f"{address} {suite}"]


def _files() -> Iterable[Path]:
    for place in _PLACES:
        if place.is_file():
            yield place
        elif place.is_dir():
            yield from sorted(
                path for path in place.iterdir() if path.suffix in {".list", ".sources"}
            )
