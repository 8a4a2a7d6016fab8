"""An installation of one user's updates itself while a node of it works: no job is cut."""

import asyncio
import os
import shutil
from contextlib import aclosing, suppress
from pathlib import Path

import pytest

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.adapters.updates.installer import start_detached
from nosdesk.app import desk_updates, practice_jobs
from nosdesk.app.desk import Desk, DeskOptions
from nosdesk.app.installed import where_installed
from nosdesk.app.paths import Paths
from nosdesk.domain.updates.state import Stage
from nosdesk.ui.pages.updates_view import Act
from tests.integration.test_desk import has_sentence, sees
from tests.releases import manifest_of, release_server

LIMIT_S = 150
ROOT = Path(__file__).parents[2]
LAUNCHER = ROOT / "installers/linux/launcher.sh"

PROGRAM = """#!/bin/sh
echo "{version} $*" >>"{prefix}/started"
"""

INSTALLER = """#!/bin/sh
# Stands for the archive of a release: puts version 0.2.0 beside the old one, and switches over.
set -eu
[ "$*" = "-- --unattended" ] || {{ echo "words: $*"; exit 2; }}
[ "$NOSDESK_UPDATING" = 1 ]
[ ! -e "{home}/last-word.json" ] || {{ echo "A node is still at work."; exit 3; }}
{more}
cd "$NOSDESK_PREFIX"
mkdir versions/0.2.0
cp "{new}" versions/0.2.0/nosdesk
chmod 755 versions/0.2.0/nosdesk
echo user >versions/0.2.0/installed-by
echo 0.1.0 >previous
echo 0.2.0 >current.new
mv current.new current
"""


@pytest.fixture(autouse=True)
def short_jobs(monkeypatch):
    monkeypatch.setattr(practice_jobs, "WORK_S", (3,))


@pytest.fixture
def prefix(tmp_path):
    """An installation of version 0.1.0 as the archive of a release makes it."""
    prefix = tmp_path / "nosdesk"
    here = prefix / "versions" / "0.1.0"
    here.mkdir(parents=True)
    for version, place in (("0.1.0", here / "nosdesk"), ("0.2.0", tmp_path / "new")):
        place.write_text(PROGRAM.format(version=version, prefix=prefix))
        place.chmod(0o755)
    (here / "installed-by").write_text("user\n")
    (prefix / "current").write_text("0.1.0\n")
    shutil.copy(LAUNCHER, prefix / "nosdesk")
    (prefix / "nosdesk").chmod(0o755)
    return prefix


@pytest.fixture
def home(tmp_path):
    (tmp_path / "home").mkdir()
    return Paths(tmp_path / "home")


@pytest.fixture
async def server():
    async with release_server() as server:
        yield server


def installer(tmp_path, home, more=""):
    return INSTALLER.format(home=home.home, new=tmp_path / "new", more=more).encode()


def desk_of(prefix, home, server, monkeypatch):
    """Return the desk of a program that is installed there and knows this place of releases."""
    installed = where_installed(prefix / "versions" / "0.1.0" / "nosdesk")
    monkeypatch.setattr(desk_updates, "where_installed", lambda: installed)
    monkeypatch.setattr(desk_updates, "release_place", server.place)
    monkeypatch.setattr(desk_updates, "__version__", "0.1.0")
    return Desk(home, DeskOptions(practises=True, engine="simulated"))


async def runs_of(home):
    async with Database(home.journal, read_only=True) as database:
        return await SqliteHistory(database).recent(grid="practice", limit=100)


async def file_with(path, word):
    async with asyncio.timeout(LIMIT_S):
        while True:
            with suppress(FileNotFoundError):
                if word in (text := path.read_text()):
                    return text
            await asyncio.sleep(0.02)


