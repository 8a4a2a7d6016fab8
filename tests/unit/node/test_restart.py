"""The program dies at any boundary with the outside, is started again, and loses nothing."""

from dataclasses import replace

import pytest

from nosdesk.domain.errors import HostUnfit, Unavailable
from nosdesk.domain.job import JobState
from nosdesk.domain.mishaps import Mishap
from nosdesk.domain.run import StopReason
from nosdesk.node import activity
from tests.builders import a_definition, an_operation
from tests.fakes.journal import FakeJournal
from tests.unit.node.world import World


def of_the_journal(call):
    return call.startswith("journal.") and call not in ("journal.entries", "journal.open_streams")


def of_any_port(call):
    return True


async def sweep(play, counted, *, dead_s=0.0):
    """Play it once for each boundary at which the program may die, and once without."""
    kill_at, boundaries = 0, None
    while boundaries is None or kill_at <= boundaries:
        async with World.open() as world:
            world.counted, world.kill_at, world.dead_s = counted, kill_at, dead_s
            try:
                await play(world)
            except AssertionError as error:
                error.add_note(f"killed at boundary {kill_at}, the last call was {world.calls[-1]}")
                raise
            boundaries = boundaries or world.boundaries
        kill_at += 1
    assert boundaries > 10


async def all_is_well(world, *jobs):
    await world.check_all_is_well(*jobs)
    await world.until_queued()
    await world.clock.settle()
    assert await world.journal.open_streams() == ()
    assert world.containers_made == len({spec.name for spec in world.started}), "nothing ran twice"


async def two_jobs(world):
    jobs = [world.post("echo one; sleep 5", "echo two"), world.post("sleep 1")]
    world.start()
    await world.until_settled(*jobs)

    await all_is_well(world, *jobs)
    assert [world.result(job)["status"] for job in jobs] == ["success", "success"]
    ops = world.result(jobs[0])["opStates"]
    assert [(op["exitCode"], [line["log"] for line in op["logs"]]) for op in ops] == [
        (0, ["one"]),
        (0, ["two"]),
    ]


async def one_job(world):
    job = world.post("echo one; sleep 5")
    world.start()
    await world.until_settled(job)

    await all_is_well(world, job)
    (op,) = world.result(job)["opStates"]
    assert (op["status"], [line["log"] for line in op["logs"]]) == ("success", ["one"])


async def a_job_that_pays(world):
    job = world.post("echo one; sleep 5")
    world.start()
    await world.until_settled(job)

    await all_is_well(world, job)


async def a_first_start(world):
    world.chain.state.stakes.clear()
    world.chain.state.rewards.clear()
    world.chain.state.nos.clear()
    job = world.post("exit 0")
    world.start()
    await world.until_settled(job)

    await all_is_well(world, job)


async def an_expired_job(world):
    job = world.post("sleep 10000", "echo never", timeout_s=60)
    world.start()
    await world.until_settled(job, within_s=120)

    await all_is_well(world, job)
    assert world.earned == 60 * 100
    ops = world.result(job)["opStates"]
    assert [(op["status"], op["exitCode"]) for op in ops] == [("success", 143), ("stopped", 0)]


async def a_job_whose_claims_get_lost(world):
    job = world.post("sleep 5")
    world.start()
    await world.until(lambda: world.did(activity.OpStarted))
    for _ in range(45):
        world.chain.drop_next_send()
    await world.until_settled(job)

    await all_is_well(world, job)


async def a_job_whose_claim_lands_untold(world):
    job = world.post("sleep 5")
    world.start()
    await world.until(lambda: world.did(activity.OpStarted))
    world.chain.lose_next_answer()
    await world.until_settled(job)

    await all_is_well(world, job)


async def a_refused_job(world):
    job = world.post_document({"version": "9"})
    world.start()
    await world.until_settled(job)

    await all_is_well(world, job)
    assert world.result(job)["status"] == "validation-error"


async def an_ended_job(world):
    job = world.post("sleep 10000")
    world.start()
    await world.until(lambda: world.did(activity.OpStarted))
    await world.clock.advance(7)
    world.chain.end_job(job)
    await world.until_settled(job)

    assert world.earned == 7 * 100
    assert world.record(job).outcome == "ended_by_poster"
    assert world.chain.state.jobs[job].result == world.record(job).result
    assert len(world.history.records) == 1
    assert await world.engine.find({}) == ()


