"""What looking around on this PC promises: the real thing on real parts, and the fake.

The real one sees this computer's own programs; the desktop, logind and the battery are played.
"""

import asyncio
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import docker
import pytest

from nosdesk.adapters.desktop.around_here import DesktopSurroundings
from nosdesk.adapters.desktop.linux_idle import LinuxIdle
from nosdesk.domain.rules import Surroundings
from nosdesk.ports.surroundings import Wanted
from tests.contract.desktop_bus import MUTTER, played_services
from tests.contract.docker_images import docker_url
from tests.contract.docker_images import test_image as busybox_image
from tests.fakes.surroundings import FakeSurroundings

GAME = "nosdesk-played-game"  # longer than the 15 letters that Linux itself keeps


class FakeStage:
    def __init__(self) -> None:
        self.around = FakeSurroundings(Surroundings(programs=frozenset({"init"})))

    def touch(self, seconds_ago) -> None:
        self.around.now = replace(self.around.now, idle_s=seconds_ago)

    def feed(self, on_battery) -> None:
        self.around.now = replace(self.around.now, on_battery=on_battery)

    @contextmanager
    def playing(self) -> Iterator[int]:
        before = self.around.now
        self.around.now = replace(before, programs=before.programs | {GAME})
        self.around.names[77] = GAME
        yield 77
        self.around.now = before
        del self.around.names[77]


class LinuxStage:
    def __init__(self, around, services, folder) -> None:
        self.around = around
        self._services = services
        self._supplies = folder / "supplies"
        self._game = folder / GAME

    def touch(self, seconds_ago) -> None:
        if seconds_ago is None:
            self._services.disown(MUTTER)
        else:
            self._services.tell_mutter(int(seconds_ago * 1000))

    def feed(self, on_battery) -> None:
        shutil.rmtree(self._supplies, ignore_errors=True)
        if on_battery is not None:
            battery = self._supplies / "BAT0"
            battery.mkdir(parents=True)
            (battery / "type").write_text("Battery\n")
            (battery / "status").write_text("Discharging\n" if on_battery else "Charging\n")

    @contextmanager
    def playing(self) -> Iterator[int]:
        shutil.copy(shutil.which("sleep"), self._game)
        with subprocess.Popen([self._game, "600"]) as game:
            try:
                yield game.pid
            finally:
                game.kill()


@pytest.fixture(
    params=[
        "fake",
        pytest.param(
            "linux", marks=pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
        ),
    ]
)
async def stage(request, tmp_path):
    if request.param == "fake":
        yield FakeStage()
        return
    with played_services(tmp_path / "bus") as services:
        env = {
            "DBUS_SESSION_BUS_ADDRESS": services.address,
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={tmp_path}/no-bus",
        }
        idle = LinuxIdle(env, os.getuid())
        async with DesktopSurroundings.open(idle, supplies=tmp_path / "supplies") as around:
            yield LinuxStage(around, services, tmp_path)


@pytest.mark.parametrize("seconds_ago", [0.0, 0.25, 600.0, None])
async def test_the_last_touch_is_told_in_seconds(stage, seconds_ago):
    stage.touch(12.5)
    stage.touch(seconds_ago)

    assert (await stage.around.look()).idle_s == seconds_ago


@pytest.mark.parametrize("on_battery", [True, False, None])
async def test_a_battery_that_feeds_the_pc_is_told(stage, on_battery):
    stage.feed(on_battery)

    assert (await stage.around.look()).on_battery is on_battery


async def test_a_program_is_seen_while_it_runs(stage):
    assert GAME not in (await stage.around.look()).programs
    with stage.playing():
        async with asyncio.timeout(30):
            while GAME not in (await stage.around.look()).programs:  # it has just been forked
                await asyncio.sleep(0.01)

    assert GAME not in (await stage.around.look()).programs


async def test_only_what_is_wanted_is_looked_at(stage):
    stage.touch(5.0)
    stage.feed(on_battery=True)

    look = stage.around.look
    assert await look(Wanted.BATTERY) == Surroundings(on_battery=True)
    assert await look(Wanted.IDLE) == Surroundings(idle_s=5.0)
    assert await look(Wanted.IDLE | Wanted.BATTERY) == Surroundings(on_battery=True, idle_s=5.0)
    only_programs = await look(Wanted.PROGRAMS)
    assert only_programs.programs
    assert only_programs == Surroundings(programs=only_programs.programs)


async def test_programs_are_named_by_their_numbers_and_those_gone_are_left_out(stage):
    with stage.playing() as pid:
        async with asyncio.timeout(30):
            while await stage.around.programs_of([pid]) != {pid: GAME}:
                await asyncio.sleep(0.01)
        assert await stage.around.programs_of([2**22 + 1, pid, -1, 2**40]) == {pid: GAME}

    assert await stage.around.programs_of([pid]) == {}
    assert await stage.around.programs_of([]) == {}


async def test_many_may_ask_at_once(stage):
    stage.touch(5.0)
    async with asyncio.TaskGroup() as group:
        looks = [group.create_task(stage.around.look()) for _ in range(10)]

    assert {look.result().idle_s for look in looks} == {5.0}


@pytest.mark.docker
@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
async def test_programs_in_containers_are_nobodys(tmp_path):
    docker_url()
    client = docker.from_env()
    try:
        container = client.containers.run(
            busybox_image(), ["/bin/sh", "-c", "sleep 600; :"], detach=True, network_mode="none"
        )
        try:
            pids = [int(row[1]) for row in container.top()["Processes"]]
            async with DesktopSurroundings.open(supplies=tmp_path) as around:
                assert await around.programs_of(pids) == {}
                assert await around.programs_of([os.getpid(), *pids]) != {}
        finally:
            container.remove(force=True)
    finally:
        client.close()
    assert pids
