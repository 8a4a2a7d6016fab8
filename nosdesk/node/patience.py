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
OnWait = Callable[[NodeError, float], None]
"""Told of each try that failed: why, and after how many seconds the next one comes."""

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
        self,
        call: Callable[[], Awaitable[T]],
        *,
        within_s: float = math.inf,
        since: Callable[[], float] | None = None,
        on_wait: OnWait | None = None,
    ) -> T:
        """Return what the call returns once it does not raise `Unavailable` any more.

        Raises it after all when it is still raised after `within_s`, counted from now or from
        what `since` says by then.
        """
        return await self._repeat(call, Unavailable, within_s, since, on_wait)

    async def until_read(
        self, call: Callable[[], Awaitable[T]], *, on_wait: OnWait | None = None
    ) -> T:
        """Return what the read returns, however the outside fails to give it.

        For what must be known before a payment can go on: an endpoint that refuses or talks
        nonsense today is asked again, for tomorrow it may be mended or another one.
        """
        return await self._repeat(call, NodeError, math.inf, on_wait=on_wait)

    async def until_done(
        self, work: Callable[[], Awaitable[T]], *, on_wait: OnWait | None = None
    ) -> T:
        """Return what the work returns, begun again when a `NodeError` ended it.

        For work that takes itself up where it was left; its errors may come in groups.
        """

        async def attempt() -> T:
            try:
                return await work()
            except ExceptionGroup as group:
                if (error := _only_node_error(group)) is None:
                    raise
                raise error from group

        return await self.until_read(attempt, on_wait=on_wait)

    async def _repeat(
        self,
        call: Callable[[], Awaitable[T]],
        kind: type[NodeError],
        within_s: float,
        since: Callable[[], float] | None = None,
        on_wait: OnWait | None = None,
    ) -> T:
        told = False
        began_at = self._clock.now()
        for delay in self._backoff.delays(self._random):
            try:
                answer = await call()
            except kind as error:
                if not told:
                    self.tell(error)
                told = True
                if self._clock.now() >= (since() if since else began_at) + within_s:
                    raise
                if on_wait is not None:
                    on_wait(error, delay)
                await self._clock.sleep(delay)
            else:
                if told:
                    _log.info("The outside answers again", extra={"action": "outside_back"})
                return answer
        raise AssertionError  # pragma: no cover - the delays never end


def _only_node_error(group: ExceptionGroup[Exception]) -> NodeError | None:
    """Return the first error of the group, None when some of them are of another kind."""
    if group.split(NodeError)[1] is not None:
        return None
    first: Exception = group
    while isinstance(first, ExceptionGroup):
        first = first.exceptions[0]
    return first if isinstance(first, NodeError) else None
