"""Showing how the nodes are, again after a mistake in it: what is shown must never end a job."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from nosdesk.domain.errors import NodeError
from nosdesk.ui.words import tr

AGAIN_S = 5.0

_log = logging.getLogger(__name__)


async def keep_showing(
    follow: Callable[[], Awaitable[None]], on_trouble: Callable[[NodeError], None]
) -> None:
    """Follow the nodes until cancelled; what goes wrong is logged, told, and begun anew."""
    while True:
        try:
            await follow()
        except Exception as error:  # noqa: BLE001 - see above; it is told, and logged whole
            _log.exception("What is shown came to a halt", extra={"action": "showing_failed"})
            on_trouble(_told(error))
        else:
            return
        await asyncio.sleep(AGAIN_S)


def _told(error: Exception) -> NodeError:
    first: BaseException = error
    while isinstance(first, BaseExceptionGroup):
        first = first.exceptions[0]
    if isinstance(first, NodeError):
        return first
    return NodeError(
        tr("Nosdesk made a mistake."),
        tr("Your nodes go on. It is shown again in a moment; if this comes back, report it."),
    )
