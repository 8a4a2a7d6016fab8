"""Empties the processor's old floating-point registers for a thread that begins.

Some native code (the practice ledger's virtual machine is one) uses them as MMX registers and does
not give them back, and a new thread inherits that from the one that started it. `long double`
arithmetic then gives no numbers: SQLite compares whole reals with it and builds wrong indexes.
"""

import ctypes
import mmap
import platform
from collections.abc import Callable
from contextlib import suppress
from functools import cache

_EMMS_AND_RETURN = bytes((0x0F, 0x77, 0xC3))
_HAS_THEM = ("x86_64", "AMD64")


def empty_float_stack() -> None:
    """Empty them for the calling thread; where the system allows no such code, do nothing."""
    if (empty := _code()) is not None:
        empty()


@cache
def _code() -> Callable[[], None] | None:
    if platform.machine() not in _HAS_THEM or not hasattr(mmap, "PROT_EXEC"):
        return None
    with suppress(OSError):
        page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
        page.write(_EMMS_AND_RETURN)
        call = ctypes.CFUNCTYPE(None)(ctypes.addressof(ctypes.c_char.from_buffer(page)))

        def empty(page: mmap.mmap = page) -> None:  # the page lives as long as its code
            assert page
            call()

        return empty
    return None
