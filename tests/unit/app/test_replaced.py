"""A program whose files the system replaced starts anew between two jobs."""

import asyncio
from contextlib import asynccontextmanager

from nosdesk.app.installed import where_installed
from nosdesk.app.replaced import Replaced, start_anew_when_replaced


def quick(program, **more):
    return Replaced(program, look_every_s=0.001, settled_s=0, **more)


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

    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
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


def of_versions(prefix):
    """Return one user's installation, with version 1.0.0 as the one that runs."""
    program = prefix / "versions" / "1.0.0" / "nosdesk"
    program.parent.mkdir(parents=True)
    program.write_text("")
    (program.parent / "installed-by").write_text("user")
    (prefix / "current").write_text("1.0.0\n")
    return where_installed(program)


def test_a_version_that_was_put_beside_it_is_noticed(tmp_path):
    replaced = quick(None, installed=of_versions(tmp_path))
    assert not replaced.is_so()
    (tmp_path / "current").unlink()  # an installer is cut off, or somebody uninstalls
    assert not replaced.is_so()
    (tmp_path / "current").write_text("1.1.0\n")
    assert replaced.is_so()


def test_a_program_that_calls_itself_otherwise_is_not_started_over_and_over(tmp_path):
    installed = of_versions(tmp_path)
    (tmp_path / "current").write_text("1.1.0\n")

    assert not quick(None, installed=installed).is_so()


async def test_a_program_that_was_removed_while_a_job_ended_is_not_started(tmp_path):
    program = tmp_path / "nosdesk"
    program.write_text("older")
    said = []

    @asynccontextmanager
    async def at_rest():
        said.append("rests")
        if said == ["rests"]:
            program.unlink()
        yield
        said.append("goes on")

    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        replaced = quick(program)
        upgrade(program)
        group.create_task(
            start_anew_when_replaced(
                replaced, lambda: None, at_rest, lambda: said.append("restarts")
            )
        )
        while "goes on" not in said:
            await asyncio.sleep(0.001)
        assert "restarts" not in said
        program.write_text("newer still")

    assert said == ["rests", "goes on", "rests", "restarts", "goes on"]
