"""The markets of a ledger in memory, all at once."""

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.job import JobState
from nosdesk.ports.network import MarketActivity, NetworkLook


class FakeNetwork:
    """Looks at the `State` of a `FakeChain`; `looks` counts how often it was asked."""

    def __init__(self, state) -> None:
        self.state = state
        self.looks = 0
        self.is_away = False

    async def look(self) -> NetworkLook:
        self.looks += 1
        if self.is_away:
            raise Unavailable("The ledger does not answer.")
        jobs = self.state.jobs.values()
        taken = {run.job for run in self.state.runs.values()}
        done = [job for job in jobs if job.state is JobState.DONE]
        return NetworkLook(
            markets=tuple(
                MarketActivity(market, self._running(address, taken))
                for address, market in self.state.markets.items()
            ),
            jobs_done=len(done),
            worked_s=sum(max(0, min(j.time_end - j.time_start, j.timeout_s)) for j in done),
        )

    def _running(self, market, taken) -> int:
        return sum(
            job.market == market and job.address in taken for job in self.state.jobs.values()
        )
