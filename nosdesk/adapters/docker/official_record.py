"""Which images of the official node were used, in a small file of the user's."""

import os
import tempfile
from pathlib import Path

import msgspec

from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.official_node import Builds

_LIMIT = 64 * 1024


def read_builds(path: Path) -> Builds:
    """Return what was written down; nothing where there is no file or none that can be read.

    Then the newest image is fetched, which is what a first start does.
    """
    try:
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(_LIMIT), type=Builds)
    except (OSError, msgspec.MsgspecError):
        return Builds()


def write_builds(path: Path, builds: Builds) -> None:
    """Replace the file, whole or not at all."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".official-")
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.encode(builds))
            file.flush()
            os.fsync(file.fileno())
        Path(draft).replace(path)
    except OSError as error:
        raise HostUnfit(
            f"{path} cannot be written: {error.strerror}.", "Check the disk and the folder."
        ) from error
