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
from nosdesk.domain import gpu_choices, node_status
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import ChosenLimits, GpuChoice, RigChoices
from nosdesk.domain.gpu_troubles import Limits, usual_limits
from nosdesk.domain.node_status import NodeStatus, Phase, Sentence
from nosdesk.domain.rules import Ruling
from nosdesk.node.activity import Activity
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.node.node import Node, Stage
from nosdesk.node.outside import NoteMarket
from nosdesk.node.rig_picture import (
    Happening,
    NodeDid,
    NodePicture,
    RigPicture,
    RigTrouble,
    RuleApplied,
)
from nosdesk.node.rule_duty import RuleDuty, ruled_out
from nosdesk.node.switch_duty import SwitchDuty, hold_of
from nosdesk.ports.choices import Choices
from nosdesk.ports.clock import Clock
from nosdesk.ports.surroundings import AroundHere

REVIEW_EVERY_S = 5.0
"""Rules depend on the clock and on what goes on around, which nobody announces."""

OpenNode = Callable[[GpuChoice, NoteMarket], AbstractAsyncContextManager[Node]]

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
    random: Random = field(default_factory=Random, repr=False)


@dataclass(eq=False)
class _Slot:
    """One GPU's place: its node while that is open, and what is known of it."""

    choice: GpuChoice
    node: Node | None = None
    trouble: NodeStatus | None = None
    hold: NodeStatus | None = None
    ruling: Ruling | None = None
    task: asyncio.Task[None] | None = field(default=None, repr=False)

    @property
    def status(self) -> NodeStatus:
        if self.trouble is not None:
            return self.trouble
        return self.node.status.value if self.node else node_status.checking("the account")

    @property
    def stage(self) -> Stage:
        return self.node.stage.value if self.node else Stage.GETTING_READY

    @property
    def is_hindered(self) -> bool:
        return self.node is not None and self.node.is_hindered

    @property
    def is_ruled_out(self) -> bool:
        return self.ruling is not None and not self.ruling.allows

    def let(self, hold: NodeStatus | None) -> None:
        """Hold the node back for this reason, or let it work."""
        self.hold = hold
        if self.node is not None:
            self.node.hold(hold)


