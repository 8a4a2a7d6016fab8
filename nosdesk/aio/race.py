"""Doing something unless something else happens first."""

import asyncio
from collections.abc import Coroutine
from typing import Any


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> bool:
    """Do the work and return True, or cancel it and return False once `stop` is set.

    What the work raises is raised as it is.
    """
    return await before(stop.wait(), work)


async def before(end: Coroutine[Any, Any, object], work: Coroutine[Any, Any, None]) -> bool:
    """Do the work and return True, or cancel it and return False once `end` has returned.

    What either raises is raised as it is.
    """
    was_cancelled = False
    failures: tuple[BaseException, ...] = ()

    def on_worked(worker: asyncio.Task[None]) -> None:
        nonlocal was_cancelled
        was_cancelled = worker.cancelled()
        ender.cancel()

    try:
        async with asyncio.TaskGroup() as group:
            worker = group.create_task(work)
            ender = group.create_task(end)
            worker.add_done_callback(on_worked)
            ender.add_done_callback(lambda _: worker.cancel())
    except BaseExceptionGroup as group_of_one:
        failures = group_of_one.exceptions
    for failure in failures:
        raise failure
    return not was_cancelled
