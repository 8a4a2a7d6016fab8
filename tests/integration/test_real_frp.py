"""The tunnel's contract against frp itself: our settings, its client and its server.

The programs come from packages on npm, are compared with their hashes, and run in containers only.
"""

import hashlib
import os
from contextlib import asynccontextmanager

import docker
import pytest

from nosdesk.adapters.docker.tunnel_scripts import FILES
from nosdesk.domain.definition.exposure import ExposedPort, HttpCheck
from nosdesk.node.exposure import TunnelSettings
from nosdesk.ports.containers import MIB, ContainerSpec, Limits
from tests.contract import docker_images
from tests.integration.exposure_rig import EXPOSE_ID, Rig, exposed, opened_rig
from tests.integration.npm_client import installed

pytestmark = [
    pytest.mark.docker,
    pytest.mark.npm,
    pytest.mark.skipif(
        os.environ.get("NOSDESK_TEST_FRP") != "1",
        reason="runs programs of a stranger's package; NOSDESK_TEST_FRP=1 allows it",
    ),
]

PROGRAMS = {
    "frpc": "3e4eef1a641d6060f6144ceba6757df6085d475eedb8b9e61b5feb84e9fb989e",
    "frps": "14bcc0b34dc57eab3d5e955fc1c7f95ef6a99e8ad57dd20187e935e3e59e5ada",
}
CLIENT = r"""#!/bin/sh
field() { printf '"%s": *"\\([^"]*\\)"' "$1"; }
{
    echo "serverAddr = \"$FRP_SERVER_ADDR\""
    echo "serverPort = $FRP_SERVER_PORT"
    echo "loginFailExit = false"
    printf '%s\n' "$FRP_PROXIES" | sed 's/}, *{/}\n{/g' | sed -n "
        s/.*$(field name).*$(field localIp).*$(field localPorts).*$(field customDomain).*/[[proxies]]\n\
name = \"\1\"\ntype = \"http\"\nlocalIP = \"\2\"\nlocalPort = \3\ncustomDomains = [\"\4\"]/p"
} >/tmp/frpc.toml
exec frpc -c /tmp/frpc.toml
"""
SERVER = r"""#!/bin/sh
printf 'bindPort = 7000\nvhostHTTPPort = 8080\n' >/tmp/frps.toml
exec frps -c /tmp/frps.toml
"""
HEALTHY = HttpCheck("/", "GET", 200, continuous=True)


def program(name: str) -> bytes:
    package = f"@feng3d/{name}-linux-x64"
    folder = installed(f"{package}@0.68.2")
    content = (folder / "node_modules" / package / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == PROGRAMS[name]
    return content


async def image_of(rig: Rig, name: str, entrypoint: str) -> str:
    files = {"entrypoint.sh": entrypoint.encode(), f"bin/{name}": program(name)}
    files |= {path: FILES[path].encode() for path in ("bin/curl", "tunnel/ask")}
    image = f"nosdesk-test:{name}"
    content = docker_images.tar_of(files)
    await rig.engine.add_image(image, docker_images.TEST_IMAGE, content, ())
    return image


async def served(rig: Rig, image: str) -> str:
    """Start the server on the job's network; give its address."""
    name = f"{rig.network}-frps"
    await rig.engine.start(
        ContainerSpec(
            name=name,
            image=image,
            limits=Limits(memory_bytes=256 * MIB, pids=64),
            labels=rig.labels,
            command=("/entrypoint.sh",),
            network=rig.network,
            reaches_home=True,
        )
    )
    sdk = docker.APIClient(docker_images.docker_url(), version="auto")
    try:
        networks = sdk.inspect_container(name)["NetworkSettings"]["Networks"]
    finally:
        sdk.close()
    return networks[rig.network]["IPAddress"]


async def test_frp_exposes_what_we_tell_it_to():
    async with opened_rig() as rig:
        server = await served(rig, await image_of(rig, "frps", SERVER))
        client = await image_of(rig, "frpc", CLIENT)

        @asynccontextmanager
        async def entrance(network):
            yield f"{rig.network}-frps", 7000

        host = await rig.start("mkdir /www; echo hello > /www/index.html; exec httpd -f -h /www")
        ports = (ExposedPort(80, 80, "web", (HEALTHY,)),)
        exposure = rig.exposure(
            host, *ports, tunnel=TunnelSettings(client, "frps.test", entrance), op_id="web"
        )

        async with exposed(exposure) as told:
            await told.ready.wait()
            body = await rig.until_called(EXPOSE_ID, 200, at=(server, 8080), domain="frps.test")

    assert body == "hello\n"
    assert told.statuses[-1] == {EXPOSE_ID: "ONLINE"}
