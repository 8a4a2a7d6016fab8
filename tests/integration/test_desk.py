import asyncio
from contextlib import aclosing

import pytest

from nosdesk.app import desk as desk_of_app
from nosdesk.app import practice_jobs, showing
from nosdesk.app.desk import Desk, DeskOptions
from nosdesk.app.onboarding_file import keep_setting_up, read_setting_up
from nosdesk.app.paths import Paths
from nosdesk.domain.setting_up import SettingUp, Step, Where
from nosdesk.practice.grid import PracticeGrid
from nosdesk.ui.pages.home_feed import HomeFeed
from nosdesk.ui.pages.home_view import Condition

LIMIT_S = 120


async def sees(desk, condition):
    async with asyncio.timeout(LIMIT_S), aclosing(desk.home.changes()) as views:
        return await anext(view async for view in views if condition(view))


def has_sentence(*names):
    return lambda view: view.sentence.id in names


async def set_up(onboarding):
    while onboarding.is_open.value:
        await onboarding.look()
        if onboarding.setting_up.step is Step.APPLY:
            await onboarding.ask_admission()
        await onboarding.go_on()


@pytest.fixture(autouse=True)
def short_jobs(monkeypatch):
    monkeypatch.setattr(practice_jobs, "WORK_S", (1,))  # or leaving may wait for one of 90 s


@pytest.fixture
def home(tmp_path):
    return Paths(tmp_path)


async def test_a_newcomer_practises_pauses_resumes_and_leaves(home):
    desk = Desk(home, DeskOptions(engine="simulated"))
    async with asyncio.TaskGroup() as group:
        working = group.create_task(desk.run())
        view = await sees(desk, has_sentence("SET_UP"))
        assert view.condition is Condition.EMPTY

        await set_up(desk.onboarding)
        await sees(desk, has_sentence("WAIT_QUEUE"))
        assert home.practice_file.exists()

        await desk.offers["WAIT_QUEUE"].command()
        await sees(desk, has_sentence("PAUSED_BY_YOU"))
        await desk.offers["PAUSED_BY_YOU"].command()
        await sees(desk, has_sentence("WAIT_QUEUE", "WORKING"))

        desk.quit()
        assert desk.is_closing.value
        desk.quit()
        async with asyncio.timeout(LIMIT_S):
            await working
    assert not home.practice_file.exists()


async def test_a_grid_that_does_not_answer_is_told_and_tried_again(home):
    home.practice_file.write_bytes(b"{}")
    keep_setting_up(home.set_up, SettingUp(is_put_off=True))
    desk = Desk(home, DeskOptions(engine="simulated"))
    async with asyncio.TaskGroup() as group:
        group.create_task(desk.run())
        view = await sees(desk, has_sentence("NOT_OPENED"))
        assert view.condition is Condition.FAILED

        home.practice_file.unlink()
        await desk.offers["NOT_OPENED"].command()
        await sees(desk, has_sentence("SET_UP"))
        desk.quit()


async def test_leaving_takes_the_node_out_of_the_queue(home):
    desk = Desk(home, DeskOptions(practises=True, engine="simulated"))
    seen = []
    async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        group.create_task(desk.run())
        await sees(desk, has_sentence("WAIT_QUEUE"))
        desk.home.subscribe(lambda view: seen.append(view.sentence.id))
        desk.quit()
    assert "DRAINING" in seen


async def test_a_mistake_in_showing_ends_no_work_and_is_told(home, monkeypatch):
    follow, mistakes = HomeFeed.run, [ValueError("a year of 292 thousand million")]

    async def run(feed):
        if mistakes:
            raise mistakes.pop()
        await follow(feed)

    monkeypatch.setattr(HomeFeed, "run", run)
    monkeypatch.setattr(showing, "AGAIN_S", 0.05)
    desk = Desk(home, DeskOptions(practises=True, engine="simulated"))
    seen = []
    desk.home.subscribe(lambda view: seen.append(view.sentence))
    async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        group.create_task(desk.run())
        await sees(desk, has_sentence("WAIT_QUEUE", "WORKING"))
        desk.quit()
        desk.quit()
    assert any("Nosdesk made a mistake. Your nodes go on." in each.text for each in seen)
    assert "NOT_SHOWN" in [each.id for each in seen]
    assert "Stopped" not in [each.label for each in seen]
    assert [each.id for each in seen].count("STARTING") == 1


async def test_what_could_not_be_opened_is_tried_again_by_itself(home, monkeypatch):
    monkeypatch.setattr(desk_of_app, "AGAIN_S", 0.05)
    home.practice_file.write_bytes(b"{}")
    keep_setting_up(home.set_up, SettingUp(is_put_off=True))
    desk = Desk(home, DeskOptions(engine="simulated"))
    async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        group.create_task(desk.run())
        await sees(desk, has_sentence("NOT_OPENED"))
        home.practice_file.unlink()
        await sees(desk, has_sentence("SET_UP"))
        desk.quit()


async def test_a_grid_that_a_crash_left_announced_gives_way_to_the_one_that_is_there(home):
    async with PracticeGrid() as gone:
        home.practice_file.write_bytes(left := gone.connection().to_json())

    desk = Desk(home, DeskOptions(practises=True, engine="simulated"))
    async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        group.create_task(desk.run())
        await sees(desk, has_sentence("WAIT_QUEUE", "WORKING"))
        assert home.practice_file.read_bytes() != left
        desk.quit()
        desk.quit()


async def test_a_grid_that_another_program_serves_stays_announced(home):
    async with PracticeGrid() as other:
        home.practice_file.write_bytes(served := other.connection().to_json())
        desk = Desk(home, DeskOptions(practises=True, engine="simulated"))
        async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
            group.create_task(desk.run())
            await sees(desk, has_sentence("WAIT_QUEUE", "WORKING"))
            desk.quit()
            desk.quit()
        assert home.practice_file.read_bytes() == served


async def test_who_sets_up_anew_only_to_watch_has_no_node_from_its_end_on(home):
    desk = Desk(home, DeskOptions(practises=True, engine="simulated"))
    at_work = has_sentence("WAIT_QUEUE", "WORKING", "SETTLING", "JOINING")
    async with asyncio.timeout(LIMIT_S), asyncio.TaskGroup() as group:
        group.create_task(desk.run())
        await sees(desk, at_work)
        await desk.onboarding.open()
        desk.onboarding.choose_where(Where.WATCH)
        desk.onboarding.choose_account("11111111111111111111111111111111")
        assert not desk.onboarding.watches

        while desk.onboarding.is_open.value:
            await desk.onboarding.go_on()
        await sees(desk, has_sentence("SET_UP"))

        await desk.onboarding.open()
        desk.onboarding.choose_where(Where.PRACTICE)
        desk.onboarding.choose_account("")
        await set_up(desk.onboarding)
        await sees(desk, at_work)
        desk.quit()
        desk.quit()


async def test_a_set_up_opened_anew_and_left_changes_nothing(home):
    keep_setting_up(home.set_up, SettingUp(is_done=True))
    desk = Desk(home, DeskOptions(engine="simulated"))

    await desk.onboarding.open()
    desk.onboarding.choose_where(Where.WATCH)
    assert read_setting_up(home.set_up).where is Where.PRACTICE
    await desk.onboarding.put_off()

    assert (desk.onboarding.practises, desk.onboarding.watches) == (True, False)
    assert desk.onboarding.setting_up.where is Where.PRACTICE
