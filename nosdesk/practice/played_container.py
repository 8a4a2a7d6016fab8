"""A container that plays the few shell words of `scripts.py` by the clock it is given."""

from asyncio import Task
from dataclasses import dataclass, field
from typing import Literal

from nosdesk.aio.state import State
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import OWN_LABEL, Container, ContainerSpec, LogLine
from nosdesk.practice.scripts import Exit, Print, Sleep, steps

_TICK_S = 1e-6
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.1, 60.0


@dataclass(eq=False, slots=True)
class PlayedContainer:
    """One container: what it wrote so far, how often it began, and whether it has ended."""

    id: str
    spec: ContainerSpec
    started_at: float
    lines: list[LogLine] = field(default_factory=list)
    exit_code: int | None = None
    finished_at: float | None = None
    restarts: int = 0
    playing: Task[None] | None = None
    progress: State[tuple[int, bool]] = field(default_factory=lambda: State((0, False)))

    @property
    def labels(self) -> dict[str, str]:
        """What it is labelled with, ours included."""
        return {**self.spec.labels, OWN_LABEL: "1"}

    async def play(self, clock: Clock) -> None:
        """Do what its command says, as often as its restart policy says."""
        while self._starts_again(code := await self._played(clock)):
            await clock.sleep(min(_FIRST_PAUSE_S * 2**self.restarts, _LONGEST_PAUSE_S))
            self.restarts += 1
            self.started_at = clock.now()
        self.playing = None
        self.end(clock.now(), code)

    def end(self, now: float, code: int) -> None:
        """End it for good, unless it has ended."""
        if self.exit_code is not None:
            return
        self.exit_code, self.finished_at = code, now
        if self.playing is not None:
            self.playing.cancel()
        self.progress.set((len(self.lines), True))

    def seen(self) -> Container:
        """Return it as an engine reports it."""
        return Container(
            id=self.id,
            name=self.spec.name,
            labels=self.labels,
            running=self.exit_code is None,
            exit_code=self.exit_code,
            oom_killed=False,
            started_at=self.started_at,
            finished_at=self.finished_at,
            restarts=self.restarts,
            state={"Status": "running" if self.exit_code is None else "exited"},
        )

    async def _played(self, clock: Clock) -> int:
        for step in steps(self.spec.entrypoint + self.spec.command):
            match step:
                case Print(stream, text):
                    self._write(stream, text, clock.now())
                case Sleep(seconds):
                    await clock.sleep(seconds)
                case Exit(code):
                    return code
        return 0

    def _starts_again(self, code: int) -> bool:
        policy = self.spec.restart
        if policy.when != "on-failure":
            return policy.when == "always"
        return code != 0 and (policy.tries is None or self.restarts < policy.tries)

    def _write(self, stream: Literal["stdout", "stderr"], text: str, now: float) -> None:
        # Later lines have later times, as on a real engine, so that `after` tells them apart.
        earliest = self.lines[-1].time + _TICK_S if self.lines else now
        self.lines.append(LogLine(stream, text, max(now, earliest)))
        self.progress.set((len(self.lines), False))
