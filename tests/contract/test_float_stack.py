"""A thread for SQLite computes rightly, whatever native code ran in the one that started it."""

import ctypes
import sys

import pytest

from nosdesk.aio.threads import OneThread
from nosdesk.practice.grid import PracticeGrid

EMPTY = 0xFFFF
_TAGS = 4
"""Where the tag word stands among the halfwords of what `fegetenv` tells."""


def tags():
    told = (ctypes.c_uint16 * 16)()
    ctypes.CDLL("libm.so.6").fegetenv(told)
    return told[_TAGS]


@pytest.mark.skipif(sys.platform != "linux", reason="asks glibc")
async def test_a_thread_begun_after_the_practice_ledger_has_run_has_its_registers_empty():
    async with PracticeGrid():
        thread = OneThread("clean")
        try:
            assert await thread.run(tags) == EMPTY
        finally:
            thread.close()
