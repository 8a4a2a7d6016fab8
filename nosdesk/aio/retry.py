"""When to try again, as a value."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Backoff:
    """Waits that grow from `first_s` by `factor` up to `cap_s`, each spread by ±`jitter`."""

    first_s: float = 1.0
    factor: float = 2.0
    cap_s: float = 60.0
    jitter: float = 0.2

    def delays(self, random: Random) -> Iterator[float]:
        """Yield the seconds to wait before each further try, for ever."""
        delay = self.first_s
        while True:
            yield delay * (1 + self.jitter * (2 * random.random() - 1))
            delay = min(self.cap_s, delay * self.factor)
