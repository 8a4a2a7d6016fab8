"""The official node as a play: it queues, works and submits on the fake ledger, by the fake clock.

Tests decide what it tells of itself, which images come up, and how it ends.
"""

import asyncio
from collections.abc import Callable, Sequence

from nosdesk.domain.actions import Finish, Stop, Work
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.official_node import Builds
from nosdesk.ports.containers import PullProgress
from nosdesk.ports.official_software import Launch, SeenContainer
from nosdesk.protocol.cids import cid_of

RESULT = cid_of(b"what the official node made of it")
REJOIN_S = 10.0


class FakeOfficialSoftware:
    def __init__(self, clock, chain=None, signer=None, market=None, *, job_s: float = 30.0):
        self._clock, self._chain, self._signer, self._market = clock, chain, signer, market
        self.job_s = job_s
        self.start_s = 3.0
        self.submit_s = 4.0
        self.newest = "sha256:one"
        self.broken: set[str] = set()
        """Images that end before they have come up, with exit code 1."""
        self.is_away = False
        self.is_silent = False
        self.says: str | None = None
        """What it tells of itself instead of the truth."""
        self.refusal = ""
        self.starts: list[Launch] = []
        self.keys: list[bytes] = []
        self.ended: list[int] = []
        self.cut_off: list[str] = []
        """Jobs that were submitted before they were done."""
        self.done: list[str] = []
        self.written: list[str] = []
        self.kept = Builds()
        self.container: SeenContainer | None = None
        self._state = "node-starting"
        self._task: asyncio.Task | None = None
        self.poll_s = 0.5

    # --- the port ---

    async def builds(self) -> Builds:
        return self.kept

    async def keep(self, builds: Builds) -> None:
        self.kept = builds

    async def fetch(self, on_progress: Callable[[PullProgress], None]) -> str:
        self._reach()
        if self.refusal:
            raise Refused(self.refusal)
        on_progress(PullProgress(1, 1))
        return self.newest

    async def start(self, launch: Launch, key) -> None:
        self._reach()
        if self.refusal:
            raise Refused(self.refusal)
        if self.container is not None and self.container.standing == "running":
            raise Refused("It runs already.", name="Running")
        self.starts.append(launch)
        self.keys.append(bytes(key.reveal()))
        self.container = SeenContainer("running", launch, number=str(len(self.starts)))
        self._state = "node-starting"
        self._task = asyncio.get_running_loop().create_task(self._live(launch))

    async def seen(self) -> SeenContainer | None:
        self._reach()
        return self.container

    async def told(self) -> str | None:
        self._reach()
        is_down = self.container is None or self.container.standing == "ended"
        if is_down or self.is_silent:
            return None
        return self.says or self._state

    async def end(self, *, grace_s: int) -> None:
        self._reach()
        self.ended.append(grace_s)
        await self._drop()
        if self._chain is not None and self._runs():
            await self._clock.sleep(min(self.submit_s, grace_s))
            if self.submit_s <= grace_s:
                self.cut_off.append(self._runs()[0].job)
                await self._submit()
        elif self._chain is not None:
            await self._leave()
        self._gone(0)

    async def lines(self):
        for line in self.written:
            yield line
        while self.container is not None and self.container.standing == "running":
            await self._clock.sleep(1.0)

    # --- what tests do ---

    async def crash(self, code: int = 1) -> None:
        """End by itself, whatever it does just now."""
        await self._drop()
        self._gone(code)

    async def close(self) -> None:
        await self._drop()

    @property
    def digests(self) -> Sequence[str]:
        return [each.digest for each in self.starts]

    # --- inside ---

    def _reach(self) -> None:
        if self.is_away:
            raise Unavailable("Docker does not answer.")

    def _gone(self, code: int) -> None:
        if self.container is not None:
            launch, number = self.container.launch, self.container.number
            self.container = SeenContainer("ended", launch, code, number)

    async def _drop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None

    async def _live(self, launch: Launch) -> None:
        await self._clock.sleep(self.start_s)
        if launch.digest in self.broken:
            self._gone(1)
            return
        self._state = "node-started"
        if self._chain is None:
            return
        while True:
            if not self._runs():
                self._state = "queueing-in-market"
                await self._send([Work(self._market)])
                self._state = "queueing-in-market-success"
            while not self._runs():
                await self._clock.sleep(self.poll_s)
                if self._place() is None and not self._runs():
                    await self._clock.sleep(60.0)  # it was taken out of the queue
                    break
            if self._runs():
                await self._work()
                await self._clock.sleep(REJOIN_S)

    async def _work(self) -> None:
        (run,) = self._runs()
        self._state = "job-running"
        left_s = self.job_s - (self._chain.time - run.time)
        await self._clock.sleep(max(0.1, left_s))
        self._state = "job-finishing"
        await self._submit()
        self._state = "node-restarting"

    async def _submit(self) -> None:
        (run,) = self._runs()
        job = self._chain.state.jobs[run.job]
        self.done.append(run.job)
        await self._send(
            [Finish(job.address, run.address, job.market, job.price, job.payer, run.payer, RESULT)]
        )

    async def _leave(self) -> None:
        if self._place() is not None:
            await self._send([Stop(self._market)])

    async def _send(self, actions) -> None:
        signed = await self._chain.sign(actions, self._signer)
        await self._chain.send(signed)

    def _runs(self):
        mine = self._signer.address
        return [run for run in self._chain.state.runs.values() if run.node == mine]

    def _place(self):
        return self._chain.state.markets[self._market].place_of(self._signer.address)
