"""What the official node says of itself on its info route, in a few words of ours.

The route tells a category or the raw state. While a job runs the last raw state is mostly one of a
container, so OTHER says nothing about jobs; and a failure to queue is listed under QUEUED there.
"""

from enum import StrEnum


class Doing(StrEnum):
    """What it says that it does; SILENT where it says nothing that can be read."""

    JOB = "job"
    BENCHMARK = "benchmark"
    HEALTH_CHECK = "health_check"
    RESTARTING = "restarting"
    STARTING = "starting"
    JOINING = "joining"
    QUEUED = "queued"
    OTHER = "other"
    SILENT = "silent"


_CATEGORIES = {
    "RUNNING_JOB": Doing.JOB,
    "BENCHMARKING": Doing.BENCHMARK,
    "HEALTHCHECK": Doing.HEALTH_CHECK,
    "RESTARTING": Doing.RESTARTING,
    "STARTING": Doing.STARTING,
    "JOINING_MARKET": Doing.JOINING,
    "QUEUED": Doing.QUEUED,
}
_WHOLE = {
    "queueing-in-market": Doing.JOINING,
    "queueing-in-market-success": Doing.QUEUED,
    "queueing-in-market-position": Doing.QUEUED,
    "queueing-in-market-failed": Doing.OTHER,
    "awaiting-job-queue": Doing.QUEUED,
    "job-queued": Doing.QUEUED,
}
_BEGINNINGS = (
    ("job-running", Doing.JOB),
    ("claiming-job", Doing.JOB),
    ("job-starting", Doing.JOB),
    ("awaiting-job-definition", Doing.JOB),
    ("job-resuming", Doing.JOB),
    ("job-finishing", Doing.JOB),
    ("benchmark-", Doing.BENCHMARK),
    ("health-check-", Doing.HEALTH_CHECK),
    ("node-restart", Doing.RESTARTING),
    ("node-start", Doing.STARTING),
)

FINISHING = "job-finishing"
"""How the raw states begin in which it hands a result in."""


def doing_of(raw: str | None) -> Doing:
    """Return the word for a category or raw state; None is an answer that did not come."""
    if raw is None:
        return Doing.SILENT
    if (known := _CATEGORIES.get(raw) or _WHOLE.get(raw)) is not None:
        return known
    return next((doing for begin, doing in _BEGINNINGS if raw.startswith(begin)), Doing.OTHER)
