"""The claim of a run's payment: dropped, delayed, expired, refused; and paid once all the same."""

from dataclasses import replace

import pytest

from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.job import JobState
from nosdesk.node import activity
from tests.fakes.ledger import VALID_BLOCKS
from tests.unit.node.world import World


async def about_to_claim(world, *scripts, timeout_s=600):
    """A job whose run exists; the next transaction that is sent is its claim."""
    world.start()
    await world.until_queued()
    job = world.post(*scripts or ("sleep 10",), timeout_s=timeout_s)
    await world.clock.settle()
    return job


def claims_signed(world):
    return len({sent.signature for sent in world.did(activity.ClaimSent)})


@pytest.mark.parametrize("drops", [1, 5, 30])
async def test_a_claim_that_is_dropped_is_sent_again_with_the_same_bytes(drops):
    async with World.open() as world:
        job = await about_to_claim(world)
        for _ in range(drops):
            world.chain.drop_next_send()
        sent_before = len(world.chain.sent)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert claims_signed(world) == 1
        assert len(set(world.chain.sent[sent_before : sent_before + drops + 1])) == 1


async def test_a_claim_whose_answer_is_lost_is_not_signed_again():
    async with World.open() as world:
        job = await about_to_claim(world)
        world.chain.lose_next_answer()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert claims_signed(world) == 1


@pytest.mark.parametrize("blocks", [10, VALID_BLOCKS - 1, VALID_BLOCKS])
async def test_a_claim_that_lands_late_is_not_signed_again(blocks):
    async with World.open() as world:
        job = await about_to_claim(world)
        for _ in range(100):
            world.chain.drop_next_send()
        world.chain._send_faults.insert(0, blocks)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert claims_signed(world) == 1


async def test_a_claim_that_provably_expired_is_signed_again_and_paid_once():
    async with World.open() as world:
        job = await about_to_claim(world)
        for _ in range(100):
            world.chain.drop_next_send()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert claims_signed(world) > 1


async def test_a_claim_that_was_refused_when_tried_out_is_tried_again():
    async with World.open() as world:
        job = await about_to_claim(world)
        for name in ("BlockhashNotFound", "AccountInUse", "WouldExceedMaxBlockCostLimit"):
            world.chain.refuse_next(name)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        ended = world.did(activity.OpOver)[0].ended_at
        assert world.did(activity.ClaimSent)[0].at - ended == 1 + 2 + 4  # with growing pauses


async def test_a_claim_that_failed_on_the_ledger_is_signed_again():
    async with World.open() as world:
        job = await about_to_claim(world)
        world.chain.fail_next("InstructionError")
        world.chain.fail_next("InstructionError")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert claims_signed(world) == 3


async def test_a_claim_that_the_network_will_not_take_is_asked_after_all_the_same():
    """A refusal of the bytes proves nothing: an earlier copy may have landed."""
    async with World.open() as world:
        job = await about_to_claim(world)
        world.chain.delay_next_send(blocks=20)
        await world.until(lambda: len(world.did(activity.ClaimSent)) == 1)
        world.faults["chain.send"] = [Refused("Already processed.")] * 3
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert claims_signed(world) == 1


async def test_a_poster_who_ends_the_job_as_we_claim_it_pays_once():
    async with World.open() as world:
        job = await about_to_claim(world)
        for _ in range(5):
            world.chain.drop_next_send()
        await world.until(lambda: world.did(activity.ClaimSent))
        world.chain.end_job(job)
        await world.until_settled(job)

        record = world.record(job)
        assert record.outcome == "ended_by_poster"
        assert world.earned == record.expected == record.received == 10 * 100
        assert world.chain.state.jobs[job].result == record.result


async def test_a_run_that_was_handed_back_by_decree_is_closed_with_the_reason():
    async with World.open() as world:
        job = await about_to_claim(world)
        world.chain.state.jobs[job] = replace(world.chain.state.jobs[job], state=JobState.STOPPED)
        world.chain.state.runs.clear()
        await world.until_settled(job)

        record = world.record(job)
        assert (record.outcome, record.expected, record.received) == ("handed_back", 0, 0)
        assert record.standing == "matched"
        assert "handed back" in record.reason
        await world.until_queued()


async def test_a_job_that_is_gone_is_closed_with_the_reason():
    async with World.open() as world:
        job = await about_to_claim(world)
        world.chain.state.runs.clear()
        world.chain.remove_job(job)
        await world.until_settled(job)

        assert world.record(job).outcome == "lost"
        assert "no longer on the ledger" in world.record(job).reason
        await world.until_queued()


async def test_an_empty_answer_or_two_about_the_job_lose_no_payment():
    async with World.open() as world:
        job = await about_to_claim(world)
        world.faults["content.pin"] = [Unavailable("Away.")]
        await world.until(lambda: "content.pin" in world.calls)
        world.answers["chain.job"] = [None, None]
        world.answers["chain.run"] = [None, None]
        await world.until_settled(job)

        assert world.answers == {"chain.job": [], "chain.run": []}
        await world.check_all_is_well(job)


async def test_a_result_that_the_pinning_service_will_not_take_is_offered_until_it_does():
    async with World.open() as world:
        world.faults["content.pin"] = [
            Unavailable("Away."),
            Refused("Too many requests."),
            Refused("Too many requests."),
        ]
        job = await about_to_claim(world)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.calls.count("content.pin") == 4


async def test_what_was_received_may_be_known_only_later():
    async with World.open() as world:
        job = await about_to_claim(world)
        world.faults["chain.receipt"] = [Unavailable("Away."), Unavailable("Away.")]
        await world.until_settled(job)

        assert world.record(job).received == world.record(job).expected > 0


async def test_a_receipt_that_never_comes_does_not_hold_up_the_books():
    async with World.open() as world:
        job = await about_to_claim(world)
        world.answers["chain.receipt"] = [None] * 100
        await world.until_settled(job)

        record = world.record(job)
        assert (record.outcome, record.received) == ("paid", None)
        assert record.expected > 0


async def test_a_job_cleaned_up_before_the_books_are_closed_is_worth_what_our_times_say():
    async with World.open() as world:
        job = await about_to_claim(world, "sleep 20")
        world.faults["chain.receipt"] = Unavailable("Away.")
        await world.until(lambda: world.did(activity.ClaimConfirmed))
        world.chain.remove_job(job)
        world.faults.clear()
        await world.until_settled(job)

        assert world.record(job).expected == world.earned == 20 * 100
