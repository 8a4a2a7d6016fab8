"""Sockets on this machine only, bound before anything is served on them."""

import os
import socket
from contextlib import ExitStack

from nosdesk.domain.errors import BadInput, Unavailable

LOOPBACK = "127.0.0.1"
_TRIES = 100


def bind_all(port_base: int | None, *, pairs: int = 1) -> tuple[socket.socket, ...]:
    """Return a pair of sockets, two single ones, the further pairs, and two more single ones.

    The second of a pair is on the port after the first's. With a `port_base` all are on ports in
    a row from there; otherwise on free ones.
    """
    if port_base is None:
        further = [bound for _ in range(pairs - 1) for bound in _free_pair()]
        return (*_free_pair(), _bind(0), _bind(0), *further, _bind(0), _bind(0))
    with ExitStack() as bound:
        ports = range(port_base, port_base + 4 + 2 * pairs)
        sockets = tuple(bound.enter_context(_bind_given(port)) for port in ports)
        bound.pop_all()
    return sockets


def port_of(bound: socket.socket) -> int:
    """Return the port that the socket is bound to."""
    port: int = bound.getsockname()[1]
    return port


def _free_pair() -> tuple[socket.socket, socket.socket]:
    for _ in range(_TRIES):
        first = _bind(0)
        try:
            return first, _bind(port_of(first) + 1)
        except (OSError, OverflowError):
            first.close()
    raise Unavailable(
        "No two free ports in a row were found on this computer.", "Give a --port-base."
    )


def _bind_given(port: int) -> socket.socket:
    try:
        return _bind(port)
    except (OSError, OverflowError) as error:
        raise BadInput(
            f"Port {port} on this computer cannot be used: {error}.",
            "Choose another --port-base, or end the program that uses the port.",
        ) from error


def _bind(port: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere this would let two programs share the port
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((LOOPBACK, port))
        bound.listen()  # from here on the port is ours alone
    except (OSError, OverflowError):
        bound.close()
        raise
    return bound
