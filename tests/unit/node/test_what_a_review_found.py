"""Ways to lose a payment, or to fall silent, that were seen on the running program once."""

import json

import pytest

from nosdesk.domain.errors import BadInput, HostUnfit, Refused, Unavailable, Untrusted
from nosdesk.domain.settlement import ABSENCE_S
from nosdesk.node import activity
from nosdesk.node.settler import WORTH_A_DEPOSIT
from tests.unit.node.world import World

ODD = Refused("The RPC endpoint refused the request (-32602).")


class Blind:
    """Answers as if nothing were on the ledger, for as long as it is blind."""

    def __init__(self, world):
        self.chain = world.chain
        self.run, self.job, self.runs_of = world.chain.run, world.chain.job, world.chain.runs_of

    def close_its_eyes(self):
        async def nothing(_address):
            return None

        async def no_runs(_node):
            return ()

        self.chain.run = self.chain.job = nothing
        self.chain.runs_of = no_runs

    def open_its_eyes(self):
        self.chain.run, self.chain.job, self.chain.runs_of = self.run, self.job, self.runs_of


async def until_claiming(world, job):
    await world.until(lambda: world.did(activity.ResultPinned))


@pytest.mark.parametrize("seconds", [3, 60, ABSENCE_S - 5])
async def test_a_spell_of_empty_answers_at_the_claim_loses_nothing(seconds):
    async with World.open() as world:
        eyes = Blind(world)
        world.start()
        await world.until_queued()
        job = world.post("sleep 10")
        await world.until(lambda: world.did(activity.OpStarted))
        eyes.close_its_eyes()
        await world.clock.advance(10 + seconds)
        eyes.open_its_eyes()
        await world.until_settled(job)

        await world.check_all_is_well(job)


async def test_what_was_closed_as_lost_is_paid_when_its_run_turns_up_again():
    async with World.open() as world:
        eyes = Blind(world)
        world.start()
        await world.until_queued()
        job = world.post("sleep 10")
        await world.until(lambda: world.did(activity.OpStarted))
        eyes.close_its_eyes()
        await world.until(lambda: world.record(job) is not None)
        assert (world.record(job).outcome, world.record(job).standing) == ("settling", "waiting")
        await world.until(lambda: world.record(job).outcome == "lost")
        eyes.open_its_eyes()
        await world.until(lambda: world.record(job).outcome == "paid")

        assert world.earned > 0
        assert not world.chain.state.runs


async def test_a_result_that_the_pinning_service_refuses_is_handed_in_without_its_logs():
    async with World.open() as world:
        world.faults["content.pin"] = [Refused("The document is too large.")]
        world.start()
        await world.until_queued()
        job = world.post("echo hello; sleep 3")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        (op,) = world.result(job)["opStates"]
        assert [line["type"] for line in op["logs"]] == ["nodeerr"]
        assert "too large" in json.dumps([what.title for what in world.did(activity.Trouble)])


async def test_a_wallet_that_is_empty_at_the_claim_asks_for_funds_and_claims_then():
    async with World.open() as world:
        asked = []

        async def faucet(address):
            asked.append(world.phase)
            world.chain.fund(address, 10_000_000)

        world.settings["faucet"] = faucet
        world.start()
        await world.until_queued()
        job = world.post("sleep 10")
        await world.until(lambda: world.did(activity.OpStarted))
        world.chain.state.sol[world.signer.address] = 0
        await world.until_settled(job)

        assert asked == ["waiting_funds"]
        assert world.record(job).outcome == "paid"


async def test_a_refusal_to_take_the_claim_is_told_once_and_tried_on():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 10")
        await world.clock.settle()
        world.faults["chain.send"] = [ODD] * 20
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert len([what for what in world.did(activity.Trouble) if what.title == ODD.title]) == 1


@pytest.mark.parametrize("error", [ODD, BadInput("Nonsense."), Untrusted("A lie.")], ids=repr)
@pytest.mark.parametrize(
    "call",
    ["chain.market", "chain.runs_of", "chain.run", "chain.job", "chain.landing",
     "chain.is_expired", "chain.receipt"],
)  # fmt: skip
async def test_one_odd_answer_does_not_end_the_node(call, error):
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.faults[call] = [error, None, error]
        jobs = [world.post("sleep 3") for _ in range(2)]
        await world.until_settled(*jobs)

        await world.check_all_is_well(*jobs)


async def test_a_finished_result_is_claimed_although_the_engine_is_gone():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 3")
        world.faults["content.pin"] = Unavailable("Away.")
        await world.until(lambda: world.calls.count("content.pin"))
        await world.kill()
        world.faults = {f"engine.{call}": Unavailable("No engine.") for call in ("facts", "find")}
        world.start()
        await world.until_settled(job)

        assert world.record(job).outcome == "paid"


async def test_a_full_disk_holds_the_node_up_and_does_not_end_it():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 3")
        world.faults["journal.append"] = [HostUnfit("The disk is full.", "Free some space.")] * 5
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert "The disk is full." in [what.title for what in world.did(activity.Trouble)]


async def test_a_poster_cannot_make_the_node_pay_rent_for_a_small_job():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 10")
        await world.until(lambda: world.did(activity.OpStarted))
        world.chain.state.closed.add(world.chain.state.jobs[job].payer)
        before = world.chain.state.sol[world.signer.address]
        await world.until_settled(job)

        record = world.record(job)
        assert (record.outcome, record.standing) == ("lost", "short")
        assert record.expected > record.received == 0
        assert "closed the account" in record.reason
        # The run stays open on the ledger, and must not keep the node from the next job.
        world.chain.state.closed.add(world.chain.state.jobs[job].payer)
        await world.until_queued()
        assert world.chain.state.sol[world.signer.address] >= before - 100_000


async def test_a_posters_closed_account_does_not_hold_up_a_payment_that_is_worth_it():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post(f"sleep {WORTH_A_DEPOSIT // 100}", timeout_s=WORTH_A_DEPOSIT)
        await world.until(lambda: world.did(activity.OpStarted))
        world.chain.state.closed.add(world.chain.state.jobs[job].payer)
        await world.until_settled(job)

        await world.check_all_is_well(job)


async def test_a_node_that_is_told_to_drain_before_it_is_ready_leaves_the_queue():
    async with World.open() as world:
        world.settings["market"] = world.market
        world.start()
        await world.until_queued()
        await world.kill()
        world.start().drain()
        await world.until(lambda: world.phase == "stopped")

        assert world.place is None


async def test_a_payment_taken_up_again_is_booked_though_the_program_dies_as_it_lands():
    async with World.open() as world:
        eyes = Blind(world)
        world.start()
        await world.until_queued()
        job = world.post("sleep 10")
        await world.until(lambda: world.did(activity.OpStarted))
        eyes.close_its_eyes()
        await world.until(lambda: world.record(job) and world.record(job).outcome == "lost")
        eyes.open_its_eyes()
        world.counted = lambda call: call == "chain.send"
        world.boundaries, world.kill_at = 0, 2  # the claim is on its way, and nobody waits for it
        world.dead_s = 60
        await world.until(lambda: world.record(job).outcome == "paid")

        assert world.earned > 0
