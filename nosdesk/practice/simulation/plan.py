"""How a grid is dealt out: each market with its nodes and jobs is a share that runs alone.

Nothing but the ledger's program connects markets, so shares can run side by side and in any order,
and a seed means the same however many processes there are.
"""

from dataclasses import dataclass
from random import Random

from nosdesk.practice.markets import FIRST_GRID, MarketTerms

FIRST_GRID_NODES = 112
FIRST_GRID_JOBS = 139_749
FIRST_GRID_S = 42 * 86_400.0
MEAN_JOB_S = 35_773.7 * 3600 / FIRST_GRID_JOBS
"""The first grid's own numbers: about a quarter of an hour a job."""

_POPULARITY = {
    "nvidia-3060": 16,
    "nvidia-4090": 14,
    "nvidia-3090": 12,
    "nvidia-3080": 11,
    "nvidia-4070": 10,
    "nvidia-3070": 9,
    "nvidia-4080": 8,
    "nvidia-4060": 8,
    "nvidia-a4000": 7,
    "nvidia-a5000": 6,
    "nvidia-a6000": 5,
    "nvidia-a100": 4,
    "nvidia-h100": 2,
}


@dataclass(frozen=True, slots=True)
class Share:
    """One market's part of a simulation."""

    terms: MarketTerms
    nodes: int
    jobs: int
    posting_s: float
    kinds: frozenset[str]
    seed: int
    fault_rate: float = 1.0

    @property
    def name(self) -> str:
        """What its randomness begins with: the same name brings the same share again."""
        return f"{self.seed}/{self.terms.name}"


@dataclass(frozen=True, slots=True)
class PlannedJob:
    """When a job is listed, how long its work takes, and what its poster does to it later."""

    at_s: float
    work_s: float
    timeout_s: int
    ends_after_s: float | None = None
    extends_after_s: float | None = None
    has_two_ops: bool = False
    is_flawed: bool = False


def deal(
    *, nodes: int, jobs: int, kinds: frozenset[str], seed: int, fault_rate: float = 1.0
) -> tuple[Share, ...]:
    """Return the shares, largest first; jobs come as thick as they came on the first grid."""
    terms = sorted(FIRST_GRID, key=lambda terms: -_POPULARITY[terms.name])
    node_counts = _portions(nodes, [_POPULARITY[market.name] for market in terms])
    job_counts = _portions(jobs, node_counts)
    density = FIRST_GRID_NODES * FIRST_GRID_S / FIRST_GRID_JOBS
    posting_s = density * jobs / nodes
    return tuple(
        Share(market, node_count, job_count, posting_s, kinds, seed, fault_rate)
        for market, node_count, job_count in zip(terms, node_counts, job_counts, strict=True)
        if job_count
    )


def planned_jobs(share: Share) -> list[PlannedJob]:
    """Return the share's jobs in the order in which they are listed."""
    random = Random(f"{share.name}/jobs")
    moments = sorted(random.uniform(0, share.posting_s) for _ in range(share.jobs))
    return [_planned_job(at_s, share.terms.timeout_s, random) for at_s in moments]


def _planned_job(at_s: float, longest_s: int, random: Random) -> PlannedJob:
    work_s = round(min(random.expovariate(1 / MEAN_JOB_S), 0.8 * longest_s), 1)
    timeout_s = min(longest_s, int(1.5 * work_s) + 300)
    dice = random.random()
    if dice < 0.03:  # too short a time-out
        return PlannedJob(at_s, work_s, max(60, int(0.6 * work_s)))
    if dice < 0.06:
        return PlannedJob(at_s, work_s, timeout_s, ends_after_s=random.uniform(0, 1.2 * work_s))
    if dice < 0.08:
        short_s = max(60, int(0.6 * work_s))
        return PlannedJob(at_s, work_s, short_s, extends_after_s=random.uniform(0, short_s))
    return PlannedJob(
        at_s, work_s, timeout_s, has_two_ops=dice < 0.18, is_flawed=0.18 <= dice < 0.19
    )


def _portions(whole: int, weights: list[int]) -> list[int]:
    """Return the whole dealt out by weight, every part at most one off."""
    total = sum(weights)
    exact = [whole * weight / total for weight in weights]
    portions = [int(part) for part in exact]
    by_rest = sorted(range(len(weights)), key=lambda i: portions[i] - exact[i])
    for index in by_rest[: whole - sum(portions)]:
        portions[index] += 1
    return portions
