"""How often an endpoint may be asked, whatever happens."""

from dataclasses import dataclass


@dataclass
class TokenBucket:
    """Allows `burst` requests at once and `rate` a second in the long run."""

    rate: float = 10.0
    burst: float = 40.0
    _spent: float = 0.0
    _at: float = 0.0

    def take(self, now: float) -> None:
        """Note one request."""
        self._refill(now)
        self._spent += 1

    def ready_in(self, now: float) -> float:
        """Return the seconds until the next request is within the budget."""
        self._refill(now)
        return max(0.0, (self._spent + 1 - self.burst) / self.rate)

    def _refill(self, now: float) -> None:
        self._spent = max(0.0, self._spent - max(0.0, now - self._at) * self.rate)
        self._at = now
