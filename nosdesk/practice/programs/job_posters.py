"""The jobs program, the poster's side: list jobs, change them, take them back, clean up."""

from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.domain.job import JobState
from nosdesk.domain.market import QueueType
from nosdesk.practice.programs import job_money, job_queue
from nosdesk.practice.programs.invocation import Invocation, State
from nosdesk.protocol.cids import NO_CONTENT


def list_job(call: Invocation) -> None:
    """Post a job: to the first waiting node, or to the end of the job queue."""
    market = _market_for_posting(call)
    waiting = market["queue_type"] == QueueType.NODE
    node = job_queue.pop(market) if waiting else None
    _post(call, market, node)
    if node is None:
        job_queue.push(market, QueueType.JOB, call.key("job"))
    call.save("market", market)


def assign(call: Invocation) -> None:
    """Post a job to one node of the queue."""
    market = _market_for_posting(call)
    call.require(market["queue_type"] == QueueType.NODE, "MarketInWrongState", "market")
    job_queue.remove(market, call.key("node"))
    _post(call, market, call.key("node"))
    call.save("market", market)


def extend(call: Invocation) -> None:
    """Give the job a later time-out and pay for the difference."""
    job, _ = _job_and_market(call)
    call.load("rewards_reflection")
    call.tokens("rewards_vault")
    call.require_address("authority", job["project"], "Unauthorized")
    call.require(job["price"] == 0 or call.key("payer") == job["payer"], "Unauthorized", "payer")
    call.require(job["state"] == JobState.QUEUED, "JobInWrongState", "job")
    _require_payers_account(call, job["price"])
    timeout = call.args["timeout"]
    call.require(timeout > job["timeout"], "JobTimeoutNotGreater")
    cost = job["price"] * (timeout - job["timeout"])
    call.save("job", job | {"timeout": timeout})
    call.transfer("user", "vault", "payer", cost)


def delist(call: Invocation) -> None:
    """Take a waiting job back; the whole deposit returns."""
    job, market = _job_and_market(call)
    call.require_address("authority", job["project"], "Unauthorized")
    call.require_address("payer", job["payer"], "InvalidPayer")
    call.require(job["state"] == JobState.QUEUED, "JobInWrongState", "job")
    _require_nos(call, job, "deposit")
    call.require(market["queue_type"] == QueueType.JOB, "MarketInWrongState", "market")
    job_queue.remove(market, call.key("job"))
    call.save("market", market)
    call.transfer("vault", "deposit", "vault", job_money.deposit_of(job))
    call.close("job", "payer")


def end(call: Invocation) -> None:
    """End a running job now: the node is paid for its time, the result stays open."""
    job, _ = _job_and_market(call)
    run = call.load("run")
    call.require_address("authority", job["project"], "Unauthorized")
    call.require_address("payer", run["payer"], "InvalidPayer")
    call.require_address("job", run["job"], "JobInvalidRunAccount")
    call.tokens("user")
    _require_nos(call, job, "deposit")
    if job["price"]:
        call.require_address("user", call.programs.nos_account(run["node"]), "InvalidATA")
    job_money.end(call, job, run)
    call.close("run", "payer")


def recover(call: Invocation) -> None:
    """Take back a job that a node quit; the whole deposit returns."""
    job, _ = _job_and_market(call)
    call.require_address("payer", job["payer"], "InvalidPayer")
    call.require_address("authority", job["project"], "Unauthorized")
    call.require(job["state"] == JobState.STOPPED, "JobInWrongState", "job")
    call.tokens("user")
    call.transfer("vault", "user", "vault", job_money.deposit_of(job))
    call.close("job", "payer")


def clean(call: Invocation) -> None:
    """Remove a job long done; anyone may, the poster gets the rent."""
    job, market = call.load("job"), call.load("market")
    call.require_address("payer", job["payer"], "InvalidPayer")
    call.require(job["state"] == JobState.DONE, "JobInWrongState", "job")
    expired = call.now - job["time_end"] > market["job_expiration"]
    call.require(expired, "JobNotExpired", "job")
    call.close("job", "payer")


def clean_admin(call: Invocation) -> None:
    """Remove a job by decree."""
    job = call.load("job")
    call.require_address("payer", job["payer"], "InvalidPayer")
    call.require_address("authority", call.bank.admin, "Unauthorized")
    call.close("job", "payer")


def _market_for_posting(call: Invocation) -> State:
    market = call.load("market")
    for role in ("user", "vault", "rewards_vault"):
        call.tokens(role)
    call.load("rewards_reflection")
    call.require_address("vault", market["vault"], "InvalidVault")
    call.require_fresh_run()
    _require_payers_account(call, market["job_price"])
    return market


def _post(call: Invocation, market: State, node: Address | None) -> None:
    job: State = {
        "ipfs_job": call.args["ipfs_job"],
        "ipfs_result": NO_CONTENT,
        "market": call.key("market"),
        "node": SYSTEM_PROGRAM,
        "payer": call.key("payer"),
        "price": market["job_price"],
        "project": call.key("authority"),
        "state": JobState.QUEUED,
        "time_end": 0,
        "time_start": 0,
        "timeout": call.args["timeout"],
    }
    call.create("job", job, payer="payer")
    call.transfer("user", "vault", "payer", job_money.deposit_of(job))
    if node is not None:
        job_queue.create_run(call, call.key("job"), node)


def _job_and_market(call: Invocation) -> tuple[State, State]:
    job, market = call.load("job"), call.load("market")
    call.tokens("vault")
    call.require_address("market", job["market"], "InvalidMarketAccount")
    call.require_address("vault", market["vault"], "InvalidVault")
    return job, market


def _require_payers_account(call: Invocation, price: int) -> None:
    call.tokens("user")
    if price:
        expected = call.programs.nos_account(call.key("payer"))
        call.require_address("user", expected, "InvalidATA")


def _require_nos(call: Invocation, job: State, role: str) -> None:
    mint = str(call.tokens(role).mint)
    call.require(job["price"] == 0 or mint == call.programs.nos_mint, "InvalidATA", role)


EFFECTS = {
    "list": list_job,
    "assign": assign,
    "extend": extend,
    "delist": delist,
    "end": end,
    "recover": recover,
    "clean": clean,
    "clean_admin": clean_admin,
}
