import asyncio
from contextlib import aclosing

import pytest

from nosdesk.app.desk import Desk, DeskOptions
from nosdesk.app.onboarding_file import keep_setting_up
from nosdesk.app.paths import Paths
from nosdesk.domain.setting_up import SettingUp, Step
from nosdesk.ui.pages.home_view import Condition

LIMIT_S = 60


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
