"""Questions that are never answered hold up nobody."""

import asyncio
import threading

import pytest

from nosdesk.adapters.desktop.asking import PatientThread


@pytest.fixture
def patient():
    thread = PatientThread("test", answer_within_s=0.2)
    yield thread
    thread.close()


async def test_an_answer_is_returned(patient):
    assert await patient.ask(lambda: 5) == 5


async def test_a_question_that_hangs_is_given_up_and_others_are_not_asked_meanwhile(patient):
    let_go, asked = threading.Event(), []
    assert await patient.ask(let_go.wait) is None

    async with asyncio.timeout(0):  # at once
        assert await patient.ask(lambda: asked.append(1)) is None
    let_go.set()
    async with asyncio.timeout(30):
        while await patient.ask(lambda: "back") != "back":
            await asyncio.sleep(0.01)

    assert asked == []


async def test_those_who_wait_behind_one_that_hangs_are_given_up_too(patient):
    let_go = threading.Event()
    async with asyncio.TaskGroup() as group:
        asked = [group.create_task(patient.ask(let_go.wait)) for _ in range(3)]
    assert [each.result() for each in asked] == [None] * 3
    let_go.set()
    async with asyncio.timeout(30):
        while await patient.ask(lambda: "back") != "back":
            await asyncio.sleep(0.01)
