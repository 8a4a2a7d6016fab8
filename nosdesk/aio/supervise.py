"""Keep a service running.

The service is one coroutine function that runs until it is cancelled. When it fails, it is
started again after a wait that grows. The log holds the first failure and the recovery, not
each retry: a night without network is two lines.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from random import Random

from nosdesk.aio.retry import Backoff

Service = Callable[[], Awaitable[None]]
Sleep = Callable[[float], Awaitable[None]]

STEADY_S = 60.0
"""A service that ran so long without failing has recovered."""

_log = logging.getLogger(__name__)


async def supervise(  # noqa: PLR0913 - each has a default, each is a separate choice
    name: str,
    service: Service,
    *,
    fatal: type[Exception],
    backoff: Backoff = Backoff(),  # noqa: B008 - a frozen value
    sleep: Sleep = asyncio.sleep,
    random: Random | None = None,
) -> None:
    """Run the service, again after each failure, until it returns or is cancelled.

    A `fatal` error, alone or within a group, is raised at once: it is our own mistake, and
    trying again would hide it.
    """
    health = _Health(name, backoff, random or Random())
    while True:
        failure = await _failure_of(service, health, sleep)
        if failure is None:
            return
        if _is_fatal(failure, fatal):
            raise failure
        await sleep(health.failed(failure))


class _Health:
    """Whether the service is failing, how long to wait, and what of it is worth a log line."""

    def __init__(self, name: str, backoff: Backoff, random: Random) -> None:
        self._name = name
        self._backoff = backoff
        self._random = random
        self.failing = False
        self._delays = backoff.delays(self._random)

    def failed(self, failure: Exception) -> float:
        """Return the seconds to wait before the next try."""
        if not self.failing:
            self.failing = True
            _log.error(
                "%s failed; trying again",
                self._name,
                exc_info=failure,
                extra={"action": "service_failed", "service": self._name},
            )
        return next(self._delays)

    async def watch(self, sleep: Sleep) -> None:
        """Call it a recovery when the service has run for a while."""
        await sleep(STEADY_S)
        _log.info(
            "%s runs again",
            self._name,
            extra={"action": "service_recovered", "service": self._name},
        )
        self.failing = False
        self._delays = self._backoff.delays(self._random)


async def _failure_of(service: Service, health: _Health, sleep: Sleep) -> Exception | None:
    if not health.failing:
        return await _outcome(service)
    async with asyncio.TaskGroup() as group:
        watch = group.create_task(health.watch(sleep))
        try:
            return await _outcome(service)
        finally:
            watch.cancel()


async def _outcome(service: Service) -> Exception | None:
    try:
        await service()
    except Exception as failure:  # noqa: BLE001 - whatever a service dies of, it is started again
        return failure
    return None


def _is_fatal(failure: Exception, fatal: type[Exception]) -> bool:
    if isinstance(failure, ExceptionGroup):
        return failure.subgroup(fatal) is not None
    return isinstance(failure, fatal)
