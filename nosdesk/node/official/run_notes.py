"""What the official node's runs were, and what came in for them, by the ledger's word.

It serves and submits its runs itself; so this only writes down what the ledger shows, in the same
books and the same history as for our own node. A run that this computer heard of stays open in the
books until its end was written down, whatever happens to this program meanwhile.
"""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from nosdesk.domain.addresses import RunAddress
from nosdesk.domain.job import Job, JobState, Run
from nosdesk.domain.run import Assignment, assignment_of
from nosdesk.node import activity
from nosdesk.node.activity import Activity
from nosdesk.node.bookkeeping import Bookkeeping
from nosdesk.node.books import Books
from nosdesk.node.outside import Outside
from nosdesk.node.patience import Patience

LOOKS = 5
PAUSE_BETWEEN_LOOKS_S = 1.0

_HANDED_BACK = "The network's own node gave this job back unpaid."
_CLEANED_UP = "The ledger had removed the job before its end was read."


@dataclass(eq=False)
class RunNotes:
    """Opens the books of each run that is heard of, and closes them once it is over."""

    outside: Outside
    books: Books
    patience: Patience
    publish: Callable[[Activity], None]
    bookkeeping: Bookkeeping
    _heard: asyncio.Queue[Run] = field(default_factory=asyncio.Queue, init=False)
    _known: set[RunAddress] = field(default_factory=set, init=False)
    _closing: set[RunAddress] = field(default_factory=set, init=False)

    def hear_of(self, run: Run) -> None:
        """Take in a run of the node's, known already or not."""
        if run.address not in self._known:
            self._known.add(run.address)
            self._heard.put_nowait(run)

    async def keep(self) -> None:
        """Open the books of what is heard of, until cancelled."""
        while True:
            run = await self._heard.get()
            if not await self.books.is_known(run.address):
                await self._open(run)

    async def open_assignments(self) -> tuple[Assignment, ...]:
        """Return the node's runs whose end was not written down yet, oldest first."""
        mine = self.outside.signer.address
        return tuple(each for each in await self.books.open_assignments() if each.node == mine)

    async def close_gone(self, standing: Iterable[Run], group: asyncio.TaskGroup) -> None:
        """Begin to write down the end of every open run that the ledger has no more."""
        there = {each.address for each in standing}
        for each in await self.open_assignments():
            if each.run not in there and each.run not in self._closing:
                self._closing.add(each.run)
                group.create_task(self._close(each))

    async def _open(self, run: Run) -> None:
        job = await self.patience.until_read(lambda: self.outside.chain.job(run.job))
        if job is None:
            self._known.discard(run.address)  # one endpoint may be late: it is heard of again
            return
        now = self.outside.clock.now()
        assignment = assignment_of(run, job, now)
        await self.books.open_run(assignment)
        self.publish(activity.RunAssigned(now, assignment.run, assignment.job))

    async def _close(self, assignment: Assignment) -> None:
        try:
            if (end := await self._end(assignment)) is not None:
                job, outcome, reason = end
                await self.bookkeeping.book_unserved(assignment, job, outcome, reason)
                await self.books.close(assignment.run)
        finally:
            self._closing.discard(assignment.run)

    async def _end(self, assignment: Assignment) -> tuple[Job | None, str, str] | None:
        """Return how it ended; None where the ledger contradicts itself, to be asked again."""
        chain = self.outside.chain
        for _ in range(LOOKS):
            if await self.patience.until_read(lambda: chain.run(assignment.run)) is not None:
                return None  # it is there after all
            job = await self.patience.until_read(lambda: chain.job(assignment.job))
            if job is None or job.state is not JobState.QUEUED:
                return outcome_of(assignment, job)
            await self.outside.clock.sleep(PAUSE_BETWEEN_LOOKS_S)
        return None


def outcome_of(assignment: Assignment, job: Job | None) -> tuple[Job | None, str, str]:
    """Return the job, the outcome for this run of it, and why it is not simply paid."""
    if job is None:
        return None, "paid", _CLEANED_UP
    is_this_run = (job.node, job.time_start) == (assignment.node, assignment.time_start)
    if job.state is not JobState.DONE or not is_this_run:
        return job, "handed_back", _HANDED_BACK
    return job, "paid" if job.result else "ended_by_poster", ""
