"""What came of a share, by the ledger's own word, with the nodes' books held against it."""

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from nosdesk.domain.addresses import JobAddress
from nosdesk.domain.job import Job, JobState, payment
from nosdesk.ports.history import RunRecord
from nosdesk.practice.simulation.grid import SimulatedGrid

Books = Mapping[JobAddress, RunRecord]
Failure = Literal["missed", "paid twice", "stuck"]


class Detail(Struct, frozen=True):
    """One thing that went wrong, with what it takes to see it again."""

    failure: Failure
    market: str
    reason: str
    node: str = ""
    job: str = ""
    run: str = ""


class Verdict(Struct, frozen=True):
    """The sums over one share; money in micro-NOS."""

    market: str
    nodes: int
    jobs_posted: int
    jobs_finished: int
    jobs_paid: int
    jobs_handed_back: int
    nos_expected: int
    nos_received: int
    virtual_s: float
    wall_s: float
    faults_injected: dict[str, int]
    details: tuple[Detail, ...]


def judge(grid: SimulatedGrid, stuck: list[Detail], *, virtual_s: float, wall_s: float) -> Verdict:
    """Return the verdict on a grid whose nodes have all stopped."""
    tables, books = grid.ledger.tables, _books_of(grid)
    done = [job for job in grid.done.values() if job.state is JobState.DONE]
    paid = tables.items("paid")
    return Verdict(
        market=grid.share.terms.name,
        nodes=grid.share.nodes,
        jobs_posted=len(grid.posted),
        jobs_finished=len(done),
        jobs_paid=sum(1 for job in done if paid.get(job.address)),
        jobs_handed_back=sum(job.state is JobState.STOPPED for job in grid.done.values()),
        nos_expected=sum(_owed(job) for job in done),
        nos_received=sum(tables.get("nos", rig.address) or 0 for rig in grid.rigs),
        virtual_s=virtual_s,
        wall_s=wall_s,
        faults_injected=dict(grid.tally),
        details=(*stuck, *_by_ledger(grid, books), *_by_books(grid, books)),
    )


def _owed(job: Job) -> int:
    return payment(job.price, job.time_start, job.time_end, job.timeout_s)


def _by_ledger(grid: SimulatedGrid, books: Books) -> Iterator[Detail]:
    """What the ledger tells; of what went back, the engines and the books say if it had begun."""
    worked_for = {job for rig in grid.rigs for job in rig.containers.worked_for}
    market, tables = grid.share.terms.name, grid.ledger.tables
    running = {run.job: run for run in tables.items("runs").values()}
    for address in grid.posted:
        job, payments = grid.done.get(address), tables.get("paid", address) or ()
        if job is None and address in running:
            run = running[address]
            reason = "the run is still open"
            yield Detail("missed", market, reason, run.node, address, run.address)
        elif job is None:
            yield Detail("stuck", market, "nobody took the job", job=address)
        elif job.state is not JobState.DONE:
            if address in worked_for:
                yield Detail("missed", market, "handed back after work", job=address)
            elif not _went_back_unbegun(job, books):
                yield Detail("missed", market, "handed back", job=address)
        elif len(payments) > 1:
            yield Detail("paid twice", market, f"paid {payments}", job.node or "", address)
        elif not payments:
            yield Detail("missed", market, "done and never paid", job.node or "", address)
        elif job.result is not None and not grid.is_pinned(job.result):
            yield Detail("missed", market, "its result is nowhere", job.node or "", address)
    for address in grid.ledger.claimed_twice:
        reason = "claimed anew while an earlier claim could still land"
        yield Detail("paid twice", market, reason, job=address)


def _books_of(grid: SimulatedGrid) -> Books:
    return {record.job: record for rig in grid.rigs for record in rig.history.records.values()}


def _went_back_unbegun(job: Job, books: Books) -> bool:
    """Tell whether a node handed the job back, whose books say that it had not begun."""
    record = books.get(job.address)
    return (
        job.state is JobState.STOPPED
        and record is not None
        and (record.outcome, record.standing, record.started_at) == ("handed_back", "matched", None)
    )


def _by_books(grid: SimulatedGrid, books: Books) -> Iterator[Detail]:
    """What the nodes' own books tell otherwise than the ledger."""
    market = grid.share.terms.name
    for job in grid.done.values():
        record = books.get(job.address)
        if record is None and job.result is None:
            continue  # its poster ended it, and paid, before the node ever heard of it
        if record is None:
            reason = "the node's books do not know it"
            yield Detail("missed", market, reason, job.node or "", job.address)
        elif job.state is JobState.DONE and (reason := _difference(job, record)):
            yield Detail("missed", market, reason, record.node, job.address, record.run)


def _difference(job: Job, record: RunRecord) -> str:
    owed = _owed(job)
    if record.outcome not in ("paid", "ended_by_poster"):
        return f"paid {owed}, but the books say {record.outcome}: {record.reason}"
    if record.expected != owed:
        return f"owed {owed}, but the books expect {record.expected}"
    if record.received != owed:
        return f"paid {owed}, but the books received {record.received}"
    if record.standing != "matched":
        return f"paid {owed}, but the books call it {record.standing}"
    return ""