class Rig:
    """The nodes of this PC over what they share; state goes up, choices come down."""

    def __init__(self, outside: RigOutside) -> None:
        self.picture = State(RigPicture())
        self.happenings: Feed[Happening] = Feed()
        self._outside = outside
        self._choices = RigChoices()
        self._slots: dict[GpuUuid, _Slot] = {}
        self._rules = RuleDuty(outside.clock, outside.zone, outside.around, outside.gpus)
        self._switch = SwitchDuty(outside.choices, outside.clock, self.happenings.publish)
        self._limits: dict[GpuUuid, Limits] = {}
        self._wake = asyncio.Event()
        self._is_drained = False
        self._trouble: str = ""

    def drain(self) -> None:
        """Let every node finish its job, be paid and leave its queue; then `run` ends."""
        self._is_drained = True
        self._wake.set()

    def why(self, gpu: GpuUuid, at: float | None = None) -> Ruling | None:
        """Return which rule decides about the GPU then; None where nothing was chosen for it."""
        choice = self._choices.of(gpu)
        return None if choice is None else self._rules.why(choice, at)

    async def run(self) -> None:
        """Keep the nodes as they were chosen until drained; cancelling drops everything at once."""
        self._choices = await self._outside.choices.load()
        async with asyncio.TaskGroup() as group:
            beside = [group.create_task(self._follow()), group.create_task(self._beat())]
            self._wake.set()
            while not (self._is_drained and not self._slots):
                await self._wake.wait()
                self._wake.clear()
                await self._review(group)
            for each in beside:
                each.cancel()

    async def _follow(self) -> None:
        while True:
            try:
                async with aclosing(self._outside.choices.follow()) as latest:
                    async for self._choices in latest:
                        self._wake.set()
            except NodeError as error:
                self._tell(error)
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
            self._trouble = ""
        except NodeError as error:  # the disk of the choices, mostly: what was chosen stays
            self._tell(error)
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
        if self._is_drained:
            return []
        switch = self._choices.switch
        part_of_switch = () if switch is None else (switch.old, switch.new)
        return [
            each.uuid
            for each in self._choices.gpus
            if each.is_enabled or not each.is_out or each.uuid in part_of_switch
        ]

    async def _open(self, uuid: GpuUuid, group: asyncio.TaskGroup) -> None:
        if uuid in self._slots:
            return
        note = partial(gpu_choices.noted_at_large, uuid=uuid, is_out=False)
        self._choices = await self._outside.choices.change(note)
        choice = self._choices.of(uuid)
        assert choice is not None
        slot = self._slots[uuid] = _Slot(choice)
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

    def _steer(self, slot: _Slot) -> None:
        self._rule(slot)
        slot.let(self._hold(slot))
        is_wanted = not self._is_drained and slot.choice.uuid in self._needed()
        if is_wanted:
            return
        if slot.node is None:
            if slot.trouble is not None and slot.task is not None:
                slot.task.cancel()  # it cannot even be opened, and is not needed
        elif self._is_drained or slot.stage is not Stage.AT_WORK:
            slot.node.drain()

    def _needed(self) -> set[GpuUuid]:
        switch = self._choices.switch
        part_of_switch = set() if switch is None else {switch.old, switch.new}
        return set(self._choices.enabled) | part_of_switch

    def _hold(self, slot: _Slot) -> NodeStatus | None:
        """Return what keeps the node from taking jobs; the most deliberate reason comes first."""
        if slot.choice.uuid not in self._needed():
            return SWITCHED_OFF
        if (by_switch := hold_of(self._choices, slot.choice.uuid)) is not None:
            return by_switch
        ruling = self._rules.why(slot.choice)
        return None if ruling.allows else ruled_out(ruling)

    def _rule(self, slot: _Slot) -> None:
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
            limits = _limits(slot.choice.limits, usual_limits(seen.gpu))
            if self._limits.get(slot.choice.uuid, usual_limits(seen.gpu)) != limits:
                self._limits[slot.choice.uuid] = limits
                await gpus.limit(slot.choice.uuid, limits)

    def _show(self) -> None:
        nodes = [self._slots.get(choice.uuid) for choice in self._choices.gpus]
        self.picture.set(
            RigPicture(self._choices, tuple(_picture(slot) for slot in nodes if slot is not None))
        )

    def _tell(self, error: NodeError) -> None:
        if str(error) != self._trouble:
            self._trouble = str(error)
            now = self._outside.clock.now()
            self.happenings.publish(RigTrouble(now, error.title, error.remedy))

    # --- One node -------------------------------------------------------------------------------

    async def _live(self, slot: _Slot) -> None:
        """Open the node, again if need be, and let it run until it has drained."""
        delays = Backoff(first_s=2.0, cap_s=60.0).delays(self._outside.random)
        try:
            while not await self._lived(slot):
                await self._outside.clock.sleep(next(delays))
        finally:
            del self._slots[slot.choice.uuid]
            self._wake.set()

    async def _lived(self, slot: _Slot) -> bool:
        """Return whether the node came to its proper end; False: what it needs was not there."""
        try:
            note_market = partial(self._note_market, slot.choice.uuid)
            async with self._outside.open_node(slot.choice, note_market) as node:
                slot.node, slot.trouble = node, None
                slot.let(slot.hold)
                await self._accompany(slot, node)
            note = partial(gpu_choices.noted_at_large, uuid=slot.choice.uuid, is_out=True)
            self._choices = await self._outside.choices.change(note)
        except NodeError as error:
            slot.trouble = node_status.faulted(error.title, error.remedy)
            self._tell(error)
            self._wake.set()
            return False
        finally:
            slot.node = None
        return True

    async def _accompany(self, slot: _Slot, node: Node) -> None:
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

    async def _pass_on(self, slot: _Slot, items: AsyncGenerator[Activity]) -> None:
        async for what in items:
            self.happenings.publish(NodeDid(slot.choice.uuid, what))


def _limits(chosen: ChosenLimits, usual: Limits) -> Limits:
    heat = usual.temperature_c if chosen.temperature_c is None else chosen.temperature_c
    power = usual.power_w if chosen.power_w is None else chosen.power_w
    return Limits(heat, power)


def _picture(slot: _Slot) -> NodePicture:
    node = slot.node
    return NodePicture(
        choice=slot.choice,
        status=slot.status,
        stage=slot.stage,
        address=node.address if node else None,
        ruling=slot.ruling,
        market=node.market.value if node else None,
    )
