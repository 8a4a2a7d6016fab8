"""Host software that somebody set up by hand, in a real engine: seen, and ended only on request."""

import pytest

from nosdesk.adapters.docker.former_hosts import end_former, find_former
from nosdesk.domain.errors import Refused
from nosdesk.domain.former_host import Part
from tests.integration.own_docker import IMAGE, own_docker

pytestmark = pytest.mark.docker

WAIT = ["sh", "-c", "trap 'exit 0' TERM; while :; do sleep 0.1; done"]


@pytest.fixture(scope="module")
def docker():
    with own_docker() as docker:
        yield docker


def run(client, name, image):
    client.tag(IMAGE, *image.split(":"))
    made = client.create_container(image, WAIT, name=name)["Id"]
    client.start(made)
    return made


async def test_theirs_are_found_with_their_part_and_others_are_not(docker):
    with docker.client() as client:
        run(client, "podman", "nosana/podman:v1.1.2")
        run(client, "nosana-node", "nosana/nosana-node:latest")
        run(client, "mine", IMAGE)

        found = await find_former(docker.url)

        assert [(each.name, each.part, each.is_running) for each in found] == [
            ("nosana-node", Part.NODE, True),
            ("podman", Part.ENGINE, True),
        ]
        for former in found:
            await end_former(docker.url, former)
        running = [each["Names"][0] for each in client.containers()]
        assert running == ["/mine"]
        there = await find_former(docker.url)
        assert [each.is_running for each in there] == [False, False]


async def test_what_is_gone_or_turned_out_to_be_another_is_left_alone(docker):
    with docker.client() as client:
        made = run(client, "later", "nosana/nosana-node:latest")
        former = next(each for each in await find_former(docker.url) if each.id == made)
        client.remove_container(made, force=True)

    with pytest.raises(Refused, match="not there any more"):
        await end_former(docker.url, former)
