"""What a node asks of the chain while it waits: little, and yet enough to find all it is owed."""

from nosdesk.node import activity
from nosdesk.node.queue_service import LOOK_AT_RUNS_EVERY_S, LOOK_EVERY_S
from tests.unit.node.world import World

DAY_S = 86_400.0
CALLS_AN_HOUR = 5


async def test_a_waiting_node_asks_little():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.calls.clear()
        await world.clock.advance(DAY_S)

        asked = [call for call in world.calls if call.startswith("chain.")]
        runs = asked.count("chain.runs_of")
        assert len(asked) + runs <= CALLS_AN_HOUR * 24  # "no runs" takes a second opinion
        assert asked.count("chain.market") >= DAY_S / LOOK_EVERY_S - 1
        assert runs >= DAY_S / (LOOK_AT_RUNS_EVERY_S + LOOK_EVERY_S) - 1
        assert set(asked) == {"chain.market", "chain.runs_of"}


async def test_a_run_that_was_taken_for_lost_is_found_while_the_node_waits():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 10")
        await world.until(lambda: world.did(activity.OpStarted))
        chain = world.chain
        runs, run_of, runs_of = dict(chain.state.runs), chain.run, chain.runs_of
        chain.run, chain.runs_of = _nothing, _no_runs
        await world.until(lambda: world.record(job) and world.record(job).outcome == "lost")
        await world.until_queued()
        chain.run, chain.runs_of = run_of, runs_of
        assert chain.state.runs == runs

        await world.until(
            lambda: world.record(job).outcome == "paid",
            within_s=LOOK_AT_RUNS_EVERY_S + LOOK_EVERY_S + 60,
        )
        await world.until_queued()


async def test_a_clock_that_is_set_back_does_not_put_off_the_look_at_the_runs():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        real, behind_s = world.clock.now, 30 * DAY_S
        world.clock.now = lambda: real() - behind_s
        world.calls.clear()
        await world.clock.advance(LOOK_EVERY_S + 60)

        assert "chain.runs_of" in world.calls


async def _nothing(_address):
    return None


async def _no_runs(_node):
    return ()
