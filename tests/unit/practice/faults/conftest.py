import pytest

from tests.unit.practice.faults.stage import Stage


@pytest.fixture
async def stage():
    async with Stage().open() as opened:
        yield opened
