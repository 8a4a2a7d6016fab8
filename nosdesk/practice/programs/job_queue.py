"""A market's queue, and the run that begins when it gives a job to a node."""

from nosdesk.domain.addresses import Address
from nosdesk.domain.market import QueueType
from nosdesk.practice.programs.errors import ProgramError
from nosdesk.practice.programs.invocation import Invocation, State

UNKNOWN_JOB_TYPE = 255


def push(market: State, kind: QueueType, key: Address) -> None:
    """Add the key at the end; a market for unknown jobs queues nothing."""
    if market["job_type"] == UNKNOWN_JOB_TYPE:
        return
    market["queue_type"] = kind
    market["queue"] += (key,)


def pop(market: State) -> Address:
    """Take the first key out."""
    key: Address = market["queue"][0]
    remove(market, key)
    return key


def remove(market: State, key: Address) -> None:
    """Take this key out."""
    if key not in market["queue"]:
        raise ProgramError("NotInMarketQueue")
    index = market["queue"].index(key)
    market["queue"] = market["queue"][:index] + market["queue"][index + 1 :]
    if not market["queue"]:
        market["queue_type"] = QueueType.EMPTY


def create_run(call: Invocation, job: Address, node: Address) -> None:
    """Make the run account that says this node has this job from now on."""
    run = {"job": job, "node": node, "payer": call.key("payer"), "state": 0, "time": call.now}
    call.create("run", run, payer="payer")
