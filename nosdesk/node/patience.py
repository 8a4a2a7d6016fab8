"""Trying again until the outside answers."""

import logging
import math
from collections.abc import Awaitable, Callable
from random import Random
from typing import TypeVar

from nosdesk.aio.retry import Backoff
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.ports.clock import Clock

T = TypeVar("T")
OnTrouble = Callable[[NodeError], None]

_log = logging.getLogger(__name__)


class Patience:
    """Repeats calls that the outside could not answer, with growing waits.

    Trouble is told once when it begins, not at each try.
    """

    def __init__(
        self,
        clock: Clock,
        on_trouble: OnTrouble,
        *,
        backoff: Backoff | None = None,
        random: Random | None = None,
    ) -> None:
        self._clock = clock
        self._on_trouble = on_trouble
        self._backoff = backoff or Backoff(first_s=0.5, cap_s=30.0)
        self._random = random or Random()

    def tell(self, error: NodeError) -> None:
        """Report trouble that the caller deals with itself."""
        _log.warning("%s", error.title, extra={"action": "outside_away"})
        self._on_trouble(error)

    async def until_answered(
        self, call: Callable[[], Awaitable[T]], *, within_s: float = math.inf
    ) -> T:
        """Return what the call returns once it does not raise `Unavailable` any more.

        Raises it after all when it is still raised after `within_s`.
        """
        return await self._repeat(call, Unavailable, within_s)

    async def until_read(self, call: Callable[[], Awaitable[T]]) -> T:
        """Return what the read returns, however the outside fails to give it.

        For what must be known before a payment can go on: an endpoint that refuses or talks
        nonsense today is asked again, for tomorrow it may be mended or another one.
        """
        return await self._repeat(call, NodeError, math.inf)

    async def _repeat(
        self, call: Callable[[], Awaitable[T]], kind: type[NodeError], within_s: float
    ) -> T:
        told = False
        deadline = self._clock.now() + within_s
        for delay in self._backoff.delays(self._random):
            try:
                answer = await call()
            except kind as error:
                if not told:
                    self.tell(error)
                told = True
                if self._clock.now() >= deadline:
                    raise
                await self._clock.sleep(delay)
            else:
                if told:
                    _log.info("The outside answers again", extra={"action": "outside_back"})
                return answer
        raise AssertionError  # pragma: no cover - the delays never end
