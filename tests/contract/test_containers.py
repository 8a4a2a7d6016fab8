"""The contract of the `Containers` port, on the simulated engine and on a real Docker Engine."""

import asyncio
import time
from contextlib import aclosing, suppress
from dataclasses import replace

import pytest

from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.secret import Secret
from nosdesk.ports.containers import (
    OWN_LABEL,
    PullProgress,
    RegistryLogin,
)
from nosdesk.practice.engine import SimulatedEngine
from tests.contract import docker_images
from tests.contract.containers_bench import LIMITS, MISSING, Bench, WallClock


async def test_it_says_what_it_is(bench: Bench):
    facts = await bench.engine.facts()
    assert facts.kind in ("simulated", "docker")
    assert facts.cpus > 0
    assert facts.memory_bytes > 0
    assert facts.version


async def test_a_container_runs_and_ends(bench: Bench):
    before = time.time()
    started = await bench.engine.start(bench.spec("echo hello; exit 3"))
    assert started.started_at is not None
    assert started.started_at == pytest.approx(before, abs=30)
    ended = await bench.engine.wait(started.id)
    assert (ended.running, ended.exit_code, ended.oom_killed) == (False, 3, False)
    assert ended.finished_at is not None
    assert ended.finished_at >= started.started_at


async def test_it_carries_its_labels_and_ours(bench: Bench):
    started = await bench.engine.start(bench.spec("exit 0"))
    assert started.labels.items() >= {**bench.labels, OWN_LABEL: "1"}.items()
    assert [each.id for each in await bench.engine.find(bench.labels)] == [started.id]
    assert await bench.engine.find({"nosdesk-test": "other"}) == ()


async def test_it_is_found_by_name_and_by_id(bench: Bench):
    spec = bench.spec("sleep 0.1")
    started = await bench.engine.start(spec)
    for reference in (spec.name, started.id):
        seen = await bench.engine.inspect(reference)
        assert seen is not None
        assert seen.id == started.id
        assert seen.name == spec.name


async def test_it_tells_what_a_container_uses_while_it_runs(bench: Bench):
    started = await bench.engine.start(bench.spec("sleep 60"))
    usage = await bench.engine.usage(started.id)
    assert usage is not None
    assert 0 <= usage.memory_bytes <= usage.memory_limit == LIMITS.memory_bytes
    assert usage.cpu_s >= 0
    await bench.engine.stop(started.id, grace_s=0)
    assert await bench.engine.usage(started.id) is None
    assert await bench.engine.usage(f"{bench.prefix}-none") is None


async def test_a_running_one_has_no_exit_code(bench: Bench):
    started = await bench.engine.start(bench.spec("sleep 60"))
    assert (started.running, started.exit_code, started.finished_at) == (True, None, None)


async def test_what_is_not_there_reads_as_none(bench: Bench):
    assert await bench.engine.inspect("nosdesk-test-nobody") is None


async def test_logs_and_wait_of_what_is_not_there_are_refused(bench: Bench):
    with pytest.raises(Refused):
        await bench.lines("nosdesk-test-nobody")
    with pytest.raises(Refused):
        await bench.engine.wait("nosdesk-test-nobody")


async def test_starting_a_name_twice_gives_the_same_container(bench: Bench):
    spec = bench.spec("echo once")
    first = await bench.engine.start(spec)
    await bench.engine.wait(first.id)
    again = await bench.engine.start(spec)
    assert again.id == first.id
    assert again.exit_code == 0
    assert [line.text for line in await bench.lines(first.id)] == ["once"]


async def test_a_name_taken_for_something_else_is_refused(bench: Bench):
    spec = bench.spec("exit 0")
    await bench.engine.start(spec)
    with pytest.raises(Refused, match="exists already"):
        await bench.engine.start(replace(spec, labels={"nosdesk-test": "other"}))


async def test_logs_come_in_order_with_their_stream_and_time(bench: Bench):
    started = await bench.engine.start(
        bench.spec("echo one; sleep 0.05; echo two >&2; sleep 0.05; echo three")
    )
    lines = await bench.lines(started.id)
    assert [(line.stream, line.text) for line in lines] == [
        ("stdout", "one"), ("stderr", "two"), ("stdout", "three"),
    ]  # fmt: skip
    assert [line.time for line in lines] == sorted(line.time for line in lines)
    assert lines[0].time == pytest.approx(time.time(), abs=60)


async def test_logs_are_followed_while_it_runs(bench: Bench):
    started = await bench.engine.start(bench.spec("echo first; sleep 60; echo never"))
    async with aclosing(bench.engine.logs(started.id)) as logs:
        assert (await anext(logs)).text == "first"
        await bench.engine.stop(started.id, grace_s=0)
        assert [line.text async for line in logs] == []


