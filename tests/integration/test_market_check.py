"""Each GPU's node into the market for its class, on a practice grid: admission, funds, accounts."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.adapters.solana.transactions import DEFAULT_CEILING, FeePolicy
from nosdesk.aio.clock import SystemClock
from nosdesk.app.composition import open_engine
from nosdesk.app.grids import practice_grid
from nosdesk.domain.gpu import DriverFacts, Gpu, GpuUuid
from nosdesk.domain.secret import Secret
from nosdesk.node.admittance import WrongMarket
from nosdesk.node.delivery import Delivery
from nosdesk.node.patience import Patience
from nosdesk.node.readiness import Readiness
from nosdesk.practice.grid import PracticeGrid
from tests.fakes.journal import FakeJournal

CARDS = {
    "NVIDIA GeForce RTX 4090": "nvidia-4090",
    "NVIDIA GeForce RTX 3060": "nvidia-3060",
    "NVIDIA A100-SXM4-40GB": "nvidia-a100-40gb",
    "NVIDIA H100 80GB HBM3": "nvidia-h100",
}


@asynccontextmanager
async def pc():
    """What the nodes of one PC share, as a function that makes one node's readiness."""
    async with (
        PracticeGrid() as practice,
        open_engine("simulated") as engine,
        open_access((grid := practice_grid(practice.connection())).rpcs) as access,
        HostManagerClient(grid.host_manager) as host,
    ):
        chain, clock = SolanaChain(access, grid.programs, FeePolicy(DEFAULT_CEILING)), SystemClock()

        def readiness(number, name, gib, wanted=None):
            patience = Patience(clock, told.append)
            return Readiness(
                chain,
                engine,
                host,
                Delivery(chain, FakeJournal(clock), patience),
                KeypairSigner(Secret(Keypair.from_seed(bytes([number] * 32)))),
                clock,
                patience,
                show=lambda _: None,
                publish=lambda _: None,
                wanted_market=wanted,
                email="practice@localhost",
                faucet=chain.request_airdrop,
                sync_pause_s=0,
                gpu=Gpu(GpuUuid(f"GPU-{number}"), name, vram_bytes=gib * 2**30),
                driver=DriverFacts("570.133.07", (12, 8)),
                market_names=grid.market_names,
            )

        told = []
        yield grid, readiness
        assert told == []


async def test_four_nodes_of_one_pc_get_funds_and_each_the_market_for_its_gpu():
    async with pc() as (grid, readiness), asyncio.timeout(120):
        async with asyncio.TaskGroup() as group:
            reaching = [
                group.create_task(readiness(number, name, 80 if "H100" in name else 40).reach())
                for number, name in enumerate(CARDS, 1)
            ]
        ready = [task.result() for task in reaching]

        assert [grid.market_names[each.market.address] for each in ready] == [*CARDS.values()]
        assert [each.access_key is not None for each in ready] == [False, False, False, True]


async def test_a_node_in_the_wrong_market_is_told_the_right_one():
    async with pc() as (grid, readiness), asyncio.timeout(120):
        node = readiness(1, "NVIDIA GeForce RTX 3060", 12, grid.markets["nvidia-4090"])
        with pytest.raises(WrongMarket) as caught:
            await node.reach()

        assert caught.value.meant == grid.markets["nvidia-3060"]
        assert str(caught.value) == (
            "The market nvidia-4090 is not for this GPU (NVIDIA GeForce RTX 3060). The grid says:"
            " NVIDIA GeForce RTX 3060 belongs into the market nvidia-3060."
            " Choose the market nvidia-3060, or leave the choice to the grid."
        )


async def test_a_card_too_small_for_any_market_joins_none():
    async with pc() as (_, readiness), asyncio.timeout(120):
        with pytest.raises(WrongMarket, match="No market of this grid is for NVIDIA GeForce GT"):
            await readiness(1, "NVIDIA GeForce GT 710", 2).reach()
