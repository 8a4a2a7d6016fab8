"""Locks between programs: one at a time has a file, and the system ends that with the program."""

import errno
import sys

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_TAKEN = (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)


def took_lock(handle: int) -> bool:
    """Take the lock of this open file unless another has it; tell whether it is ours now.

    It is let go when the file is closed. Raises `OSError` on a disk that knows no locks.
    """
    try:
        _lock(handle)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise
    return True
