"""What every record of the user's choices promises: the real one and the fake."""

import asyncio
import sys
from contextlib import AsyncExitStack, aclosing

import msgspec
import pytest

from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.aio.clock import SystemClock
from nosdesk.domain.errors import BadInput
from nosdesk.domain.gpu_choice import ChosenLimits, GpuChoice, RigChoices
from nosdesk.domain.rules import Hours, Insistence, Pause, Rules
from nosdesk.domain.switching import Outcome, Phase, Switch, SwitchOver
from tests.fakes.choices import FakeChoices

PATIENCE_S = 30  # far more than it takes

FULL = RigChoices(
    gpus=(
        GpuChoice(
            "GPU-1",
            0,
            name="NVIDIA GeForce RTX 4090 „Zoë“",
            is_enabled=True,
            account="HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk",
            market="rtx 4090",
            rules=Rules((Hours(1320, 360, (4, 5)),), 600, ("blender",), True, ("Xorg",), True, 48),
            limits=ChosenLimits(83, 299.5),
            pause=Pause(1.25, None),
            insistence=Insistence(2.5),
            is_out=False,
        ),
        GpuChoice("GPU-2", 1, pause=Pause(1.0, 1_700_000_000.123)),
    ),
    switch=Switch("GPU-1", "GPU-2", 3.5, Phase.LEAVING),
    last_switch=SwitchOver(Switch("GPU-2", "GPU-1", 1.0), Outcome.ROLLED_BACK, 2.0, "no stake"),
)


class HastyClock(SystemClock):
    """Lets a second pass in the fiftieth of one."""

    async def sleep(self, seconds):
        await asyncio.sleep(seconds / 50)


class FakeStage:
    def __init__(self) -> None:
        self.choices = FakeChoices()

    async def another(self):
        return FakeChoices(self.choices.kept)


class SqliteStage:
    def __init__(self, path, stack: AsyncExitStack) -> None:
        self._path = path
        self._stack = stack

    async def begin(self):
        database = await self._stack.enter_async_context(Database(self._path))
        self.choices = SqliteChoices(database, HastyClock())
        return self

    async def another(self):
        """What another process has: a connection of its own, beside the node's."""
        database = Database(self._path, is_guest=True)
        return SqliteChoices(await self._stack.enter_async_context(database), HastyClock())


@pytest.fixture(params=["fake", "sqlite"])
async def stage(request, tmp_path):
    if request.param == "fake":
        yield FakeStage()
        return
    async with AsyncExitStack() as stack:
        yield await SqliteStage(tmp_path / "journal.db", stack).begin()


def with_gpu(uuid):
    """Add a GPU, numbered as the next one."""

    def how(choices):
        gpu = GpuChoice(uuid, len(choices.gpus))
        return msgspec.structs.replace(choices, gpus=(*choices.gpus, gpu))

    return how


def uuids(choices):
    return [gpu.uuid for gpu in choices.gpus]


async def soon(awaitable):
    async with asyncio.timeout(PATIENCE_S):
        return await awaitable


async def test_choices_that_nobody_made_are_empty(stage):
    assert await stage.choices.load() == RigChoices()


async def test_everything_that_can_be_chosen_is_kept_as_it_was(stage):
    assert await stage.choices.change(lambda _: FULL) == FULL

    assert await stage.choices.load() == FULL
    assert await (await stage.another()).load() == FULL


async def test_a_change_is_made_of_the_latest_also_when_another_wrote_it(stage):
    other = await stage.another()
    await stage.choices.change(with_gpu("GPU-1"))
    await other.change(with_gpu("GPU-2"))

    assert uuids(await stage.choices.change(with_gpu("GPU-3"))) == ["GPU-1", "GPU-2", "GPU-3"]
    assert [gpu.number for gpu in (await other.load()).gpus] == [0, 1, 2]


