"""A node's job on a stage: taken from a market, and finished."""

from nosdesk.domain.actions import Finish, Work

RESULT = "QmfZxBuQen1NwBcAt7QEs7Cnyx4S5JsE11ZgywXhucyFx3"
UNKNOWN_SIGNATURE = "5" * 87


async def serve(stage, node):
    """Let the node take a job from the market and return its run and job."""
    await stage.land(Work(stage.market), signer=node)
    await stage.post_job(stage.market)
    (run,) = await stage.chain.runs_of(node.address)
    return run, await stage.chain.job(run.job)


def finish(run, job, *, open_deposit=False) -> Finish:
    return Finish(
        job=job.address,
        run=run.address,
        market=job.market,
        price=job.price,
        payer_job=job.payer,
        payer_run=run.payer,
        result=RESULT,
        open_deposit=open_deposit,
    )
