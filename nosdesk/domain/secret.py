"""A value that must not be seen by accident."""

import hmac
from typing import Generic, Self, TypeVar

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


class SecretBytes(Secret[bytearray]):
    """Secret bytes that can be overwritten, as they are when a `with` block over them ends.

    Libraries copy what they are given, so this shortens a secret's life in memory; it does not
    promise its end.
    """

    __slots__ = ()

    def wipe(self) -> None:
        """Overwrite the bytes; the value is of no use from now on."""
        self._value[:] = bytes(len(self._value))

    def copy(self) -> "SecretBytes":
        """Return a copy that outlives the wiping of this one."""
        return SecretBytes(bytearray(self._value))

    def is_same(self, other: "SecretBytes") -> bool:
        """Tell whether both hold the same, in a time that does not tell where they differ."""
        return hmac.compare_digest(self._value, other.reveal())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()
