"""What the ledger says of one run's money: what was owed for it, and what came in."""

from collections.abc import Awaitable, Callable
from itertools import islice
from random import Random
from typing import TypeVar

from nosdesk.aio.retry import Backoff
from nosdesk.domain.addresses import Signature
from nosdesk.domain.job import JobState, payment
from nosdesk.domain.money import MicroNos
from nosdesk.domain.run import RunState
from nosdesk.node.patience import Patience
from nosdesk.ports.chain import Chain, Receipt
from nosdesk.ports.clock import Clock

T = TypeVar("T")

READING_TRIES = 8
"""How often the ledger is asked for what the books lack; the growing pauses add up to minutes."""

_AGAIN = Backoff(first_s=1.0, cap_s=60.0, jitter=0)


class Receipts:
    """Reads them for one run, patiently, and remembers what was read."""

    def __init__(self, run: RunState, *, chain: Chain, clock: Clock, patience: Patience) -> None:
        self._run = run
        self._chain = chain
        self._clock = clock
        self._patience = patience
        self._owed: MicroNos | None = None
        self._paid_at: int | None = None

    async def of_claim(self, signature: Signature) -> MicroNos | None:
        """Return what the landed claim brought in, None when the ledger does not tell for now."""
        node = self._run.assignment.node
        return self._remembered(await self._asked(lambda: self._chain.receipt(signature, node)))

    async def of_run(self) -> MicroNos | None:
        """Return what came in as the run closed, None when the ledger does not tell for now."""
        if await self.owed(self._clock.now()) == 0:
            return MicroNos(0)  # which leaves no trace
        return self._remembered(await self._asked(self._payout))

    async def payout_now(self) -> MicroNos | None:
        """Return what the ledger shows by now of what came in as the run closed."""
        return self._remembered(await self._patience.until_read(self._payout))

    async def owed(self, ended: float) -> MicroNos:
        """Return what the program owes by the times the ledger holds.

        A job that is cleaned up already holds none: then the moment of the payment counts, or
        else when the run ended by this computer's clock.
        """
        if self._owed is None:
            self._owed = await self._asked(self._by_job)
        if self._owed is not None:
            return self._owed
        return self.worth(ended if self._paid_at is None else self._paid_at)

    def worth(self, ended: float) -> MicroNos:
        """Return what the run earned until then."""
        facts = self._run.assignment
        return payment(facts.price, facts.time_start, round(ended), self._run.timeout_s)

    async def _by_job(self) -> MicroNos | None:
        job = await self._chain.job(self._run.assignment.job)
        if job is None or job.state is not JobState.DONE:
            return None
        return payment(job.price, job.time_start, job.time_end, job.timeout_s)

    async def _payout(self) -> Receipt | None:
        facts = self._run.assignment
        return await self._chain.payout(facts.run, facts.node)

    async def _asked(self, read: Callable[[], Awaitable[T | None]]) -> T | None:
        """Return the first answer that is one, asked for some minutes."""
        for pause in islice(_AGAIN.delays(Random()), READING_TRIES):
            found = await self._patience.until_read(read)
            if found is not None:
                return found
            await self._clock.sleep(pause)
        return None

    def _remembered(self, receipt: Receipt | None) -> MicroNos | None:
        if receipt is None:
            return None
        self._paid_at = receipt.block_time
        return receipt.nos
