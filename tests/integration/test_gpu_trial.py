"""Whether containers are given the GPU, tried on real Docker Engines: with NVIDIA's part, and without."""

import asyncio
import time
from contextlib import asynccontextmanager

import pytest

from nosdesk.adapters.docker.busybox_image import IMAGE_SETTINGS, busybox_tar
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.aio.clock import SystemClock
from nosdesk.domain.gpu import Gpu, GpuReading, GpuUuid
from nosdesk.node.gpu_trial import GpuTrial
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.node.own_gpus import OwnGpus
from nosdesk.node.patience import Patience
from tests.contract.docker_images import docker_url, test_image
from tests.fakes.gpus import FakeGpus
from tests.nvml_stub.gpu_docker import gpu_docker

pytestmark = pytest.mark.docker

KNOWN, UNKNOWN = (GpuUuid(f"GPU-{number:08x}-0000-4000-8000-000000000000") for number in range(2))
IMAGE = "nosdesk-test:trial"
NAME = f"nosdesk-test-trial-{time.time_ns()}"


@pytest.fixture(scope="module")
def docker():
    with gpu_docker([KNOWN]) as docker:
        yield docker


@asynccontextmanager
async def trial(engine, card, image):
    """A card that is fine, and a trial of it on this engine; gives what is known of the card."""
    gpus, clock, told = FakeGpus(), SystemClock(), []
    gpus.plug(Gpu(card, "RTX"), GpuReading())
    watch = GpuWatch(gpus, clock)
    own = OwnGpus(watch, clock, [card])

    async def find_image():
        return image

    patience = Patience(clock, told.append)
    running = GpuTrial(own, engine, clock, patience, name=NAME, find_image=find_image).run()
    async with asyncio.timeout(120), asyncio.TaskGroup() as group:
        tasks = [group.create_task(watch.run()), group.create_task(running)]
        await own.until_judged()
        yield own, told
        for task in tasks:
            task.cancel()
    assert await engine.inspect(NAME) is None


async def test_a_card_that_docker_gives_to_containers_hinders_nothing(docker):
    async with DockerEngine.open(docker.url) as engine:
        await engine.import_image(IMAGE, busybox_tar(), IMAGE_SETTINGS)
        async with trial(engine, KNOWN, IMAGE) as (own, told):
            assert (own.hindrance, told) == (None, [])
        assert docker.asked() == 1


async def test_a_card_that_docker_does_not_know_keeps_the_node_from_joining(docker):
    async with DockerEngine.open(docker.url) as engine:
        await engine.import_image(IMAGE, busybox_tar(), IMAGE_SETTINGS)
        async with trial(engine, UNKNOWN, IMAGE) as (own, told):
            assert own.hindrance.sentence.id == "GPU_UNSEEN"
            assert "unknown device" in told[0].title


async def test_an_engine_without_nvidias_toolkit_is_told_from_one_with_it():
    async with (
        DockerEngine.open(docker_url()) as engine,
        trial(engine, KNOWN, test_image()) as (own, told),
    ):
        assert own.hindrance.sentence.action == "Install the NVIDIA Container Toolkit"
        assert told[0].remedy == "Install the NVIDIA Container Toolkit and restart Docker."
