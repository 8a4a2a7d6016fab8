"""What goes wrong around an operation on a real engine, and what it is then called."""

import asyncio
import os
import time
from contextlib import suppress
from uuid import uuid4

import pytest

from nosdesk.adapters.docker.busybox_image import BUSYBOX
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.aio.retry import Backoff
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap
from nosdesk.node.disk_watch import DISK_FLOOR, DiskWatch
from nosdesk.node.log_relay import OpLog
from nosdesk.node.op_execution import Ended, NotRun, OpExecution
from nosdesk.node.patience import Patience
from nosdesk.ports.containers import MIB, ContainerSpec, Limits
from tests.contract.docker_images import registry
from tests.integration.own_docker import IMAGE, own_docker
from tests.integration.toy_registry import ToyRegistry
from tests.ports import free_port

pytestmark = pytest.mark.docker

COUNTING = "trap 'exit 9' TERM; i=0; while true; do echo $i; i=$((i+1)); sleep 0.05; done"
"""A shell that is process 1 dies of no signal that it does not wait for."""


class HurriedClock:
    """Real time, which passes faster by this factor: patience has its end within a test."""

    def __init__(self, speed):
        self._speed = speed

    def now(self):
        return time.monotonic() * self._speed

    async def sleep(self, seconds):
        await asyncio.sleep(seconds / self._speed)


class Operation:
    """One operation on its way."""

    def __init__(self, engine, group, *, speed=1.0, floor=DISK_FLOOR, **asked):
        clock = HurriedClock(speed)
        name, limits = f"nosdesk-test-{uuid4().hex}", Limits(memory_bytes=256 * MIB)
        spec = ContainerSpec(
            **{"name": name, "image": IMAGE, "limits": limits, "labels": {}} | asked
        )
        self.log = OpLog()
        self.progress = []
        self.started = asyncio.Event()
        self._engine = engine
        self._name = spec.name
        self._execution = OpExecution(
            engine, spec, self.log, clock,
            Patience(clock, lambda _: None, backoff=Backoff(first_s=0.2, cap_s=5)),
            disk=DiskWatch(engine, clock, floor),
        )  # fmt: skip
        self._task = group.create_task(self._run())

    async def _run(self):
        return await self._execution.run(
            on_pull=self.progress.append, on_started=lambda _: self.started.set()
        )

    def stop(self):
        self._execution.stop()

    async def until_started(self):
        async with asyncio.timeout(120):
            while not self.started.is_set():
                assert not self._task.done(), self._task.result()
                await asyncio.sleep(0.05)

    async def until_lines(self, count):
        async with asyncio.timeout(120):
            while len(self.lines) < count:
                await asyncio.sleep(0.05)

    async def outcome(self):
        async with asyncio.timeout(150):
            outcome = await self._task
        await self._engine.remove(self._name)
        return outcome

    async def mishap(self):
        """The name of what went wrong, and whether the run may be handed back for it."""
        failure = (await self.outcome()).failure
        return Mishap(failure.mishap), failure.hands_back

    @property
    def lines(self):
        return [line.text for line in self.log.lines()]


@pytest.fixture
async def group():
    async with asyncio.TaskGroup() as group:
        yield group


def shell(script):
    return {"command": ("sh", "-c", script)}


# --- Memory, images, registries, commands, GPUs ---


@pytest.fixture(scope="module")
def plain_docker():
    with own_docker("--max-download-attempts=1") as docker:
        yield docker


@pytest.fixture
async def engine(plain_docker):
    async with DockerEngine.open(plain_docker.url) as engine:
        yield engine


async def test_a_container_that_used_up_its_memory_is_named(engine, group):
    hungry = ("dd", "if=/dev/zero", "of=/dev/null", "bs=500M", "count=1")

    outcome = await Operation(engine, group, command=hungry).outcome()

    assert isinstance(outcome, Ended)
    assert outcome.failure.mishap == Mishap.OUT_OF_MEMORY
    assert outcome.failure.message == EXPLANATIONS[Mishap.OUT_OF_MEMORY].sentence
    assert outcome.container.exit_code == 137


async def test_a_command_that_is_not_in_the_image_is_the_posters(engine, group):
    operation = Operation(engine, group, command=("no-such-program",))

    assert await operation.mishap() == (Mishap.BAD_COMMAND, False)


async def test_a_gpu_that_docker_cannot_give_is_this_computers(engine, group):
    operation = Operation(engine, group, gpus=("GPU-00000000",), **shell("true"))

    assert await operation.mishap() == (Mishap.GPU_NOT_VISIBLE, True)


