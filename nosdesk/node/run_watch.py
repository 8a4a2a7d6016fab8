"""Watches the clock and the poster while a run is executed."""

from collections.abc import Callable
from contextlib import aclosing

from nosdesk.domain import run as life
from nosdesk.domain.errors import NodeError
from nosdesk.domain.job import JobState
from nosdesk.domain.run import RunState, StopReason
from nosdesk.node.workplace import Bench

FOLLOW_AGAIN_S = 30.0


class RunWatch:
    """Tells the run when its time is over, is extended, or its job is ended by the poster."""

    def __init__(
        self,
        bench: Bench,
        read_state: Callable[[], RunState],
        tell: Callable[[life.Event], None],
    ) -> None:
        self._bench = bench
        self._read_state = read_state
        self._tell = tell

    async def time(self) -> None:
        """Order the stop when the job's time is over; the poster may extend it meanwhile.

        Time is counted from when we first knew of the run, and as it passes here: this computer's
        clock may be hours from the chain's, or be set while the job runs. A run that goes on a
        little too long costs nothing, for its pay is capped; one that is cut short is unearned.
        """
        passed = self._time_passed()
        while (left := self._read_state().timeout_s - passed) > 0:
            pause = min(left, 30.0)
            await self._bench.clock.sleep(pause)
            passed += pause
        self._tell(life.StopOrdered(StopReason.EXPIRED))

    def _time_passed(self) -> float:
        """Return how long the run is known, as far as the clock can be believed."""
        facts = self._read_state().assignment
        since = facts.time_start if facts.seen_at is None else facts.seen_at
        return max(0.0, self._bench.clock.now() - since)

    async def job(self) -> None:
        """Notice when the poster extends or ends the job."""
        told = False
        while True:
            try:
                await self._follow_job()
            except NodeError as error:  # cannot be followed: look again after a while
                if not told:
                    self._bench.patience.tell(error)
                told = True
            await self._bench.clock.sleep(FOLLOW_AGAIN_S)

    async def _follow_job(self) -> None:
        chain, address = self._bench.chain, self._read_state().assignment.job
        async with aclosing(chain.follow_job(address)) as jobs:
            async for seen in jobs:
                job = seen or await self._bench.patience.until_read(lambda: chain.job(address))
                if job is None:
                    continue  # one empty answer proves nothing; the settlement will look closely
                if job.state is not JobState.QUEUED:
                    self._tell(life.StopOrdered(StopReason.ENDED_BY_POSTER))
                elif job.timeout_s != self._read_state().timeout_s:
                    self._tell(life.TimeExtended(job.timeout_s))
