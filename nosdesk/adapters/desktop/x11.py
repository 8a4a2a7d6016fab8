"""How long nobody has touched the PC, as its X server says (the MIT-SCREEN-SAVER extension).

The few messages that this takes are written here rather than left to Xlib, which ends the whole
program when the server goes away, and waits for ever for one that hangs.
"""

import socket
import struct
import time
from collections.abc import Mapping
from pathlib import Path

from nosdesk.adapters.desktop.x11_cookie import COOKIE_KIND, cookie

_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers listen
_GREETING_AT_MOST = 262_144
_ANSWER_BYTES = 32
_ANSWERS_AT_MOST = 64  # others are events, which nobody asked for
_REPLY = 1
_EXTENSION = b"MIT-SCREEN-SAVER"
_QUERY_EXTENSION = 98
_QUERY_IDLE = 1


class X11Idle:
    """Asks the X server of this session; a new connection each time, which costs a millisecond."""

    def __init__(
        self, env: Mapping[str, str], sockets: Path = _SOCKETS, *, answer_within_s: float = 1.0
    ) -> None:
        self._env = env
        self._sockets = sockets
        self._answer_within_s = answer_within_s

    def idle_s(self) -> float | None:
        """Return the seconds since the last touch, None when there is no such server."""
        number = display_number(self._env)
        if number is None:
            return None
        try:
            with socket.socket(socket.AF_UNIX) as line:
                return self._asked(line, number)
        except (OSError, ValueError, struct.error):
            return None

    def _asked(self, line: socket.socket, number: str) -> float | None:
        talk = _Talk(line, time.monotonic() + self._answer_within_s)
        talk.connect(self._sockets / f"X{number}")
        root = talk.greet(cookie(self._env, number))
        extension = talk.extension()
        return None if extension is None else talk.idle_ms(extension, root) / 1000


def display_number(env: Mapping[str, str]) -> str | None:
    """Return the number of this PC's own X display, None when the session has none.

    The X server inside a Wayland session hears only of what its own windows are told, and one
    elsewhere belongs to another PC: they are not asked.
    """
    host, _, rest = env.get("DISPLAY", "").rpartition(":")
    number = rest.partition(".")[0]
    is_wayland = env.get("XDG_SESSION_TYPE") == "wayland" or env.get("WAYLAND_DISPLAY")
    if is_wayland or host not in ("", "unix") or not (number.isascii() and number.isdigit()):
        return None
    return number


class _Talk:
    """What is said to an X server and heard from it, until the deadline."""

    def __init__(self, line: socket.socket, deadline: float) -> None:
        self._line = line
        self._deadline = deadline

    def connect(self, place: Path) -> None:
        self._line.settimeout(self._left())
        self._line.connect(str(place))

    def greet(self, secret: bytes) -> int:
        """Log in and return the first screen's root window."""
        kind = COOKIE_KIND if secret else b""
        sizes = struct.pack("<BxHHHH2x", ord("l"), 11, 0, len(kind), len(secret))
        self._say(sizes + _padded(kind) + _padded(secret))
        verdict, words = struct.unpack("<B5xH", self._heard(8))
        if verdict != 1 or 4 * words > _GREETING_AT_MOST:
            raise ValueError("The X server does not let us in.")
        greeting = self._heard(4 * words)
        vendor, formats = struct.unpack_from("<H3xB", greeting, 16)
        (root,) = struct.unpack_from("<I", greeting, 32 + len(_padded(bytes(vendor))) + 8 * formats)
        return int(root)

    def extension(self, called: bytes = _EXTENSION) -> int | None:
        """Return the number under which the extension is asked, None when there is none."""
        name = _padded(called)
        sizes = struct.pack("<BxHH2x", _QUERY_EXTENSION, 2 + len(name) // 4, len(called))
        self._say(sizes + name)
        is_there, number = struct.unpack_from("<BB", self._answer(), 8)
        return int(number) if is_there else None

    def idle_ms(self, extension: int, root: int) -> int:
        """Return the milliseconds since the last touch."""
        self._say(struct.pack("<BBHI", extension, _QUERY_IDLE, 2, root))
        (idle_ms,) = struct.unpack_from("<I", self._answer(), 16)
        return int(idle_ms)

    def _answer(self) -> bytes:
        for _ in range(_ANSWERS_AT_MOST):
            answer = self._heard(_ANSWER_BYTES)
            if answer[0] == _REPLY:
                return answer
            if answer[0] == 0:
                break
        raise ValueError("The X server refuses.")

    def _say(self, message: bytes) -> None:
        self._line.settimeout(self._left())
        self._line.sendall(message)

    def _heard(self, size: int) -> bytes:
        heard = bytearray()
        while len(heard) < size:
            self._line.settimeout(self._left())
            chunk = self._line.recv(size - len(heard))
            if not chunk:
                raise ConnectionResetError
            heard += chunk
        return bytes(heard)

    def _left(self) -> float:
        if (left := self._deadline - time.monotonic()) <= 0:
            raise TimeoutError
        return left


def _padded(text: bytes) -> bytes:
    return text + bytes(-len(text) % 4)