@pytest.mark.registry
async def test_an_image_that_the_registry_has_not_is_the_posters(engine, group, tmp_path):
    with registry(tmp_path) as address:
        operation = Operation(engine, group, image=f"{address}/no/such:image")

        assert await operation.mishap() == (Mishap.IMAGE_REFUSED, False)


async def test_a_registry_that_is_gone_is_waited_for_and_then_named(engine, group):
    image = f"127.0.0.1:{free_port()}/some/image"

    assert await Operation(engine, group, image=image, speed=60).mishap() == (
        Mishap.REGISTRY_DOWN,
        True,
    )


@pytest.mark.parametrize(
    ("status", "mishap", "is_back"),
    [
        (503, Mishap.REGISTRY_DOWN, True),
        (429, Mishap.REGISTRY_LIMIT, True),
        (401, Mishap.IMAGE_REFUSED, False),
        (404, Mishap.IMAGE_REFUSED, False),
    ],
)
async def test_what_a_registry_answers_has_its_name(engine, group, status, mishap, is_back):
    toy = ToyRegistry({"file": b"content"})
    toy.status = status
    async with toy.serve() as image:
        assert await Operation(engine, group, image=image, speed=60).mishap() == (mishap, is_back)


async def test_a_download_that_breaks_off_half_way_is_begun_again(engine, group):
    toy = ToyRegistry({"busybox": BUSYBOX.read_bytes()})
    toy.breaks = 2
    async with toy.serve() as image:
        operation = Operation(engine, group, image=image, command=("/busybox", "echo", "hello"))
        outcome = await operation.outcome()
        await engine.remove_image(image)

    assert (outcome.failure, outcome.container.exit_code) == (None, 0)
    assert operation.lines == ["hello"]
    assert toy.downloads == 3


async def test_a_download_that_always_breaks_off_is_given_up_and_the_run_handed_back(engine, group):
    toy = ToyRegistry({"file": os.urandom(4 * MIB)})
    toy.breaks = 1_000
    async with toy.serve() as image:
        operation = Operation(engine, group, image=image, speed=60)

        assert await operation.mishap() == (Mishap.PULL_BROKEN, True)
        assert not await engine.has_image(image)
    assert toy.downloads > 1


# --- The disk ---

FLOOR = 32 * MIB


@pytest.fixture(scope="module")
def small_docker():
    with own_docker("--max-download-attempts=1", disk_mib=128) as docker:
        yield docker


@pytest.fixture
async def small(small_docker):
    async with DockerEngine.open(small_docker.url) as engine:
        yield engine


@pytest.fixture
def filled(small_docker):
    """Fill the disk up to so many bytes, and free it again."""
    ballast = small_docker.root / "ballast"

    def fill(leave):
        free = os.statvfs(small_docker.root)
        room = free.f_bavail * free.f_frsize
        with ballast.open("wb") as file, suppress(OSError):
            file.write(b"\0" * max(0, room - leave))

    yield fill
    ballast.unlink(missing_ok=True)


async def test_the_room_on_the_disk_is_seen(small, filled):
    filled(20 * MIB)

    space = await small.disk()

    assert space.total == 128 * MIB
    assert 19 * MIB < space.free <= 20 * MIB


async def test_what_a_container_wrote_is_seen(small, group):
    spec = ContainerSpec(
        "writer", IMAGE, Limits(64 * MIB), {}, **shell("head -c 5000000 /dev/zero >/f")
    )
    started = await small.start(spec)
    await small.wait(started.id)

    assert 5_000_000 <= await small.written(started.id) < 5_100_000
    assert await small.written("no-such-container") == 0
    await small.remove(started.id)


async def test_nothing_starts_on_a_disk_that_is_nearly_full(small, group, filled):
    filled(FLOOR - MIB)

    assert await Operation(small, group, floor=FLOOR, **shell("true")).mishap() == (
        Mishap.DISK_FULL,
        True,
    )


async def test_a_disk_that_docker_itself_finds_full_is_named(small, group, filled):
    filled(0)

    operation = Operation(small, group, floor=0, **shell("true"))

    assert await operation.mishap() == (Mishap.DISK_FULL, True)


async def test_a_container_that_fails_for_want_of_room_is_named(small, group):
    greedy = shell("echo begun; head -c 500000000 /dev/zero >/f; exit 1")
    operation = Operation(small, group, floor=0, **greedy)

    outcome = await operation.outcome()

    assert (outcome.failure.mishap, outcome.container.exit_code) == (Mishap.DISK_FULL, 1)
    assert operation.lines[0] == "begun"


