"""The container that leads posters to the node's API, in virtual time."""

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.domain.errors import Refused
from nosdesk.node.api_tunnel import LONGEST_PAUSE_S, ApiTunnel
from nosdesk.node.exposure import CLIENT_PAUSE_S, TunnelSettings
from nosdesk.practice.engine import SimulatedEngine
from tests.fakes.clock import FakeClock

NODE = "Node1"


class Engine:
    """A simulated engine whose containers go on; notes what was to be started."""

    def __init__(self, simulated):
        self._simulated = simulated
        self.started = {}

    def __getattr__(self, name):
        return getattr(self._simulated, name)

    async def start(self, spec):
        container = await self._simulated.start(replace(spec, command=("sleep", "1000000")))
        self.started[container.id] = spec
        return container


class Rig:
    def __init__(self, clock, engine):
        self.clock = clock
        self.engine = engine
        self.doors = 0
        self.entered = 0
        self.away = None

    @asynccontextmanager
    async def server(self, network):
        yield "frps.example", 7000

    @asynccontextmanager
    async def door(self, network):
        self.entered += 1
        if self.away:
            raise self.away
        self.doors += 1
        try:
            yield "172.20.0.1", 4000 + self.doors
        finally:
            self.doors -= 1

    def tunnel(self, image="nosana/frpc:1"):
        settings = TunnelSettings(image, "node.example", self.server)
        return ApiTunnel(NODE, settings, self.door, containers=self.engine, clock=self.clock)

    async def client(self):
        return await self.engine.inspect(f"frpc-api-{NODE}")

    def spec(self, container):
        return self.engine.started[container.id]


@pytest.fixture
async def rig():
    clock = FakeClock()
    async with SimulatedEngine.open(clock, missing=["no.such/image"]) as engine:
        yield Rig(clock, Engine(engine))


@asynccontextmanager
async def kept(tunnel):
    async with asyncio.TaskGroup() as group:
        keeping = group.create_task(tunnel.run())
        yield keeping
        keeping.cancel()


def is_running(rig):
    return lambda: any(each.exit_code is None for each in rig.engine._played.values())


async def test_the_client_is_told_of_the_api_by_the_door_on_its_own_network(rig):
    tunnel = rig.tunnel()
    async with kept(tunnel):
        await rig.clock.until(is_running(rig))
        spec = rig.spec(await rig.client())

        assert (spec.image, spec.command) == ("nosana/frpc:1", ("/entrypoint.sh",))
        assert spec.env["FRP_SERVER_ADDR"] == "frps.example"
        assert json.loads(spec.env["FRP_PROXIES"]) == [
            {
                "name": "API-Node1",
                "localIp": "172.20.0.1",
                "localPorts": "4001",
                "opId": "api",
                "customDomain": "Node1.node.example",
            }
        ]
        assert (spec.network, spec.reaches_home) == (tunnel.network, False)
        assert spec.may_call == ("172.20.0.1", 4001)
    await tunnel.end()
    assert await rig.client() is None
    assert rig.doors == 0


async def test_a_client_that_ended_is_started_anew_with_a_door_of_its_own(rig):
    async with kept(rig.tunnel()):
        await rig.clock.until(is_running(rig))
        first = await rig.client()
        await rig.engine.stop(first.id)
        await rig.clock.until(lambda: not rig.doors)
        await rig.clock.until(is_running(rig), within_s=10 * CLIENT_PAUSE_S)
        assert (await rig.client()).id != first.id
        assert rig.doors == 1


async def test_what_does_not_work_is_tried_ever_more_seldom_and_works_once_it_can(rig):
    rig.away = Refused("No port.")
    async with kept(rig.tunnel()):
        await rig.clock.advance(3_600)
        assert 3_600 / LONGEST_PAUSE_S <= rig.entered < 25
        rig.away = None
        await rig.clock.until(is_running(rig), within_s=2 * LONGEST_PAUSE_S)


async def test_an_image_that_is_nowhere_ends_nothing(rig):
    async with kept(rig.tunnel("no.such/image")) as keeping:
        await rig.clock.advance(600)
        assert not keeping.done()
        assert await rig.client() is None
