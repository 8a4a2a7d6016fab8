"""What Windows and macOS say of the last touch, over libraries that are played."""

import ctypes
from types import SimpleNamespace

import pytest

from nosdesk.adapters.desktop.macos_idle import MacosIdle
from nosdesk.adapters.desktop.windows_idle import WindowsIdle


def windows(last, now, succeeds=1):
    def last_input(reference):
        told = ctypes.cast(reference, ctypes.POINTER(ctypes.c_uint32))
        assert told[0] == 8  # Windows refuses structures of any other size
        told[1] = last
        return succeeds

    return SimpleNamespace(
        user32=SimpleNamespace(GetLastInputInfo=last_input),
        kernel32=SimpleNamespace(GetTickCount=lambda: now),
    )


@pytest.mark.parametrize(
    ("last", "now", "expected"),
    [
        (1_000, 61_500, 60.5),
        (5, 5, 0.0),
        (2**32 - 1_000, 500, 1.5),  # the count began anew
        (2**31 - 1, -(2**31) + 999, 1.0),  # ctypes takes large counts for negative
    ],
)
def test_windows_counts_milliseconds_that_begin_anew(last, now, expected):
    assert WindowsIdle(windows(last, now)).idle_s() == expected


def test_windows_may_not_tell():
    assert WindowsIdle(windows(0, 10, succeeds=0)).idle_s() is None


def test_macos_counts_seconds():
    def seconds(state, kind):
        assert (state, kind) == (0, 0xFFFFFFFF)
        return 12.25

    played = SimpleNamespace(CGEventSourceSecondsSinceLastEventType=seconds)

    assert MacosIdle(played).idle_s() == 12.25
