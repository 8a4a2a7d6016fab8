"""A value that must not be seen by accident."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Secret(Generic[T]):
    """Holds a secret and prints as dots wherever it is formatted, logged or inspected."""

    __slots__ = ("_value",)

    def __init__(self, value: T) -> None:
        self._value = value

    def reveal(self) -> T:
        """Return the secret; the one place to look for when asking where secrets go."""
        return self._value

    def __repr__(self) -> str:
        return "●●●"

    __str__ = __repr__

    def __reduce__(self) -> tuple[type["Secret[str]"], tuple[str]]:
        return (Secret, ("●●●",))
