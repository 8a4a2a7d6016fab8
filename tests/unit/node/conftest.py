"""What the tests of the runtime share."""

import asyncio

import pytest


class Tasks:
    """Creates tasks that end with the test."""

    def __init__(self):
        self._tasks = []

    def create_task(self, work):
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.append(task)
        return task

    async def end(self):
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)


@pytest.fixture
async def task_group():
    tasks = Tasks()
    yield tasks
    await tasks.end()
