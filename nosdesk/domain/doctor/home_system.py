"""Which system this PC runs, as far as what mends it depends on that."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from nosdesk.domain.grid_rules import Platform

_ACCOUNT = re.compile(r"[a-z_][a-z0-9_-]{0,31}")


class Distribution(StrEnum):
    """The Linux distributions whose packages we know, and those made from them."""

    DEBIAN = "debian"
    UBUNTU = "ubuntu"
    FEDORA = "fedora"
    ARCH = "arch"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class HomeSystem:
    """This PC's system; `user` is who runs Nosdesk, empty where a command could not name them.

    `joins_docker` where the user is in the group docker from the next log-in on.
    """

    platform: Platform
    distribution: Distribution = Distribution.OTHER
    has_systemd: bool = False
    has_toolkit: bool = False
    user: str = ""
    joins_docker: bool = False


def distribution_of(release: Mapping[str, str], *, is_image: bool = False) -> Distribution:
    """Return which distribution says this of itself in its `os-release`.

    One that `is_image` is replaced as a whole, so packages are not installed as usual. Those made
    from Fedora differ in what they have, and Manjaro has tools of its own.
    """
    own, like = release.get("ID", ""), release.get("ID_LIKE", "").split()
    if is_image or own == "manjaro":
        return Distribution.OTHER
    for each in (Distribution.UBUNTU, Distribution.DEBIAN, Distribution.ARCH):
        if own == each or (own not in set(Distribution) and each in like):
            return each
    return Distribution.FEDORA if own == Distribution.FEDORA else Distribution.OTHER


def account_name(name: str) -> str:
    """Return the name where it is a plain one of an account, nothing otherwise."""
    return name if _ACCOUNT.fullmatch(name) else ""
