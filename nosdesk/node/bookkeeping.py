"""Writes into the history what each run was owed and what came in, by the ledger's word.

Money that is not certain yet is written down as waiting: a settlement that takes long, with what
holds it up, and a payment whose receipt the ledger does not tell. Both are taken up again.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from nosdesk.aio.retry import Backoff
from nosdesk.domain.errors import NodeError
from nosdesk.domain.job import Job, JobState
from nosdesk.domain.money import MicroNos
from nosdesk.domain.run import Assignment, RunState
from nosdesk.domain.settlement import Settlement
from nosdesk.domain.standing import Standing, standing
from nosdesk.node import activity
from nosdesk.node.books import Books
from nosdesk.node.outside import Outside
from nosdesk.node.patience import Patience
from nosdesk.node.receipts import Receipts
from nosdesk.node.settler import Settler
from nosdesk.ports.history import SETTLING, RunRecord

SETTLING_NOTED_AFTER_S = 30.0
"""A settlement that takes no longer is written down only at its end."""

UNREAD_FOR_S = 30 * 86_400.0
"""How long a receipt that is missing is asked for."""

UNREAD_AT_ONCE = 10
_UNREAD_AGAIN = Backoff(first_s=3_600.0, cap_s=86_400.0)

_UNREAD = "The ledger does not tell yet what came in; it is asked again from time to time."
_SHORT = "Less came in than the program owes."
_UNCONFIRMED = "The claim is not confirmed yet."
_UNHEARD = "The poster ended the job, and paid, before this computer had heard of it."


@dataclass(frozen=True)
class Bookkeeping:
    """One node's entries in the history; `engine` says what runs its containers.

    `energy_wh` tells what its GPUs took between two instants, where they are measured; `gpu` is
    what they are known by. Receipts that are missing are asked for whichever node they are of:
    that one may be on this PC no more.
    """

    outside: Outside
    grid: str
    books: Books
    patience: Patience
    publish: Callable[[activity.Activity], None]
    engine: Callable[[], str]
    energy_wh: Callable[[float, float], float | None] | None = None
    gpu: str = ""

    async def close(self, state: RunState, settler: Settler) -> None:
        """Write down how the run ended, close its books, and tell."""
        settlement = await settler.close_books()
        record = await self._record(state, settlement, settler)
        await self._write(record)
        await self.books.close(record.run)
        self._tell(record)

    async def note_while_settling(self, state: RunState, settler: Settler) -> None:
        """Write down that a settlement takes long, and why, until cancelled."""
        noted = ""
        while True:
            await self.outside.clock.sleep(SETTLING_NOTED_AFTER_S)
            reason = settler.holdup.reason or _UNCONFIRMED
            if reason != noted:
                await self._write(self._unsettled_record(state, settler, reason))
                noted = reason

    async def book_unheard(self, assignment: Assignment, job: Job) -> None:
        """Write down a run that its poster ended, and thereby paid, before we heard of it."""
        await self.book_unserved(assignment, job, "ended_by_poster", _UNHEARD)

    async def book_unserved(
        self, assignment: Assignment, job: Job | None, outcome: str, reason: str = ""
    ) -> None:
        """Write down a run that ended so on the ledger without this program's doing.

        `job` is None where the ledger has cleaned it up already.
        """
        timeout_s = assignment.timeout_s if job is None else job.timeout_s
        state = RunState(assignment=assignment, timeout_s=timeout_s)
        receipts = Receipts(
            state, chain=self.outside.chain, clock=self.outside.clock, patience=self.patience
        )
        received: MicroNos | None = MicroNos(0)
        expected = MicroNos(0)
        if outcome != "handed_back":
            received = await receipts.of_run()
            expected = await receipts.owed(
                self.outside.clock.now() if job is None else job.time_end
            )
        word = standing(outcome, expected, received)
        record = replace(
            self._begun_record(state),
            settled_at=self.outside.clock.now(),
            outcome=outcome,
            expected=expected,
            received=received,
            result=job.result if job else None,
            standing=word,
            reason=_in_words(reason, word),
        )
        await self._write(record)
        self._tell(record)

    async def catch_up(self) -> None:
        """Ask for receipts that are missing, now and from time to time, until cancelled."""
        random = self.outside.random
        for pause in _UNREAD_AGAIN.delays(random):
            found = await self._unread()
            for record in random.sample(found, min(len(found), UNREAD_AT_ONCE)):
                await self._read_again(record)
            await self.outside.clock.sleep(pause)

    # --- Records -------------------------------------------------------------------------------

    async def _record(self, state: RunState, settlement: Settlement, settler: Settler) -> RunRecord:
        now = self.outside.clock.now()
        begun = self._begun_record(state)
        outcome = settlement.outcome or "lost"
        expected = MicroNos(0)  # for a run that went back
        received: MicroNos | None = MicroNos(0)
        if outcome in ("paid", "ended_by_poster"):
            expected = await settler.receipts.owed(settlement.landed_at or now)
            received = settlement.received
        elif outcome == "lost":
            expected = settler.receipts.worth(begun.ended_at or now)
        word = standing(outcome, expected, received, is_forgone=settlement.is_forgone)
        return replace(
            begun,
            sent_at=settler.sent_at,
            settled_at=settlement.landed_at or now,
            outcome=outcome,
            expected=expected,
            received=received,
            result=settlement.result,
            signature=settlement.signed.signature if settlement.signed else None,
            standing=word,
            reason=_in_words(settlement.reason, word),
        )

    def _unsettled_record(self, state: RunState, settler: Settler, reason: str) -> RunRecord:
        begun = self._begun_record(state)
        earned = settler.receipts.worth(begun.settled_at)
        return replace(
            begun,
            sent_at=settler.sent_at,
            expected=MicroNos(0) if state.hand_back else earned,
            result=settler.state.result,
            reason=reason,
        )

    def _begun_record(self, state: RunState) -> RunRecord:
        """Return what is known of the run without its settlement."""
        facts = state.assignment
        starts = [op.started_at for op in state.ops if op.started_at is not None]
        ends = [op.ended_at for op in state.ops if op.ended_at is not None]
        measure = self.energy_wh if starts and ends else None
        return RunRecord(
            run=facts.run,
            job=facts.job,
            node=facts.node,
            market=facts.market,
            grid=self.grid,
            engine=self.engine(),
            assigned_at=facts.time_start,
            started_at=min(starts, default=None),
            ended_at=max(ends, default=None),
            sent_at=None,
            settled_at=self.outside.clock.now(),
            status=state.result_status,
            outcome=SETTLING,
            expected=MicroNos(0),
            received=None,
            result=None,
            signature=None,
            standing="waiting",
            energy_wh=measure(min(starts), max(ends)) if measure else None,
            gpu=self.gpu,
        )

    # --- Receipts that are missing ---------------------------------------------------------------

    async def _unread(self) -> tuple[RunRecord, ...]:
        since = self.outside.clock.now() - UNREAD_FOR_S
        history = self.outside.history
        return await self.patience.until_read(
            lambda: history.unread(grid=self.grid, since=since, limit=10 * UNREAD_AT_ONCE)
        )

    async def _read_again(self, record: RunRecord) -> None:
        if record not in await self._unread():
            return  # another node of this PC was faster
        received = await self._payout(record)
        if received is None or record not in await self._unread():
            return  # there is a next time, or it has been written down meanwhile
        word = standing(record.outcome, record.expected, received)
        reason = _in_words(record.reason.replace(_UNREAD, "").strip(), word)
        await self._write(replace(record, received=received, standing=word, reason=reason))

    async def _payout(self, record: RunRecord) -> MicroNos | None:
        if record.expected == 0:
            return MicroNos(0)  # which leaves no trace
        try:
            payout = await self.outside.chain.payout(record.run, record.node)
        except NodeError:
            return None
        return None if payout is None else payout.nos

    async def _write(self, record: RunRecord) -> None:
        """Write it down, be the disk full meanwhile."""
        await self.patience.until_read(lambda: self.outside.history.record(record))

    def _tell(self, record: RunRecord) -> None:
        self.publish(
            activity.RunSettled(
                record.settled_at,
                record.run,
                record.job,
                record.outcome,
                record.expected,
                record.received,
                record.reason,
            )
        )


def was_paid_by_poster(assignment: Assignment, job: Job) -> bool:
    """Tell whether the job was ended in this run, whose result it never got."""
    return (
        job.state is JobState.DONE
        and (job.node, job.time_start) == (assignment.node, assignment.time_start)
        and job.result is None
    )


def _in_words(reason: str, word: Standing) -> str:
    match word:
        case "waiting":
            return f"{reason} {_UNREAD}".strip()
        case "short":
            return reason or _SHORT
        case _:
            return reason