async def test_what_two_write_at_once_is_all_kept(stage):
    other = await stage.another()
    async with asyncio.TaskGroup() as group:
        for number in range(20):
            who = other if number % 2 else stage.choices
            group.create_task(who.change(with_gpu(f"GPU-{number}")))

    choices = await stage.choices.load()
    assert set(uuids(choices)) == {f"GPU-{number}" for number in range(20)}
    assert [gpu.number for gpu in choices.gpus] == list(range(20))


async def test_a_change_that_fails_leaves_the_choices_as_they_were(stage):
    await stage.choices.change(with_gpu("GPU-1"))

    def refuse(_):
        raise BadInput("Not like this.")

    with pytest.raises(BadInput):
        await stage.choices.change(refuse)
    assert uuids(await stage.choices.load()) == ["GPU-1"]
    await stage.choices.change(with_gpu("GPU-2"))
    assert uuids(await stage.choices.load()) == ["GPU-1", "GPU-2"]


async def test_a_follower_hears_the_choices_now_and_each_change_by_whomever(stage):
    other = await stage.another()
    async with aclosing(stage.choices.follow()) as following:
        assert await soon(anext(following)) == RigChoices()

        await stage.choices.change(with_gpu("GPU-1"))
        assert uuids(await soon(anext(following))) == ["GPU-1"]
        await other.change(with_gpu("GPU-2"))
        assert uuids(await soon(anext(following))) == ["GPU-1", "GPU-2"]


async def test_a_follower_that_is_slow_hears_the_latest(stage):
    async with aclosing(stage.choices.follow()) as following:
        await soon(anext(following))
        for number in range(5):
            await stage.choices.change(with_gpu(f"GPU-{number}"))

        assert len((await soon(anext(following))).gpus) == 5


async def test_a_change_that_changes_nothing_is_not_told(stage):
    async with aclosing(stage.choices.follow()) as following:
        await soon(anext(following))
        await stage.choices.change(lambda choices: choices)
        await stage.choices.change(with_gpu("GPU-1"))

        assert uuids(await soon(anext(following))) == ["GPU-1"]


async def test_several_may_follow(stage):
    other = await stage.another()
    async with aclosing(stage.choices.follow()) as one, aclosing(other.follow()) as two:
        for following in (one, two):
            assert await soon(anext(following)) == RigChoices()
        await other.change(with_gpu("GPU-1"))
        for following in (one, two):
            assert uuids(await soon(anext(following))) == ["GPU-1"]


async def test_the_choices_outlive_the_program(tmp_path):
    for _ in range(2):
        async with Database(tmp_path / "journal.db") as database:
            choices = SqliteChoices(database, HastyClock())
            await choices.change(with_gpu("GPU-1"))

    async with Database(tmp_path / "journal.db", read_only=True) as database:
        assert uuids(await SqliteChoices(database, HastyClock()).load()) == ["GPU-1", "GPU-1"]


OTHER_PROGRAM = """
import asyncio, sys
from pathlib import Path
from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.aio.clock import SystemClock
from tests.contract.test_choices import with_gpu

async def main():
    async with Database(Path(sys.argv[1]), is_guest=True) as database:
        choices = SqliteChoices(database, SystemClock())
        for number in range(10):
            await choices.change(with_gpu(f"GPU-{sys.argv[2]}-{number}"))

asyncio.run(main())
"""


async def test_other_programs_change_the_choices_beside_the_node(tmp_path):
    path = tmp_path / "journal.db"
    async with Database(path) as database:
        choices = SqliteChoices(database, HastyClock())
        programs = [
            await asyncio.create_subprocess_exec(
                sys.executable, "-c", OTHER_PROGRAM, str(path), str(number)
            )
            for number in range(2)
        ]
        for number in range(10):
            await choices.change(with_gpu(f"GPU-own-{number}"))
        async with aclosing(choices.follow()) as following:
            async with asyncio.timeout(PATIENCE_S):
                async for latest in following:
                    if len(latest.gpus) == 30:
                        break
        assert [await program.wait() for program in programs] == [0, 0]

    assert [gpu.number for gpu in latest.gpus] == list(range(30))
    assert len(set(uuids(latest))) == 30
