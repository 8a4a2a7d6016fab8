"""What a job's container reaches, on a real Docker Engine: the internet and its own network.

A home network is played by a network namespace, this computer by a server of the test's own.
"""

import asyncio
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace
from ipaddress import IPv4Address
from uuid import uuid4

import docker
import pytest

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.docker.home_network import look_around
from nosdesk.domain.errors import HostUnfit, Refused
from nosdesk.ports.containers import ContainerSpec, Mount, RestartPolicy
from tests.contract import docker_images
from tests.contract.containers_bench import LIMITS
from tests.contract.home_lan import ANSWER, INTERNET, PORT, home_lan

pytestmark = pytest.mark.docker

PARTS = {"label": "nosdesk.sandbox"}
BOUND = """
import socket, sys
try:
    with socket.socket() as s:
        s.settimeout(2)
        s.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, b"eth0")
        s.connect((sys.argv[1], int(sys.argv[2])))
        print("connected")
except OSError:
    print("failed")
"""


@pytest.fixture
def sdk() -> Iterator[docker.APIClient]:
    client = docker.APIClient(docker_images.docker_url(), version="auto")
    yield client
    client.close()


@pytest.fixture
def name() -> str:
    return f"nosdesk-test-{uuid4().hex[:12]}"


@pytest.fixture(scope="module")
def home() -> Iterator[str]:
    docker_images.docker_url()
    with home_lan() as device:
        yield device


@pytest.fixture(scope="module")
def own_port() -> Iterator[int]:
    """The port of a server on all addresses of this computer."""
    with socket.create_server(("0.0.0.0", 0), backlog=16) as server:
        server.settimeout(0.2)
        is_over = threading.Event()

        def serve() -> None:
            while not is_over.is_set():
                try:
                    peer, _ = server.accept()
                except TimeoutError:
                    continue
                with peer:
                    peer.sendall(f"{ANSWER}\n".encode())

        thread = threading.Thread(target=serve)
        thread.start()
        yield int(server.getsockname()[1])
        is_over.set()
        thread.join()


@asynccontextmanager
async def network(name: str, **options: object) -> AsyncIterator[DockerEngine]:
    """Give an engine on which a network of this name is open."""
    docker_images.test_image()
    async with DockerEngine.open(docker_images.docker_url(), **options) as engine:
        try:
            async with asyncio.timeout(120):
                await engine.open_network(name, {})
                await engine.make_ready(name)
                yield engine
        finally:
            for container in await engine.find({"nosdesk-test": name}):
                await engine.remove(container.id)
            await engine.close_network(name)


@pytest.fixture
async def engine(name: str) -> AsyncIterator[DockerEngine]:
    async with network(name) as engine:
        yield engine


def spec(network: str, script: str = "sleep 60", op: str = "a") -> ContainerSpec:
    return ContainerSpec(
        name=f"{network}-{op}",
        image=docker_images.TEST_IMAGE,
        limits=LIMITS,
        labels={"nosdesk-test": network},
        command=("sh", "-c", script),
        network=network,
    )


def call(address: str, port: int) -> str:
    return f"nc -w 3 {address} {port} </dev/null 2>/dev/null || echo no answer"


async def printed(engine: DockerEngine, asked: ContainerSpec) -> list[str]:
    started = await engine.start(asked)
    async with aclosing(engine.logs(started.id)) as logs:
        return [line.text async for line in logs]


def gateway(sdk: docker.APIClient, network: str) -> str:
    return str(sdk.inspect_network(network)["IPAM"]["Config"][0]["Gateway"])


async def test_a_job_reaches_the_internet_but_not_the_home_network(engine, name, home):
    script = f"{call(INTERNET, PORT)}; {call(home, PORT)}"
    assert await printed(engine, spec(name, script)) == [ANSWER, "no answer"]


async def test_a_job_does_not_reach_this_computer_under_any_address(
    engine, name, home, sdk, own_port
):
    ours = [str(each.network_address) for each in look_around().closed if each.prefixlen == 32]
    addresses = [gateway(sdk, name), "10.177.77.1", "host.docker.internal", *ours]
    script = "; ".join(call(address, own_port) for address in addresses)
    assert await printed(engine, spec(name, script)) == ["no answer"] * len(addresses)


async def test_without_isolation_it_does_reach_both(name, home, sdk, own_port):
    async with network(name, isolates=False) as engine:
        script = f"{call(home, PORT)}; {call(gateway(sdk, name), own_port)}"
        assert await printed(engine, spec(name, script)) == [ANSWER] * 2
        assert sdk.containers(all=True, filters={"label": f"nosdesk.sandbox={name}"}) == []


