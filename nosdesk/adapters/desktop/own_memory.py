"""Gives memory that is no longer used back to the system, where it would be kept for later."""

import ctypes
import gc
import sys


def give_back_memory() -> None:
    """Let the system have what nothing in this program holds any more; elsewhere it does so itself.

    The C library of Linux keeps what was freed in the middle of its heaps until it is asked.
    """
    gc.collect()
    if not sys.platform.startswith("linux"):
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc's alone
    if trim is not None:
        trim(0)
