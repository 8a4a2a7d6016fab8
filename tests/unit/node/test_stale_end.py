"""The poster ends the job, and endpoints that lag do not show it yet."""

from nosdesk.domain.job import JobState
from nosdesk.node import activity
from tests.unit.node.world import World

LAG_S = 100.0


def stuck_in_the_past(chain, job):
    """Let reads show the run and the job as they are now; return what lets them go on."""
    (run,) = chain.state.runs.values()
    then = {"run": run, "job": chain.state.jobs[job], "runs_of": (run,)}
    real = {name: getattr(chain, name) for name in then}

    def answering(value):
        async def answer(_address):
            return value

        return answer

    for name, value in then.items():
        setattr(chain, name, answering(value))
    return lambda: [setattr(chain, name, call) for name, call in real.items()]


async def test_a_job_that_its_poster_ended_is_not_given_up_while_endpoints_lag():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 600")
        await world.until(lambda: world.did(activity.OpStarted))
        await world.clock.advance(30)
        catch_up = stuck_in_the_past(world.chain, job)
        world.chain.end_job(job)
        await world.clock.advance(LAG_S)
        catch_up()
        await world.until_settled(job)

        record = world.record(job)
        assert (record.outcome, record.expected, record.received) == (
            "ended_by_poster",
            world.earned,
            world.earned,
        )
        ended = world.chain.state.jobs[job]
        assert (ended.state, ended.result) == (JobState.DONE, record.result)
