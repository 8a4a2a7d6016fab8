"""A settlement that is held up says why, since when, and until when."""

from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.node.delivery import BLOCK_S
from tests.fakes.ledger import VALID_BLOCKS
from tests.unit.node.world import World

AWAY = Unavailable("Away.")


async def working(world):
    """A job whose container runs."""
    world.start()
    await world.until_queued()
    job = world.post("sleep 10")
    await world.until(lambda: world.did(activity.OpStarted))
    return job


def said(world):
    status = world.node.status.value
    assert status.phase == Phase.SETTLING
    return status.sentence.text, status.wait


async def test_a_result_that_is_not_published_is_tried_again_at_a_moment_that_is_told():
    async with World.open() as world:
        world.faults["content.pin"] = AWAY
        job = await working(world)
        await world.until(lambda: world.did(activity.OpOver))
        began = world.clock.now()

        for pause in (1, 2, 4, 8):
            text, wait = said(world)
            assert text == "The result is not published yet. Away."
            assert (wait.since, wait.next_try) == (began, world.clock.now() + pause)
            assert wait.expires is None
            await world.clock.advance(pause)

        world.faults.clear()
        tries = []
        world.node.status.subscribe(lambda s: tries.append((s.sentence.text, s.wait)))
        await world.until_settled(job)
        assert ("Claiming the payment.", None) in tries
        assert len([what for what in world.did(activity.Trouble) if what.title == "Away."]) == 1


async def test_a_ledger_that_does_not_answer_is_said_to_hold_up_the_claim():
    async with World.open() as world:
        job = await working(world)
        world.faults["chain.run"] = [AWAY] * 3
        await world.until(lambda: world.did(activity.OpOver))

        text, wait = said(world)
        assert text == "The ledger cannot be asked about the payment. Away."
        assert wait.next_try > wait.since == world.clock.now()
        await world.until_settled(job)


async def test_a_claim_that_is_refused_says_why_and_when_it_is_tried_again():
    async with World.open() as world:
        job = await working(world)
        world.faults["chain.sign"] = [Refused("Not now.", name="AccountInUse")] * 3
        await world.until(lambda: world.did(activity.OpOver))
        began = world.clock.now()

        for pause in (1, 2, 4):
            text, wait = said(world)
            assert text == "The payment cannot be claimed yet. Not now."
            assert (wait.since, wait.next_try) == (began, world.clock.now() + pause)
            await world.clock.advance(pause)
        await world.until_settled(job)


async def test_a_claim_that_is_not_confirmed_says_until_when_it_can_land():
    async with World.open() as world:
        job = await working(world)
        for _ in range(100):
            world.chain.drop_next_send()
        await world.until(lambda: world.did(activity.ClaimSent))
        sent_at = world.did(activity.ClaimSent)[0].at
        await world.until(lambda: world.node.status.value.wait is not None)

        text, wait = said(world)
        assert text == "The claim is sent; the network has not confirmed it yet."
        assert wait.next_try is None
        assert abs(wait.expires - (sent_at + VALID_BLOCKS * BLOCK_S)) <= 2 * BLOCK_S
        assert world.calls.count("chain.block_height") == 1
        await world.until_settled(job)


async def test_what_the_ledger_does_not_show_is_asked_again_and_that_is_told():
    async with World.open() as world:
        job = await working(world)
        world.chain.state.runs.clear()
        world.chain.remove_job(job)
        await world.until(lambda: world.node.status.value.wait is not None)

        text, wait = said(world)
        assert "shows nothing to claim" in text
        assert wait.next_try is not None
        await world.until_settled(job)


async def test_a_claim_refused_a_thousand_times_is_still_tried():
    async with World.open() as world:
        job = await working(world)
        world.faults["chain.sign"] = [Refused("Not now.", name="AccountInUse")] * 1_100
        await world.until_settled(job, within_s=30 * 86_400)

        assert world.record(job).outcome == "paid"
