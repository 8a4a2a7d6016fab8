"""What every page's feed does: wake at changes, hear what happens, stop when cancelled."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from nosdesk.aio.feed import Feed
from nosdesk.node.rig_picture import Happening

Unsubscribe = Callable[[], None]


async def follow(
    happenings: Feed[Happening],
    note: Callable[[Happening], None],
    subscribed: list[Unsubscribe],
    *beside: Coroutine[Any, Any, None],
) -> None:
    """Pass each happening to `note` while the rest runs beside it; undo what was subscribed."""
    reader = happenings.open()
    try:
        async with asyncio.TaskGroup() as group:
            for each in beside:
                group.create_task(each)
            async for what in reader.items():
                note(what)
    finally:
        reader.close()
        for undo in subscribed:
            undo()
