"""A whole grid in virtual time: the real node code over simulated parts, share by share.

Each market is a share of its own, played from beginning to end in one process; as many processes
as the computer has cores take the shares, largest first.
"""

import asyncio
import gc
import logging
import multiprocessing
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from msgspec import Struct

from nosdesk.app.simulated_share import play_share
from nosdesk.domain.errors import BadInput, HostUnfit
from nosdesk.practice.simulation.faults import parse_faults
from nosdesk.practice.simulation.plan import Share, deal
from nosdesk.practice.simulation.verdict import Detail, Verdict

DETAIL_LIMIT = 20

__all__ = ["SimulateOptions", "SimulateReport", "Verdict", "run_simulation"]

OnShare = Callable[[Verdict], None]


@dataclass(frozen=True, slots=True)
class SimulateOptions:
    """How large a grid, and what goes wrong in it."""

    nodes: int
    jobs: int
    faults: str = "none"
    seed: int = 1
    fault_rate: float = 1.0
    market: str | None = None


class SimulateReport(Struct, frozen=True):
    """What came of it, judged by the ledger; money in micro-NOS."""

    engine: str
    nodes: int
    jobs_posted: int
    jobs_finished: int
    jobs_paid: int
    jobs_handed_back: int
    payments_missed: int
    nos_expected: int
    nos_received: int
    virtual_days: float
    wall_s: float
    jobs_per_s: float
    faults_injected: dict[str, int]
    paid_twice: int
    stuck: int
    seed: int
    details: tuple[Detail, ...]

    @property
    def all_well(self) -> bool:
        """True when nothing was missed, paid twice or stuck."""
        return not (self.payments_missed or self.paid_twice or self.stuck)


async def run_simulation(options: SimulateOptions, on_share: OnShare) -> SimulateReport:
    """Play every share and return what came of all of them together."""
    kinds = parse_faults(options.faults)
    shares = deal(
        nodes=options.nodes,
        jobs=options.jobs,
        kinds=kinds,
        seed=options.seed,
        fault_rate=options.fault_rate,
    )
    if options.market is not None:
        shares = _only(options.market, shares)
    began = time.monotonic()
    verdicts = await _play_side_by_side(shares, on_share)
    return _report(options, verdicts, wall_s=time.monotonic() - began)


def _only(market: str, shares: Sequence[Share]) -> tuple[Share, ...]:
    chosen = tuple(share for share in shares if share.terms.name == market)
    if not chosen:
        known = ", ".join(share.terms.name for share in shares)
        raise BadInput(f"No node of this grid works in market '{market}'.", f"Choose from {known}.")
    return chosen


async def _play_side_by_side(shares: Sequence[Share], on_share: OnShare) -> list[Verdict]:
    verdicts: list[Verdict] = []
    loop = asyncio.get_running_loop()
    workers = max(1, min(os.cpu_count() or 1, len(shares)))

    async def play(share: Share) -> None:
        try:
            verdict = await loop.run_in_executor(pool, play_share, share)
        except BrokenProcessPool as error:
            raise HostUnfit(
                "A process of the simulation was ended from outside.",
                "Was there enough memory? A smaller grid needs less.",
            ) from error
        verdicts.append(verdict)
        on_share(verdict)

    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _prepare_worker) as pool:
        async with asyncio.TaskGroup() as group:
            for share in shares:
                group.create_task(play(share))
    return verdicts


def _prepare_worker() -> None:
    """Trouble is what a simulation is made of: it is counted, not logged."""
    logging.disable()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # ends with its parent, without a word
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.set_threshold(200_000, 50, 100)


def _end_with_parent() -> None:
    """End this process when its parent does, however that ended: nobody waits for the share."""
    if (parent := multiprocessing.parent_process()) is not None:
        parent.join()
        os._exit(1)


def _report(
    options: SimulateOptions, verdicts: Sequence[Verdict], *, wall_s: float
) -> SimulateReport:
    faults: Counter[str] = Counter()
    for verdict in verdicts:
        faults.update(verdict.faults_injected)
    details = [detail for verdict in verdicts for detail in verdict.details]
    failures = Counter(detail.failure for detail in details)
    jobs = sum(verdict.jobs_posted for verdict in verdicts)
    return SimulateReport(
        engine="simulated",
        nodes=sum(verdict.nodes for verdict in verdicts),
        jobs_posted=jobs,
        jobs_finished=sum(verdict.jobs_finished for verdict in verdicts),
        jobs_paid=sum(verdict.jobs_paid for verdict in verdicts),
        jobs_handed_back=sum(verdict.jobs_handed_back for verdict in verdicts),
        payments_missed=failures["missed"],
        nos_expected=sum(verdict.nos_expected for verdict in verdicts),
        nos_received=sum(verdict.nos_received for verdict in verdicts),
        virtual_days=round(max((v.virtual_s for v in verdicts), default=0) / 86_400, 2),
        wall_s=round(wall_s, 2),
        jobs_per_s=round(jobs / wall_s, 1),
        faults_injected=dict(sorted(faults.items())),
        paid_twice=failures["paid twice"],
        stuck=failures["stuck"],
        seed=options.seed,
        details=tuple(details[:DETAIL_LIMIT]),
    )
