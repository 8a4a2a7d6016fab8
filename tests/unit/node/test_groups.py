"""Operations side by side: groups, dependencies, results passed on, orders, runs handed back."""

import pytest

from nosdesk.domain.errors import HostUnfit, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.node import activity
from tests.builders import a_definition, an_operation
from tests.unit.node.world import World


def op(name, cmd, group=None, *depends_on, stops=False, **more):
    execution = {"group": group} if group else {}
    if depends_on:
        execution["depends_on"] = list(depends_on)
    if stops:
        execution["stop_if_dependent_stops"] = True
    results = more.pop("results", None)
    whole = an_operation(id=name, cmd=cmd, **more) | {"execution": execution}
    return whole if results is None else whole | {"results": results}


async def posted(world, *ops, timeout_s=600, **changed):
    world.start()
    await world.until_queued()
    return world.post_document(a_definition(*ops, **changed), timeout_s=timeout_s)


def states(world, job):
    return {state["operationId"]: state for state in world.result(job)["opStates"]}


async def test_operations_of_a_group_run_side_by_side():
    async with World.open() as world:
        job = await posted(world, op("a", "sleep 60", "g"), op("b", "sleep 60", "g"))
        await world.until_settled(job)

        await world.check_all_is_well(job)
        ops = states(world, job)
        assert ops["a"]["group"] == ops["b"]["group"] == "g"
        assert ops["b"]["startTime"] < ops["a"]["endTime"]


async def test_a_group_waits_for_the_one_before_it():
    async with World.open() as world:
        job = await posted(
            world, op("a", "sleep 10", "one"), op("b", "echo", "two"), op("c", "sleep 60", "one")
        )
        await world.until_settled(job)

        ops = states(world, job)
        assert ops["b"]["startTime"] >= ops["c"]["endTime"]


async def test_an_operation_ends_with_the_one_it_is_there_for():
    async with World.open() as world:
        job = await posted(
            world, op("work", "sleep 30", "g"), op("side", "sleep 9999", "g", "work", stops=True)
        )
        await world.until_settled(job)

        await world.check_all_is_well(job)
        ops = states(world, job)
        assert (ops["work"]["status"], ops["side"]["status"]) == ("success", "stopped")
        assert ops["side"]["endTime"] - ops["work"]["endTime"] < 15_000


async def test_what_is_found_in_one_log_reaches_the_next_operation():
    async with World.open() as world:
        job = await posted(
            world,
            op("a", "echo score=42", results={"score": "=(.*)"}),
            op("b", "echo got %%ops.a.results.score%%"),
        )
        await world.until_settled(job)

        ops = states(world, job)
        assert ops["a"]["results"] == {"score": ["=42", "42"]}
        assert world.started[1].command[-1] == "echo got =42 42"


async def test_what_was_found_outlives_the_program():
    async with World.open() as world:
        job = await posted(
            world,
            op("a", "echo score=42", results={"score": "=(.*)"}),
            op("b", "sleep 100"),
            op("c", "echo %%ops.a.results.score%%"),
        )
        await world.until(lambda: len(world.did(activity.OpStarted)) == 2)
        await world.restart()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.started[-1].command[-1] == "echo =42 42"


async def test_a_killed_program_takes_up_all_operations_of_a_group_again():
    async with World.open() as world:
        job = await posted(world, op("a", "sleep 60", "g"), op("b", "sleep 90", "g"))
        await world.until(lambda: len(world.did(activity.OpStarted)) == 2)
        await world.restart()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.containers_made == 2


async def test_an_operation_with_a_literal_that_names_nothing_fails_and_the_job_goes_on():
    async with World.open() as world:
        job = await posted(world, op("a", "echo %%ops.x.results.y%%"), op("b", "echo"))
        await world.until_settled(job)

        await world.check_all_is_well(job)
        ops = states(world, job)
        assert (ops["a"]["status"], ops["a"]["exitCode"]) == ("failed", 0)
        assert ops["a"]["logs"][0]["type"] == "nodeerr"
        assert ops["b"]["status"] == "success"


async def test_volumes_of_a_job_are_made_shared_and_removed_with_it():
    async with World.open() as world:
        made = {"type": "container/create-volume", "id": "v", "args": {"name": "data"}}
        mounted = {"volumes": [{"name": "data", "dest": "/data"}]}
        job = await posted(world, made, op("a", "echo", **mounted), op("b", "echo", **mounted))
        await world.until_settled(job)

        first, second = (spec.mounts[0] for spec in world.started)
        assert first == second
        assert first.path == "/data"
        await world.check_all_is_well(job)
        await world.until(lambda: not world.engine._volumes)


async def test_an_operation_is_stopped_or_begun_anew_as_its_poster_wants():
    async with World.open() as world:
        job = await posted(world, op("a", "sleep 1000", "g"), op("b", "sleep 1000", "g"))
        await world.until(lambda: len(world.did(activity.OpStarted)) == 2)

        world.node._desk._service.order(("a",), "restart")
        await world.until(lambda: len(world.did(activity.OpStarted)) == 3)
        world.node._desk._service.order(("a", "b"), "stop")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        ops = states(world, job)
        assert {state["status"] for state in ops.values()} == {"stopped"}
        assert world.containers_made == 3


FULL = HostUnfit("The disk is full.", mishap=Mishap.DISK_FULL)


@pytest.mark.parametrize("killed", [False, True])
async def test_a_run_that_never_starts_by_this_computers_fault_is_handed_back(killed):
    async with World.open() as world:
        world.faults["engine.start"] = FULL
        job = await posted(world, op("a", "echo"))
        await world.until(lambda: world.record(job) is not None)
        if killed:
            await world.restart()
        await world.until_queued()

        record = world.record(job)
        assert (record.outcome, record.expected) == ("handed_back", 0)
        assert "disk is full" in record.reason
        assert world.chain.state.jobs[job].state.name == "STOPPED"


async def test_a_start_that_the_engine_broke_off_counts_as_one_that_may_have_happened():
    async with World.open() as world:
        world.faults["engine.start"] = Unavailable("Away.", mishap=Mishap.ENGINE_AWAY)
        job = await posted(world, op("a", "echo"), timeout_s=7_200)
        await world.until(lambda: world.record(job) is not None)

        assert world.record(job).outcome == "paid"
        assert states(world, job)["a"]["status"] == "failed"
