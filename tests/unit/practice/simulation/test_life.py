"""A life ends at one of its moments, and nothing gets out afterwards."""

import asyncio

import pytest

from nosdesk.practice.simulation.life import Life


async def test_a_doomed_life_ends_at_its_moment_and_does_nothing_more():
    life, done = Life(), []

    async def live():
        try:
            for number in range(100):
                life.moment()
                done.append(number)
                await asyncio.sleep(0)
        finally:
            life.moment()
            done.append("something in dying")

    async with asyncio.TaskGroup() as group:
        task = group.create_task(live())
        life.begin(task)
        life.doom(3)
        await asyncio.wait([task])

    assert task.cancelled()
    assert life.is_over
    assert done == [0, 1]


async def test_a_life_that_is_over_lets_nothing_through():
    life = Life()
    life.doom(1)
    for _ in range(2):
        with pytest.raises(asyncio.CancelledError):
            life.moment()
