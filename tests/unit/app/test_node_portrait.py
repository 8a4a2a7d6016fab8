"""What a node's API says of the node: from what this program knows, and what the engine said."""

from dataclasses import dataclass, field

import pytest

from nosdesk import __version__
from nosdesk.aio.state import State
from nosdesk.app.node_portrait import FRESH_S, NodePortrait
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import DriverFacts, Gpu, GpuUuid
from nosdesk.domain.node_status import NodeStatus, queued
from nosdesk.node.gpu_picture import GpuPicture, SeenGpu
from nosdesk.practice.engine import SimulatedEngine
from tests.fakes.clock import FakeClock

CARDS = {GpuUuid(f"GPU-{name}"): SeenGpu(Gpu(GpuUuid(f"GPU-{name}"), name)) for name in "ab"}


@dataclass
class AtWork:
    address: str = "Node1"
    status: State[NodeStatus] = field(default_factory=lambda: State(queued("Market1", 1, 2)))


@dataclass
class Watch:
    picture: State[GpuPicture] = field(
        default_factory=lambda: State(GpuPicture(DriverFacts("550.1"), CARDS))
    )


class Engine:
    def __init__(self, simulated):
        self._simulated = simulated
        self.asked = 0
        self.away = None

    async def facts(self):
        self.asked += 1
        if self.away:
            raise self.away
        return await self._simulated.facts()

    async def disk(self):
        return await self._simulated.disk()


@pytest.fixture
async def engine():
    async with SimulatedEngine.open(FakeClock()) as simulated:
        yield Engine(simulated)


async def test_it_says_what_the_node_and_its_own_card_are(engine):
    portrait = NodePortrait(AtWork(), engine, FakeClock(), Watch(), ["GPU-b", "GPU-gone"])
    facts = await portrait.facts()

    assert (facts.address, facts.status.phase, facts.version) == ("Node1", "queued", __version__)
    assert (facts.cpus, facts.disk_bytes, facts.driver) == (8, None, "550.1")
    assert [each.name for each in facts.gpus] == ["b"]


async def test_the_engine_is_asked_once_in_a_while_however_many_ask_the_node(engine):
    clock = FakeClock()
    portrait = NodePortrait(AtWork(), engine, clock, None, [])
    for _ in range(10):
        await portrait.facts()
    assert engine.asked == 1
    await clock.advance(FRESH_S)
    await portrait.facts()
    assert engine.asked == 2


async def test_an_engine_that_is_away_is_left_out(engine):
    engine.away = Unavailable("Away.")
    facts = await NodePortrait(AtWork(), engine, FakeClock(), None, []).facts()

    assert (facts.cpus, facts.gpus) == (None, ())
