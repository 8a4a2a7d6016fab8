"""The GPUs that one node lends out, and whether a job may be given them.

The watch judges the cards; this says what that means for one node: whether it may take jobs,
whether the operation in hand must end, and in what words.
"""

from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import aclosing

from nosdesk.aio.race import before
from nosdesk.domain import node_status
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.gpu import DriverFacts, Gpu, GpuUuid
from nosdesk.domain.gpu_guard import Finding, Verdict
from nosdesk.domain.gpu_troubles import APPLICATION_XIDS, Level
from nosdesk.domain.mishaps import EXPLANATIONS
from nosdesk.domain.node_status import NodeStatus
from nosdesk.domain.run import OpFailure
from nosdesk.node.gpu_picture import SeenGpu, XidTold
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.ports.clock import Clock

KNOWN_WITHIN_S = 30.0
"""How long a job that was taken up again waits for the first look at its GPU."""

JUDGED_WITHIN_S = 30.0
"""How long a node that begins waits for the first look, and for a container that was tried."""

TOLD_WITHIN_S = 6.0
"""How long after a container's end it may take to show that its GPU had ended it."""


class OwnGpus:
    """What one node knows of its GPUs; they are watched for as long as somebody runs the watch."""

    def __init__(self, watch: GpuWatch, clock: Clock, uuids: Iterable[str]) -> None:
        self._watch = watch
        self._clock = clock
        self._uuids = tuple(GpuUuid(uuid) for uuid in uuids)
        self._looked_with: str | None = None
        watch.expect(self._uuids)

    @property
    def uuids(self) -> tuple[GpuUuid, ...]:
        """The cards, by what they are known by."""
        return self._uuids

    @property
    def first(self) -> Gpu | None:
        """What the first card says of itself, None while it was never read."""
        card = self._cards[0]
        return card.gpu if card.last is not None else None

    @property
    def driver_facts(self) -> DriverFacts | None:
        """The driver, None while it is not known."""
        return self._watch.picture.value.driver

    # --- How they are ---------------------------------------------------------------------------

    @property
    def verdicts(self) -> dict[GpuUuid, Verdict]:
        """How far each card may be trusted."""
        return {card.gpu.uuid: card.verdict for card in self._cards}

    @property
    def is_known(self) -> bool:
        """True once every card was read, or is known to be lost."""
        return all(card.last is not None for card in self._cards) or self.loss is not None

    @property
    def loss(self) -> Finding | None:
        """Why no job can go on with these cards, if that is so."""
        return self._gravest(Level.QUARANTINE)

    @property
    def doubt(self) -> Finding | None:
        """Why no job should be begun with these cards, if that is so."""
        return self._gravest(Level.DRAIN)

    @property
    def hindrance(self) -> NodeStatus | None:
        """What keeps the node from taking jobs, as it is shown; None when nothing does."""
        trouble, doubt = self._watch.picture.value.trouble, self.doubt
        if isinstance(trouble, HostUnfit) and (doubt or not self.is_known):
            return node_status.faulted(trouble.title, trouble.remedy)
        if doubt is not None:
            return node_status.gpu_unfit(doubt)
        if not self.is_known:
            return node_status.checking("the GPU")
        if self._looked_with is None:
            return node_status.checking("whether containers see the GPU")
        return None

    def _gravest(self, at_least: Level) -> Finding | None:
        findings = [finding for card in self._cards for finding in card.verdict.findings]
        gravest = max(findings, key=lambda each: each.level.weight, default=None)
        is_grave = gravest is not None and gravest.level.weight >= at_least.weight
        return gravest if is_grave else None

    @property
    def _cards(self) -> tuple[SeenGpu, ...]:
        seen = self._watch.picture.value.gpus
        return tuple(seen[uuid] for uuid in self._uuids)

    # --- Waiting --------------------------------------------------------------------------------

    async def changes(self) -> AsyncGenerator[None]:
        """Return after every look at the cards, and now."""
        async with aclosing(self._watch.picture.changes()) as pictures:
            async for _ in pictures:
                yield None

    async def until(self, condition: Callable[[], bool]) -> None:
        """Return once the condition holds, which is asked after every look."""
        async with aclosing(self.changes()) as changes:
            async for _ in changes:
                if condition():
                    return

    async def until_known(self) -> None:
        """Return once every card was looked at; a driver that says nothing is not waited for."""
        await before(self._clock.sleep(KNOWN_WITHIN_S), self.until(lambda: self.is_known))

    async def until_judged(self) -> None:
        """Return once it is certain whether a job may be begun, but not much later than that."""

        def is_judged() -> bool:
            is_unfit = isinstance(self._watch.picture.value.trouble, HostUnfit)
            return is_unfit or self.doubt is not None or self.hindrance is None

        await before(self._clock.sleep(JUDGED_WITHIN_S), self.until(is_judged))

    async def until_lost(self) -> Finding:
        """Return why no job can go on with these cards, once that is so."""
        await self.until(lambda: self.loss is not None)
        assert self.loss is not None
        return self.loss

    async def loss_that_ended_it(self) -> Finding | None:
        """Return the loss behind a failure of just now: a program notices before we look."""
        now = self._clock.now()

        def is_told() -> bool:
            fresh = (card.is_here and card.last and card.last.at > now for card in self._cards)
            return self.loss is not None or all(fresh)

        await before(self._clock.sleep(TOLD_WITHIN_S), self.until(is_told))
        return self.loss

    async def mistakes(self) -> AsyncGenerator[str]:
        """Yield what the driver says of programs that made a mistake on these cards."""
        reader = self._watch.happenings.open()
        try:
            async for told in reader.items():
                if isinstance(told, XidTold) and told.xid.gpu in self._uuids:
                    number = told.xid.number
                    if number in APPLICATION_XIDS:
                        yield f"The GPU's driver reports a mistake of the program (Xid {number})."
        finally:
            reader.close()

    # --- Whether containers see them -----------------------------------------------------------

    @property
    def driver(self) -> str:
        """The driver's version, empty while it is not known."""
        return self.driver_facts.version if self.driver_facts else ""

    @property
    def is_look_due(self) -> bool:
        """True while no container has looked for the cards since they, or their driver, came."""
        is_here = all(card.is_here and card.last for card in self._cards)
        return is_here and self._looked_with != self.driver

    async def container_looked(self, *, saw_them: bool) -> None:
        """Take in whether a container that was given the cards was given them."""
        self._looked_with = self.driver if saw_them else ""
        for uuid in self._uuids:
            await self._watch.container_looked(uuid, saw_it=saw_them)

    def need_no_look(self) -> None:
        """Go without a container's look: there is nothing to make one of."""
        self._looked_with = self.driver

    # --- What they took -------------------------------------------------------------------------

    def energy_wh(self, begin: float, end: float) -> float | None:
        """Return what the cards took meanwhile; None unless nearly all of it was measured."""
        taken = [self._watch.energy(uuid, begin, end) for uuid in self._uuids]
        needed_s = (end - begin) * 0.9
        if any(each is None or each.measured_s < needed_s for each in taken):
            return None
        return sum(each.wh for each in taken if each is not None)


def failure_by(finding: Finding) -> OpFailure:
    """Return what becomes of an operation that met this; one that never began is handed back."""
    mishap = finding.mishap
    message = EXPLANATIONS[mishap].sentence if mishap else finding.sentence
    return OpFailure("container-runtime-error", message, mishap or "", hands_back=True)
