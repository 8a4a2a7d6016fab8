import asyncio

import pytest
from solders.pubkey import Pubkey

from nosdesk.domain.job import JobState
from nosdesk.domain.market import QueueType
from nosdesk.practice.audit import Audit
from nosdesk.practice.ledger.ledger import Ledger
from nosdesk.practice.population import Population
from nosdesk.practice.population.posters import JOB_LIMIT_S, KEPT_S, MOST_WAITING
from nosdesk.practice.population.sending import REMEMBERED_S
from tests.unit.practice.population.town_stage import DOCUMENTS, a_stage

MINUTE = 60.0


async def test_every_market_has_nodes_that_wait_and_jobs_that_run_within_minutes():
    async with a_stage(markets=None) as stage:
        stage.live(3 * MINUTE)

        running = [job for job in stage.jobs() if stage.population.runs.of_job(job.address)]
        waiting = [each for each in stage.queues() if each.queue_type is QueueType.NODE]

    assert len(stage.population.nodes) >= 3 * len(stage.markets)
    assert len(running) > 10
    assert len(waiting) > 10


async def test_the_host_services_know_in_which_country_each_node_is():
    async with a_stage(markets=None) as stage:
        countries = stage.grid.host_services.statistics.countries

        assert countries.keys() == stage.population.nodes
        assert len(set(countries.values())) > 5


async def test_jobs_are_done_and_pay_the_nodes_that_did_them():
    async with a_stage() as stage:
        stage.live(10 * MINUTE)

        done = [job for job in stage.jobs() if job.state is JobState.DONE]
        audit = Audit(stage.grid.ledger)
        paid = sum(audit.nos_of(node) for node in stage.population.nodes)
        owed = sum(job.price * min(job.time_end - job.time_start, job.timeout_s) for job in done)

    assert len(done) > 10
    assert paid == owed
    assert {job.node for job in done} <= stage.population.nodes
    assert all(stage.grid.content.get(job.result) for job in done)


async def test_a_gated_market_lets_its_nodes_in_by_access_key():
    async with a_stage(markets=None) as stage:
        gated = stage.grid.markets["nvidia-h100"]
        stage.live(10 * MINUTE)

        assert [job for job in stage.jobs() if job.market == gated and job.node]


async def test_the_same_seed_lives_the_same_life_and_another_does_not():
    async def lived(seed):
        async with a_stage(seed=seed) as stage:
            stage.live(5 * MINUTE)
            return {(job.address, job.state, job.node) for job in stage.jobs()}

    first = await lived(1)

    assert await lived(1) == first
    assert not await lived(2) & first


@pytest.mark.parametrize("seed", range(5))
async def test_a_stranger_has_its_first_job_within_a_minute_though_others_wait_before_it(seed):
    async with a_stage(seed=seed) as stage:
        stage.live(MINUTE)
        stranger, town = stage.stranger()
        stranger.act(stage.clock.now())

        took = stage.live(5 * MINUTE, until=lambda: town.runs.of_node(stranger.address))

    assert town.runs.of_node(stranger.address)
    assert took < MINUTE


async def test_a_stranger_that_keeps_working_is_never_without_a_job_for_long():
    async with a_stage() as stage:
        stage.live(MINUTE)
        stranger, town = stage.stranger()
        for _ in range(8):
            while not town.runs.of_node(stranger.address):
                stranger.act(stage.clock.now())
                assert stage.live(MINUTE, until=lambda: town.runs.of_node(stranger.address)) < 60
            stranger.act(stage.clock.now())
            stage.live(5 * MINUTE)
            stranger.act(stage.clock.now())


async def test_nothing_grows_once_old_jobs_begin_to_go():
    async with a_stage() as stage:
        stage.live(KEPT_S + 20 * MINUTE)
        keys, jobs = stage.population.keys_made, len(stage.jobs())
        for _ in range(4):
            stage.live(KEPT_S / 2)
            assert stage.population.keys_made < keys * 1.25
            assert len(stage.jobs()) < jobs * 1.25
            assert stage.landed() < jobs * 6 * REMEMBERED_S / KEPT_S + 50


async def test_no_more_jobs_wait_than_make_sense():
    async with a_stage(markets=2) as stage:
        for _ in range(60):
            stage.live(MINUTE)
            for market in stage.queues():
                assert market.queue_type is not QueueType.JOB or len(market.queue) <= MOST_WAITING


async def test_without_definitions_nodes_wait_and_no_job_is_listed():
    async with a_stage(offers=False) as stage:
        stage.live(2 * MINUTE)

        assert not stage.jobs()
        assert all(market.queue for market in stage.queues())

        stage.population.offer(DOCUMENTS)
        stage.live(2 * MINUTE)

        assert stage.jobs()


async def test_the_job_of_a_stranger_that_went_away_is_ended_and_paid():
    async with a_stage() as stage:
        stage.live(MINUTE)
        stranger, town = stage.stranger()
        stranger.act(stage.clock.now())
        stage.live(2 * MINUTE, until=lambda: town.runs.of_node(stranger.address))
        job = town.runs.of_node(stranger.address).job

        stage.live(JOB_LIMIT_S + 5 * MINUTE)

        done = Audit(stage.grid.ledger).job(job)
        assert (done.state, done.node) == (JobState.DONE, stranger.address)
        assert town.runs.of_node(stranger.address) is None


async def test_a_job_that_a_stranger_gave_back_is_taken_off_the_ledger():
    async with a_stage() as stage:
        stage.live(MINUTE)
        stranger, town = stage.stranger()
        stranger.act(stage.clock.now())
        stage.live(2 * MINUTE, until=lambda: town.runs.of_node(stranger.address))
        run = town.runs.of_node(stranger.address)
        quitting = {"job": run.job, "run": run.address, "payer": run.payer}
        town.sender.call("quit", quitting | {"authority": run.node}, stranger.key)

        stage.live(3 * MINUTE)

        assert Audit(stage.grid.ledger).job(run.job) is None


async def test_what_it_sent_is_forgotten_and_what_others_sent_is_not():
    async with a_stage() as stage:
        stranger, _ = stage.stranger()
        stranger.act(stage.clock.now())
        key = Pubkey.from_string(stranger.address)
        sent = {each.signature for each in stage.grid.ledger.signatures_for(key)}

        stage.live(REMEMBERED_S + 5 * MINUTE)

        kept = {each.signature for each in stage.grid.ledger.signatures_for(key)}
        assert sent <= kept


async def test_a_refusal_ends_nothing(monkeypatch):
    async with a_stage() as stage:
        stage.live(2 * MINUTE)
        with monkeypatch.context() as broken:
            broken.setattr(Ledger, "latest_blockhash", lambda ledger: (ledger.genesis_hash, 0))
            stage.live(3 * MINUTE)
        before = {job.address for job in stage.jobs()}

        stage.live(3 * MINUTE)

        assert {job.address for job in stage.jobs()} - before


async def test_it_runs_until_it_is_cancelled_and_lets_go_of_the_ledger():
    async with a_stage() as stage:
        population = Population(stage.grid, stage.clock, markets=stage.markets)
        running = asyncio.get_running_loop().create_task(population.run())
        await stage.clock.advance(30)
        assert all(each.queue for each in stage.queues())

        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