async def test_following_can_be_left_at_any_moment(bench: Bench):
    started = await bench.engine.start(bench.spec("sleep 60"))
    with suppress(TimeoutError):
        async with asyncio.timeout(0.2):
            await bench.lines(started.id)
    with suppress(TimeoutError):
        async with asyncio.timeout(0.2):
            await bench.engine.wait(started.id)
    seen = await bench.engine.inspect(started.id)
    assert seen is not None
    assert seen.running


async def test_logs_resume_after_a_line_without_loss_or_repetition(bench: Bench):
    count = 40
    script = "; ".join(f"echo {number}" for number in range(count))
    started = await bench.engine.start(bench.spec(script))
    await bench.engine.wait(started.id)
    whole = await bench.lines(started.id)
    assert [line.text for line in whole] == [str(number) for number in range(count)]
    for position in (0, 7, count - 2, count - 1):
        rest = await bench.lines(started.id, after=whole[position].time)
        assert rest == whole[position + 1 :]


async def test_a_stop_ends_it(bench: Bench):
    started = await bench.engine.start(bench.spec("sleep 60"))
    await bench.engine.stop(started.id, grace_s=0)
    ended = await bench.engine.wait(started.id)
    assert not ended.running
    assert ended.exit_code not in (None, 0)


async def test_stopping_and_removing_again_is_fine(bench: Bench):
    started = await bench.engine.start(bench.spec("exit 0"))
    await bench.engine.wait(started.id)
    await bench.engine.stop(started.id)
    await bench.engine.remove(started.id)
    await bench.engine.remove(started.id)
    await bench.engine.stop(started.id)
    assert await bench.engine.find(bench.labels) == ()


async def test_a_running_one_can_be_removed(bench: Bench):
    started = await bench.engine.start(bench.spec("sleep 60"))
    await bench.engine.remove(started.id)
    assert await bench.engine.inspect(started.id) is None


async def test_one_that_is_removed_twice_at_once_is_gone_for_both(bench: Bench):
    started = await bench.engine.start(bench.spec("sleep 60"))
    async with asyncio.TaskGroup() as group:
        for _ in range(2):
            group.create_task(bench.engine.remove(started.id))
    assert await bench.engine.inspect(started.id) is None


async def test_an_image_that_is_nowhere_is_refused(bench: Bench):
    assert await bench.engine.has_image(docker_images.TEST_IMAGE)
    assert not await bench.engine.has_image(MISSING)
    with pytest.raises(Refused) as refused:
        await bench.engine.start(replace(bench.spec("exit 0"), image=MISSING))
    assert refused.value.name == "NoImage"


async def test_an_image_that_is_here_is_known_by_its_content(bench: Bench):
    image = await bench.engine.image(docker_images.TEST_IMAGE)
    assert image is not None
    assert image == await bench.engine.image(docker_images.TEST_IMAGE)
    assert await bench.engine.image(MISSING) is None
    assert isinstance(await bench.engine.image_ids(), frozenset)


async def test_a_name_that_means_another_image_than_was_meant_is_not_removed(bench: Bench):
    await bench.engine.remove_image(docker_images.TEST_IMAGE, only_id="another")
    assert await bench.engine.has_image(docker_images.TEST_IMAGE)
    await bench.engine.remove_image(MISSING, only_id="another")


async def test_a_container_joins_the_network_made_for_it(bench: Bench):
    network = bench.prefix
    for _ in range(2):
        await bench.engine.open_network(network, bench.labels)
        await bench.engine.make_ready(network)
    started = await bench.engine.start(replace(bench.spec("sleep 60"), network=network))
    with pytest.raises(Unavailable, match="in use"):
        await bench.engine.close_network(network)
    await bench.engine.remove(started.id)
    await bench.engine.close_network(network)
    await bench.engine.close_network(network)


async def test_a_network_that_is_not_there_is_refused(bench: Bench):
    with pytest.raises(Refused):
        await bench.engine.start(replace(bench.spec("exit 0"), network=f"{bench.prefix}-none"))
    assert await bench.engine.find(bench.labels) == ()


async def test_the_simulated_engine_refuses_to_pull_the_missing():
    async with SimulatedEngine.open(WallClock(), missing=(MISSING,)) as engine:
        seen: list[PullProgress] = []
        await engine.pull("anything", seen.append)
        assert seen == [PullProgress(1, 1)]
        with pytest.raises(Refused):
            await engine.pull(MISSING, seen.append)


async def test_the_simulated_engine_gives_a_private_image_to_those_who_may_have_it():
    def login(password: str) -> RegistryLogin:
        return RegistryLogin(Secret("ann"), Secret(password))

    async with SimulatedEngine.open(WallClock(), private={"private:1": login("right")}) as engine:
        assert not await engine.has_image("private:1")
        for wrong in (None, login("wrong")):
            with pytest.raises(Refused):
                await engine.pull("private:1", lambda _: None, login=wrong)
        await engine.pull("private:1", lambda _: None, login=login("right"))
        assert await engine.has_image("private:1")
        await engine.remove_image("private:1")
        assert not await engine.has_image("private:1")
