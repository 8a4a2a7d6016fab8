"""This PC's nodes: one for each GPU that is to work, each let on and held back by what was chosen.

The choices are the truth. Whoever changes them, here or in another process, changes what the nodes
do; so a restart goes on where it was. A node is never cut off: one that is not wanted any more is
held until its job is paid and its queue left, and only then ended.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, aclosing
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import partial
from random import Random

from nosdesk.aio.feed import Feed
from nosdesk.aio.retry import Backoff
from nosdesk.aio.state import State
from nosdesk.domain import gpu_choices, node_status, switching
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import Locked, NodeError
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import GpuChoice, RigChoices
from nosdesk.domain.gpu_troubles import Limits, usual_limits
from nosdesk.domain.node_status import NodeStatus, Phase, Sentence
from nosdesk.domain.rules import Ruling
from nosdesk.node.activity import Activity
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.node.outside import NoteMarket
from nosdesk.node.readiness import is_lasting
from nosdesk.node.rig_elsewhere import Elsewhere, NothingElsewhere
from nosdesk.node.rig_node import RigNode, Stage
from nosdesk.node.rig_picture import (
    Happening,
    NodeDid,
    RigPicture,
    RigTrouble,
    RuleApplied,
)
from nosdesk.node.rig_slot import Slot, limits_of, told_of
from nosdesk.node.rule_duty import RuleDuty, ruled_out
from nosdesk.node.switch_duty import SwitchDuty, hold_of
from nosdesk.ports.choices import Choices
from nosdesk.ports.clock import Clock
from nosdesk.ports.surroundings import AroundHere

REVIEW_EVERY_S = 5.0
"""Rules depend on the clock and on what goes on around, which nobody announces."""

OTHERS_EVERY_S = 0.5
"""How often it is asked whether another grid's job is over, which a node waits for."""

OpenNode = Callable[[GpuChoice, NoteMarket], AbstractAsyncContextManager[RigNode]]

SWITCHED_OFF = NodeStatus(
    Phase.DRAINING,
    Sentence("SWITCHED_OFF", "Finishing", "Switched off: finishes what it has.", "Keep going"),
)


@dataclass(frozen=True, slots=True)
class RigOutside:
    """What the nodes of one PC have in common, and how one of them is opened."""

    choices: Choices
    open_node: OpenNode
    clock: Clock
    zone: Callable[[], tzinfo]
    gpus: GpuWatch | None = None
    around: AroundHere | None = None
    gpus_at_once: int | None = None
    """How many of a PC's GPUs the grid admits, None for all."""

    trouble: NodeError | None = None
    """What was wrong with what it is made of, to be told when it begins."""

    elsewhere: Elsewhere = field(default_factory=NothingElsewhere)
    """What is still to be seen to on other grids."""

    random: Random = field(default_factory=Random, repr=False)


