"""Two programs of one user that update at the same time."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

from nosdesk.domain.updates.state import Holdup, Stage
from nosdesk.domain.updates.version import Version
from tests.unit.app.update_play import Play


class Turns:
    """Has the turn between two programs, as a file would."""

    def __init__(self):
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def turn(self, on_wait):
        if self._lock.locked():
            on_wait()
        async with self._lock:
            yield


def two(folder):
    """Return the play with a window, and a command beside it that needs no nodes to rest."""
    a = Play(folder)
    turns = Turns()
    a.updating._outside = replace(a.updating._outside, turn=turns.turn)
    beside = a.new()
    beside._outside = replace(a.updating._outside, restart=lambda: a.did.append("command ends"))
    return a, beside


def installs(a):
    return [each for each in a.did if each.startswith("install")]


async def test_two_programs_fetch_and_install_it_once(tmp_path):
    a, beside = two(tmp_path)
    await a.updating.look()
    await beside.look()
    a.releases.go.clear()
    async with asyncio.TaskGroup() as group:
        group.create_task(a.updating.install())
        await a.clock.settle()
        group.create_task(beside.install())
        await a.clock.settle()
        assert a.releases.asked.count("fetch") == 1
        assert beside.state.value.holdup is Holdup.ANOTHER
        assert a.updating.state.value.holdup is Holdup.JOBS
        a.releases.go.set()

    assert len(installs(a)) == 1
    assert a.releases.asked.count("fetch") == 1
    assert a.stage is beside.state.value.stage is Stage.INSTALLED
    assert {"restart", "command ends"} <= set(a.did)


async def test_whoever_waits_for_another_program_may_leave_it(tmp_path):
    a, beside = two(tmp_path)
    await a.updating.look()
    await beside.look()
    a.releases.go.clear()
    async with asyncio.TaskGroup() as group:
        group.create_task(a.updating.install())
        await a.clock.settle()
        group.create_task(beside.install())
        await a.clock.settle()
        beside.postpone()
        await a.clock.settle()
        assert beside.state.value.stage is Stage.AVAILABLE
        a.releases.go.set()

    assert a.stage is Stage.INSTALLED


async def test_a_newer_version_that_is_in_place_is_never_replaced_by_an_older_one(tmp_path):
    a = Play(tmp_path)
    await a.updating.look()
    a.current = Version.of("1.2.0")  # somebody installed it by hand meanwhile

    await a.updating.install()

    assert installs(a) == []
    assert a.current == Version.of("1.2.0")
    assert "restart" in a.did
