"""The jobs program, the node's side: wait in a queue, take a job, hand in its result."""

from nosdesk.domain.addresses import SYSTEM_PROGRAM
from nosdesk.domain.errors import BadInput
from nosdesk.domain.job import JobState
from nosdesk.domain.market import QueueType
from nosdesk.practice.programs import job_money, job_queue
from nosdesk.practice.programs.errors import ProgramError
from nosdesk.practice.programs.invocation import Invocation, State
from nosdesk.protocol.cids import NO_CONTENT
from nosdesk.protocol.metadata import Collection, decode_metadata
from nosdesk.protocol.pdas import METADATA_PROGRAM, metadata_account


def work(call: Invocation) -> None:
    """Join the market's queue, or take its first job when jobs are waiting."""
    market = call.load("market")
    authority = call.key("authority")
    call.require_fresh_run()
    waits = market["queue_type"] != QueueType.JOB and authority in market["queue"]
    call.require(not waits, "NodeAlreadyQueued", "market")
    _check_node(call, market)
    if market["queue_type"] == QueueType.JOB:
        job_queue.create_run(call, job_queue.pop(market), authority)
    else:
        job_queue.push(market, QueueType.NODE, authority)
    call.save("market", market)


def stop(call: Invocation) -> None:
    """Leave the market's queue; the market's authority may send a node away."""
    market = call.load("market")
    may = call.key("authority") in (call.key("node"), market["authority"])
    call.require(may, "Unauthorized", "authority")
    call.require(market["queue_type"] == QueueType.NODE, "MarketInWrongState", "market")
    job_queue.remove(market, call.key("node"))
    call.save("market", market)


def claim(call: Invocation) -> None:
    """Take a job that another node quit."""
    job = call.load("job")
    market = call.load("market")
    call.require_address("market", job["market"], "InvalidMarketAccount")
    call.require(job["state"] == JobState.STOPPED, "JobInWrongState", "job")
    _check_node(call, market)
    job_queue.create_run(call, call.key("job"), call.key("authority"))


def finish(call: Invocation) -> None:
    """Hand in the result: the node is paid, the poster refunded, the run closed."""
    job, run, market = call.load("job"), call.load("run"), call.load("market")
    for role in ("vault", "deposit", "user"):
        call.tokens(role)
    call.require_address("market", job["market"], "InvalidMarketAccount")
    call.require_address("payer_job", job["payer"], "InvalidPayer")
    call.require_address("job", run["job"], "JobInvalidRunAccount")
    call.require_address("authority", run["node"], "Unauthorized")
    call.require_address("payer_run", run["payer"], "InvalidPayer")
    call.require_address("vault", market["vault"], "InvalidVault")
    if job["price"]:
        call.require_address("deposit", call.programs.nos_account(job["payer"]), "InvalidATA")
    call.require(call.args["ipfs_result"] != NO_CONTENT, "JobResultNull")
    job["ipfs_result"] = call.args["ipfs_result"]
    job_money.end(call, job, run)
    call.close("run", "payer_run")


def complete(call: Invocation) -> None:
    """Add the result to a job that its poster has ended."""
    job = call.load("job")
    call.require(job["state"] == JobState.DONE, "JobInWrongState", "job")
    call.require_address("authority", job["node"], "Unauthorized")
    call.require(job["ipfs_result"] == NO_CONTENT, "JobResultsAlreadySet", "job")
    call.require(call.args["ipfs_result"] != NO_CONTENT, "JobResultNull")
    call.save("job", job | {"ipfs_result": call.args["ipfs_result"]})


def quit_run(call: Invocation) -> None:
    """Hand the run back unpaid; the job is stopped."""
    job, run = call.load("job"), call.load("run")
    call.require_address("job", run["job"], "InvalidJobAccount")
    call.require_address("payer", run["payer"], "InvalidPayer")
    call.require_address("authority", run["node"], "Unauthorized")
    call.save("job", job | {"state": JobState.STOPPED})
    call.close("run", "payer")


def quit_admin(call: Invocation) -> None:
    """Remove a run by decree; its job is left as it is."""
    run = call.load("run")
    call.require_address("payer", run["payer"], "InvalidPayer")
    call.require_address("authority", call.bank.admin, "Unauthorized")
    call.close("run", "payer")


def _check_node(call: Invocation, market: State) -> None:
    stake, nft = call.load("stake"), call.tokens("nft")
    authority = call.key("authority")
    call.require_address("stake", call.programs.stake(authority), "InvalidStakeAccount")
    call.require(stake["authority"] == authority, "Unauthorized", "stake")
    enough = stake["xnos"] >= market["node_xnos_minimum"]
    call.require(enough, "NodeNotEnoughStake", "stake")
    if market["node_access_key"] == SYSTEM_PROGRAM:
        return
    call.require(str(nft.owner) == authority, "NodeNftWrongOwner", "nft")
    call.require(nft.amount >= 1, "NodeNftInvalidAmount", "nft")
    call.require_address("metadata", metadata_account(str(nft.mint)), "NodeNftWrongMetadata")
    expected = Collection(market["node_access_key"], verified=True)
    call.require(_collection(call) == expected, "NodeKeyInvalidCollection", "metadata")


def _collection(call: Invocation) -> Collection | None:
    account = call.bank.account(call.key("metadata"))
    if account is None or str(account.owner) != METADATA_PROGRAM:
        return None
    try:
        return decode_metadata(account.data).collection
    except BadInput as error:
        raise ProgramError("AccountDidNotDeserialize", "metadata") from error


EFFECTS = {
    "work": work,
    "stop": stop,
    "claim": claim,
    "finish": finish,
    "complete": complete,
    "quit": quit_run,
    "quit_admin": quit_admin,
}
