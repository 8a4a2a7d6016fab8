"""Reads what the official node writes, for as long as each of its containers runs."""

import asyncio
from collections import deque
from contextlib import aclosing

from nosdesk.domain.errors import NodeError
from nosdesk.domain.official_node.log_text import LogText
from nosdesk.node.patience import Patience
from nosdesk.ports.official_software import OfficialSoftware, SeenContainer

LINES_KEPT = 200
WORDS_KEPT = 300


class LogReader:
    """Keeps the last lines, readable; nothing is ever decided by them."""

    def __init__(self, software: OfficialSoftware, patience: Patience) -> None:
        self._software = software
        self._patience = patience
        self._lines: deque[str] = deque(maxlen=LINES_KEPT)
        self._number = ""
        self._task: asyncio.Task[None] | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The last lines, oldest first."""
        return tuple(self._lines)

    @property
    def last(self) -> str:
        """The last line, cut to what fits into a sentence."""
        return self._lines[-1][:WORDS_KEPT] if self._lines else ""

    def follow(self, container: SeenContainer | None, group: asyncio.TaskGroup) -> None:
        """Read what this container writes from now on, if that is not done already."""
        if container is not None and container.number != self._number:
            self.stop()
            self._number = container.number
            self._task = group.create_task(self._read())

    def stop(self) -> None:
        """Read no further."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _read(self) -> None:
        text = LogText()
        try:
            async with aclosing(self._software.lines()) as lines:
                async for line in lines:
                    if readable := text.add(line):
                        self._lines.append(readable)
        except NodeError as error:
            self._patience.tell(error)
