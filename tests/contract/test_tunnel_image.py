"""The tunnel client's image, made by a real Docker Engine; and what stands in for `curl` in it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from ipaddress import IPv4Interface
from uuid import uuid4

import docker
import pytest

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.docker.tunnel_image import TUNNEL_IMAGE, make_tunnel_image
from nosdesk.domain.definition.exposure import HttpCheck
from nosdesk.domain.exposure import probe_command
from nosdesk.ports.containers import MIB, ContainerSpec, Limits
from tests.contract import docker_images

pytestmark = pytest.mark.docker

ANSWERING = r"""
cat > /tmp/answer <<'END'
#!/bin/sh
{
    while IFS= read -r line; do
        line="$(printf '%s' "$line" | tr -d '\r')"
        [ "$line" ] || break
        echo "$line"
    done
    head -c 5
} > /tmp/heard
printf 'HTTP/1.1 207 Multi-Status\r\nContent-Length: 2\r\n\r\nhi'
sleep 30
END
chmod +x /tmp/answer
exec nc -ll -p 8000 -e /tmp/answer
"""
"""Notes what it is asked, answers, and does not hang up."""


@dataclass
class Pair:
    """The client's image and a service, each in a container, on one network."""

    engine: DockerEngine
    network: str

    async def asked(self, check: HttpCheck, port: int = 8000) -> str:
        command = probe_command(check, f"{self.network}-service", port)
        told = await self.engine.execute(f"{self.network}-client", command, within_s=60)
        return told.output


@pytest.fixture
async def pair() -> AsyncIterator[Pair]:
    docker_images.test_image()
    network = f"nosdesk-test-{uuid4().hex}"
    labels = {"nosdesk-test": network}
    async with DockerEngine.open(docker_images.docker_url(), isolates=False) as engine:
        await make_tunnel_image(engine)
        await engine.open_network(network, labels)
        wanted = {
            "client": (TUNNEL_IMAGE, ("sleep", "600")),
            "service": (docker_images.TEST_IMAGE, ("sh", "-c", ANSWERING)),
        }
        try:
            for name, (image, command) in wanted.items():
                limits = Limits(memory_bytes=64 * MIB, pids=64)
                spec = ContainerSpec(
                    f"{network}-{name}", image, limits, labels, command, network=network
                )
                await engine.start(spec)
            yield Pair(engine, network)
        finally:
            for container in await engine.find(labels):
                await engine.remove(container.id)
            await engine.close_network(network)


async def test_a_health_check_is_asked_as_its_poster_wrote_it(pair):
    check = HttpCheck(
        "/a/b?c=%20", "POST", 207, False, {"X-One": "1 *", "X-Two": '"$HOME"'}, "$x %s"
    )
    while await pair.asked(check) != "207":
        await asyncio.sleep(0.1)
    heard = await pair.engine.execute(f"{pair.network}-service", ("cat", "/tmp/heard"), within_s=60)

    assert heard.output.splitlines() == [
        "POST /a/b?c=%20 HTTP/1.1",
        f"Host: {pair.network}-service:8000",
        "Connection: close",
        "X-One: 1 *",
        'X-Two: "$HOME"',
        "Content-Length: 5",
        "$x %s",
    ]


async def test_a_service_that_is_not_there_has_no_status(pair):
    told = await pair.asked(HttpCheck("/", "GET", 200, continuous=False), port=9)

    assert "000" in told
    assert "200" not in told


async def test_making_the_image_leaves_no_container_behind(pair):
    sdk = docker.APIClient(docker_images.docker_url(), version="auto")
    try:
        of_it = sdk.containers(all=True, filters={"ancestor": TUNNEL_IMAGE})
        settings = sdk.inspect_image(TUNNEL_IMAGE)["Config"]
    finally:
        sdk.close()

    assert [name for each in of_it for name in each["Names"] if pair.network in name] == [
        f"/{pair.network}-client"
    ]
    assert settings["Cmd"] == ["/entrypoint.sh"]


async def test_a_network_tells_where_this_computer_is_in_it(pair):
    bridge = await pair.engine.gateway(pair.network)

    assert isinstance(bridge, IPv4Interface)
    assert bridge.ip in bridge.network
    assert bridge.network.prefixlen < 32
    assert await pair.engine.gateway("nosdesk-no-such-network") is None
