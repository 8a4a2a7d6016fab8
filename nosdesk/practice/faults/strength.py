"""How hard faults hit: the numbers behind "late", "later" and "wrong by minutes"."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strength:
    """As on a bad day; tests choose smaller numbers."""

    latency_s: float = 3.0
    """How late an RPC answer comes at most."""

    retry_after_s: int = 2
    """What an endpoint that is asked too often says of when to come back."""

    delay_s: float = 8.0
    """How late a delayed transaction lands."""

    clock_jump_s: float = 900.0
    """How far the clock is set wrong at most, ahead or back."""
