"""The rest that a computer takes after it failed a job: the next one would fare no better.

A job that is handed back is stopped on the ledger, and its poster has to list it again. So a node
whose disk is full or whose GPU is gone must not go on taking jobs only to hand them back.

What only one container's start tells (`ENGINE_FAILED`) is weak evidence: a job may be made to be
refused in words that nobody foresaw, and its poster must not put a node to sleep. So that rest
stays short and never comes twice in a row, and leaves the others as long as they are. Only what
this computer tells of itself (the engine away, a full disk, the GPU) makes rests grow.
"""

import asyncio
from collections.abc import Callable

from nosdesk.aio.race import unless
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap
from nosdesk.domain.node_status import NodeStatus, Phase, Sentence, Wait
from nosdesk.domain.run import RunState
from nosdesk.ports.clock import Clock

AILMENTS = frozenset(
    {
        Mishap.ENGINE_AWAY,
        Mishap.ENGINE_FAILED,
        Mishap.DISK_FULL,
        Mishap.NO_ADDRESSES,
        Mishap.GPU_NOT_VISIBLE,
        Mishap.GPU_GONE,
        Mishap.GPU_XID,
        Mishap.GPU_HUNG,
        Mishap.GPU_HOT,
    }
)
"""What the next job would meet as well; an image too large is this one's alone."""

FIRST_REST_S = 60.0
LONGEST_REST_S = 3_600.0


class Rest:
    """Keeps a node from its next job for a while; longer each time in a row, until one has run.

    `hinder` is told what stands in the way meanwhile, and None when nothing does any more.
    """

    def __init__(self, clock: Clock, hinder: Callable[[NodeStatus | None], None]) -> None:
        self._clock = clock
        self._hinder = hinder
        self._next_s = FIRST_REST_S
        self._has_rested_on_doubt = False

    def after(self, run: RunState | None, group: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        """Begin a rest in the group if this computer could not even start the run; see `stop`."""
        if run is None or (due := self.due(run)) is None:
            return
        mishap, rest_s = due
        self._hinder(resting(mishap, self._clock.now(), rest_s))
        group.create_task(self._rest(rest_s, stop))

    async def _rest(self, seconds: float, stop: asyncio.Event) -> None:
        await unless(stop, self._clock.sleep(seconds))
        self._hinder(None)

    def due(self, run: RunState) -> tuple[Mishap, float] | None:
        """Return what this computer failed the run with and the seconds to rest; None: go on."""
        mishap = _ailment(run)
        if mishap is None:
            if run.was_anything_started:
                self._next_s, self._has_rested_on_doubt = FIRST_REST_S, False
            return None
        if mishap is Mishap.ENGINE_FAILED:
            self._has_rested_on_doubt = not self._has_rested_on_doubt
            return (mishap, FIRST_REST_S) if self._has_rested_on_doubt else None
        rest_s, self._next_s = self._next_s, min(2 * self._next_s, LONGEST_REST_S)
        return mishap, rest_s


def resting(mishap: Mishap, now: float, rest_s: float) -> NodeStatus:
    """This computer cannot do jobs; it is tried again after the rest."""
    told = EXPLANATIONS[mishap]
    sentence = Sentence(mishap, "Stopped", told.sentence, told.action)
    return NodeStatus(Phase.FAULTED, sentence, wait=Wait(now, next_try=now + rest_s))


def _ailment(run: RunState) -> Mishap | None:
    if not run.hand_back:
        return None
    named = (op.failure.mishap for op in run.ops if op.failure is not None)
    return next((Mishap(name) for name in named if name in AILMENTS), None)
