import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.domain.definition.exposure import ExposedPort, HttpCheck
from nosdesk.domain.errors import HostUnfit, Refused, Unavailable
from nosdesk.domain.exposure import ExposedService
from nosdesk.node.exposure import CLIENT_PAUSE_S, ExposedOp, Exposure, TunnelSettings
from nosdesk.node.patience import Patience
from nosdesk.ports.containers import MIB, ContainerSpec, Executed
from nosdesk.practice.engine import SimulatedEngine
from tests.fakes.clock import FakeClock

STARTUP = HttpCheck("/ready", "GET", 200, continuous=False)
CONTINUOUS = HttpCheck("/health", "GET", 200, continuous=True)
CLIENT = "frpc-job-0"


class Engine:
    """A simulated engine whose `curl` prints what the test says."""

    def __init__(self, simulated: SimulatedEngine) -> None:
        self._simulated = simulated
        self.prints: str | Exception = "200"
        self.probed: list[tuple[str, str]] = []
        self.start_fails: list[Exception] = []
        self.wait_fails: list[Exception] = []
        self.started: list[ContainerSpec] = []

    def __getattr__(self, name):
        return getattr(self._simulated, name)

    async def start(self, spec):
        if self.start_fails:
            raise self.start_fails.pop(0)
        self.started.append(spec)
        return await self._simulated.start(replace(spec, command=("sleep", "1000000")))

    async def wait(self, container):
        if self.wait_fails:
            raise self.wait_fails.pop(0)
        return await self._simulated.wait(container)

    async def execute(self, container, command, *, within_s):
        self.probed.append((container, command[-1]))
        if isinstance(self.prints, Exception):
            raise self.prints
        return Executed(0, self.prints)


class Stage:
    """One operation, exposed in the background; notes what is told of it."""

    def __init__(self, engine: Engine, clock: FakeClock, group: asyncio.TaskGroup) -> None:
        self.engine = engine
        self.clock = clock
        self._group = group
        self.told: list[dict[str, str]] = []
        self.trouble: list[str] = []
        self.ready = 0
        self.server = ("gateway", 7000)
        self.doors = 0
        self.closed: list[Exception] = []
        self.task: asyncio.Task[None] | None = None

    def entrance(self, network):
        return self._door()

    @asynccontextmanager
    async def _door(self):
        if self.closed:
            raise self.closed.pop(0)
        self.doors += 1
        try:
            yield self.server
        finally:
            self.doors -= 1

    def exposure(self, *checks, image="tunnel:1", **settings) -> Exposure:
        service = ExposedService("id", ExposedPort(80, 80, health_checks=checks), "http://id")
        op = ExposedOp("job-0", "op", "net", (service,), {"FRP_PROXIES": "[]"}, {"run": "r"})
        return Exposure(
            op,
            TunnelSettings(image, "localhost", self.entrance, **settings),
            containers=self.engine,
            clock=self.clock,
            patience=Patience(self.clock, lambda error: self.trouble.append(error.title)),
        )

    async def run(self, exposure: Exposure) -> None:
        self.task = self._group.create_task(
            exposure.run(
                on_ready=self._on_ready, on_status=lambda told: self.told.append(dict(told))
            )
        )
        await self.clock.settle()

    async def stop(self) -> None:
        if self.task is not None:
            self.task.cancel()
        await self.clock.settle()

    def _on_ready(self) -> None:
        self.ready += 1


@pytest.fixture
async def stage():
    clock = FakeClock()
    missing = SimulatedEngine.open(clock, missing=["no.such/image"])
    async with missing as simulated, asyncio.TaskGroup() as group:
        await simulated.open_network("net", {})
        stage = Stage(Engine(simulated), clock, group)
        yield stage
        await stage.stop()


def statuses(stage: Stage) -> list[str]:
    return [told["id"] for told in stage.told]


async def test_without_health_checks_it_is_ready_as_soon_as_the_tunnel_client_runs(stage):
    await stage.run(stage.exposure())

    assert stage.ready == 1
    assert statuses(stage) == ["UNKNOWN", "ONLINE"]
    client = stage.engine.started[0]
    assert client.name == CLIENT
    assert client.image == "tunnel:1"
    assert client.command == ("/entrypoint.sh",)
    assert client.network == "net"
    assert client.env == {
        "FRP_PROXIES": "[]",
        "FRP_SERVER_ADDR": "gateway",
        "FRP_SERVER_PORT": "7000",
    }
    assert client.limits.memory_bytes <= 256 * MIB
    assert client.labels["run"] == "r"


