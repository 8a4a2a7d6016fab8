"""From a click to a coroutine: the only way there is."""

import asyncio
import logging
from functools import partial

from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from nosdesk.aio.state import State
from nosdesk.domain.errors import NodeError
from nosdesk.ui.offers import Command
from nosdesk.ui.trouble_view import TroubleView, mistake_view, trouble_view

_log = logging.getLogger(__name__)


class Commands:
    """Runs commands in the window's task group; `trouble` is what went wrong with the last one."""

    def __init__(self, group: asyncio.TaskGroup) -> None:
        self.trouble: State[TroubleView | None] = State(None)
        self._group = group
        self._running: set[asyncio.Task[None]] = set()

    def connect(self, button: QAbstractButton, command: Command) -> None:
        """Let each click run the command."""
        button.clicked.connect(partial(self._clicked, button, command))

    def _clicked(self, button: QAbstractButton, command: Command, _: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.run(button, command)

    def run(self, button: QWidget, command: Command) -> None:
        """Run the command now; its button rests meanwhile, so a second click does nothing.

        Any other widget that asks for it rests as a button does. One whose property `shut` is set
        stays shut afterwards.
        """
        if button.property("busy"):
            return
        had_focus = button.hasFocus()
        button.setProperty("busy", True)
        button.setEnabled(False)
        self.trouble.set(None)
        task = self._group.create_task(self._carry_out(button, command, had_focus=had_focus))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    def give_up(self) -> None:
        """Cancel what is under way: the program ends."""
        for task in tuple(self._running):
            task.cancel()

    def start(self, command: Command) -> None:
        """Run the command now, for what is no widget: an entry of a menu."""
        self.trouble.set(None)
        task = self._group.create_task(self._attempt(command))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _carry_out(self, button: QWidget, command: Command, *, had_focus: bool) -> None:
        try:
            await self._attempt(command)
        finally:
            if isValid(button):
                button.setProperty("busy", False)
                button.setEnabled(not button.property("shut"))
                if had_focus and button.isVisible():
                    button.setFocus()

    async def _attempt(self, command: Command) -> None:
        try:
            await command()
        except NodeError as error:
            self.trouble.set(trouble_view(error))
        except Exception as error:  # noqa: BLE001 - a mistake behind a button must not end a job
            _log.exception("A command failed", extra={"action": "command_failed"})
            self.trouble.set(mistake_view(error))
