"""How full the engine's disk is, and how much of it one container has taken.

Docker does not tell how much room its disk has, so it is looked up where its files are: that
works for an engine on this computer, not for one elsewhere or in a virtual machine of its own.
"""

import os
import socket
from typing import Any

from docker import APIClient
from docker.errors import NotFound
from msgspec import DecodeError, Struct, field
from msgspec.json import decode

from nosdesk.adapters.docker.connection import opened
from nosdesk.domain.errors import Unavailable
from nosdesk.ports.containers import DiskSpace

_SIZE_WITHIN_S = 60


class _Size(Struct):
    size: int | None = field(name="SizeRw", default=None)


def engine_disk(client: APIClient) -> DiskSpace | None:
    """Return the room on the disk of the engine's files; None when it is not this computer's."""
    answer: dict[str, Any] = client.info()
    root = answer.get("DockerRootDir")
    if answer.get("Name") != socket.gethostname() or not isinstance(root, str):
        return None
    try:
        seen = os.statvfs(root)
    except OSError:
        return None
    return DiskSpace(seen.f_bavail * seen.f_frsize, seen.f_blocks * seen.f_frsize)


def written_by(client: APIClient, container: str) -> int:
    """Return the bytes of the container's own layer; 0 when it is gone."""
    path = f"/containers/{container}/json"
    try:
        with opened(client, "GET", path, {"size": "1"}, idle_s=_SIZE_WITHIN_S) as response:
            return decode(response.content, type=_Size).size or 0
    except NotFound:
        return 0
    except DecodeError as error:
        raise Unavailable("Docker answered in an unknown way.", str(error)) from error
