"""Which GPU a container is given, by a real Docker Engine with a stub of NVIDIA's hook."""

import pytest

from nosdesk.adapters.docker.busybox_image import IMAGE_SETTINGS, busybox_tar
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.domain.errors import Refused
from nosdesk.domain.mishaps import Mishap
from nosdesk.ports.containers import MIB, ContainerSpec, Limits
from tests.nvml_stub.gpu_docker import gpu_docker

pytestmark = pytest.mark.docker

IMAGE = "nosdesk-test:busybox"
CARDS = tuple(f"GPU-{number:08x}-0000-4000-8000-000000000000" for number in range(3))


@pytest.fixture(scope="module")
def docker():
    with gpu_docker(CARDS) as docker:
        yield docker


@pytest.fixture
async def engine(docker):
    async with DockerEngine.open(docker.url) as engine:
        if not await engine.has_image(IMAGE):
            await engine.import_image(IMAGE, busybox_tar(), IMAGE_SETTINGS)
        yield engine
        for container in await engine.find({}):
            await engine.remove(container.id)


def spec(name, gpus, **values):
    limits = Limits(memory_bytes=64 * MIB)
    command = ("sh", "-c", "echo $NVIDIA_VISIBLE_DEVICES")
    return ContainerSpec(name, IMAGE, limits, {}, command, gpus=gpus, **values)


async def seen_inside(engine, name):
    await engine.wait(name)
    return [line.text async for line in engine.logs(name)]


@pytest.mark.parametrize("card", CARDS)
async def test_a_container_is_given_exactly_the_card_it_was_started_for(docker, engine, card):
    container = await engine.start(spec("one", (card,)))

    given = docker.given(container.id)
    assert set(given["visible"]) == {card}
    assert given["arguments"] == ["prestart"]
    assert await seen_inside(engine, "one") == [card]


async def test_a_container_is_given_as_many_cards_as_it_was_started_for(docker, engine):
    container = await engine.start(spec("two", CARDS[1:]))

    assert set(docker.given(container.id)["visible"]) == {",".join(CARDS[1:])}


@pytest.mark.parametrize("wish", ["all", CARDS[2], "0,1,2"])
async def test_no_job_can_wish_for_another_card(docker, engine, wish):
    container = await engine.start(spec("greedy", CARDS[:1], env={"NVIDIA_VISIBLE_DEVICES": wish}))

    assert set(docker.given(container.id)["visible"]) == {CARDS[0]}
    assert await seen_inside(engine, "greedy") == [CARDS[0]]


async def test_a_container_without_a_card_is_given_none(docker, engine):
    asked = docker.asked()
    await engine.start(spec("none", (), env={"NVIDIA_VISIBLE_DEVICES": "all"}))

    assert docker.asked() == asked
    assert await seen_inside(engine, "none") == ["void"]


async def test_a_card_that_is_gone_is_refused_and_nothing_is_left_behind(engine):
    with pytest.raises(Refused) as refused:
        await engine.start(spec("gone", ("GPU-ffffffff-0000-4000-8000-000000000000",)))

    assert refused.value.mishap is Mishap.GPU_NOT_VISIBLE
    assert await engine.inspect("gone") is None
