"""A program whose files the system replaced starts anew between two jobs."""

import asyncio
from contextlib import asynccontextmanager

from nosdesk.app.replaced import Replaced, start_anew_when_replaced


def quick(program):
    return Replaced(program, look_every_s=0.001, settled_s=0)


def upgrade(program):
    newer = program.with_suffix(".new")
    newer.write_text("newer")
    newer.replace(program)


def test_another_file_in_its_place_is_noticed_and_none_is_not(tmp_path):
    program = tmp_path / "nosdesk"
    program.write_text("older")
    replaced = quick(program)
    assert not replaced.is_so()
    program.unlink()
    assert not replaced.is_so()
    upgrade(program)
    assert replaced.is_so()


def test_from_its_source_it_is_never_replaced():
    assert not Replaced().is_so()


async def test_it_is_told_and_restarts_once_the_nodes_rest(tmp_path):
    program = tmp_path / "nosdesk"
    program.write_text("older")
    said = []
    job_is_over = asyncio.Event()

    @asynccontextmanager
    async def at_rest():
        said.append("waits")
        await job_is_over.wait()
        yield

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        group.create_task(
            start_anew_when_replaced(
                quick(program),
                lambda: said.append("told"),
                at_rest,
                lambda: said.append("restarts"),
            )
        )
        await asyncio.sleep(0.01)
        assert said == []
        upgrade(program)
        while said != ["told", "waits"]:
            await asyncio.sleep(0.001)
        job_is_over.set()
    assert said == ["told", "waits", "restarts"]
