"""What every look at a whole grid promises: the fake, and the real one on the practice grid."""

import pytest

from nosdesk.adapters.solana.network import SolanaNetwork
from nosdesk.domain.actions import Finish, Quit, Work
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.market import QueueType
from tests.contract.chain_stages import FakeStage, practice_stage
from tests.fakes.network import FakeNetwork

RESULT = "QmfZxBuQen1NwBcAt7QEs7Cnyx4S5JsE11ZgywXhucyFx3"


@pytest.fixture(params=["fake", "practice", "practice of two endpoints"])
async def stage(request):
    if request.param == "fake":
        stage = FakeStage()
        stage.network = FakeNetwork(stage.chain.state)
        yield stage
        return
    async with practice_stage(2 if "two" in request.param else 1) as stage:
        stage.network = SolanaNetwork(stage.chain._access, stage.grid.programs)
        yield stage


async def activity(stage):
    look = await stage.network.look()
    (found,) = [each for each in look.markets if each.market.address == stage.market]
    return look, found


async def served(stage):
    """Return a node, and the run and the job that it has."""
    node = await stage.new_node()
    await stage.land(Work(stage.market), signer=node)
    await stage.post_job(stage.market)
    (run,) = await stage.chain.runs_of(node.address)
    return node, run, await stage.chain.job(run.job)


async def test_all_markets_are_there_with_their_terms_and_nothing_in_them(stage):
    look, found = await activity(stage)

    assert {stage.market, stage.gated_market} <= {each.market.address for each in look.markets}
    assert found.market == await stage.chain.market(stage.market)
    assert (found.running, look.jobs_done, look.worked_s) == (0, 0, 0)


async def test_nodes_that_wait_are_seen_in_their_queue(stage):
    node = await stage.new_node()
    await stage.land(Work(stage.market), signer=node)

    _, found = await activity(stage)

    assert found.market.place_of(node.address) == 1
    assert found.running == 0


async def test_jobs_that_wait_do_not_count_as_running(stage):
    await stage.post_job(stage.market)
    await stage.post_job(stage.market)

    _, found = await activity(stage)

    assert found.market.queue_type is QueueType.JOB
    assert (len(found.market.queue), found.running) == (2, 0)


async def test_a_job_that_a_node_has_counts_in_its_market_alone(stage):
    await served(stage)

    look, found = await activity(stage)

    assert found.running == 1
    assert sum(each.running for each in look.markets) == 1


async def test_a_job_that_is_done_counts_with_its_time(stage):
    node, run, job = await served(stage)
    stage.pass_seconds(60)
    finish = Finish(
        job=job.address,
        run=run.address,
        market=job.market,
        price=job.price,
        payer_job=job.payer,
        payer_run=run.payer,
        result=RESULT,
        open_deposit=False,
    )
    landing, _ = await stage.land(finish, signer=node)
    assert landing.error is None

    look, found = await activity(stage)

    done = await stage.chain.job(job.address)
    assert (found.running, look.jobs_done) == (0, 1)
    assert look.worked_s == done.time_end - done.time_start >= 60


async def test_a_job_that_was_given_back_neither_runs_nor_is_done(stage):
    node, run, job = await served(stage)
    given_back = Quit(job=job.address, run=run.address, payer=run.payer)
    await stage.land(given_back, signer=node)

    look, found = await activity(stage)

    assert (found.running, look.jobs_done) == (0, 0)


async def test_an_endpoint_that_is_away_is_an_error_and_not_an_empty_grid(stage):
    stage.go_away()
    if isinstance(stage.network, FakeNetwork):
        stage.network.is_away = True

    with pytest.raises(Unavailable):
        await stage.network.look()


async def test_a_look_takes_four_reads_however_much_there_is():
    async with practice_stage() as stage:
        network = SolanaNetwork(stage.chain._access, stage.grid.programs)
        await served(stage)
        before = sum(stage.chain.calls.values())

        await network.look()

        assert sum(stage.chain.calls.values()) - before == 4
