"""The outside goes away and comes back, in every phase; nothing is lost and nothing done twice."""

import pytest

from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.node.op_execution import (
    ENGINE_PATIENCE_S,
    LOG_TAIL_AT_MOST_S,
    LOG_TAIL_S,
    PULL_PATIENCE_S,
)
from nosdesk.node.queue_service import LOOK_EVERY_S
from nosdesk.ports.containers import ContainerSpec, Limits, LogLine
from tests.unit.node.world import MISSING_IMAGE, World

AWAY = Unavailable("Away.")
OUTAGE_S = 400.0


async def working(world, script="sleep 10", **job):
    world.start()
    await world.until_queued()
    job = world.post(script, **job)
    await world.until(lambda: world.did(activity.OpStarted))
    return job


# --- The chain ---


@pytest.mark.parametrize("at", ["start", "checked", "queued", "running", "claiming", "receipt"])
async def test_a_chain_that_is_away_for_a_while_costs_nothing(at):
    reached = {
        "start": lambda world: True,
        "checked": lambda world: "chain.node_accounts" in world.calls,
        "queued": lambda world: world.phase == Phase.QUEUED,
        "running": lambda world: world.did(activity.OpStarted),
        "claiming": lambda world: world.did(activity.OpOver),
        "receipt": lambda world: world.did(activity.ClaimConfirmed),
    }
    async with World.open() as world:
        job = world.post("sleep 10", timeout_s=3_600)
        world.start()
        await world.until(lambda: reached[at](world))
        world.chain.go_away()
        await world.clock.advance(OUTAGE_S)
        world.chain.come_back()
        await world.until_settled(job)
        await world.until_queued()

        await world.check_all_is_well(job)


@pytest.mark.parametrize(
    "call",
    [
        *("chain.market", "chain.node_accounts", "chain.sign", "chain.send", "chain.landing"),
        *("chain.runs_of", "chain.run", "chain.job", "chain.is_expired", "chain.receipt"),
        *("content.fetch", "content.pin"),
        *("engine.facts", "engine.has_image", "engine.open_network", "engine.start"),
        "engine.wait",
        *("host.request_market", "host.heartbeat", "host.register"),
    ],
)
async def test_any_single_call_may_find_nobody_several_times(call):
    async with World.open() as world:
        world.faults[call] = [None, AWAY, AWAY, AWAY, None, AWAY]
        world.start()
        await world.until_queued()
        jobs = [world.post("echo hello; sleep 3", timeout_s=3_600) for _ in range(3)]
        await world.until_settled(*jobs)

        await world.check_all_is_well(*jobs)


async def test_a_job_that_came_while_nobody_could_tell_us_is_found():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.chain.go_away()
        job = world.post("echo hello", timeout_s=3_600)
        await world.clock.advance(OUTAGE_S)
        assert not world.did(activity.RunAssigned)
        world.chain.come_back()
        await world.until_settled(job, within_s=60)

        await world.check_all_is_well(job)


async def test_a_job_that_no_subscription_told_of_is_found_at_the_next_look():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.chain._followers.clear()
        job = world.post("echo hello", timeout_s=3_600)
        await world.until_settled(job, within_s=LOOK_EVERY_S + 100)

        await world.check_all_is_well(job)


async def test_a_run_that_an_endpoint_does_not_know_yet_is_asked_for_again():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.answers["chain.run"] = [None, None]
        world.answers["chain.runs_of"] = [(), ()]
        job = world.post("echo hello")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        before_the_claim = world.calls[: world.calls.index("content.pin")]
        assert before_the_claim.count("chain.sign") == 1  # it joined once, and not for a second job


async def test_a_run_that_stays_unknown_does_not_stop_the_node_nor_keep_it_spinning():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.answers["chain.run"] = [None] * 25
        job = world.post("echo hello")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.record(job).expected >= 20 * 100  # so long it took to be known


async def test_a_run_without_a_job_is_asked_for_again():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.answers["chain.job"] = [None, None]
        job = world.post("echo hello")
        await world.until_settled(job)

        await world.check_all_is_well(job)


async def test_trouble_is_told_once_and_not_at_each_try():
    async with World.open() as world:
        job = await working(world)
        world.faults["content.pin"] = [AWAY] * 20
        await world.until_settled(job)

        assert len(world.did(activity.Trouble)) == 1


# --- The engine ---


async def test_an_image_that_does_not_exist_fails_the_operation_alone():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        ops = [
            {"type": "container/run", "id": "bad", "args": {"image": MISSING_IMAGE}},
            {"type": "container/run", "id": "good", "args": {"image": "ubuntu", "cmd": "echo x"}},
        ]
        job = world.post(ops=ops)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        bad, good = world.result(job)["opStates"]
        assert (bad["status"], bad["exitCode"], bad["startTime"]) == ("failed", 2, None)
        assert bad["errors"][0]["event"] == "image-pull-error"
        assert (good["status"], good["logs"][0]["log"]) == ("success", "x")


@pytest.mark.parametrize(
    ("call", "error", "event"),
    [
        ("engine.has_image", NodeError("The name of the image is malformed."), "image-pull-error"),
        ("engine.open_network", Refused("No addresses are left."), "container-runtime-error"),
        ("engine.start", Refused("There is no such command."), "container-runtime-error"),
        ("engine.wait", Refused("There is no such container."), "container-runtime-error"),
    ],
)
async def test_an_engine_that_refuses_fails_the_operation_with_the_reason(call, error, event):
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.faults[call] = [error]
        job = world.post("echo one", "echo two")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        first, second = world.result(job)["opStates"]
        assert first["errors"] == [{"event": event, "message": error.title}]
        assert (first["status"], second["status"]) == ("failed", "success")


