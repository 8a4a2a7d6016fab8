"""A run comes to its end, and to its pay, whatever its size and whatever the engine does."""

import pytest

from nosdesk.domain.definition.extraction import RESULTS_BYTES
from nosdesk.domain.errors import HostUnfit, NodeError, Refused, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.node import activity
from nosdesk.node.image_supply import ENGINE_PATIENCE_S
from nosdesk.node.rest import FIRST_REST_S
from tests.unit.node.test_groups import op, posted, states
from tests.unit.node.world import World

GONE = [
    Unavailable("Docker does not answer.", mishap=Mishap.ENGINE_AWAY),
    HostUnfit("Docker runs, but this user may not use it.", mishap=Mishap.ENGINE_AWAY),
]
ENGINE = "facts inspect start stop find wait logs disk volumes open_network make_ready has_image"


def lose_the_engine(world, error):
    world.faults |= {f"engine.{call}": error for call in ENGINE.split()}


def a_store_that_takes(world, size):
    sizes, pin = [], world.content.pin

    async def pin_if_small(document):
        sizes.append(len(document))
        if len(document) > size:
            raise Refused("Too large.")
        return await pin(document)

    world.content.pin = pin_if_small
    return sizes


async def test_all_that_a_run_found_stays_far_below_what_a_store_takes():
    async with World.open() as world:
        lines = "; ".join([f"echo {'y' * 900}"] * 90)
        wanted = {f"r{number}": ".+" for number in range(12)}
        job = await posted(world, *[op(f"op{n}", lines, results=wanted) for n in range(5)])
        await world.until_settled(job)

        await world.check_all_is_well(job)
        found = [state["results"] for state in states(world, job).values()]
        assert len(found) == 5
        assert 0 < len(str(found)) < RESULTS_BYTES + 20_000


async def test_a_result_that_is_refused_without_its_logs_is_paid_without_what_was_found():
    async with World.open() as world:
        sizes = a_store_that_takes(world, 5_000)
        job = await posted(world, op("a", f"echo {'y' * 9_000}", results={"all": ".+"}))
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert len(sizes) == 3
        ended = states(world, job)["a"]
        assert "results" not in ended
        assert [line["log"].split(":")[0] for line in ended["logs"]] == [
            "The log was left out",
            "The results were left out",
        ]


@pytest.mark.parametrize("error", GONE, ids=lambda error: type(error).__name__)
async def test_a_run_that_had_started_is_paid_although_the_engine_never_comes_back(error):
    async with World.open() as world:
        job = await posted(world, op("a", "echo x; sleep 100"), op("b", "echo y"))
        await world.until(lambda: world.did(activity.OpStarted))
        await world.clock.advance(10)
        await world.kill()
        lose_the_engine(world, error)
        world.start()
        await world.until_settled(job, within_s=10 * ENGINE_PATIENCE_S)

        assert world.record(job).outcome == "paid"
        assert not world.task.done()
        world.faults.clear()
        await world.until_queued()


@pytest.mark.parametrize("error", GONE, ids=lambda error: type(error).__name__)
async def test_a_run_of_which_nothing_had_started_goes_back_when_the_engine_is_gone(error):
    async with World.open() as world:
        job = await posted(world, op("a", "echo x"), timeout_s=7_200)
        lose_the_engine(world, error)
        await world.until_settled(job, within_s=10 * ENGINE_PATIENCE_S)

        assert world.record(job).outcome == "handed_back"
        resting = world.node.status.value
        assert (resting.sentence.id, world.started) == (Mishap.ENGINE_AWAY, [])
        assert resting.wait.next_try == resting.wait.since + FIRST_REST_S


@pytest.mark.parametrize("when", ["alone", "in a group"])
async def test_trouble_that_nobody_foresaw_is_told_and_the_run_is_taken_up_again(when):
    async with World.open() as world:
        odd = NodeError("Odd.")
        world.start()
        await world.until_queued()
        serve = world.node._desk.serve
        troubles = [odd if when == "alone" else ExceptionGroup("", [ExceptionGroup("", [odd])])] * 3

        async def fail_at_first(run, group):
            if troubles:
                raise troubles.pop()
            return await serve(run, group)

        world.node._desk.serve = fail_at_first
        job = world.post("echo x")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert [what.title for what in world.did(activity.Trouble)] == ["Odd."]
