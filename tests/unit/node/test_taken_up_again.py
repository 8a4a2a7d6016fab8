"""Operations that are followed, exposed or begun once more: nothing that runs is given up."""

from contextlib import asynccontextmanager

import pytest

from nosdesk.domain.definition.exposure import ExposedPort
from nosdesk.domain.errors import Unavailable
from nosdesk.node import activity
from nosdesk.node.exposure import TunnelSettings
from nosdesk.protocol import endpoints
from tests.unit.node.test_groups import op, posted, states
from tests.unit.node.world import World

CLIENT = "tunnel:1"


def a_tunnel(**changed):
    @asynccontextmanager
    async def entrance(_network):
        yield "edge", 1

    return TunnelSettings(CLIENT, "node.test", entrance, **changed)


@pytest.fixture
async def world():
    async with World.open() as world:
        world.settings["tunnel"] = a_tunnel()
        yield world


def texts(state):
    return [line["log"] for line in state["logs"]]


def ids_seen(world, name):
    told = [seen for seen in world.did(activity.ServicesSeen) if seen.op == name]
    return [[identity for identity, _ in seen.services] for seen in told]


async def until_started(world, count):
    await world.until(lambda: len(world.did(activity.OpStarted)) == count)


SERVER = op("server", "echo port=8080; sleep 300", "g", results={"port": "port=(?<p>.*)"})
PORT = "%%ops.server.results.port%%"


async def test_a_running_operation_is_followed_though_its_literals_name_nothing_yet(world):
    client = op("client", "sleep 100; echo done", "g", "server", env={"PORT": PORT})
    job = await posted(world, SERVER, client)
    await until_started(world, 2)
    await world.clock.advance(30)
    await world.restart()
    await world.until_settled(job)

    ended = states(world, job)["client"]
    assert (ended["status"], texts(ended)) == ("success", ["done"])


async def test_ports_that_a_log_names_are_exposed_again_once_it_is_read(world):
    server = op("server", "echo 8080; sleep 300", "g", results={"port": "^[0-9]+$"})
    client = op("client", "sleep 100", "g", "server", expose=PORT)
    job = await posted(world, server, client)
    await world.until(lambda: ids_seen(world, "client"))
    (before, *_) = ids_seen(world, "client")
    world.seen.clear()
    await world.restart()
    await world.until(lambda: ids_seen(world, "client"))
    await world.until_settled(job)

    assert ids_seen(world, "client")[0] == before
    assert states(world, job)["client"]["status"] == "success"


async def test_private_services_keep_their_addresses_through_a_restart(world):
    job = await posted(world, op("a", "sleep 100", expose=[80, 81], private=True))
    await world.until(lambda: ids_seen(world, "a"))
    (before, *_) = ids_seen(world, "a")
    world.seen.clear()
    await world.restart()
    await world.until(lambda: ids_seen(world, "a"))

    assert ids_seen(world, "a")[0] == before
    assert len(set(before)) == 2
    await world.until_settled(job)


CHECK = {
    "type": "http",
    "path": "/",
    "method": "GET",
    "expected_status": 200,
    "continuous": False,
}


async def test_a_service_is_exposed_though_its_first_tunnel_could_not_be_had(world):
    back_at = world.clock.now() + 600

    async def make_image():
        if world.clock.now() < back_at:
            raise Unavailable("The registry is away.")
        world.engine._absent.discard(CLIENT)

    world.settings["tunnel"] = a_tunnel(make_image=make_image)
    world.engine._absent.add(CLIENT)
    job = await posted(
        world,
        op("llm", "sleep 2000", "g", expose=[{"port": 80, "health_checks": [CHECK]}]),
        op("user", "echo hello", "g", "llm"),
        timeout_s=5000,
    )
    await world.until_settled(job)

    assert CLIENT in [spec.image for spec in world.started]
    ended = states(world, job)
    assert texts(ended["llm"]) == ["The service could not be exposed yet: The registry is away."]


async def test_more_ports_than_a_tunnel_client_can_be_told_of_are_refused_in_words(world):
    job = await posted(world, op("a", "sleep 100", expose=list(range(1000, 2000))))
    await world.until_settled(job)

    (failed,) = states(world, job).values()
    assert failed["status"] == "failed"
    assert not world.started
    reason = world.did(activity.OpOver)[0].failure
    assert reason.startswith("The operation exposes 1000 ports one by one, of which ")
    assert 400 < int(reason.split("of which ")[1].split()[0]) < 700


def test_as_many_tunnels_fit_as_one_variable_of_an_environment_holds():
    told = endpoints.TunnelledOp("llm", "job-0", "node.test")
    ports = [ExposedPort(port, port) for port in range(1, 1001)]
    tunnels = [told.tunnel(port, endpoints.expose_id("job", 0, port.label)) for port in ports]
    count = endpoints.tunnels_that_fit(tunnels)

    def size(count):
        env = endpoints.tunnel_environment("job", tunnels[:count], deployment_id=None, key=None)
        return len(f"{endpoints.PROXIES}={env[endpoints.PROXIES]}\0".encode())

    assert size(count) <= 128 * 1024 < size(count + 1)
    assert endpoints.tunnels_that_fit(tunnels[:count]) == count


async def test_an_operation_begun_anew_is_alone_on_the_network_and_keeps_its_former_log(world):
    job = await posted(world, op("a", "echo here; sleep 100", "g", aliases=["srv"]))
    await until_started(world, 1)
    await world.clock.advance(10)
    (former,) = await world.engine.find({"nosdesk.op": "a"})
    world.node._desk._service.order(("a",), "restart")
    await until_started(world, 2)

    (present,) = await world.engine.find({"nosdesk.op": "a"})
    assert former.name != present.name
    made = [call for call in world.calls if call in ("engine.start", "engine.remove")]
    assert made == ["engine.start", "engine.remove", "engine.start"]
    await world.until_settled(job)
    state = states(world, job)["a"]
    kinds = [line["type"] for line in state["logs"]]
    assert texts(state) == ["here", "The operation was begun anew here.", "here"]
    assert kinds == ["stdout", "nodeerr", "stdout"]
