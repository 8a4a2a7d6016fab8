"""What a job costs, and who gets it when the job ends."""

from nosdesk.domain.job import JobState, payment
from nosdesk.practice.programs.invocation import Invocation, State


def deposit_of(job: State) -> int:
    """Return what the vault keeps for the job."""
    cost: int = job["price"] * job["timeout"]
    return cost


def end(call: Invocation, job: State, run: State) -> None:
    """Mark the job done by the run's node; pay the node and refund the rest of the deposit."""
    job |= {
        "state": JobState.DONE,
        "node": run["node"],
        "time_start": run["time"],
        "time_end": call.now,
    }
    call.save("job", job)
    paid = payment(job["price"], job["time_start"], job["time_end"], job["timeout"])
    call.transfer("vault", "user", "vault", paid)
    call.transfer("vault", "deposit", "vault", deposit_of(job) - paid)
