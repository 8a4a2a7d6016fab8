"""The window's program on grids: moved from one to another, set up for one, and with none there."""

import asyncio
from contextlib import aclosing
from dataclasses import replace

import msgspec
import pytest

from nosdesk.adapters.grids.profile import RpcPlace
from nosdesk.adapters.grids.profile_files import ProfileFiles
from nosdesk.app import practice_jobs
from nosdesk.app.desk import Desk, DeskOptions
from nosdesk.app.onboarding_file import keep_setting_up
from nosdesk.app.paths import Paths
from nosdesk.domain.setting_up import SettingUp, Step, Where
from nosdesk.practice.grid import PracticeGrid
from tests.own_profile import profile_of

LIMIT_S = 120
AT_WORK = ("WAIT_QUEUE", "WORKING", "SETTLING")


@pytest.fixture(autouse=True)
def short_jobs(monkeypatch):
    monkeypatch.setattr(practice_jobs, "WORK_S", (1,))


@pytest.fixture
def home(tmp_path):
    return Paths(tmp_path)


async def sees(desk, *names):
    async with asyncio.timeout(LIMIT_S), aclosing(desk.home.changes()) as views:
        return await anext(view async for view in views if view.sentence.id in names)


async def until(condition):
    async with asyncio.timeout(LIMIT_S):
        while not condition():
            await asyncio.sleep(0.02)


def shown_grid(desk):
    return next(row.name for row in desk.grids.view.value.rows if row.is_chosen)


async def test_who_chooses_another_grid_finishes_here_and_goes_on_there(home):
    keep_setting_up(home.set_up, SettingUp(is_done=True))
    async with PracticeGrid() as cellar:
        ProfileFiles(home.grids).keep(profile_of(cellar.connection()))
        desk = Desk(home, DeskOptions(engine="simulated"))
        await desk.preferences.put("grid.email", "me@example.org")
        drained = []
        desk.home.subscribe(lambda view: drained.append(view.sentence.id))
        async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
            group.create_task(desk.run())
            await sees(desk, *AT_WORK)
            assert home.practice_file.exists()

            await desk.grids.use_grid("cellar")
            await until(lambda: desk._parts and desk._parts.workshop.grid.name == "cellar")
            await sees(desk, *AT_WORK)
            assert not home.practice_file.exists()
            assert shown_grid(desk) == "cellar"
            assert "DRAINING" in drained

            draft = desk.grids.drafts.edited("cellar")
            assert draft.is_chosen
            fresh = replace(draft, texts={**draft.texts, "$.title": "Grid under the stairs"})
            await desk.grids.drafts.keep(fresh)
            await until(
                lambda: desk._parts and "under the stairs" in desk._parts.workshop.grid.title
            )
            await sees(desk, *AT_WORK)

            await desk.grids.use_grid("practice")
            await until(lambda: desk._parts and desk._parts.workshop.grid.is_practice)
            await sees(desk, *AT_WORK)
            desk.quit()
            desk.quit()


async def test_a_set_up_for_an_own_grid_looks_at_that_grid_and_starts_on_it(home):
    async with PracticeGrid() as cellar:
        ProfileFiles(home.grids).keep(profile_of(cellar.connection()))
        desk = Desk(home, DeskOptions(engine="simulated"))
        async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
            group.create_task(desk.run())
            await sees(desk, "SET_UP")
            desk.onboarding.choose_where(Where.GRID, "cellar")
            desk.onboarding.fill_in(email="me@example.org", discord="")
            while desk.onboarding.is_open.value:
                await desk.onboarding.look()
                if desk.onboarding.setting_up.step is Step.APPLY:
                    await desk.onboarding.ask_admission()
                await desk.onboarding.go_on()
            await sees(desk, *AT_WORK)

            assert desk._parts.workshop.grid.name == "cellar"
            settings = desk.preferences.settings.value.grid
            assert (settings.name, settings.email) == ("cellar", "me@example.org")
            desk.quit()
            desk.quit()


async def test_with_no_network_a_real_grid_ends_in_a_sentence_and_an_action(home):
    keep_setting_up(home.set_up, SettingUp(is_done=True))
    files = ProfileFiles(home.grids)
    nobody = (RpcPlace("http://grid.invalid", "ws://grid.invalid"),)
    files.keep(msgspec.structs.replace(files.find("devnet"), name="away", rpcs=nobody))
    desk = Desk(home, DeskOptions(engine="simulated"))
    await desk.preferences.put("grid.email", "me@example.org")
    await desk.preferences.put("grid.name", "away")
    async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        group.create_task(desk.run())
        view = await sees(desk, "NOT_OPENED")

        assert "No grid answers at http://grid.invalid" in view.sentence.text
        assert "Check your internet connection" in view.sentence.action + view.sentence.text
        await desk.grids.ask("away")
        row = next(each for each in desk.grids.view.value.rows if each.name == "away")
        assert row.answers[0].startswith("A node cannot work here now")

        await desk.grids.use_grid("practice")
        await sees(desk, *AT_WORK)
        desk.quit()
        desk.quit()


async def test_a_grid_whose_rules_do_not_admit_this_pc_is_told_and_not_joined(home):
    keep_setting_up(home.set_up, SettingUp(is_done=True))
    async with PracticeGrid() as cellar:
        own = profile_of(cellar.connection(), platforms=("other",))
        ProfileFiles(home.grids).keep(own)
        desk = Desk(home, DeskOptions(engine="simulated"))
        await desk.preferences.put("grid.name", "cellar")
        async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
            group.create_task(desk.run())
            view = await sees(desk, "NOT_OPENED")

            assert "admits other systems only" in view.sentence.text
            row = next(each for each in desk.grids.view.value.rows if each.name == "cellar")
            assert not row.can_use
            desk.quit()


async def test_a_profile_is_added_and_removed_in_the_window(home, tmp_path):
    desk = Desk(home, DeskOptions(engine="simulated"))
    async with PracticeGrid() as cellar:
        own = profile_of(cellar.connection())
    file = tmp_path / "mine.json"
    file.write_bytes(msgspec.json.encode(own))

    await desk.grids.add(file)
    assert "cellar" in [row.name for row in desk.grids.view.value.rows]
    await desk.grids.remove("cellar")
    assert "cellar" not in [row.name for row in desk.grids.view.value.rows]