class Rig:
    """The nodes of this PC over what they share; state goes up, choices come down."""

    def __init__(self, outside: RigOutside) -> None:
        self.picture = State(RigPicture())
        self.happenings: Feed[Happening] = Feed()
        self._outside = outside
        self._choices = RigChoices()
        self._slots: dict[GpuUuid, Slot] = {}
        self._rules = RuleDuty(outside.clock, outside.zone, outside.around, outside.gpus)
        self._switch = SwitchDuty(outside.choices, outside.clock, self.happenings.publish)
        self._limits: dict[GpuUuid, Limits] = {}
        self._wake = asyncio.Event()
        self._is_drained = False
        self._is_resting = False
        self._left_at: float | None = None
        self._told: dict[str, str] = {}

    def drain(self) -> None:
        """Let every node finish its job, be paid and leave its queue; then `run` ends."""
        self._is_drained = True
        self._wake.set()

    def leave(self) -> None:
        """Drain for another grid, where what takes too long here is seen to beside the work.

        So a ledger that is away keeps nobody on its grid. A job in hand is waited for.
        """
        self._left_at = self._outside.clock.now()
        self.drain()

    def rest(self) -> None:
        """Let jobs in hand be finished and paid; then `run` ends, and places in queues are kept.

        It is for an end that a new start follows at once. Who waits in a queue would stand last in
        it afterwards, and may have waited for hours; so it waits on until nobody has a job, and is
        dropped then. A job that it is given in between is found, and begun, by that start. Who has
        just done a job has no place to lose: it takes no further one, so the rest comes even where
        some GPU always has a job. Others' node software leaves its queue.
        """
        self._is_resting = True
        self._wake.set()

    def go_on(self) -> None:
        """Take back a rest that has not come yet."""
        self._is_resting = False
        self._wake.set()

    def stop_now(self) -> bool:
        """End what cannot simply be dropped; True where that began now and is to be waited for."""
        self.drain()
        told = [slot.node.stop_now() for slot in self._slots.values() if slot.node]
        return any(told)

    def why(self, gpu: GpuUuid, at: float | None = None) -> Ruling | None:
        """Return which rule decides about the GPU then; None where nothing was chosen for it."""
        choice = self._choices.of(gpu)
        return None if choice is None else self._rules.why(choice, at)

    async def run(self) -> None:
        """Keep the nodes as they were chosen until drained; cancelling drops everything at once."""
        self._choices = await self._outside.choices.load()
        if self._outside.trouble is not None:
            self._tell("start", self._outside.trouble)
        async with asyncio.TaskGroup() as group:
            beside = [group.create_task(self._follow()), group.create_task(self._beat())]
            elsewhere = self._outside.elsewhere
            unsubscribe = elsewhere.left.subscribe(lambda _: self._wake.set())
            while self._slots or not self._is_to_end or elsewhere.has_job:
                await self._wake.wait()
                self._wake.clear()
                await self._review(group)
            unsubscribe()
            for each in beside:
                each.cancel()

    @property
    def _has_begun(self) -> bool:
        slots = self._slots.values()
        return self._outside.elsewhere.has_job or any(each.has_begun for each in slots)

    @property
    def _is_to_end(self) -> bool:
        return self._is_drained or self._is_resting

    async def _follow(self) -> None:
        while True:
            try:
                async with aclosing(self._outside.choices.follow()) as latest:
                    async for self._choices in latest:
                        self._told.pop("choices", None)
                        self._wake.set()
            except NodeError as error:
                self._tell("choices", error)
            await self._outside.clock.sleep(REVIEW_EVERY_S)

    async def _beat(self) -> None:
        while True:
            await self._outside.clock.sleep(REVIEW_EVERY_S)
            self._wake.set()

    # --- One review -----------------------------------------------------------------------------

    async def _review(self, group: asyncio.TaskGroup) -> None:
        """Bring the nodes in line with the choices, as far as that can be done at once."""
        try:
            self._know_choices()
            for uuid in self._wanted():
                await self._open(uuid, group)
            await self._look()
            self._choices = await self._switch.advance(self._choices, self._slots.get)
            self._know_choices()
            self._told.pop("review", None)
        except NodeError as error:  # the disk of the choices, mostly: what was chosen stays
            self._tell("review", error)
        for slot in tuple(self._slots.values()):
            self._steer(slot)
        await self._limit()
        self._show()

    def _know_choices(self) -> None:
        for choice in self._choices.gpus:
            if choice.uuid in self._slots:
                self._slots[choice.uuid].choice = choice

    def _wanted(self) -> list[GpuUuid]:
        """Return who is to have a node: also who may have left something on the grid."""
        if self._is_to_end:
            return []
        needed = self._needed()
        return [each.uuid for each in self._choices.gpus if each.uuid in needed or not each.is_out]

    async def _open(self, uuid: GpuUuid, group: asyncio.TaskGroup) -> None:
        if uuid in self._slots:
            return
        note = partial(gpu_choices.noted_at_large, uuid=uuid, is_out=False)
        self._choices = await self._outside.choices.change(note)
        choice = self._choices.of(uuid)
        assert choice is not None
        slot = self._slots[uuid] = Slot(choice)
        slot.hold = self._hold(slot)
        slot.task = group.create_task(self._live(slot))

    async def _note_market(self, uuid: GpuUuid, market: MarketAddress) -> None:
        """Write down where the node goes: a later life must find what it has to leave."""
        choice = self._choices.of(uuid)
        if choice is None or choice.last_market != market:
            note = partial(gpu_choices.noted_market, uuid=uuid, market=market)
            self._choices = await self._outside.choices.change(note)
            self._know_choices()

    async def _look(self) -> None:
        markets = {
            uuid: slot.node.market.value if slot.node else None
            for uuid, slot in self._slots.items()
        }
        await self._rules.look(markets, [slot.choice for slot in self._slots.values()])

    def _steer(self, slot: Slot) -> None:
        self._rule(slot)
        slot.let(self._hold(slot))
        if self._is_resting and not self._is_drained:
            slot.put_to_rest(is_last=not self._has_begun)
            return
        if self._left_at is not None:
            slot.leave_behind(self._left_at, self._outside.clock.now())
        if not self._is_drained and slot.choice.uuid in self._needed():
            return
        if slot.node is not None:
            if self._is_drained or slot.stage is not Stage.AT_WORK:
                slot.node.drain()
        elif self._is_drained or slot.choice.is_out:
            slot.drop()  # it is not even opened: a keyring may be asking somebody

    def _needed(self) -> set[GpuUuid]:
        """Return who is to stay: the old GPU of a switch only until it has left its queue."""
        needed = set(self._choices.enabled)
        if (switch := self._choices.switch) is not None:
            needed.add(switch.new)
            old = self._slots.get(switch.old)
            is_on_its_way = switching.is_held(switch, switch.old)
            if is_on_its_way and (old is None or old.stage is Stage.GETTING_READY):
                needed.discard(switch.old)
        return needed

    def _hold(self, slot: Slot) -> NodeStatus | None:
        """Return what keeps the node from taking jobs; the most deliberate reason comes first."""
        if slot.choice.uuid not in self._needed():
            return SWITCHED_OFF
        if (other := self._outside.elsewhere.first(slot.choice)) is not None:
            return other
        if (by_switch := hold_of(self._choices, slot.choice.uuid)) is not None:
            return by_switch
        if (first := self._in_the_way(slot)) is not None:
            text = f"This grid admits one GPU of a PC at a time: {first.name} finishes first."
            return NodeStatus(Phase.PAUSED, Sentence("ONE_AT_A_TIME", "Next", text))
        ruling = self._rules.why(slot.choice)
        return None if ruling.allows else ruled_out(ruling)

    def _in_the_way(self, slot: Slot) -> Slot | None:
        """Return who still works though it is not to, where the grid admits no further GPU."""
        limit = self._outside.gpus_at_once
        if limit is None or (slot.stage is Stage.AT_WORK and slot.hold is None):
            return None
        at_work = [each for each in self._slots.values() if each.stage is Stage.AT_WORK]
        leaving = [each for each in at_work if each.choice.uuid not in self._needed()]
        return leaving[0] if leaving and len(at_work) >= limit else None

    def _rule(self, slot: Slot) -> None:
        ruling = self._rules.why(slot.choice)
        known = slot.ruling
        slot.ruling = ruling
        is_news = not ruling.allows if known is None else ruling.reason is not known.reason
        if is_news:
            now = self._outside.clock.now()
            self.happenings.publish(RuleApplied(now, slot.choice.uuid, ruling))

    async def _limit(self) -> None:
        """Hold each card to the limits that were chosen for it."""
        gpus = self._outside.gpus
        if gpus is None:
            return
        for slot in tuple(self._slots.values()):
            seen = gpus.picture.value.gpus.get(slot.choice.uuid)
            if seen is None:
                continue
            limits = limits_of(slot.choice.limits, usual_limits(seen.gpu))
            if self._limits.get(slot.choice.uuid, usual_limits(seen.gpu)) != limits:
                self._limits[slot.choice.uuid] = limits
                await gpus.limit(slot.choice.uuid, limits)

    def _show(self) -> None:
        order = {choice.uuid: place for place, choice in enumerate(self._choices.gpus)}
        slots = sorted(self._slots.values(), key=lambda s: order.get(s.choice.uuid, len(order)))
        nodes = tuple(slot.picture for slot in slots)
        self.picture.set(RigPicture(self._choices, nodes, self._outside.elsewhere.left.value))

    def _tell(self, about: str, error: NodeError) -> None:
        """Tell the trouble, once for as long as it stays the same."""
        if self._told.get(about) != str(error):
            self._told[about] = str(error)
            now = self._outside.clock.now()
            self.happenings.publish(RigTrouble(now, error.title, error.remedy))

    # --- One node -------------------------------------------------------------------------------

    async def _live(self, slot: Slot) -> None:
        """Open the node, again if need be, and let it run until it has drained."""
        delays = Backoff(first_s=2.0, cap_s=60.0).delays(self._outside.random)
        try:
            while not await self._lived(slot):
                await self._outside.clock.sleep(next(delays))
        finally:
            del self._slots[slot.choice.uuid]
            self._wake.set()

    async def _lived(self, slot: Slot) -> bool:
        """Return whether the node came to its proper end; False: it is to be tried again.

        What ends one node, a mistake of ours too, must not end the jobs of the others.
        """
        try:
            note_market = partial(self._note_market, slot.choice.uuid)
            await self._let_others_first(slot)
            async with self._outside.open_node(slot.choice, note_market) as node:
                slot.node, slot.trouble = node, None
                self._told.pop(slot.choice.uuid, None)
                slot.let(slot.hold)
                await self._accompany(slot, node)
            note = partial(gpu_choices.noted_at_large, uuid=slot.choice.uuid, is_out=True)
            self._choices = await self._outside.choices.change(note)
        except Exception as failure:  # noqa: BLE001 - see above; it is told, and logged whole
            error = told_of(failure)
            lasting = is_lasting(error)
            slot.trouble = node_status.faulted(error.title, error.remedy, is_lasting=lasting)
            if isinstance(error, Locked):
                slot.trouble = node_status.locked(error.title, error.remedy)
            self._tell(slot.choice.uuid, error)
            self._wake.set()
            return False
        finally:
            slot.node = None
        return True

    async def _let_others_first(self, slot: Slot) -> None:
        """Return once nothing of another grid has to come before: it may have the same account."""
        before = slot.trouble
        while (why := self._outside.elsewhere.first(slot.choice)) is not None:
            slot.trouble = why
            self._wake.set()
            await self._outside.clock.sleep(OTHERS_EVERY_S)
        slot.trouble = before

    async def _accompany(self, slot: Slot, node: RigNode) -> None:
        reader = node.activity.open()
        unsubscribe = [
            watched.subscribe(lambda _: self._wake.set())
            for watched in (node.status, node.stage, node.market)
        ]
        try:
            async with asyncio.TaskGroup() as group:
                passing = group.create_task(self._pass_on(slot, reader.items()))
                await node.run()
                await asyncio.sleep(0)  # what it did last is passed on, too
                reader.close()
                await passing
        finally:
            for each in unsubscribe:
                each()

    async def _pass_on(self, slot: Slot, items: AsyncGenerator[Activity]) -> None:
        async for what in items:
            self.happenings.publish(NodeDid(slot.choice.uuid, what))