async def test_a_container_that_eats_up_the_disk_is_stopped_before_it_is_full(small, group):
    greedy = shell(
        "trap 'exit 9' TERM; head -c 80000000 /dev/zero >/f; while true; do sleep 0.1; done"
    )
    operation = Operation(small, group, floor=3 * FLOOR, speed=30, **greedy)

    outcome = await operation.outcome()

    assert isinstance(outcome, Ended)
    assert outcome.failure.mishap == Mishap.DISK_FULL
    assert (await small.disk()).free > 100 * MIB


async def test_an_image_that_is_announced_as_too_large_is_not_even_begun(small, group):
    async with ToyRegistry({"file": os.urandom(150 * MIB)}).serve() as image:
        operation = Operation(small, group, image=image, floor=FLOOR)

        assert await operation.mishap() == (Mishap.IMAGE_TOO_LARGE, True)
        assert (await small.disk()).free > 100 * MIB


async def test_an_image_that_unfolds_until_the_disk_is_full_is_left_and_cleared_away(small, group):
    async with ToyRegistry({"file": bytes(400 * MIB)}).serve() as image:
        operation = Operation(small, group, image=image, floor=FLOOR)

        assert await operation.mishap() == (Mishap.IMAGE_TOO_LARGE, True)
        assert not await small.has_image(image)
        async with asyncio.timeout(120):
            while (await small.disk()).free < 100 * MIB:
                await asyncio.sleep(0.1)


# --- The engine itself ---


async def test_a_container_that_died_with_its_engine_is_named_and_keeps_its_log(group):
    with own_docker() as docker:
        async with DockerEngine.open(docker.url) as engine:
            operation = Operation(engine, group, **shell(COUNTING))
            await operation.until_lines(6)
            await asyncio.to_thread(docker.kill)
            await asyncio.to_thread(docker.start)

            outcome = await operation.outcome()

    assert isinstance(outcome, Ended)
    assert outcome.failure.mishap == Mishap.ENGINE_RESTARTED
    assert outcome.container.exit_code == 9
    assert operation.lines == [f"{number}" for number in range(len(operation.lines))]
    assert len(operation.lines) > 5


async def test_a_container_that_its_engine_ends_as_it_is_stopped_is_named(group):
    with own_docker() as docker:
        async with DockerEngine.open(docker.url) as engine:
            operation = Operation(engine, group, **shell(COUNTING))
            await operation.until_started()
            await engine.facts()  # over a connection that a daemon serves to the last
            await asyncio.to_thread(docker.stop)
            await asyncio.to_thread(docker.start)

            outcome = await operation.outcome()

    assert isinstance(outcome, Ended)
    assert (outcome.failure.mishap, outcome.container.exit_code) == (Mishap.ENGINE_RESTARTED, 9)


async def test_a_container_that_outlives_its_engine_is_taken_up_again_with_its_log(group):
    with own_docker("--live-restore") as docker:
        async with DockerEngine.open(docker.url) as engine:
            operation = Operation(engine, group, **shell(COUNTING))
            await operation.until_lines(10)
            for _ in range(2):
                await asyncio.to_thread(docker.kill)
                await asyncio.to_thread(docker.start)
                await operation.until_lines(len(operation.lines) + 10)
            operation.stop()
            outcome = await operation.outcome()

    assert (outcome.failure, outcome.container.exit_code) == (None, 9)
    assert operation.lines == [f"{number}" for number in range(len(operation.lines))]
    assert len(operation.lines) > 25


async def test_an_engine_that_does_not_come_back_ends_the_operation(group):
    with own_docker() as docker:
        async with DockerEngine.open(docker.url) as engine:
            operation = Operation(engine, group, speed=200, **shell(COUNTING))
            await operation.until_started()
            await asyncio.to_thread(docker.kill)

            async with asyncio.timeout(120):
                outcome = await operation._task

    assert isinstance(outcome, NotRun)
    assert outcome.failure.mishap == Mishap.ENGINE_AWAY


async def test_a_container_that_somebody_removes_is_lost(engine, group, plain_docker):
    operation = Operation(engine, group, **shell(COUNTING))
    await operation.until_started()
    with plain_docker.client() as client:
        client.remove_container(operation._name, force=True)

    outcome = await operation.outcome()

    assert isinstance(outcome, NotRun)
    assert outcome.failure.mishap == Mishap.CONTAINER_LOST
