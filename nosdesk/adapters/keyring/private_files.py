"""Files for their owner alone, written whole or not at all, and there after a power cut."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nosdesk.aio.file_lock import took_lock
from nosdesk.domain.errors import HostUnfit

_LIMIT = 64 * 1024


def write_new(path: Path, content: bytes) -> bool:
    """Write the file unless there is one already; tell whether it was written."""
    with _draft(path, content) as draft:
        try:
            os.link(draft, path)  # unlike a rename, this never replaces what another just made
        except FileExistsError:
            return False
    return True


def write_over(path: Path, content: bytes) -> None:
    """Write the file, in the place of the present one if there is one."""
    with _draft(path, content) as draft:
        draft.replace(path)


def read_small(path: Path) -> bytes | None:
    """Return the content, cut where no file of ours is as long; None when there is no file."""
    try:
        with path.open("rb") as file:
            return file.read(_LIMIT)
    except FileNotFoundError:
        return None


def remove(path: Path) -> None:
    """Remove the file for good; fine when there is none."""
    path.unlink(missing_ok=True)
    if path.parent.is_dir():
        _settle(path.parent)


def lock(path: Path) -> int | None:
    """Return a handle that nobody else has until it is closed, None while somebody has it.

    The system closes it with the program, however that ends.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    is_ours = False
    try:
        is_ours = took_lock(handle)
    finally:
        if not is_ours:
            os.close(handle)
    return handle if is_ours else None


@contextmanager
def translated(what: str) -> Iterator[None]:
    """Raise what the file system says as ours; `what` begins the sentence."""
    try:
        yield
    except OSError as error:
        raise HostUnfit(
            f"{what}: {error.strerror}.", "Check the disk, and who owns the folder."
        ) from error


@contextmanager
def _draft(path: Path, content: bytes) -> Iterator[Path]:
    """Give a file beside the target that has the content durably; the target is settled after."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".draft-")  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Make the folder's list of names durable; Windows does that by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
