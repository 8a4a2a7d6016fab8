"""Follows a node's GPUs while it is at work: what they keep it from, and what is to be told."""

import asyncio
from collections.abc import Callable
from contextlib import aclosing

from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_guard import Verdict
from nosdesk.domain.node_status import NodeStatus
from nosdesk.node import activity
from nosdesk.node.gpu_trial import GpuTrial
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.node.own_gpus import OwnGpus
from nosdesk.node.patience import Patience


def gpus_of(outside: Outside, settings: NodeSettings) -> OwnGpus | None:
    """Return the GPUs of the node, None when it has none or nobody guards them."""
    if outside.gpus is None or not settings.gpus:
        return None
    return OwnGpus(outside.gpus, outside.clock, settings.gpus)


def trial_of(
    own: OwnGpus, outside: Outside, settings: NodeSettings, patience: Patience
) -> GpuTrial | None:
    """Return what tries whether containers are given the GPUs, None where that is not to be."""
    if settings.trial_image is None:
        return None
    return GpuTrial(
        own,
        outside.containers,
        outside.clock,
        patience,
        name=f"nosdesk-gpu-trial-{outside.signer.address}",
        find_image=settings.trial_image,
    )


class GpuDuty:
    """Tells each change of the verdicts, and of what keeps the node from taking jobs."""

    def __init__(
        self,
        own: OwnGpus,
        trial: GpuTrial | None,
        now: Callable[[], float],
        publish: Callable[[activity.Activity], None],
    ) -> None:
        self._own = own
        self._trial = trial
        self._now = now
        self._publish = publish
        self._told: dict[GpuUuid, Verdict] = {}
        if trial is None:
            own.need_no_look()

    async def run(self, on_hindrance: Callable[[NodeStatus | None], None]) -> None:
        """Follow the GPUs until cancelled; `on_hindrance` is told each change, and the first."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._follow(on_hindrance))
            if self._trial is not None:
                group.create_task(self._trial.run())

    async def _follow(self, on_hindrance: Callable[[NodeStatus | None], None]) -> None:
        known: NodeStatus | None = None
        is_first = True
        async with aclosing(self._own.changes()) as changes:
            async for _ in changes:
                self._tell_verdicts()
                if is_first or self._own.hindrance != known:
                    known = self._own.hindrance
                    on_hindrance(known)
                is_first = False

    def _tell_verdicts(self) -> None:
        for uuid, verdict in self._own.verdicts.items():
            if verdict == self._told.get(uuid, Verdict()):
                continue
            self._told[uuid] = verdict
            sentences = tuple(finding.sentence for finding in verdict.findings)
            self._publish(activity.GpuJudged(self._now(), uuid, verdict.level, sentences))
