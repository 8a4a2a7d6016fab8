"""What only a real Docker Engine can show: limits, privileges, long logs, other people's things."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from dataclasses import replace
from uuid import uuid4

import docker
import pytest

from nosdesk.adapters.docker.demo_image import demo_image
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.domain.errors import BadInput, Refused, Unavailable
from nosdesk.ports.containers import MIB, OWN_LABEL, Container, ContainerSpec, Limits, LogLine
from tests.contract import docker_images
from tests.ports import free_port

pytestmark = pytest.mark.docker

LIMITS = Limits(memory_bytes=64 * MIB, pids=64)


@pytest.fixture
def sdk() -> Iterator[docker.APIClient]:
    client = docker.APIClient(docker_images.docker_url(), version="auto")
    yield client
    client.close()


@pytest.fixture
def labels() -> dict[str, str]:
    return {"nosdesk-test": uuid4().hex}


@pytest.fixture
async def engine(labels: dict[str, str]) -> AsyncIterator[DockerEngine]:
    docker_images.test_image()
    async with DockerEngine.open(docker_images.docker_url()) as engine:
        try:
            async with asyncio.timeout(180):
                yield engine
        finally:
            for container in await engine.find(labels):
                await engine.remove(container.id)


@pytest.fixture
def spec(labels: dict[str, str]) -> ContainerSpec:
    return ContainerSpec(
        name=f"nosdesk-test-{labels['nosdesk-test']}",
        image=docker_images.TEST_IMAGE,
        limits=LIMITS,
        labels=labels,
    )


def shell(spec: ContainerSpec, script: str, limits: Limits = LIMITS) -> ContainerSpec:
    return replace(spec, command=("sh", "-c", script), limits=limits)


async def ran(engine: DockerEngine, spec: ContainerSpec) -> tuple[Container, list[LogLine]]:
    started = await engine.start(spec)
    async with aclosing(engine.logs(started.id)) as logs:
        lines = [line async for line in logs]
    return await engine.wait(started.id), lines


async def printed(engine: DockerEngine, spec: ContainerSpec) -> list[str]:
    return [line.text for line in (await ran(engine, spec))[1]]


async def test_a_container_that_wants_too_much_memory_is_seen_to_be_killed(engine, spec):
    hungry = replace(spec, command=("dd", "if=/dev/zero", "of=/dev/null", "bs=200M", "count=1"))
    ended, _ = await ran(engine, hungry)
    assert ended.oom_killed
    assert ended.exit_code == 137


async def test_a_container_cannot_have_more_processes_than_its_limit(engine, spec):
    script = "for i in $(seq 30); do sleep 5 & done"
    lines = await printed(engine, shell(spec, script, replace(LIMITS, pids=8)))
    assert any("can't fork" in line for line in lines)


async def test_a_container_gains_no_privileges_and_forges_no_packets(engine, spec):
    lines = await printed(engine, shell(spec, "cat /proc/self/status; mknod /tmp/d c 1 3"))
    status = dict(line.split(":\t") for line in lines if ":\t" in line)
    assert status["NoNewPrivs"] == "1"
    held = int(status["CapBnd"], 16)
    assert not held & (1 << 13), "NET_RAW"
    assert not held & (1 << 27), "MKNOD"
    assert not held & (1 << 21), "SYS_ADMIN"
    assert any("mknod" in line and "not permitted" in line for line in lines)


async def test_a_start_script_may_do_what_package_tools_do(engine, spec):
    script = "touch /tmp/f && chown 33:33 /tmp/f && chmod 4755 /tmp/f && stat -c %u:%a /tmp/f"
    assert await printed(engine, shell(spec, script)) == ["33:4755"]


async def test_a_container_may_serve_port_80_and_change_user(engine, spec):
    script = "httpd -p 80 -u 33; cat /proc/net/tcp* | grep -c :0050; grep -l 'Uid:.33' /proc/[0-9]*/status | wc -l"
    assert await printed(engine, shell(spec, script)) == ["1", "1"]


async def test_shared_memory_is_as_large_as_asked(engine, spec):
    script = "df -m /dev/shm | tail -1 | awk '{print $2}'"
    limits = replace(LIMITS, shm_bytes=96 * MIB)
    assert await printed(engine, shell(spec, script, limits)) == ["96"]


async def test_nothing_of_the_host_is_mounted(engine, spec, sdk):
    started = await engine.start(shell(spec, "exit 0"))
    seen = sdk.inspect_container(started.id)
    assert seen["Mounts"] == []
    assert seen["HostConfig"]["Privileged"] is False
    assert not seen["HostConfig"]["ExtraHosts"]


async def test_without_a_network_there_is_only_loopback(engine, spec):
    assert await printed(engine, shell(spec, "ls /sys/class/net")) == ["lo"]


async def test_command_entrypoint_environment_and_folder_are_the_jobs(engine, spec):
    asked = replace(
        spec,
        entrypoint=("sh", "-c"),
        command=("echo $GREETING; pwd; echo $NVIDIA_VISIBLE_DEVICES",),
        env={"GREETING": "a = “b”\nc", "NVIDIA_VISIBLE_DEVICES": "all"},
        work_dir="/tmp",
    )
    assert await printed(engine, asked) == ["a = “b” c", "/tmp", "void"]


async def test_a_process_that_ignores_sigterm_is_killed_after_its_grace(engine, spec):
    started = await engine.start(
        shell(spec, "trap '' TERM; echo ready; while true; do sleep 1; done")
    )
    async with aclosing(engine.logs(started.id)) as logs:
        await anext(logs)
    await engine.stop(started.id, grace_s=1)
    assert (await engine.wait(started.id)).exit_code == 137


async def test_two_hundred_thousand_lines_come_whole_and_in_order(engine, spec):
    started = await engine.start(shell(spec, "seq 1 200000"))
    expected = 1
    async with aclosing(engine.logs(started.id)) as logs:
        async for line in logs:
            assert line.text == str(expected)
            expected += 1
    assert expected == 200_001


async def test_both_streams_keep_their_own_order(engine, spec):
    script = "for i in $(seq 500); do echo $i; echo $i >&2; done"
    _, lines = await ran(engine, shell(spec, script))
    for stream in ("stdout", "stderr"):
        own = [line.text for line in lines if line.stream == stream]
        assert own == [str(number) for number in range(1, 501)]


async def test_a_huge_line_is_cut_and_the_next_one_is_whole(engine, spec):
    script = "head -c 8000000 /dev/zero | tr '\\0' x; echo; printf 'next\\r\\n'; printf end"
    lines = await printed(engine, shell(spec, script))
    assert lines == ["x" * 16 * 1024, "next", "end"]


async def test_the_last_words_are_heard_even_without_a_line_end(engine, spec):
    for number in range(5):
        asked = replace(spec, name=f"{spec.name}-{number}")
        script = "echo first >&2; printf a; sleep 0.1; printf end"
        lines = await printed(engine, shell(asked, script))
        assert lines == ["first", "aend"]


async def test_a_log_takes_no_more_room_than_its_limit(engine, spec):
    limits = replace(LIMITS, log_bytes=1 * MIB)
    ended, _ = await ran(engine, shell(spec, "seq 1 100000", limits))
    async with aclosing(engine.logs(ended.id)) as logs:
        kept = [line.text async for line in logs]
    assert kept[-1] == "100000"
    assert len(kept) < 30_000


async def test_a_fast_log_resumes_without_loss_or_repetition(engine, spec):
    _, whole = await ran(engine, shell(spec, "seq 1 3000"))
    for position in (0, 999, 1500, 2998):
        async with aclosing(engine.logs(spec.name, after=whole[position].time)) as logs:
            assert [line async for line in logs] == whole[position + 1 :]


async def test_what_cannot_start_is_refused_with_its_reason_and_leaves_nothing(
    engine, spec, labels
):
    with pytest.raises(Refused, match="no-such-program") as refused:
        await engine.start(replace(spec, command=("no-such-program",)))
    assert refused.value.name == "BadCommand"
    with pytest.raises(Refused) as refused:
        await engine.start(replace(shell(spec, "exit 0"), gpus=("GPU-00000000-none",)))
    assert refused.value.name == "NoGpu"
    with pytest.raises(Refused) as refused:
        await engine.start(replace(spec, image="../../containers/json"))
    assert refused.value.name == "ImageName"
    assert await engine.find(labels) == ()


async def test_a_container_that_was_made_but_never_started_is_started(engine, spec, sdk, labels):
    sdk.create_container(
        spec.image, ["echo", "late"], name=spec.name, labels={**labels, "nosdesk": "1"}
    )
    made = await engine.inspect(spec.name)
    assert made is not None
    assert (made.running, made.exit_code, made.started_at) == (False, None, None)
    assert await printed(engine, replace(spec, command=("echo", "late"))) == ["late"]


async def test_other_peoples_containers_are_left_alone(engine, spec, sdk):
    sdk.create_container(spec.image, ["sleep", "60"], name=spec.name)
    try:
        sdk.start(spec.name)
        assert await engine.inspect(spec.name) is None
        for change in (engine.stop, engine.remove, engine.wait):
            with pytest.raises(Refused):
                await change(spec.name)
        with pytest.raises(Refused) as refused:
            await engine.start(shell(spec, "exit 0"))
        assert refused.value.name == "NameTaken"
        assert sdk.inspect_container(spec.name)["State"]["Running"]
    finally:
        sdk.remove_container(spec.name, force=True)


async def test_other_peoples_networks_are_left_alone(engine, spec, sdk):
    sdk.create_network(spec.name)
    try:
        for change in (engine.open_network(spec.name, {}), engine.close_network(spec.name)):
            with pytest.raises(Refused, match="not Nosdesk's"):
                await change
        assert sdk.inspect_network(spec.name)
    finally:
        sdk.remove_network(spec.name)


async def test_the_demo_image_is_made_here_when_it_cannot_be_fetched(engine, spec, labels, sdk):
    nowhere = f"127.0.0.1:{free_port()}/busybox:stable"
    own = f"nosdesk-test/demo:{labels['nosdesk-test'][:12]}"
    try:
        for _ in range(2):
            assert await demo_image(engine, public=nowhere, own=own) == own
        assert await printed(engine, replace(spec, image=own, command=("echo", "hi"))) == ["hi"]
    finally:
        sdk.remove_image(own, force=True)


async def test_the_public_demo_image_is_taken_when_it_is_here(engine):
    assert await demo_image(engine, public=docker_images.TEST_IMAGE) == docker_images.TEST_IMAGE


async def test_an_engine_that_is_away_is_unavailable():
    port = free_port()
    for url in (f"tcp://127.0.0.1:{port}", "unix:///nowhere/docker.sock"):
        async with DockerEngine.open(url) as away:
            with pytest.raises(Unavailable, match="Start Docker"):
                await away.facts()


@pytest.mark.parametrize("url", ["smoke://signals", "tcp://", "tcp://host", "tcp://host:port"])
async def test_an_address_that_is_none_is_refused_at_once(url):
    with pytest.raises(BadInput, match="DOCKER_HOST"):
        async with DockerEngine.open(url):
            pass


async def test_a_container_that_was_made_and_never_started_is_not_waited_for(engine, sdk, spec):
    name = f"nosdesk-test-{uuid4().hex}"
    sdk.create_container(spec.image, "true", name=name, labels={OWN_LABEL: "1", **spec.labels})

    with pytest.raises(Refused, match="never started"):
        async with asyncio.timeout(60):
            await engine.wait(name)
