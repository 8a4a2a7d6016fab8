import sys
from pathlib import Path

import pytest

from nosdesk.adapters.desktop.own_memory import give_back_memory


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others give it back themselves")
def test_what_was_freed_goes_back_to_the_system():
    pieces = [bytearray(10_000) for _ in range(4_000)]
    del pieces[:-1]  # the last one keeps the heap's end where it is
    before = _resident()
    give_back_memory()
    assert len(pieces) == 1
    assert _resident() < before - 20 * 1024**2


def _resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4_096
