"""One job in hand as its poster may see and steer it through the node's API.

Whatever the poster does is told as activity, for the owner of this computer to know.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from typing import Literal

from nosdesk.aio.feed import FeedReader
from nosdesk.aio.state import State
from nosdesk.domain import run as life
from nosdesk.domain.errors import NodeError
from nosdesk.domain.run import RunState, StopReason
from nosdesk.domain.usage import Sample
from nosdesk.node import activity
from nosdesk.node.workplace import Workplace
from nosdesk.ports.handover import PostersJob
from nosdesk.protocol.job_views import OpLine, SeenService

MEASURED_EVERY_S = 5.0
SAMPLES_KEPT = 4_000
"""Of all operations together: five hours of one, and a little less than a megabyte."""

TOLD_AGAIN_S = 60.0
"""How long after it was told that somebody follows the log it is told again at the earliest."""


class JobAccess:
    """What the poster of one run may see of it, and have done."""

    def __init__(
        self, place: Workplace, state: State[RunState], tell: Callable[[life.Event], None]
    ) -> None:
        self._place = place
        self._state = state
        self._tell = tell
        self._is_measured = asyncio.Event()
        self._samples: deque[Sample] = deque(maxlen=SAMPLES_KEPT)
        self._usage: State[tuple[Sample, ...]] = State(())
        self._told_at: float | None = None

    @property
    def job(self) -> PostersJob:
        """Which job it is, and whose."""
        facts = self._state.value.assignment
        return PostersJob(facts.job, facts.project, self._state.value.timeout_s)

    @property
    def state(self) -> State[RunState]:
        """What was decided of its run so far."""
        return self._state

    @property
    def deployment_id(self) -> str | None:
        """The deployment that the job is one of, if it is."""
        return self._place.deployment_id

    def services(self) -> tuple[SeenService, ...]:
        """Return what its operations expose, and how that stands."""
        return tuple(each for _, seen in sorted(self._place.services.items()) for each in seen)

    # --- What it writes ---

    def written(self) -> Sequence[OpLine]:
        """Return the lines that its operations wrote so far, as far as they were kept."""
        ops = self._state.value.ops
        return [
            OpLine(ops[index].id, ops[index].group, line)
            for index, transcript in sorted(self._place.transcripts.items())
            for line in transcript.lines()
        ]

    def lines(self) -> FeedReader[OpLine]:
        """Return a reader of each line that is written from now on."""
        return self._place.lines.open()

    def is_followed(self) -> None:
        """Tell that the poster follows what is written, once in a while."""
        now = self._now()
        if self._told_at is None or not 0 <= now - self._told_at < TOLD_AGAIN_S:
            self._told_at = now
            self._place.bench.publish(activity.JobFollowed(now, self._state.value.assignment.run))

    # --- What it uses ---

    def usage(self) -> State[tuple[Sample, ...]]:
        """Return what its containers use, measured from the first call on."""
        self._is_measured.set()
        return self._usage

    async def measure(self) -> None:
        """Measure every few seconds once somebody wants to know, until cancelled."""
        await self._is_measured.wait()
        while True:
            for index in self._state.value.at_work:
                await self._measure(index)
            self._usage.set(tuple(self._samples))
            await self._place.bench.clock.sleep(MEASURED_EVERY_S)

    async def _measure(self, index: int) -> None:
        """Take a sample; one that cannot be had is left out."""
        op = self._state.value.ops[index]
        if op.container is None:
            return
        try:
            usage = await self._place.bench.containers.usage(op.container)
        except NodeError:
            return
        if usage is not None:
            self._samples.append(Sample(self._now(), op.id, op.group, usage))

    # --- What is ordered ---

    def stop(self) -> None:
        """End the job as if its time were over, as the network's own node does."""
        self._steered("stop", ())
        self._tell(life.StopOrdered(StopReason.EXPIRED))

    def order(self, op_ids: tuple[str, ...], order: Literal["stop", "restart"]) -> None:
        """Stop these operations of the group whose turn it is, or begin them anew."""
        self._steered(order, op_ids)
        ops = enumerate(self._state.value.ops)
        indices = tuple(index for index, op in ops if op.id in op_ids)
        self._tell(life.OpsOrdered(indices, order, self._now()))

    def _steered(self, order: Literal["stop", "restart"], op_ids: tuple[str, ...]) -> None:
        run = self._state.value.assignment.run
        self._place.bench.publish(activity.JobSteered(self._now(), run, order, op_ids))

    def _now(self) -> float:
        return self._place.bench.clock.now()
