"""Fixtures that several contract suites share."""

import pytest

from tests.contract.chain_stages import FakeStage, SimulatedStage, practice_stage
from tests.contract.containers_bench import bench_on


@pytest.fixture(params=["simulated", pytest.param("docker", marks=pytest.mark.docker)])
async def bench(request):
    """A container engine to try the containers port on."""
    async with bench_on(request.param) as bench:
        yield bench


@pytest.fixture(params=["fake", "simulated", "practice", "practice of two endpoints"])
async def stage(request):
    """A grid to try the chain port on."""
    if request.param == "fake":
        yield FakeStage()
        return
    if request.param == "simulated":
        yield SimulatedStage()
        return
    rpc_endpoints = 2 if "two" in request.param else 1
    async with practice_stage(rpc_endpoints) as stage:
        yield stage
