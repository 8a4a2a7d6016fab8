"""Fixtures that several contract suites share."""

import pytest

from tests.contract.chain_stages import FakeStage, practice_stage


@pytest.fixture(params=["fake", "practice"])
async def stage(request):
    """A grid to try the chain port on."""
    if request.param == "fake":
        yield FakeStage()
        return
    async with practice_stage() as stage:
        yield stage
