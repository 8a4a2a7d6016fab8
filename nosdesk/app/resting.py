"""Bringing what works to rest, and keeping it there for as long as somebody needs that."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    aclosing,
    asynccontextmanager,
    contextmanager,
)

from nosdesk.aio.state import State
from nosdesk.domain.updates.state import Holdup

ALONE_WITHIN_S = 60.0
"""So long nodes rest for what a person has under way; then they work until it is over."""


class Resting:
    """One works and asks here whether it is to rest; another asks it to, and waits for it.

    `come_to_rest` is called to have the work come to its end, in order, and `go_on` once nobody
    wants that any more, whether it has come to its end or not.
    """

    def __init__(
        self, come_to_rest: Callable[[], None], go_on: Callable[[], None] = lambda: None
    ) -> None:
        self._come_to_rest = come_to_rest
        self._go_on = go_on
        self._wanted = State(0)
        self._is_at_work = State(False)

    @property
    def is_wanted(self) -> bool:
        """Whether no work is to begin."""
        return self._wanted.value > 0

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Count as working while the block lasts."""
        self._is_at_work.set(True)
        try:
            yield
        finally:
            self._is_at_work.set(False)

    async def until_over(self) -> None:
        """Return as soon as work may begin."""
        async with aclosing(self._wanted.changes()) as wanted:
            async for count in wanted:
                if not count:
                    return

    @asynccontextmanager
    async def at_rest(self) -> AsyncGenerator[None]:
        """Wait until nothing is at work; nothing begins while the block lasts."""
        self._wanted.set(self._wanted.value + 1)
        try:
            self._come_to_rest()
            async with aclosing(self._is_at_work.changes()) as working:
                async for is_at_work in working:
                    if not is_at_work:
                        break
            yield
        finally:
            self._wanted.set(self._wanted.value - 1)
            if not self.is_wanted:
                self._go_on()


@asynccontextmanager
async def resting_undisturbed(
    resting: Resting,
    is_busy: State[bool],
    alone: Callable[[], AbstractAsyncContextManager[None]],
    tell: Callable[[Holdup], None] = lambda _: None,
    *,
    alone_within_s: float = ALONE_WITHIN_S,
) -> AsyncGenerator[None]:
    """Rest while no user is in the midst of something that the end of the program would cut.

    Nobody rests for as long as `is_busy`, or while somebody is to answer a question: `alone` is had
    last, in time or not at all, and held for the block. So what it shuts out is shut out briefly.
    `tell` hears what is waited for.
    """
    while True:
        tell(Holdup.SET_UP)
        await _until_not(is_busy)
        tell(Holdup.MONEY)
        async with alone():
            tell(Holdup.JOBS)
        async with resting.at_rest(), AsyncExitStack() as held:
            if is_busy.value or not await _has(held, alone(), alone_within_s):
                continue
            yield
            return


async def _has(
    held: AsyncExitStack, wanted: AbstractAsyncContextManager[None], within_s: float
) -> bool:
    """Tell whether it was had in time; it is then held."""
    try:
        async with asyncio.timeout(within_s):
            await held.enter_async_context(wanted)
    except TimeoutError:
        return False
    return True


async def _until_not(state: State[bool]) -> None:
    async with aclosing(state.changes()) as values:
        async for value in values:
            if not value:
                return
