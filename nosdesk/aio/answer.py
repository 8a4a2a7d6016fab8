"""What came back of an HTTP request, apart from what asks."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, not yet believed; `body` is None when it is longer than was agreed."""

    status: int
    headers: Mapping[str, str]
    body: bytes | None
