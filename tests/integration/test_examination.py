"""A grid that wants to see its benchmark first: run in Docker, handed in, judged, and told."""

import asyncio

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.app.examination import run_examination
from nosdesk.domain.secret import Secret
from nosdesk.node.admittance import Admittance
from nosdesk.node.patience import Patience
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.hosted_nodes import Verdict
from tests.fakes.clock import FakeClock
from tests.nvml_stub.gpu_docker import gpu_docker

UUID = "GPU-00000000-0000-4000-8000-000000000000"


@pytest.fixture(scope="module")
def docker():
    with gpu_docker([UUID]) as docker:
        yield docker


class Waits(Exception):
    pass


class EndsAtTheFirstWait(FakeClock):
    async def sleep(self, seconds):
        raise Waits


@pytest.mark.docker
@pytest.mark.xdist_group("gpu engine")
async def test_a_node_shows_the_grid_its_benchmark_and_says_what_was_found_wanting(docker):
    signer = KeypairSigner(Secret(Keypair()))
    shown, troubles, clock = [], [], EndsAtTheFirstWait()

    async with (
        asyncio.timeout(150),
        PracticeGrid() as grid,
        DockerEngine.open(docker.url, isolates=False, keeps=False) as engine,
        HostManagerClient(grid.connection().host_manager) as host,
    ):
        grid.host_services.nodes.first_verdict = Verdict.BENCHMARK

        async def benchmark(definition):
            return await run_examination(engine, definition, (UUID,), plays=True)

        admittance = Admittance(
            host, signer, clock, Patience(clock, troubles.append), shown.append, None,
            "practice@localhost", None, None, {}, benchmark,
        )  # fmt: skip
        with pytest.raises(Waits):
            await admittance.reach()

    assert [each.sentence.id for each in shown] == ["CHECKING", "BENCHMARKING", "NOT_QUALIFIED"]
    found = {each.key: each for each in shown[-1].requirements}
    assert found["ram_mb"].is_met
    assert not found["gpu"].is_met  # the stub of one shows containers no card
    assert troubles == []