async def test_a_job_for_a_gpu_goes_back_from_a_node_without_one():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        op = {"type": "container/run", "id": "a", "args": {"image": "i", "gpu": True}}
        job = world.post(ops=[op])
        await world.until(lambda: world.record(job) is not None)

        assert world.started == []
        assert world.record(job).outcome == "handed_back"
        assert "without one" in world.record(job).reason


async def test_an_engine_that_never_stops_a_container_does_not_hold_up_the_payment():
    async with World.open() as world:
        job = await working(world, "sleep 100000", timeout_s=100)
        world.faults["engine.stop"] = AWAY
        await world.until_settled(job, within_s=100 + 2 * ENGINE_PATIENCE_S)

        await world.check_all_is_well(job)
        (op,) = world.result(job)["opStates"]
        assert (op["status"], op["errors"][0]["event"]) == ("failed", "container-runtime-error")
        assert world.earned == 100 * 100


async def test_a_registry_that_does_not_answer_fails_the_operation_in_time():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.answers["engine.has_image"] = [False]
        world.faults["engine.pull"] = AWAY
        job = world.post("echo never")
        await world.until_settled(job, within_s=2 * PULL_PATIENCE_S)

        await world.check_all_is_well(job)
        assert world.result(job)["opStates"][0]["errors"][0]["event"] == "image-pull-error"


async def test_an_engine_that_is_away_when_its_time_is_over_does_not_hold_up_the_payment():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.faults["engine.start"] = AWAY
        job = world.post("echo never", timeout_s=100)
        await world.until(lambda: world.chain.state.jobs[job].result, within_s=200)
        world.faults.clear()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert [op["status"] for op in world.result(job)["opStates"]] == ["stopped"]


async def test_an_image_is_pulled_and_its_progress_told():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.answers["engine.has_image"] = [False]
        job = world.post("echo hello")
        await world.until_settled(job)

        (pulling,) = world.did(activity.ImagePulling)
        assert (pulling.image, pulling.current, pulling.total) == ("ubuntu", 1, 1)


async def test_a_log_that_cannot_be_read_costs_the_log_and_not_the_run():
    async def refused(container, *, after=0):
        raise Refused("The log is gone.")
        yield

    async with World.open() as world:
        world.engine.logs = refused
        job = await working(world)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.result(job)["opStates"][0]["logs"] == []


async def test_a_log_that_never_ends_holds_up_the_result_only_for_a_moment():
    async def endless(container, *, after=0):
        while True:
            await world.clock.sleep(1)
            yield LogLine("stdout", "tick", world.clock.now())

    async with World.open() as world:
        world.engine.logs = endless
        job = await working(world, "sleep 5")
        await world.until_settled(job, within_s=5 + LOG_TAIL_AT_MOST_S + LOG_TAIL_S)

        await world.check_all_is_well(job)


async def test_the_last_lines_of_a_log_may_come_a_little_after_the_end():
    async def slow(container, *, after=0):
        await world.engine.wait(container)
        await world.clock.sleep(LOG_TAIL_S / 2)
        yield LogLine("stdout", "last words", world.clock.now())

    async with World.open() as world:
        world.engine.logs = slow
        job = await working(world, "sleep 5")
        await world.until_settled(job)

        (line,) = world.result(job)["opStates"][0]["logs"]
        assert line["log"] == "last words"


async def test_a_long_log_is_read_to_its_end_for_as_long_as_it_comes():
    async def slow(container, *, after=0):
        await world.engine.wait(container)
        for number in range(5):
            await world.clock.sleep(LOG_TAIL_S * 0.9)
            yield LogLine("stdout", f"line {number}", world.clock.now())

    async with World.open() as world:
        world.engine.logs = slow
        job = await working(world, "sleep 5")
        await world.until_settled(job)

        logs = world.result(job)["opStates"][0]["logs"]
        assert [line["log"] for line in logs] == [f"line {number}" for number in range(5)]


async def test_a_log_is_read_on_where_it_broke_off():
    real = None
    breaks = [AWAY, AWAY]

    async def breaking(container, *, after=0):
        async for line in real(container, after=after):
            yield line
            if breaks:
                raise breaks.pop()

    async with World.open() as world:
        real, world.engine.logs = world.engine.logs, breaking
        job = await working(world, "echo 1; sleep 1; echo 2; sleep 1; echo 3; sleep 1; echo 4")
        await world.until_settled(job)

        logs = world.result(job)["opStates"][0]["logs"]
        assert [line["log"] for line in logs] == list("1234")


@pytest.mark.parametrize("call", ["engine.find", "engine.remove"])
@pytest.mark.parametrize("error", [AWAY, Refused("It is not ours.")])
async def test_what_cannot_be_cleaned_up_costs_nothing_and_is_removed_at_the_next_start(
    call, error
):
    async with World.open() as world:
        job = await working(world)
        world.faults[call] = [error]
        await world.until_settled(job)
        await world.until_queued()

        assert world.record(job).outcome == "paid"
        assert [what.title for what in world.did(activity.Trouble)] == [error.title]
        assert len(await world.engine.find({})) == 1

        await world.restart()
        await world.until_queued()
        await world.check_all_is_well(job)


async def test_a_start_leaves_containers_of_runs_in_hand_and_of_others_alone():
    async with World.open() as world:
        job = await working(world, "sleep 500")
        foreign = ContainerSpec("x", "ubuntu", Limits(1), {"nosdesk.node": "another"})
        await world.engine.start(foreign)
        await world.restart()
        await world.until_settled(job)
        await world.until_queued()

        assert world.result(job)["opStates"][0]["exitCode"] == 0
        assert [left.name for left in await world.engine.find({})] == ["x"]
