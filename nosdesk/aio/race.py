"""Doing something unless something else happens first."""

import asyncio
from collections.abc import Coroutine
from typing import Any


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> bool:
    """Do the work and return True, or cancel it and return False once `stop` is set.

    What the work raises is raised as it is.
    """
    done = False
    failures: tuple[BaseException, ...] = ()

    async def finish() -> None:
        nonlocal done
        await work
        done = True

    async def watch(task: asyncio.Task[None]) -> None:
        await stop.wait()
        task.cancel()

    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(finish())
            watcher = group.create_task(watch(task))
            task.add_done_callback(lambda _: watcher.cancel())
    except BaseExceptionGroup as group_of_one:
        failures = group_of_one.exceptions
    for failure in failures:
        raise failure
    return done
