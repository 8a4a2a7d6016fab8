"""The verdict finds what went wrong: otherwise its zeros would say nothing."""

import asyncio
from dataclasses import replace

from nosdesk.aio.virtual_time import VirtualClock, VirtualTimeLoop
from nosdesk.domain.actions import EnterRewards, OpenNosAccount, OpenStake, Quit, Work
from nosdesk.domain.stake import STAKE_MINIMUM_DURATION_S
from nosdesk.ports.containers import ContainerSpec, Limits
from nosdesk.ports.history import RunRecord
from nosdesk.practice.simulation.grid import SimulatedGrid
from nosdesk.practice.simulation.plan import deal
from nosdesk.practice.simulation.verdict import judge
from nosdesk.practice.simulation.watch import PATIENCE_S, Watch
from tests.unit.practice.simulation.stage import finish


class Scene:
    """A grid of one node whose moves the test makes itself."""

    def __init__(self, jobs=1):
        (self.share,) = deal(nodes=1, jobs=jobs, kinds=frozenset(), seed=1)
        self.clock = VirtualClock(1_000_000)
        self.grid = SimulatedGrid(self.share, self.clock)
        self.watch = Watch(self.grid)
        (self.rig,) = self.grid.rigs
        self.market = self.grid.market.address

    async def prepare(self):
        await self.rig.chain.request_airdrop(self.rig.address)
        stake = OpenStake(0, STAKE_MINIMUM_DURATION_S)
        await self.land(OpenNosAccount(self.rig.address), stake, EnterRewards())

    async def land(self, *actions):
        signed = await self.rig.chain.sign(actions, self.rig.signer)
        await self.rig.chain.send(signed)
        await self.rig.chain.landing(signed.signature, within_s=10)

    async def take(self):
        """Wait in the queue until the job comes; return its run and the job."""
        await self.land(Work(self.market))
        await self.grid.post_jobs()
        (run,) = await self.rig.chain.runs_of(self.rig.address)
        return run, await self.rig.chain.job(run.job)

    async def finish(self, run, job):
        await self.clock.sleep(30)
        result = await self.rig.content.pin(b"{}")
        await self.land(replace_result(finish(run, job), result))
        return await self.rig.chain.job(job.address)

    async def keep_books(self, run, job, **changed):
        owed = job.price * min(job.time_end - job.time_start, job.timeout_s)
        record = RunRecord(
            run=run.address,
            job=job.address,
            node=run.node,
            market=self.market,
            grid="simulation",
            engine="simulated",
            assigned_at=run.time,
            started_at=run.time,
            ended_at=job.time_end,
            sent_at=job.time_end,
            settled_at=job.time_end,
            status="success",
            outcome="paid",
            expected=owed,
            received=owed,
            result=job.result,
            signature="tx",
            standing="matched",
        )
        await self.rig.history.record(replace(record, **changed))

    def verdict(self):
        return judge(self.grid, list(self.watch.stuck.values()), virtual_s=1, wall_s=1)

    def failures(self):
        return [(detail.failure, detail.reason) for detail in self.verdict().details]


def replace_result(action, result):
    return type(action)(
        **{**{f: getattr(action, f) for f in action.__struct_fields__}, "result": result}
    )


def play(scene):
    async def on_stage():
        stage = Scene()
        await stage.prepare()
        await scene(stage)

    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        runner.run(on_stage())


def test_a_job_that_is_paid_and_booked_is_well():
    async def scene(stage):
        run, job = await stage.take()
        done = await stage.finish(run, job)
        await stage.keep_books(run, done)

        verdict = stage.verdict()
        assert (verdict.details, verdict.jobs_paid, verdict.jobs_finished) == ((), 1, 1)
        assert verdict.nos_expected == verdict.nos_received > 0

    play(scene)


def test_a_run_that_stays_open_is_missed():
    async def scene(stage):
        await stage.take()
        assert stage.failures() == [("missed", "the run is still open")]

    play(scene)


