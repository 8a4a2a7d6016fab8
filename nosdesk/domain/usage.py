"""What a container uses of this computer: as the engine counts it, and over a span of time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Usage:
    """What one container has used so far, and the memory that it uses now.

    `cpu_s` counts seconds of one processor, all else bytes since the container began. The network
    is None where it cannot be told from that of others.
    """

    cpu_s: float
    memory_bytes: int
    memory_limit: int
    disk_read: int = 0
    disk_written: int = 0
    network_in: int | None = None
    network_out: int | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """The usage of one operation's container at a moment, in Unix seconds."""

    at: float
    op: str
    group: str
    usage: Usage


def cpu_percent(earlier: Sample, later: Sample) -> float:
    """Return how busy it was in between, 100 for one processor that never rests.

    A container that was started anew counts from nothing again.
    """
    span = later.at - earlier.at
    used = later.usage.cpu_s - earlier.usage.cpu_s
    return 100 * used / span if span > 0 and used > 0 else 0.0
