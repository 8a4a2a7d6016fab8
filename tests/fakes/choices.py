"""Choices in memory, shared by all who are given the same."""

from collections.abc import AsyncGenerator, Callable

from nosdesk.aio.state import State
from nosdesk.domain.gpu_choice import RigChoices


class FakeChoices:
    def __init__(self, kept: State[RigChoices] | None = None) -> None:
        self.kept = kept or State(RigChoices())

    async def load(self) -> RigChoices:
        return self.kept.value

    async def change(self, how: Callable[[RigChoices], RigChoices]) -> RigChoices:
        self.kept.set(how(self.kept.value))
        return self.kept.value

    async def follow(self) -> AsyncGenerator[RigChoices]:
        latest = None
        async for choices in self.kept.changes():
            if choices != latest:
                latest = choices
                yield choices
