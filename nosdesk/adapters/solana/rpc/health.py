"""How an endpoint is doing, by its answers alone: nobody is asked only to see whether he lives.

Pure values: whoever notes something says what time it is.
"""

import math
from dataclasses import dataclass, field

from nosdesk.adapters.solana.rpc.budget import TokenBucket

FIRST_GUESS_S = 0.2
"""How fast an endpoint is taken to be before it has answered."""

_WEIGHT = 0.3
"""Of the latest answer, against all that were before it."""

_FAILURE_COSTS_S = 10.0
_SLOT_COSTS_S = 0.05
_FAILURE_HALVES_AFTER_S = 60.0

_REST_S = 1.0
_LONGEST_REST_S = 60.0
_LONGEST_RETRY_AFTER_S = 600.0
_BENCH_S = 60.0
_LONGEST_BENCH_S = 3600.0
_TRUSTED_AFTER = 20
"""Good answers in a row after which former lies are forgotten."""


@dataclass
class Health:
    """One endpoint's speed, failures, budget, and for how long it is left alone.

    Left alone for three reasons. *Resting*: it asked for it. *Failing*: it failed at least twice
    in a row; it is asked only when nobody else is there. *Benched*: it lied; it is not asked.
    """

    budget: TokenBucket = field(default_factory=TokenBucket)
    latency_s: float = FIRST_GUESS_S
    lag_slots: int = 0
    _failing: float = 0.0
    _failed_at: float = 0.0
    _failures_in_a_row: int = 0
    _answers_in_a_row: int = 0
    _benchings: int = 0
    _rests_until: float = float("-inf")
    _fails_until: float = float("-inf")
    _benched_until: float = float("-inf")

    def answered(self, took_s: float) -> None:
        """Note an answer."""
        self.latency_s += _WEIGHT * (took_s - self.latency_s)
        self._failing *= 1 - _WEIGHT
        self._failures_in_a_row = 0
        self._fails_until = float("-inf")
        self._answers_in_a_row += 1
        if self._answers_in_a_row >= _TRUSTED_AFTER:
            self._benchings = 0

    def dragged(self, took_s: float) -> None:
        """Note that an answer was not waited for any longer."""
        self.latency_s = max(self.latency_s, took_s)

    def failed(self, now: float) -> None:
        """Note that no usable answer came."""
        self._failing = self._recent_failing(now) * (1 - _WEIGHT) + _WEIGHT
        self._failed_at = now
        self._answers_in_a_row = 0
        self._failures_in_a_row += 1
        if self._failures_in_a_row > 1:
            rest = _REST_S * 2.0 ** min(self._failures_in_a_row - 2, 10)
            self._fails_until = now + min(_LONGEST_REST_S, rest)

    def rest(self, asked_s: float | None, now: float) -> None:
        """Leave the endpoint alone for as long as it asked, or for a moment."""
        seconds = _REST_S if asked_s is None else min(_LONGEST_RETRY_AFTER_S, asked_s)
        self._rests_until = max(self._rests_until, now + seconds)

    def bench(self, now: float) -> float:
        """Leave out an endpoint that lied, the longer the more often; return the seconds."""
        seconds = min(_LONGEST_BENCH_S, _BENCH_S * 2.0 ** min(self._benchings, 10))
        self._benchings += 1
        self._answers_in_a_row = 0
        self._benched_until = now + seconds
        return seconds

    def is_benched(self, now: float) -> bool:
        """Tell whether it is left out."""
        return now < self._benched_until

    def is_failing(self, now: float) -> bool:
        """Tell whether others are to be asked before it."""
        return now < self._fails_until

    def ready_in(self, now: float) -> float:
        """Return the seconds until it may be asked by its own wish and by our budget."""
        return max(0.0, self._rests_until - now, self.budget.ready_in(now))

    def cost(self, now: float) -> float:
        """Return what it costs to ask: seconds, with failures and lag counted as seconds."""
        failing = _FAILURE_COSTS_S * self._recent_failing(now)
        return self.latency_s + failing + _SLOT_COSTS_S * self.lag_slots

    def _recent_failing(self, now: float) -> float:
        halvings = (now - self._failed_at) / _FAILURE_HALVES_AFTER_S
        return self._failing * math.pow(0.5, halvings)
