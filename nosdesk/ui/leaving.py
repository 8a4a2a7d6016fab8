"""What becomes of closing the window, and of quitting: asked where something would be lost."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QWidget

from nosdesk.aio.state import State
from nosdesk.domain.errors import NodeError
from nosdesk.domain.settings import Settings
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.question import Answer, Question, ask
from nosdesk.ui.tray_view import TrayView
from nosdesk.ui.words import tr

Leave = Callable[[], None]
ON_CLOSE = "behaviour.on_close"


class Shown(Protocol):
    """The window, as far as leaving it goes."""

    def hide(self) -> None:
        """Leave the screen; the program goes on."""

    def come_forward(self) -> None:
        """Be there in front of others."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user decided about closing, and how it is remembered."""

    settings: State[Settings]
    put: Callable[[str, object], Awaitable[None]]


class Leaving:
    """Hides, asks or quits; `leave` lets the nodes finish, and asked again stops them at once."""

    def __init__(
        self,
        view: State[TrayView],
        choices: Choices,
        commands: Commands,
        *,
        leave: Leave,
        has_tray: Callable[[], bool],
    ) -> None:
        self._view = view
        self._choices = choices
        self._commands = commands
        self._leave = leave
        self._has_tray = has_tray
        self._window: tuple[Shown, QWidget] | None = None
        self.question: Question | None = None

    def of(self, window: Shown, parent: QWidget) -> None:
        """Hide and show this window from now on."""
        self._window = (window, parent)

    def close(self) -> None:
        """Do what closing the window means: keep running in the tray, quit, or ask."""
        wish = self._choices.settings.value.behaviour.on_close
        if self._view.value.is_closing:
            self._leave()
        elif self._has_tray() and wish == "tray":
            self._hide()
        elif self._has_tray() and wish == "ask" and not self._view.value.is_idle:
            self._begin(self._ask_about_tray)
        elif self._view.value.jobs or (self._has_nodes() and wish != "quit"):
            self._begin(self._ask_about_quitting)
        else:
            self._leave()

    def quit(self) -> None:
        """End the program; asks first where a job is in hand."""
        if self._view.value.is_closing or not self._view.value.jobs:
            self._leave()
        else:
            self._begin(self._ask_about_quitting)

    def _has_nodes(self) -> bool:
        """Whether nodes would stop with the program."""
        return self._view.value.can_pause or self._view.value.can_resume

    def _begin(self, asking: Callable[[], Awaitable[None]]) -> None:
        if self.question is None:
            self._commands.start(asking)

    def _hide(self) -> None:
        if self._window is not None:
            self._window[0].hide()

    async def _ask_about_tray(self) -> None:
        key = await self._asked(tray_question)
        if key == "tray":
            self._hide()
            await self._remember("tray")
        elif key == "quit":
            await self._remember("quit")
            if self._view.value.jobs:
                await self._ask_about_quitting()
            else:
                self._finish()

    async def _remember(self, answer: str) -> None:
        with suppress(NodeError):  # it is asked again then, which is no reason not to do it now
            await self._choices.put(ON_CLOSE, answer)

    async def _ask_about_quitting(self) -> None:
        jobs = self._view.value.jobs
        if not jobs:
            await self._ask_about_stopping()
            return
        key = await self._asked(partial(quitting_question, jobs))
        if key in ("finish", "now"):
            self._finish()
        if key == "now":
            self._leave()

    async def _ask_about_stopping(self) -> None:
        if await self._asked(stopping_question) == "quit":
            self._finish()

    def _finish(self) -> None:
        """Let the nodes finish; who was told to from elsewhere meanwhile is not told twice."""
        if not self._view.value.is_closing:
            self._leave()

    async def _asked(self, make: Callable[[QWidget | None], Question]) -> str:
        parent = None
        if self._window is not None:
            self._window[0].come_forward()
            parent = self._window[1]
        self.question = make(parent)
        try:
            return await ask(self.question)
        finally:
            self.question = None


def tray_question(parent: QWidget | None) -> Question:
    """Return what is asked when the window is closed for the first time."""
    texts = [tr("You are asked this once. Settings has it under Window, to change it later.")]
    answers = [
        Answer(
            "tray",
            tr("Keep running"),
            tr("The window closes. Your GPUs go on earning, and the icon in the tray has all."),
        ),
        Answer("quit", tr("Quit"), tr("Your GPUs finish their jobs and stop earning.")),
    ]
    return Question(parent, tr("Keep Nosdesk running in the tray?"), texts, answers)


def quitting_question(jobs: Sequence[str], parent: QWidget | None) -> Question:
    """Return what is asked of who quits with these jobs in hand."""
    answers = [
        Answer(
            "finish",
            tr("Finish, then quit"),
            tr("No further job is taken. Nosdesk ends by itself once this one is paid."),
        ),
        Answer(
            "now",
            tr("Quit now"),
            tr(
                "This may cost this job's pay so far, and your place in the queue. The next"
                " start takes up the rest."
            ),
        ),
        Answer("stay", tr("Keep running")),
    ]
    return Question(parent, tr("A job is in hand"), jobs, answers)


def stopping_question(parent: QWidget | None) -> Question:
    """Return what is asked of who would quit while nodes wait for jobs."""
    texts = [tr("Your GPUs leave the queue and stop earning until you start Nosdesk again.")]
    answers = [Answer("quit", tr("Quit")), Answer("stay", tr("Keep running"))]
    return Question(parent, tr("Quit Nosdesk?"), texts, answers)