async def test_our_own_parts_may_reach_both(engine, name, home, sdk, own_port):
    script = f"{call(home, PORT)}; {call(gateway(sdk, name), own_port)}"
    asked = replace(spec(name, script), reaches_home=True)
    assert await printed(engine, asked) == [ANSWER] * 2


async def test_one_port_of_this_computer_may_be_open_to_a_container_and_nothing_else_is(
    engine, name, home, sdk, own_port
):
    address = gateway(sdk, name)
    script = f"{call(address, own_port)}; {call(home, PORT)}"
    let_in = replace(spec(name, script), may_call=(address, own_port))
    elsewhere = replace(spec(name, script, "b"), may_call=(address, own_port + 1))

    assert await printed(engine, let_in) == [ANSWER, "no answer"]
    assert await printed(engine, elsewhere) == ["no answer"] * 2


async def test_a_refusal_comes_at_once_so_that_a_job_does_not_hang(engine, name, home):
    (line,) = await printed(engine, spec(name, f"nc -w 20 {home} {PORT} </dev/null"))
    assert "Connection refused" in line


async def test_a_name_server_at_home_answers_but_nothing_else_there_does(name, home):
    def around():
        return replace(look_around(), resolvers=(IPv4Address(home),))

    async with network(name, around=around) as engine:
        script = (
            f"nslookup any.example {home} | grep -q {INTERNET} && echo named; {call(home, PORT)}"
        )
        assert await printed(engine, spec(name, script)) == ["named", "no answer"]