def test_a_run_that_is_handed_back_is_missed():
    async def scene(stage):
        run, job = await stage.take()
        await stage.land(Quit(job.address, run.address, run.payer))
        assert ("missed", "handed back") in stage.failures()

    play(scene)


def test_a_run_that_is_handed_back_after_work_is_missed_whatever_the_books_say():
    async def scene(stage):
        run, job = await stage.take()
        labels = {"nosdesk.job": job.address}
        await stage.rig.containers.start(ContainerSpec("a", "model:1", Limits(1), labels))
        await stage.land(Quit(job.address, run.address, run.payer))
        back = {"outcome": "handed_back", "expected": 0, "received": 0, "result": None}
        await stage.keep_books(run, job, **back, started_at=None)
        assert stage.failures() == [("missed", "handed back after work")]

    play(scene)


def test_a_run_that_is_handed_back_before_it_began_is_well():
    async def scene(stage):
        run, job = await stage.take()
        await stage.land(Quit(job.address, run.address, run.payer))
        back = {"outcome": "handed_back", "expected": 0, "received": 0, "result": None}
        await stage.keep_books(run, job, **back)
        assert ("missed", "handed back") in stage.failures()  # it had begun

        await stage.keep_books(run, job, **back, started_at=None)
        assert stage.verdict().jobs_handed_back == 1
        assert stage.failures() == []

    play(scene)


def test_a_job_that_nobody_takes_is_stuck():
    async def scene(stage):
        await stage.grid.post_jobs()
        assert stage.failures() == [("stuck", "nobody took the job")]

    play(scene)


def test_a_result_that_was_never_published_is_missed():
    async def scene(stage):
        run, job = await stage.take()
        await stage.land(finish(run, job))
        done = await stage.rig.chain.job(job.address)
        await stage.keep_books(run, done)
        assert stage.failures() == [("missed", "its result is nowhere")]

    play(scene)


def test_books_that_differ_from_the_ledger_are_found():
    async def scene(stage):
        run, job = await stage.take()
        done = await stage.finish(run, job)
        assert stage.failures() == [("missed", "the node's books do not know it")]

        for changed, words in (
            ({"received": 1}, "the books received 1"),
            ({"received": None}, "the books received None"),
            ({"expected": 1}, "the books expect 1"),
            ({"outcome": "ended_by_poster", "received": None}, "the books received None"),
            ({"standing": "waiting"}, "the books call it waiting"),
            ({"outcome": "lost", "reason": "why"}, "the books say lost: why"),
        ):
            await stage.keep_books(run, done, **changed)
            ((failure, reason),) = stage.failures()
            assert failure == "missed"
            assert words in reason

    play(scene)


def test_a_job_that_is_paid_twice_is_found():
    async def scene(stage):
        run, job = await stage.take()
        done = await stage.finish(run, job)
        await stage.keep_books(run, done)
        stage.grid.ledger.tables.put("paid", job.address, (5, 5))

        assert stage.failures() == [("paid twice", "paid (5, 5)")]

    play(scene)


def test_a_job_that_its_poster_ended_at_once_needs_no_books():
    async def scene(stage):
        _, job = await stage.take()
        stage.grid.ledger.end_job(job.address)
        assert stage.failures() == []

    play(scene)


def test_a_node_that_neither_waits_nor_works_for_a_day_is_stuck():
    async def scene(stage):
        await stage.clock.sleep(PATIENCE_S + 60)
        stage.watch.look()
        assert stage.failures() == [("stuck", "neither queued nor running")]

    play(scene)


def test_a_run_that_is_open_for_a_day_too_long_is_stuck():
    async def scene(stage):
        _, job = await stage.take()
        await stage.clock.sleep(job.timeout_s + PATIENCE_S - 60)
        stage.watch.look()
        assert not stage.watch.stuck
        await stage.clock.sleep(120)
        stage.watch.look()
        assert ("stuck", "its run makes no progress") in stage.failures()

    play(scene)
