"""Calls over D-Bus, each bounded in time and in what is read; no answer is None.

A connection is kept for the next call and given up at the first trouble.
"""

import socket
import struct
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from jeepney import (  # type: ignore[import-untyped]  # its authors ship no types
    DBusAddress,
    HeaderFields,
    Message,
    MessageFlag,
    MessageType,
    Parser,
    message_bus,
    new_method_call,
)
from jeepney.auth import AuthenticationError  # type: ignore[import-untyped]
from jeepney.bus import get_connectable_addresses  # type: ignore[import-untyped]
from jeepney.io.blocking import prep_socket  # type: ignore[import-untyped]

_SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket"
_READ_AT_MOST = 1_000_000

_TROUBLE = (
    OSError, ValueError, KeyError, IndexError, RuntimeError, struct.error, AuthenticationError,
)  # fmt: skip
"""What a bus that is away, slow, or talks nonsense leads to, in sockets and in jeepney."""


def session_bus(env: Mapping[str, str]) -> str:
    """Return the address of the user's own bus, empty when there is none."""
    return env.get("DBUS_SESSION_BUS_ADDRESS", "")


def system_bus(env: Mapping[str, str]) -> str:
    """Return the address of the computer's bus."""
    return env.get("DBUS_SYSTEM_BUS_ADDRESS") or _SYSTEM_BUS


class Bus:
    """A bus, which may be away; for one thread at a time."""

    def __init__(self, address: str, *, answer_within_s: float = 1.0) -> None:
        self._address = address
        self._answer_within_s = answer_within_s
        self._connection: _Connection | None = None

    def call(
        self, to: DBusAddress, method: str, signature: str | None = None, body: tuple[Any, ...] = ()
    ) -> tuple[Any, ...] | None:
        """Return what the service answers, None when it is not there, refuses, or takes too long.

        No service is started by this.
        """
        message = new_method_call(to, method, signature, body)
        message.header.flags |= MessageFlag.no_auto_start
        deadline = time.monotonic() + self._answer_within_s
        try:
            if self._connection is None:
                self._connection = _Connection(self._address, deadline)
            return self._connection.call(message, deadline)
        except _TROUBLE:
            self.close()
            return None

    def close(self) -> None:
        """Hang up; the next call connects again."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None


class _Connection:
    """One connection, logged in."""

    def __init__(self, address: str, deadline: float) -> None:
        place = next(iter(get_connectable_addresses(address)))
        self._socket: socket.socket = prep_socket(place, timeout=_left(deadline))
        self._parser = Parser()
        self._serial = 0
        try:
            self.call(message_bus.Hello(), deadline)
        except BaseException:
            self.close()
            raise

    def call(self, message: Message, deadline: float) -> tuple[Any, ...] | None:
        self._serial += 1
        self._socket.settimeout(_left(deadline))
        self._socket.sendall(message.serialise(serial=self._serial))
        answer = self._answer(deadline)
        is_good = answer.header.message_type is MessageType.method_return
        return tuple(answer.body) if is_good else None

    def close(self) -> None:
        with suppress(OSError):
            self._socket.close()

    def _answer(self, deadline: float) -> Message:
        unread = _READ_AT_MOST
        while unread > 0:
            while (message := self._parser.get_next_message()) is not None:
                if message.header.fields.get(HeaderFields.reply_serial) == self._serial:
                    return message
            self._socket.settimeout(_left(deadline))
            chunk = self._socket.recv(65_536)
            if not chunk:
                raise ConnectionResetError
            unread -= len(chunk)
            self._parser.add_data(chunk)
        raise ValueError("So long an answer is none.")


def _left(deadline: float) -> float:
    if (left := deadline - time.monotonic()) <= 0:
        raise TimeoutError
    return left
