"""Ports that are free now and that nothing takes by chance before they are used."""

import random
import socket
from pathlib import Path

_GIVEN_BY_CHANCE = Path("/proc/sys/net/ipv4/ip_local_port_range")
_LOWEST, _USUAL = 20_000, 32_768


def free_port(in_a_row: int = 1) -> int:
    """Return a loopback port that nobody listens on, the first of so many in a row.

    The system hands out others to whoever asks for any: by the time this one is used, it is not
    another test's.
    """
    for _ in range(1_000):
        first = random.randrange(_LOWEST, _first_given_by_chance() - in_a_row)
        if all(_is_free(first + number) for number in range(in_a_row)):
            return first
    raise AssertionError("there are no free ports")


def _first_given_by_chance() -> int:
    if not _GIVEN_BY_CHANCE.exists():
        return _USUAL
    first = int(_GIVEN_BY_CHANCE.read_text().split()[0])
    return first if first > _LOWEST + 1_000 else _USUAL


def _is_free(port: int) -> bool:
    with socket.socket() as one:
        try:
            one.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
