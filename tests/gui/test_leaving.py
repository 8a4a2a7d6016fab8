from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel

from nosdesk.domain.errors import HostUnfit
from tests.gui.stage import until
from tests.gui.tray_stage import IDLE, RESTING, STARTING, WORKING, staged


@pytest.fixture
def stage(play, shown):
    """Play a scene on a stage; the group it runs in ends with it."""
    return partial(staged, play, shown)


def test_the_first_closing_asks_and_the_answer_is_kept(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        await stage.answer("tray")
        assert stage.settings.value.behaviour.on_close == "tray"
        assert not stage.window.isVisible()

        stage.window.come_forward()
        stage.window.close()
        assert not stage.window.isVisible()
        assert stage.question is None
        assert stage.done == []

    stage(scene)


def test_who_thinks_better_of_it_is_asked_again(stage):
    async def scene(stage):
        stage.have_tray()
        for _ in range(2):
            stage.window.close()
            await stage.answer("")
        assert stage.window.isVisible()
        assert stage.settings.value.behaviour.on_close == "ask"

    stage(scene)


def test_an_answer_that_cannot_be_kept_is_followed_all_the_same(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        await stage.answer("tray")
        assert not stage.window.isVisible()

    stage(scene, refusal=HostUnfit("The disk is full."))


@pytest.mark.parametrize(
    ("key", "left"), [("finish", ["leave"]), ("now", ["leave", "leave"]), ("stay", []), ("", [])]
)
def test_quitting_with_a_job_in_hand_asks_and_says_what_it_costs(stage, key, left):
    async def scene(stage):
        stage.menu.leave.trigger()
        await until(lambda: stage.question)
        said = " ".join(label.text() for label in stage.question.findChildren(QLabel))
        assert WORKING.jobs[0] in said
        assert "this job's pay so far, and your place in the queue" in said
        await stage.answer(key)
        assert stage.done == left

    stage(scene)


@pytest.mark.parametrize(("key", "left"), [("finish", []), ("now", ["leave"])])
def test_an_answer_that_comes_once_the_end_has_begun_stops_only_who_says_so(stage, key, left):
    async def scene(stage):
        stage.menu.leave.trigger()
        await until(lambda: stage.question)
        stage.view.set(replace(WORKING, is_closing=True))  # the system asked for it, too
        await stage.answer(key)
        assert stage.done == left

    stage(scene)


def test_without_a_job_in_hand_quitting_does_not_ask(stage):
    async def scene(stage):
        stage.menu.leave.trigger()
        assert stage.done == ["leave"]

    stage(scene, view=RESTING)


def test_who_quits_when_first_asked_is_asked_about_the_job_too(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        await stage.answer("quit")
        await stage.answer("finish")
        assert stage.done == ["leave"]
        assert stage.settings.value.behaviour.on_close == "quit"

    stage(scene)


@pytest.mark.parametrize("wish", ["ask", "tray"])
def test_where_there_is_no_tray_closing_quits_and_asks_first(stage, wish):
    async def scene(stage):
        stage.window.close()
        await stage.answer("stay")
        assert (stage.done, stage.window.isVisible()) == ([], True)
        stage.window.close()
        await stage.answer("quit")
        assert stage.done == ["leave"]

    stage(scene, view=RESTING, on_close=wish)


def test_who_wants_closing_to_quit_is_not_asked_without_need(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        assert stage.done == ["leave"]

    stage(scene, view=RESTING, on_close="quit")


def test_where_no_grid_is_joined_closing_just_ends_the_program(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        assert stage.done == ["leave"]
        assert stage.settings.value.behaviour.on_close == "ask"

    stage(scene, view=IDLE)


def test_who_closes_while_the_nodes_are_being_opened_is_asked(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        await stage.answer("tray")
        assert (stage.done, stage.window.isVisible()) == ([], False)

    stage(scene, view=STARTING)


def test_closing_again_while_the_nodes_finish_stops_them(stage):
    async def scene(stage):
        stage.have_tray()
        stage.window.close()
        stage.menu.leave.trigger()
        assert stage.done == ["leave", "leave"]

    stage(scene, view=replace(WORKING, is_closing=True))
