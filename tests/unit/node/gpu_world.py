"""A world whose node has a GPU, and what can befall that GPU."""

from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.domain.errors import Refused
from nosdesk.domain.gpu import CardFault, Gpu, GpuReading, GpuUuid, Xid
from nosdesk.domain.mishaps import Mishap
from nosdesk.node import activity
from tests.builders import a_definition, an_operation
from tests.fakes.gpus import FakeGpus
from tests.unit.node.world import World

ONE = GpuUuid("GPU-1")
CARD = Gpu(ONE, "RTX", slowdown_c=92)
FINE = GpuReading(utilisation=50, temperature_c=60, power_w=360)
HOT, FAR_TOO_HOT = replace(FINE, temperature_c=91), replace(FINE, temperature_c=100)
NOT_GIVEN = Refused(
    "Docker cannot give a container the GPU: no device driver.",
    "Install the NVIDIA Container Toolkit and restart Docker.",
    mishap=Mishap.GPU_NOT_VISIBLE,
)


async def trial_image():
    return "busybox"


@asynccontextmanager
async def world_with_a_gpu(**settings):
    async with World.open() as world:
        world.gpus = FakeGpus()
        world.gpus.plug(CARD, FINE)
        world.settings = {"gpus": (ONE,), "trial_image": trial_image} | settings
        yield world


def post(world, *scripts, gpu=True, timeout_s=3_600):
    ops = [an_operation(id=f"op{n}", cmd=cmd, gpu=gpu) for n, cmd in enumerate(scripts)]
    return world.post_document(a_definition(*ops), timeout_s=timeout_s)


async def at_work(world, *scripts):
    world.start()
    await world.until_queued()
    job = post(world, *scripts)
    await world.until(lambda: world.did(activity.OpStarted))
    return job


def jobs_containers(world):
    return [spec for spec in world.started if "nosdesk.run" in spec.labels]


def trials(world):
    return [spec for spec in world.started if "nosdesk.run" not in spec.labels]


def unplug(gpus):
    gpus.unplug(ONE)


def fall_off_the_bus(gpus):
    gpus.report(Xid(79, ONE))
    gpus.faults[ONE] = CardFault.LOST


def plug(gpus):
    gpus.faults.clear()
    gpus.down = None
    gpus.plug(CARD, FINE)


TROUBLES = {
    "vanished": (unplug, Mishap.GPU_GONE, "GPU_GONE"),
    "lost": (lambda gpus: gpus.faults.update({ONE: CardFault.LOST}), Mishap.GPU_GONE, "GPU_GONE"),
    "off the bus": (fall_off_the_bus, Mishap.GPU_GONE, "GPU_GONE"),
    "failed": (lambda gpus: gpus.report(Xid(119, ONE)), Mishap.GPU_XID, "GPU_FAILED"),
    "needs a reset": (
        lambda gpus: gpus.faults.update({ONE: CardFault.NEEDS_RESET}),
        Mishap.GPU_XID,
        "GPU_NEEDS_RESET",
    ),
    "far too hot": (
        lambda gpus: gpus.readings.update({ONE: FAR_TOO_HOT}),
        Mishap.GPU_HOT,
        "GPU_FAR_TOO_HOT",
    ),
}


any_trouble = pytest.mark.parametrize(
    "trouble", TROUBLES.values(), ids=[name.replace(" ", "_") for name in TROUBLES]
)