async def a_pipeline(world):
    mounted = {"volumes": [{"name": "data", "dest": "/data"}]}
    made = {"type": "container/create-volume", "id": "v", "args": {"name": "data"}}
    ops = [
        made,
        an_operation(id="a", cmd="echo n=42; sleep 5", **mounted) | {"results": {"n": "=(.*)"}},
        an_operation(id="b", cmd="sleep 3") | {"execution": {"group": "g"}},
        an_operation(id="c", cmd="echo %%ops.a.results.n%%", **mounted)
        | {"execution": {"group": "g", "depends_on": ["b"]}},
    ]
    job = world.post_document(a_definition(*ops))
    world.start()
    await world.until_settled(job)

    await all_is_well(world, job)
    told = {op["operationId"]: op for op in world.result(job)["opStates"]}
    assert [op["status"] for op in told.values()] == ["success"] * 4
    assert told["a"]["results"] == {"n": ["=42", "42"]}
    assert [line["log"] for line in told["c"]["logs"]] == ["=42 42"]
    assert await world.engine.volumes({}) == ()


async def a_run_that_goes_back(world):
    world.faults["engine.start"] = HostUnfit("The disk is full.", mishap=Mishap.DISK_FULL)
    job = world.post("echo never")
    world.start()
    await world.until(lambda: world.record(job) is not None and world.is_closed(job))

    assert world.record(job).outcome == "handed_back"
    assert world.chain.state.jobs[job].state is JobState.STOPPED
    assert world.earned == 0
    assert await world.engine.find({}) == ()


@pytest.mark.parametrize(
    "play",
    [
        two_jobs,
        a_pipeline,
        a_run_that_goes_back,
        an_expired_job,
        a_job_whose_claims_get_lost,
        an_ended_job,
        a_refused_job,
    ],
)
async def test_a_death_around_any_write_to_the_journal_loses_and_doubles_nothing(play):
    await sweep(play, of_the_journal)


@pytest.mark.parametrize(
    "play", [one_job, a_pipeline, a_first_start, a_job_whose_claim_lands_untold]
)
async def test_a_death_around_any_call_to_the_outside_loses_and_doubles_nothing(play):
    await sweep(play, of_any_port)


@pytest.mark.parametrize("dead_s", [20, 100_000])
async def test_however_long_the_program_is_dead_it_is_paid(dead_s):
    await sweep(a_job_that_pays, of_the_journal, dead_s=dead_s)


async def working(world, *scripts, timeout_s=600):
    world.start()
    await world.until_queued()
    job = world.post(*scripts, timeout_s=timeout_s)
    await world.until(lambda: world.did(activity.OpStarted))
    return job


async def test_a_container_that_runs_on_while_the_program_is_dead_is_followed_to_its_end():
    async with World.open() as world:
        job = await working(world, "echo before; sleep 100; echo after")
        await world.kill()
        await world.clock.advance(50)
        world.start()
        await world.until_settled(job, within_s=60)

        (op,) = world.result(job)["opStates"]
        assert [line["log"] for line in op["logs"]] == ["before", "after"]
        assert (op["status"], op["endTime"] - op["startTime"]) == ("success", 100_000)
        assert len(world.did(activity.OpStarted)) == 1


async def test_a_container_that_ended_while_the_program_was_dead_is_told_as_it_was():
    async with World.open() as world:
        job = await working(world, "echo before; sleep 10; exit 7")
        await world.kill()
        await world.clock.advance(300)
        world.start()
        await world.until_settled(job, within_s=10)

        (op,) = world.result(job)["opStates"]
        assert (op["exitCode"], op["endTime"] - op["startTime"]) == (7, 10_000)


async def test_a_container_that_was_removed_while_the_program_was_dead_is_not_run_again():
    async with World.open() as world:
        job = await working(world, "sleep 100", "echo next")
        await world.kill()
        for container in await world.engine.find({}):
            await world.engine.remove(container.id)
        world.start()
        await world.until_settled(job, within_s=10)

        await all_is_well(world, job)
        gone, following = world.result(job)["opStates"]
        assert (gone["status"], following["status"]) == ("failed", "success")
        assert gone["errors"][0]["event"] == "container-runtime-error"


async def stopping(world):
    """A job whose program died between the decision to stop it and the stop."""
    job = await working(world, "echo before; sleep 100000", timeout_s=50)
    world.faults["engine.stop"] = Unavailable("Away.")
    await world.until(lambda: "engine.stop" in world.calls)
    await world.kill()
    return job