async def test_a_socket_bound_to_the_device_gets_no_further(engine, name, home, sdk, own_port):
    started = await engine.start(spec(name))
    pid = sdk.inspect_container(started.id)["State"]["Pid"]
    enter = ["nsenter", "-t", str(pid), "-n", sys.executable, "-c", BOUND]

    async def tried(address: str, port: int) -> str:
        command = [*enter, address, str(port)]
        done = await asyncio.to_thread(
            subprocess.run, command, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    assert await tried(INTERNET, PORT) == "connected"
    assert await tried(home, PORT) == "failed"
    assert await tried(gateway(sdk, name), own_port) == "failed"
    assert await tried("10.177.77.1", own_port) == "failed"


async def test_a_job_can_change_neither_its_addresses_nor_its_routes(engine, name):
    script = "ip route del default; ip addr add 10.1.1.1/8 dev eth0; cat /proc/self/status"
    lines = await printed(engine, spec(name, script))
    (bounds,) = [line for line in lines if line.startswith("CapBnd")]
    assert not int(bounds.split()[1], 16) & (1 << 12), "NET_ADMIN"
    assert sum("not permitted" in line for line in lines) == 2


async def test_a_job_has_no_ipv6_but_on_loopback(engine, name):
    script = "grep -v ' lo$' /proc/net/if_inet6; echo end"
    assert await printed(engine, spec(name, script)) == ["end"]


async def test_operations_find_each_other_by_name_and_by_alias(engine, name):
    served = spec(name, f"nc -ll -p 80 -e echo {ANSWER}", "server")
    await engine.start(replace(served, aliases=("api", "model")))
    call_all = "; ".join(call(host, 80) for host in (served.name, "api", "model"))
    wait = f"until nc -w 1 {served.name} 80 </dev/null >/dev/null; do sleep 0.1; done"
    assert await printed(engine, spec(name, f"{wait}; {call_all}")) == [ANSWER] * 3


@pytest.mark.parametrize("isolates", [True, False])
async def test_aliases_work_with_and_without_isolation(name, isolates):
    async with network(name, isolates=isolates) as engine:
        await engine.start(replace(spec(name, op="server"), aliases=("api",)))
        asked = spec(name, f"nslookup {name}-server | grep -c ^Addr; nslookup api | grep -c ^Addr")
        assert await printed(engine, asked) == ["2", "2"]


async def test_operations_may_start_at_the_same_moment(engine, name):
    async with asyncio.TaskGroup() as tasks:
        starts = [tasks.create_task(engine.start(spec(name, op=op))) for op in "abc"]
    assert len({start.result().id for start in starts}) == 3
    assert all(start.result().running for start in starts)


async def test_a_start_asked_for_twice_at_once_gives_one_container(engine, name):
    async with asyncio.TaskGroup() as tasks:
        starts = [tasks.create_task(engine.start(spec(name))) for _ in range(3)]
    assert len({start.result().id for start in starts}) == 1


async def test_a_start_that_was_cut_off_is_begun_anew(engine, name, sdk):
    for _ in range(3):
        started = await engine.start(spec(name))
        sdk.remove_container(started.id, force=True)
    started = await engine.start(spec(name, "echo done"))
    ended = await engine.wait(started.id)
    assert ended.exit_code == 0


async def test_a_spare_that_ended_with_a_former_engine_is_no_obstacle(engine, name, sdk):
    sdk.kill(f"{name}.spare")
    assert await printed(engine, spec(name, "echo done")) == ["done"]


async def test_a_spare_that_ended_is_replaced(engine, name, sdk):
    sdk.kill(f"{name}.spare")
    await engine.make_ready(name)
    assert sdk.inspect_container(f"{name}.spare")["State"]["Running"]


async def test_a_job_cannot_come_back_without_its_guard(engine, name, sdk):
    asked = replace(spec(name, "sleep 60"), restart=RestartPolicy("always"))
    started = await engine.start(asked)
    sdk.kill(f"{asked.name}.net")
    with pytest.raises(docker.errors.APIError, match="non running container"):
        sdk.restart(started.id, timeout=0)
    ended = await engine.wait(started.id)
    assert not ended.running


async def test_a_sandbox_does_not_hold_up_docker_when_that_is_stopped(engine, name, sdk):
    assert sdk.inspect_container(f"{name}.spare")["Config"]["StopSignal"] == "SIGKILL"
    sdk.stop(f"{name}.spare", timeout=100)  # longer than this test may take


async def test_what_was_cut_off_while_it_was_made_is_removed_in_the_end(engine, name, sdk):
    sdk.rename(f"{name}.spare", f"{name}.making")
    await engine.close_network(name)
    assert sdk.containers(all=True, filters={"label": f"nosdesk.sandbox={name}"}) == []
    assert sdk.networks(names=[name]) == []


async def test_nothing_of_it_is_seen_and_nothing_is_left(name, sdk):
    async with network(name) as engine:
        started = await engine.start(spec(name))
        ours = [each for each in await engine.find({}) if each.name.startswith(name)]
        assert ours == [started]
        for part in (f"{name}.spare", f"{name}-a.net"):
            assert await engine.inspect(part) is None
    assert sdk.containers(all=True, filters={"label": f"nosdesk.sandbox={name}"}) == []
    assert sdk.networks(names=[name]) == []


async def test_a_bad_command_is_refused_and_leaves_nothing(engine, name, sdk):
    with pytest.raises(Refused) as refused:
        await engine.start(replace(spec(name), command=("no-such-program",)))
    assert refused.value.name == "BadCommand"
    assert sdk.containers(all=True, filters={"name": f"{name}-a"}) == []


async def test_a_computer_without_the_means_says_so(name, sdk, monkeypatch):
    monkeypatch.setattr("nosdesk.adapters.docker.guard_image._PROGRAMS", ("no-such-program",))
    async with DockerEngine.open(docker_images.docker_url()) as engine:
        await engine.open_network(name, {})
        for attempt in (engine.make_ready(name), engine.start(spec(name))):
            with pytest.raises(HostUnfit, match="Install iptables"):
                await attempt
        await engine.close_network(name)
    assert sdk.networks(names=[name]) == []


async def test_what_one_operation_writes_to_a_volume_another_reads(engine, name):
    await engine.open_volume(name, {"nosdesk-test": name})
    try:
        written = replace(spec(name, "echo kept > /data/f", "w"), mounts=(Mount(name, "/data"),))
        await printed(engine, written)
        read = replace(
            spec(name, "cat /in/f; echo x > /in/f || echo read-only", "r"),
            mounts=(Mount(name, "/in", read_only=True),),
        )
        lines = await printed(engine, read)
        (volume,) = await engine.volumes({"nosdesk-test": name}, with_sizes=True)
        assert {"kept", "read-only"} <= set(lines)
        assert volume.size_bytes == len("kept\n")
    finally:
        for op in "wr":
            await engine.remove(f"{name}-{op}")
        await engine.close_volume(name)


async def test_other_peoples_volumes_are_left_alone(engine, name, sdk):
    sdk.create_volume(name)
    try:
        mounts = (Mount(name, "/data"),)
        for change in (
            engine.open_volume(name, {}),
            engine.close_volume(name),
            engine.start(replace(spec(name), mounts=mounts)),
        ):
            with pytest.raises(Refused, match="not Nosdesk's"):
                await change
        assert sdk.inspect_volume(name)
        assert await engine.volumes({"nosdesk-test": name}) == ()
    finally:
        sdk.remove_volume(name)


@pytest.mark.parametrize("bad", ["../containers/json", "a b", "", "-x", "x" * 300])
async def test_what_cannot_be_a_volumes_name_is_refused(engine, bad):
    for change in (engine.open_volume(bad, {}), engine.close_volume(bad)):
        with pytest.raises(Refused):
            await change
