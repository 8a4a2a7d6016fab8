"""What holds a settlement up: the reason in words, since when, and until when."""

from collections.abc import Callable

from nosdesk.domain.node_status import Wait
from nosdesk.ports.clock import Clock

Explain = Callable[[str, Wait | None], None]
"""Told what a settlement is at, and until when that is held up, None while it is not."""


class Holdup:
    """Tells of waiting, and knows since when; `reason` is empty while nothing holds up."""

    def __init__(self, clock: Clock, explain: Explain) -> None:
        self._clock = clock
        self._explain = explain
        self._since = 0.0
        self.reason = ""

    def begin(self, reason: str) -> None:
        """Note what stands in the way; it is told when it is known until when."""
        if not self.reason:
            self._since = self._clock.now()
        self.reason = reason

    def until_next_try(self, reason: str, pause_s: float) -> None:
        """Tell that it is tried again after the pause."""
        self.begin(reason)
        self._explain(reason, Wait(self._since, next_try=self._clock.now() + pause_s))

    def until_expiry(self, reason: str, left_s: float | None) -> None:
        """Tell that what was sent can come about for so long, None when that is not known."""
        self.begin(reason)
        expires = None if left_s is None else self._clock.now() + left_s
        self._explain(reason, Wait(self._since, expires=expires))

    def go_on(self, doing: str) -> None:
        """Tell what is done now that there is a way on; it may soon be held up again."""
        if self.reason:
            self._explain(doing, None)

    def end(self, doing: str) -> None:
        """Forget what stood in the way: it is behind us."""
        self.go_on(doing)
        self.reason = ""