async def test_a_run_that_was_being_stopped_is_stopped_after_the_restart():
    async with World.open() as world:
        job = await stopping(world)
        world.faults.clear()
        world.start()
        await world.until_settled(job, within_s=10)

        await all_is_well(world, job)
        (op,) = world.result(job)["opStates"]
        assert (op["status"], op["exitCode"]) == ("success", 143)
        assert [line["log"] for line in op["logs"]] == ["before"]


async def test_a_run_that_cannot_be_stopped_after_the_restart_is_claimed_all_the_same():
    async with World.open() as world:
        job = await stopping(world)
        world.start()
        await world.until(lambda: world.chain.state.jobs[job].result, within_s=1_500)
        world.faults.clear()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.result(job)["opStates"][0]["status"] == "failed"


async def test_a_run_that_was_stopped_before_its_container_came_to_be_needs_no_stop():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.faults["engine.has_image"] = Unavailable("Away.")
        job = world.post("echo never", timeout_s=50)
        await world.until(lambda: "engine.has_image" in world.calls)
        world.counted = lambda call: call == "journal.append" and world.clock.now() > deadline
        deadline = world.clock.now() + 49
        world.kill_at = world.boundaries + 2  # right after the decision to stop is written
        await world.until_settled(job)

        await all_is_well(world, job)
        assert world.started == []
        assert world.result(job)["opStates"][0]["status"] == "stopped"


async def test_a_definition_that_a_newer_version_refuses_ends_in_a_result_and_not_in_a_crash():
    async with World.open() as world:
        job = await working(world, "sleep 100")
        await world.kill()
        (stream,) = await world.journal.open_streams("run:")
        entries = world.journal.streams[stream]
        world.journal.streams[stream] = [
            replace(entry, body=entry.body.replace(b"container/run", b"container/old"))
            for entry in entries
        ]
        world.start()
        await world.until_settled(job, within_s=10)

        await all_is_well(world, job)
        (error,) = world.result(job)["opStates"][0]["errors"]
        assert error["event"] == "operation-error"


async def test_a_host_that_was_stopping_a_run_by_hand_stays_the_reason_after_a_restart():
    async with World.open() as world:
        job = await working(world, "sleep 1000")
        world.faults["engine.stop"] = Unavailable("Away.")
        world.node._desk.stop(StopReason.STOPPED_BY_HOST)
        await world.until(lambda: "engine.stop" in world.calls)
        await world.kill()
        world.faults.clear()
        world.start()
        await world.until_settled(job, within_s=10)

        assert world.result(job)["status"] == "failed"


async def test_the_same_node_may_run_again_after_it_was_cancelled():
    async with World.open() as world:
        node = world.start()
        await world.until_queued()
        job = world.post("sleep 10")
        await world.until(lambda: world.did(activity.ClaimConfirmed))
        await world.kill()
        world.task = world.group.create_task(node.run())
        await world.until_settled(job)
        again = world.post("sleep 10")
        await world.until_settled(again)

        await world.check_all_is_well(job, again)


@pytest.mark.parametrize("lost_at", ["engine.wait", "content.pin"])
async def test_a_lost_journal_is_made_up_for_by_the_chain_and_the_engine(lost_at):
    async with World.open() as world:
        world.faults["content.pin"] = Unavailable("Away.")
        world.start()
        await world.until_queued()
        job = world.post("echo hello; sleep 10")
        await world.until(lambda: lost_at in world.calls)
        await world.kill()
        world.journal, world.faults = FakeJournal(world.clock), {}
        world.start()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.containers_made == 1
        (op,) = world.result(job)["opStates"]
        assert [line["log"] for line in op["logs"]] == ["hello"]


async def test_what_was_found_in_a_log_is_kept_when_the_program_dies_as_it_stops_the_job():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        op = an_operation(id="a", cmd="echo n=42; sleep 1000") | {"results": {"n": "=(.*)"}}
        job = world.post_document(a_definition(op))
        await world.until(lambda: world.did(activity.OpStarted))
        await world.clock.advance(5)
        world.counted = lambda call: call == "journal.append"
        world.kill_at = world.boundaries + 2  # right after the decision to stop is written
        world.chain.end_job(job)
        await world.until_settled(job)

        (op,) = world.result(job)["opStates"]
        assert op["results"] == {"n": ["=42", "42"]}
        assert [line["log"] for line in op["logs"]] == ["n=42"]
