"""Whether the displays that the system names answer, as the system's own libraries find it.

A library that is not there answers with yes: then nobody can tell.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CDLL, c_void_p
from functools import partial
from threading import Thread

_XCB, _WAYLAND = "libxcb.so.1", "libwayland-client.so.0"

HangUp = Callable[[], object]


@contextmanager
def answering_displays(within_s: float) -> Iterator[set[bool]]:
    """Give the answers of all displays that are named; who says nothing in time does not answer.

    The lines stay open for the block: an X server whose last client leaves begins anew, and turns
    away who comes just then.
    """
    asks = {"DISPLAY": _x11, "WAYLAND_DISPLAY": _wayland}
    lines = [_asked(ask, within_s) for name, ask in asks.items() if os.environ.get(name)]
    try:
        yield {line is not None for line in lines}
    finally:
        for hang_up in lines:
            if hang_up is not None:
                hang_up()


def _asked(ask: Callable[[], HangUp | None], within_s: float) -> HangUp | None:
    """Ask in a thread of its own, for one that says nothing would be waited for without end."""
    said: list[HangUp | None] = []
    thread = Thread(target=lambda: said.append(ask()), daemon=True)
    thread.start()
    thread.join(within_s)
    return said[0] if said else None


def _x11() -> HangUp | None:
    """Return what ends the line to the X server, None where there is none."""
    try:
        xcb = CDLL(_XCB)
    except OSError:
        return _nothing
    xcb.xcb_connect.restype = c_void_p
    hang_up = partial(xcb.xcb_disconnect, line := c_void_p(xcb.xcb_connect(None, None)))
    if not xcb.xcb_connection_has_error(line):
        return hang_up
    hang_up()
    return None


def _wayland() -> HangUp | None:
    """Return what ends the line to the compositor, None where there is none."""
    try:
        wayland = CDLL(_WAYLAND)
    except OSError:
        return _nothing
    wayland.wl_display_connect.restype = c_void_p
    line = c_void_p(wayland.wl_display_connect(None))
    if line.value is None:
        return None
    hang_up = partial(wayland.wl_display_disconnect, line)
    if wayland.wl_display_roundtrip(line) >= 0:
        return hang_up
    hang_up()
    return None


def _nothing() -> None:
    """Stand for the end of a line that could not be had."""