async def test_it_is_ready_when_each_check_has_passed(stage):
    stage.engine.prints = "503"
    await stage.run(stage.exposure(STARTUP, CONTINUOUS))
    await stage.clock.advance(12)

    assert stage.ready == 0
    assert statuses(stage) == ["UNKNOWN"]
    assert len(stage.engine.probed) == 6
    assert stage.engine.probed[:2] == [
        (CLIENT, "http://op:80/ready"),
        (CLIENT, "http://op:80/health"),
    ]

    stage.engine.prints = "200"
    await stage.clock.advance(5)
    assert stage.ready == 1
    assert statuses(stage) == ["UNKNOWN", "ONLINE"]


async def test_continuous_checks_tell_when_it_goes_and_comes_back(stage):
    await stage.run(stage.exposure(STARTUP, CONTINUOUS))
    stage.engine.prints = "000"
    await stage.clock.advance(31)
    stage.engine.prints = "200"
    await stage.clock.advance(30)

    assert statuses(stage) == ["UNKNOWN", "ONLINE", "OFFLINE", "ONLINE"]
    assert stage.ready == 1
    assert stage.engine.probed[2:] == [(CLIENT, "http://op:80/health")] * 2


async def test_a_client_that_is_gone_is_started_again(stage):
    await stage.run(stage.exposure())
    await stage.engine.remove(CLIENT)
    await stage.clock.settle()
    assert statuses(stage)[-1] == "OFFLINE"

    await stage.clock.advance(CLIENT_PAUSE_S)
    assert statuses(stage)[-1] == "ONLINE"
    assert stage.ready == 1
    assert len(stage.engine.started) == 2


async def test_a_client_that_cannot_be_started_again_is_no_reason_to_lose_the_operation(stage):
    await stage.run(stage.exposure())
    stage.engine.start_fails = [Refused("No."), Refused("No."), Unavailable("Away.")]
    await stage.engine.remove(CLIENT)
    await stage.clock.advance(60)

    assert statuses(stage)[-1] == "ONLINE"
    assert stage.trouble == ["No.", "Away."]


async def test_the_client_of_a_former_life_is_kept_when_it_leads_to_the_same_server(stage):
    await stage.run(stage.exposure())
    before = await stage.engine.inspect(CLIENT)
    await stage.stop()
    assert (await stage.engine.inspect(CLIENT)).running

    await stage.run(stage.exposure())
    assert (await stage.engine.inspect(CLIENT)).id == before.id
    assert stage.ready == 2


async def test_the_client_of_a_former_life_is_replaced_when_the_server_moved(stage):
    await stage.run(stage.exposure())
    before = await stage.engine.inspect(CLIENT)
    await stage.stop()
    stage.server = ("gateway", 7001)

    await stage.run(stage.exposure())
    assert (await stage.engine.inspect(CLIENT)).id != before.id


async def test_the_way_to_the_server_is_closed_with_the_exposure(stage):
    await stage.run(stage.exposure())
    assert stage.doors == 1

    await stage.stop()
    assert stage.doors == 0


async def test_ending_removes_the_client(stage):
    exposure = stage.exposure()
    await stage.run(exposure)
    await stage.stop()
    await exposure.end()
    await exposure.end()

    assert await stage.engine.inspect(CLIENT) is None


async def test_a_check_that_cannot_be_made_says_nothing_of_the_service_and_is_told_once(stage):
    await stage.run(stage.exposure(CONTINUOUS))
    stage.engine.prints = Unavailable("Docker is away.")
    await stage.clock.advance(120)

    assert statuses(stage) == ["UNKNOWN", "ONLINE"]
    assert stage.trouble == ["Docker is away."]


async def test_an_image_that_cannot_be_had_is_raised(stage):
    with pytest.raises(Refused):
        await stage.exposure(image="no.such/image").run(
            on_ready=lambda: None, on_status=lambda _: None
        )


async def test_an_image_that_no_registry_has_is_made(stage):
    made = []

    async def make() -> None:
        made.append("tunnel")

    exposure = stage.exposure(image="no.such/image", make_image=make)
    with pytest.raises(Refused):  # this engine does not have it even so
        await exposure.run(on_ready=lambda: None, on_status=lambda _: None)

    assert made == ["tunnel"]


async def test_a_way_to_the_server_that_is_not_open_yet_is_waited_for(stage):
    stage.closed = [Unavailable("Docker is away.")]
    await stage.run(stage.exposure())
    assert stage.ready == 0

    await stage.clock.advance(2)
    assert stage.ready == 1
    assert stage.doors == 1


async def test_a_client_that_cannot_be_followed_is_looked_at_again(stage):
    stage.engine.wait_fails = [HostUnfit("Not allowed any more.")]
    await stage.run(stage.exposure())
    before = await stage.engine.inspect(CLIENT)
    await stage.clock.advance(CLIENT_PAUSE_S)

    assert statuses(stage) == ["UNKNOWN", "ONLINE", "OFFLINE", "ONLINE"]
    assert (await stage.engine.inspect(CLIENT)).id == before.id
