"""A node at work while nothing goes wrong."""

import asyncio
from itertools import pairwise

from nosdesk.domain.actions import Work
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from tests.fakes.keys import FakeSigner
from tests.unit.node.world import World


async def test_jobs_are_done_one_after_another_and_each_is_paid():
    async with World.open() as world:
        world.start()
        await world.until_queued()

        jobs = [world.post(f"echo {number}; sleep {number}") for number in (1, 2, 3)]
        await world.until_settled(*jobs)

        await world.check_all_is_well(*jobs)
        for job in jobs:
            assert world.record(job).received == world.record(job).expected
        assert [world.result(job)["opStates"][0]["logs"][0]["log"] for job in jobs] == list("123")


async def test_a_node_tells_what_it_does_in_order():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 5")
        await world.until_settled(job)
        await world.until_queued()

        kinds = [type(what) for what in world.seen]

        assert kinds == [
            activity.Queued,
            activity.RunAssigned,
            activity.DefinitionChecked,
            activity.OpStarted,
            activity.OpOver,
            activity.ResultPinned,
            activity.ClaimSent,
            activity.ClaimConfirmed,
            activity.RunSettled,
            activity.Queued,
        ]


async def test_the_status_follows_what_the_node_does():
    async with World.open() as world:
        node, phases = world.start(), []
        node.status.subscribe(lambda status: phases.append(status.phase))
        await world.until_queued()
        job = world.post("sleep 5")
        await world.until_settled(job)
        await world.until_queued()
        node.drain()
        await world.until(world.task.done)

        assert phases == [
            Phase.STOPPED,
            *[Phase.CHECKING] * 6,
            Phase.JOINING,
            Phase.QUEUED,
            Phase.RUNNING,
            Phase.SETTLING,
            Phase.JOINING,
            Phase.QUEUED,
            Phase.DRAINING,
            Phase.STOPPED,
        ]


async def test_the_place_in_the_queue_is_shown_as_it_changes():
    async with World.open() as world:
        ahead = await another_node_joins(world)
        world.start()
        await world.until_queued()
        assert world.node.status.value.place == 2

        world.post("exit 0")
        await world.until(lambda: world.node.status.value.place == 1)

        assert world.node.status.value.queue_length == 1
        assert [run.node for run in world.chain.state.runs.values()] == [ahead]
        assert len(world.did(activity.Queued)) == 1  # moving up is no new arrival


async def test_a_place_that_is_first_seen_while_in_doubt_is_told_all_the_same():
    async with World.open() as world:
        read = world.chain.market

        async def read_as_a_subscription_is_cut(address):
            market = await read(address)
            if market.place_of(world.signer.address) is not None:
                world.chain.market = read
                world.chain._tell(None)
                await world.clock.sleep(1)
            return market

        async def nothing_is_told(_):
            await asyncio.Event().wait()
            yield

        world.chain.market = read_as_a_subscription_is_cut
        world.chain.follow_market = nothing_is_told
        world.start()
        await world.until_queued()

        assert len(world.did(activity.Queued)) == 1


async def another_node_joins(world):
    other = FakeSigner("another")
    world.chain.prepare(other.address)
    await world.chain.send(await world.chain.sign([Work(world.market)], other))
    return other.address


async def test_a_job_that_waited_for_a_node_is_taken_at_once():
    async with World.open() as world:
        job = world.post("echo hello")
        world.start()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert activity.Queued not in [type(what) for what in world.seen[:5]]


async def test_operations_run_one_after_another_and_a_failed_one_does_not_end_the_job():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("echo one; exit 3", "echo two >&2", "echo three")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        ops = world.result(job)["opStates"]
        assert [(op["operationId"], op["status"], op["exitCode"]) for op in ops] == [
            ("op0", "failed", 3),
            ("op1", "success", 0),
            ("op2", "success", 0),
        ]
        assert ops[1]["logs"][0]["type"] == "stderr"
        assert all(op["endTime"] <= after["startTime"] for op, after in pairwise(ops))


async def test_a_definition_without_operations_is_a_job_done():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.result(job)["opStates"] == []


async def test_a_container_gets_what_the_definition_says_and_no_more():
    async with World.open() as world:
        world.settings["gpus"] = ("GPU-1",)
        world.start()
        await world.until_queued()
        definition = {
            "version": "0.1",
            "type": "container",
            "global": {"env": {"A": "g", "B": "g", "NOSANA_ID": "mine"}},
            "ops": [
                {"type": "container/run", "id": "a", "args": {"image": "i", "env": {"A": "o"}}},
                {"type": "container/run", "id": "b", "args": {"image": "i", "gpu": True}},
            ],
        }
        job = world.post_document(definition)
        await world.until_settled(job)

        plain, with_gpu = world.started
        run = world.record(job).run
        assert plain.env == {"A": "o", "B": "g", "NOSANA_ID": job}
        assert (plain.gpus, with_gpu.gpus) == ((), ("GPU-1",))
        assert plain.network == with_gpu.network == f"nosdesk-{world.signer.address}"
        node = world.signer.address
        assert plain.labels == {
            "nosdesk.run": run,
            "nosdesk.node": node,
            "nosdesk.job": job,
            "nosdesk.op": "a",
        }
        assert plain.name != with_gpu.name
        facts = await world.engine.facts()
        assert plain.limits.memory_bytes < facts.memory_bytes


async def test_the_books_say_when_what_happened():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 60")
        await world.until_settled(job)

        record = world.record(job)
        assert (record.grid, record.engine, record.status) == ("practice", "simulated", "success")
        assert record.assigned_at <= record.started_at
        assert record.ended_at == record.started_at + 60
        assert record.ended_at <= record.sent_at <= record.settled_at
        assert record.expected == record.received >= 60 * 100


async def test_a_node_that_is_not_prepared_prepares_itself_and_earns():
    async with World.open() as world:
        world.chain.state.stakes.clear()
        world.chain.state.rewards.clear()
        world.chain.state.nos.clear()
        world.start()
        await world.until_queued()
        job = world.post("echo hello")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.did(activity.Prepared)[0].made == (
            "OpenNosAccount",
            "OpenStake",
            "EnterRewards",
        )


async def test_the_heart_beats_as_often_as_the_grid_wants_but_not_without_pause():
    async with World.open() as world:
        world.host.beat_s = 0
        world.start()
        await world.until_queued()
        await world.clock.advance(100)

        assert 5 <= len(world.host.beats) <= 15


async def test_an_idle_node_asks_the_ledger_for_next_to_nothing():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        await world.clock.advance(60)
        before = world.chain.calls.total()
        await world.clock.advance(3_600)

        assert world.phase == Phase.QUEUED
        assert world.chain.calls.total() - before <= 20
        assert len(world.did(activity.Queued)) == 1


async def test_a_run_that_is_told_of_again_after_it_was_claimed_is_not_served_again():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 5")
        await world.clock.settle()
        (run,) = world.chain.state.runs.values()
        world.answers["chain.receipt"] = [None] * 5
        await world.until(lambda: world.did(activity.ClaimConfirmed))
        world.chain._tell(run)
        await world.clock.settle()
        world.chain._tell(run)
        await world.until_settled(job)
        world.chain._tell(run)
        await world.clock.advance(60)

        await world.check_all_is_well(job)
        assert len(world.did(activity.RunAssigned)) == 1
        assert len(world.did(activity.RunSettled)) == 1
        assert world.phase == Phase.QUEUED
