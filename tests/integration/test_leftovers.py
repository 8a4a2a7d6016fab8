"""What killed processes leave at the engine: cleared away where it is waste, kept where it is not.

The engine is the tests' own and has addresses for seven networks, so leftovers are soon felt.
"""

import asyncio
import signal
import sys
from collections.abc import Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.mishaps import Mishap
from tests.integration.own_docker import OwnDocker, own_docker

pytestmark = pytest.mark.docker

ROOT = Path(__file__).parents[2]
# Without --live-restore a daemon with addresses of its own could remove this computer's docker0.
OPTIONS = ("--live-restore", "--default-address-pool=base=10.213.0.0/21,size=24")
ROOM = 7
"""One of the eight is the standard bridge's."""


@pytest.fixture(scope="module")
def daemon() -> Iterator[OwnDocker]:
    with own_docker(*OPTIONS) as daemon:
        yield daemon


@pytest.fixture
def docker(daemon):
    """The engine's client; what a test leaves is removed."""
    with daemon.client() as client:
        yield client
        for each in client.containers(all=True):
            client.remove_container(each["Id"], v=True, force=True)
        client.prune_networks()
        for each in client.volumes()["Volumes"] or ():
            client.remove_volume(each["Name"])


@asynccontextmanager
async def maker(daemon, *words: str):
    """A process that made what it was told and lives; killed at the end."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.integration.mortal_maker", daemon.url, *words,
        cwd=ROOT, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        assert await process.stdout.readline() == b"made\n"
        yield
    finally:
        process.send_signal(signal.SIGKILL)
        await process.communicate()


async def left_by_a_killed_one(daemon, *words: str) -> None:
    async with maker(daemon, *words):
        pass


def networks(docker) -> set[str]:
    seen = docker.networks(filters={"driver": "bridge"})
    return {each["Name"] for each in seen} - {"bridge"}


def containers(docker) -> set[str]:
    return {each["Names"][0].removeprefix("/") for each in docker.containers(all=True)}


def fill_up(docker) -> None:
    """Take all addresses that are left, as versions did that signed nothing."""
    for number in range(ROOM - len(networks(docker))):
        docker.create_network(f"older-{number}", labels={"nosdesk": "1"})


async def test_what_killed_processes_left_makes_room_when_the_first_network_is_opened(
    daemon, docker
):
    async with maker(daemon, "keeps", "dead-0"), maker(daemon, "keeps", "dead-1"):
        assert containers(docker) == {"dead-0.spare", "dead-1.spare"}
    fill_up(docker)

    async with DockerEngine.open(daemon.url) as engine:
        await engine.open_network("fresh", {})

    assert networks(docker) == {"fresh"}
    assert containers(docker) == set()


async def test_addresses_that_run_out_later_are_found_among_the_leftovers(daemon, docker):
    async with DockerEngine.open(daemon.url) as engine:
        await engine.open_network("early", {})
        await left_by_a_killed_one(daemon, "keeps", "dead")
        fill_up(docker)

        await engine.open_network("late", {})

    assert networks(docker) == {"early", "late"}


async def test_what_a_living_process_made_stays(daemon, docker):
    async with maker(daemon, "brief", "living"), DockerEngine.open(daemon.url) as engine:
        await engine.open_network("fresh", {})

        assert networks(docker) == {"living", "fresh"}
        assert containers(docker) == {"living.spare"}


async def test_what_is_not_nosdesks_stays_and_is_named_when_nothing_is_left(daemon, docker):
    for number in range(ROOM):
        docker.create_network(f"home-{number}")

    async with DockerEngine.open(daemon.url) as engine:
        with pytest.raises(HostUnfit, match="no addresses left") as refused:
            await engine.open_network("fresh", {})

    assert refused.value.mishap is Mishap.NO_ADDRESSES
    assert "docker network prune" in refused.value.remedy
    assert "home-0, home-1, home-2, home-3, home-4 and 2 more." in refused.value.remedy
    assert len(networks(docker)) == ROOM


@pytest.mark.parametrize("runs", [True, False])
async def test_a_job_of_a_stopped_node_stays_with_all_that_it_needs(daemon, docker, runs):
    await left_by_a_killed_one(daemon, "keeps", "node", "job")
    if not runs:
        docker.kill("job")
    before = docker.inspect_network("node")["Id"]

    async with DockerEngine.open(daemon.url) as engine:
        await engine.open_network("fresh", {})

        assert networks(docker) == {"node", "fresh"}
        assert containers(docker) == {"job", "job.net"}
        assert (await engine.inspect("job")).running is runs
        await engine.open_network("node", {})  # the node is here again, and needs it as it is
        assert docker.inspect_network("node")["Id"] == before

        await engine.remove("job")
        await engine.open_network("node", {})  # nothing holds it now: it becomes the living one's
        assert docker.inspect_network("node")["Id"] != before
        assert {each["Name"] for each in docker.volumes()["Volumes"]} == {"job-files"}


async def test_what_nobody_takes_up_again_goes_whole(daemon, docker):
    await left_by_a_killed_one(daemon, "brief", "demo", "job")
    assert containers(docker) == {"job", "job.net"}

    async with DockerEngine.open(daemon.url) as engine:
        await engine.open_network("fresh", {})

    assert networks(docker) == {"fresh"}
    assert containers(docker) == set()
    assert not docker.volumes()["Volumes"]


async def test_processes_that_clear_up_at_once_do_each_other_no_harm(daemon, docker):
    await left_by_a_killed_one(daemon, "keeps", "node", "job")
    await left_by_a_killed_one(daemon, "keeps", "dead")

    async with asyncio.TaskGroup() as group:
        for words in (("keeps", "node"), ("brief", "demo-0"), ("brief", "demo-1")):
            group.create_task(left_by_a_killed_one(daemon, *words))

    assert {"job", "job.net"} <= containers(docker)
    async with DockerEngine.open(daemon.url) as engine:
        await engine.open_network("fresh", {})
    assert networks(docker) == {"node", "fresh"}
    assert containers(docker) == {"job", "job.net"}
