"""What a container can be given beyond its image and command: restarts, volumes, commands."""

import asyncio
from contextlib import aclosing
from dataclasses import replace

import pytest

from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.ports.containers import OUTPUT_LIMIT, OWN_LABEL, Mount, RestartPolicy
from tests.contract.containers_bench import Bench

ON_FAILURE = RestartPolicy("on-failure", tries=2)


async def test_one_that_fails_is_started_again_as_often_as_asked(bench: Bench):
    spec = replace(bench.spec("echo again; exit 3"), restart=ON_FAILURE)
    started = await bench.engine.start(spec)
    ended = await bench.engine.wait(started.id)
    assert (ended.running, ended.exit_code, ended.restarts) == (False, 3, 2)
    assert [line.text for line in await bench.lines(started.id)] == ["again"] * 3


async def test_one_that_did_well_is_not_started_again(bench: Bench):
    spec = replace(bench.spec("echo once"), restart=ON_FAILURE)
    started = await bench.engine.start(spec)
    ended = await bench.engine.wait(started.id)
    assert (ended.exit_code, ended.restarts) == (0, 0)


async def test_a_log_goes_on_through_restarts(bench: Bench):
    spec = replace(bench.spec("echo begun; sleep 0.2; exit 1"), restart=ON_FAILURE)
    started = await bench.engine.start(spec)
    assert [line.text for line in await bench.lines(started.id)] == ["begun"] * 3


async def test_a_stop_ends_one_that_would_always_start_again(bench: Bench):
    spec = replace(bench.spec("echo begun; sleep 0.1"), restart=RestartPolicy("always"))
    started = await bench.engine.start(spec)
    async with aclosing(bench.engine.logs(started.id)) as logs:
        for _ in range(2):
            assert (await anext(logs)).text == "begun"
        seen = await bench.engine.inspect(started.id)
        assert seen is not None
        assert seen.exit_code is None
        await bench.engine.stop(started.id, grace_s=0)
        assert {line.text async for line in logs} <= {"begun"}
    ended = await bench.engine.wait(started.id)
    assert not ended.running
    assert ended.exit_code is not None
    assert ended.restarts >= 1
    await asyncio.sleep(0.5)
    assert await bench.engine.inspect(started.id) == ended


async def test_the_engines_own_account_of_it_is_there_for_diagnostics(bench: Bench):
    started = await bench.engine.start(bench.spec("exit 0"))
    ended = await bench.engine.wait(started.id)
    assert ended.state["Status"] == "exited"


async def test_a_command_runs_beside_the_containers_own(bench: Bench):
    started = await bench.engine.start(bench.spec("sleep 60"))
    script = ("sh", "-c", "echo out; echo err >&2; exit 4")
    done = await bench.engine.execute(started.id, script, within_s=60)
    assert done.exit_code == 4
    assert sorted(done.output.split()) == ["err", "out"]


async def test_a_command_that_takes_too_long_is_left_to_itself(bench: Bench):
    started = await bench.engine.start(bench.spec("sleep 60"))
    script = ("sh", "-c", "echo begun; sleep 30; echo never")
    done = await bench.engine.execute(started.id, script, within_s=0.5)
    assert (done.exit_code, done.output) == (None, "begun\n")


async def test_what_a_command_writes_is_bounded(bench: Bench):
    started = await bench.engine.start(bench.spec("sleep 60"))
    script = ("sh", "-c", "; ".join(["echo " + "x" * 5000] * 20))
    done = await bench.engine.execute(started.id, script, within_s=60)
    assert done.exit_code == 0
    assert len(done.output) == OUTPUT_LIMIT


async def test_a_command_in_a_container_that_does_not_run_is_refused(bench: Bench):
    started = await bench.engine.start(bench.spec("exit 0"))
    await bench.engine.wait(started.id)
    for container in (started.id, "nosdesk-test-nobody"):
        with pytest.raises(Refused):
            await bench.engine.execute(container, ("true",), within_s=60)


async def test_a_volume_is_made_once_and_found_by_its_labels(bench: Bench):
    for _ in range(2):
        await bench.engine.open_volume(f"{bench.prefix}-v", {**bench.labels, "kind": "model"})
    (volume,) = await bench.engine.volumes(bench.labels)
    assert volume.name == f"{bench.prefix}-v"
    assert volume.labels.items() >= {"kind": "model", OWN_LABEL: "1"}.items()
    assert volume.created_at > 1_500_000_000
    assert await bench.engine.volumes({**bench.labels, "kind": "other"}) == ()


async def test_the_size_of_a_volume_is_told_when_asked_for(bench: Bench):
    await bench.engine.open_volume(f"{bench.prefix}-v", bench.labels)
    (volume,) = await bench.engine.volumes(bench.labels, with_sizes=True)
    assert volume.size_bytes == 0


async def test_a_volume_goes_only_when_no_container_needs_it(bench: Bench):
    name = f"{bench.prefix}-v"
    await bench.engine.open_volume(name, bench.labels)
    spec = replace(bench.spec("exit 0"), mounts=(Mount(name, "/data"),))
    started = await bench.engine.start(spec)
    await bench.engine.wait(started.id)
    with pytest.raises(Unavailable, match="in use"):
        await bench.engine.close_volume(name)
    await bench.engine.remove(started.id)
    for _ in range(2):
        await bench.engine.close_volume(name)
    assert await bench.engine.volumes(bench.labels) == ()


async def test_a_volume_that_nobody_made_is_refused(bench: Bench):
    spec = replace(bench.spec("exit 0"), mounts=(Mount(f"{bench.prefix}-none", "/data"),))
    with pytest.raises(Refused) as refused:
        await bench.engine.start(spec)
    assert refused.value.name == "NoVolume"
    assert await bench.engine.find(bench.labels) == ()
