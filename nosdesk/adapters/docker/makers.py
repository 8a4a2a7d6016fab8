"""Which process made what carries our label, and whether that process is certainly no more.

A process is known by its computer, the computer's last start, its number and when it began, so
a number that is used anew is no mistake. Where this cannot be told (another computer's, another
container's, an unknown system's), the maker counts as living: what is its own is left alone.
"""

import os
import platform
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass
from hashlib import sha256
from pathlib import Path

MAKER_LABEL = "nosdesk.maker"
"""The label that says which process made it; what older versions made has none."""

BRIEF_LABEL = "nosdesk.ends-with-maker"
"""The label on what nobody takes up again once its maker is gone."""

_PID = re.compile(r"[0-9]{1,10}")
_PROC = Path("/proc")
_MACHINE_ID = Path("/etc/machine-id")
_BOOT_ID = _PROC / "sys/kernel/random/boot_id"
_PIDS = Path("ns/pid")
_STATE, _BEGAN = 0, 19
"""Where the two stand in `/proc/PID/stat`, counted after the name in brackets."""


@dataclass(frozen=True, slots=True)
class Maker:
    """One process; what this system does not tell of it is empty."""

    machine: str
    boot: str
    pids: str
    pid: str
    began: str

    @property
    def label(self) -> str:
        """Return the value of its label."""
        return " ".join(part or "-" for part in astuple(self))


def this_maker() -> Maker:
    """Return the process that this is."""
    pid = os.getpid()
    pids = ""
    with suppress(OSError):
        pids = str((_PROC / "self" / _PIDS).readlink())
    return Maker(_machine(), _read(_BOOT_ID), pids, str(pid), _began(pid) or "")


def is_dead(labels: Mapping[str, str] | None, us: Maker | None = None) -> bool:
    """Tell whether nothing can come any more of who made what carries these labels of ours.

    `us` is from where it is looked at: this process, unless said otherwise.
    """
    maker = _maker_of(labels or {})
    if maker is None:
        return True  # an older version's
    us = us or this_maker()
    if maker.machine != us.machine:
        return False
    if maker.boot != us.boot:
        return bool(maker.boot and us.boot)
    return maker.pids == us.pids and not _runs(int(maker.pid), maker.began)


def _maker_of(labels: Mapping[str, str]) -> Maker | None:
    words = labels.get(MAKER_LABEL, "").split(" ")
    if len(words) != len(Maker.__slots__) or not _PID.fullmatch(words[3]):
        return None
    return Maker(*("" if word == "-" else word for word in words))


def _runs(pid: int, began: str) -> bool:
    """Tell whether the process that began then still runs; True where that cannot be told."""
    if began:
        return _began(pid) == began
    if os.name != "posix":
        return True  # there is no harmless signal there
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True  # it is there, and somebody else's
    return True


def _began(pid: int) -> str | None:
    """Return when the process began, in the kernel's own count; None when it runs no more."""
    try:
        facts = (_PROC / str(pid) / "stat").read_text(encoding="ascii", errors="replace")
        words = facts.rpartition(")")[2].split()
        return None if words[_STATE] in "ZX" else words[_BEGAN]
    except (OSError, IndexError):
        return None


def _machine() -> str:
    """Return a name that tells this computer from others and gives nothing of it away."""
    return sha256(f"{_read(_MACHINE_ID)} {platform.node()}".encode()).hexdigest()[:16]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