async def test_the_job_is_finished_and_paid_then_the_new_version_starts(
    prefix, home, server, monkeypatch, tmp_path
):
    body = installer(tmp_path, home)
    server.release(manifest_of("0.2.0", body=body), body=body)
    desk = desk_of(prefix, home, server, monkeypatch)
    stages = []
    desk.updates._updating.state.subscribe(lambda state: stages.append(state.stage))
    async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        working = group.create_task(desk.run())
        beside = group.create_task(desk.updates.run())
        await sees(desk, has_sentence("WORKING"))
        assert server.asked == [], "nobody was asked before the user allowed it"
        await desk.updates.act(Act.ALLOW)
        await desk.updates.act(Act.LOOK)
        await desk.updates.act(Act.INSTALL)
        await working
        beside.cancel()

    runs = await runs_of(home)
    assert runs
    assert {run.outcome for run in runs} == {"paid"}
    assert stages.index(Stage.WAITING) < stages.index(Stage.INSTALLING)
    assert stages[-1] is Stage.INSTALLED
    assert (prefix / "current").read_text() == "0.2.0\n"
    assert (prefix / "previous").read_text() == "0.1.0\n"
    assert desk.updates.next_start == (str(prefix / "nosdesk"),)
    start_detached((*desk.updates.next_start, "--minimized"), os.environ)
    assert await file_with(prefix / "started", "\n") == "0.2.0 --minimized\n"


async def test_an_installer_that_fails_lets_the_node_join_again(
    prefix, home, server, monkeypatch, tmp_path
):
    body = installer(tmp_path, home, more="echo 'The moon is full.'; exit 7")
    server.release(manifest_of("0.2.0", body=body), body=body)
    desk = desk_of(prefix, home, server, monkeypatch)
    async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        group.create_task(desk.run())
        await sees(desk, has_sentence("WAIT_QUEUE", "WORKING"))
        await desk.updates.act(Act.LOOK)
        await desk.updates.act(Act.INSTALL)
        said = desk.updates.view.value.sentence
        await sees(desk, has_sentence("WAIT_QUEUE", "WORKING"))
        desk.quit()
        desk.quit()

    assert said.id == "UPDATE_FAILED"
    assert "The moon is full." in said.text
    assert (prefix / "current").read_text() == "0.1.0\n"
    assert desk.updates.next_start == ()


async def test_who_changes_their_mind_while_it_waits_has_a_node_that_goes_on(
    prefix, home, server, monkeypatch, tmp_path
):
    monkeypatch.setattr(practice_jobs, "WORK_S", (10,))  # or it may be over before the update
    body = installer(tmp_path, home)
    server.release(manifest_of("0.2.0", body=body), body=body)
    desk = desk_of(prefix, home, server, monkeypatch)
    async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        group.create_task(desk.run())
        await sees(desk, has_sentence("WORKING"))
        await desk.updates.act(Act.LOOK)
        installing = group.create_task(desk.updates.act(Act.INSTALL))
        async with aclosing(desk.updates.view.changes()) as views:
            async for view in views:
                if view.sentence.id == "UPDATE_WAITING":
                    break
        await desk.updates.act(Act.LATER)
        await installing
        assert desk.updates.view.value.sentence.id == "UPDATE_AVAILABLE"
        await sees(desk, has_sentence("WAIT_QUEUE"))
        desk.quit()
        desk.quit()

    assert (prefix / "current").read_text() == "0.1.0\n"


async def test_a_version_that_never_comes_to_life_gives_way_and_is_told_of(
    prefix, home, server, monkeypatch
):
    bad = prefix / "versions" / "0.2.0"
    shutil.copytree(prefix / "versions" / "0.1.0", bad)
    (bad / "nosdesk").write_text("#!/bin/sh\nexit 1\n")
    (prefix / "current").write_text("0.2.0\n")
    (prefix / "previous").write_text("0.1.0\n")
    for _ in range(3):
        start = await asyncio.create_subprocess_exec(prefix / "nosdesk", "run")
        await start.wait()

    desk = desk_of(prefix, home, server, monkeypatch)

    assert (prefix / "started").read_text() == "0.1.0 run\n"
    assert "0.2.0" in desk.updates.view.value.left
    await desk.updates.act(Act.TOLD)
    assert desk.updates.view.value.left == ""
