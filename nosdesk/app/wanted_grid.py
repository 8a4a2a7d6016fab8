"""The grid that was asked for by name, for as long as a command or the window lasts."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_wanted: ContextVar[str] = ContextVar("wanted_grid", default="")


@contextmanager
def wanting(name: str) -> Iterator[None]:
    """Mean the grid of this name, whatever the settings say; without one, those decide."""
    before = _wanted.set(name)
    try:
        yield
    finally:
        _wanted.reset(before)


def wanted_grid() -> str:
    """Return the name that was asked for, empty where none was."""
    return _wanted.get()
