"""Work that goes on beside a block, for as long as that lasts."""

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager
from typing import Any


@asynccontextmanager
async def beside(work: Coroutine[Any, Any, None]) -> AsyncGenerator[None]:
    """Let the work go on until the block is over; then it is cancelled, and has ended.

    What the block raises comes out as it is, without a group around it.
    """
    failure: Exception | None = None
    async with asyncio.TaskGroup() as group:
        working = group.create_task(work)
        try:
            yield
        except Exception as error:  # noqa: BLE001 - raised below, out of the group
            failure = error
        finally:
            working.cancel()
    if failure is not None:
        raise failure
