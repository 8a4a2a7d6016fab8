"""Takes a switch between two GPUs from step to step, each written down before it takes effect."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from nosdesk.domain import gpu_choices, switching
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import RigChoices
from nosdesk.domain.node_status import NodeStatus, Phase, Sentence
from nosdesk.domain.switching import NewJoined, NewReady, NewUnfit, OldOut, Switch, SwitchOver
from nosdesk.node.rig_node import Stage
from nosdesk.node.rig_picture import Happening, SwitchEnded, SwitchMoved
from nosdesk.ports.choices import Choices
from nosdesk.ports.clock import Clock

PATIENCE_S = 60.0
"""How long the new GPU may wait for what may pass, such as funds, before the switch ends."""

_AT_WORK = frozenset({Phase.QUEUED, Phase.RUNNING, Phase.SETTLING})
_WAITING = frozenset({Phase.FAULTED, Phase.WAITING_ADMISSION, Phase.WAITING_FUNDS})


class Standing(Protocol):
    """What a switch needs to know of a node."""

    @property
    def stage(self) -> Stage:
        """How far it is."""

    @property
    def status(self) -> NodeStatus:
        """What it does, or why it does nothing."""

    @property
    def is_hindered(self) -> bool:
        """Whether its GPU keeps it from taking jobs."""

    @property
    def is_ruled_out(self) -> bool:
        """Whether the user's rules keep it from taking jobs just now."""


@dataclass(eq=False)
class SwitchDuty:
    """Moves the one switch that is under way, if any."""

    choices: Choices
    clock: Clock
    publish: Callable[[Happening], None]
    _told: Switch | None = field(default=None, init=False)
    _told_end: SwitchOver | None = field(default=None, init=False)
    _unfit_since: float | None = field(default=None, init=False)

    async def advance(
        self, choices: RigChoices, standing: Callable[[GpuUuid], Standing | None]
    ) -> RigChoices:
        """Return the choices after every step that can be made now."""
        while True:
            self._tell_end(choices.last_switch)
            if (switch := choices.switch) is None:
                break
            self._tell(switch)
            event = self._event(switch, standing(switch.old), standing(switch.new))
            if event is None:
                return choices
            choices = await self._apply(switch, event)
        self._told, self._unfit_since = None, None
        return choices

    async def _apply(self, switch: Switch, event: switching.Event) -> RigChoices:
        now = self.clock.now()
        after = switching.step(switch, event, now=now)
        if isinstance(after, SwitchOver):
            over = after
            return await self.choices.change(lambda latest: gpu_choices.ended(latest, over))
        phase = after.phase
        return await self.choices.change(lambda latest: gpu_choices.moved(latest, switch, phase))

    def _event(
        self, switch: Switch, old: Standing | None, new: Standing | None
    ) -> switching.Event | None:
        if new is None:
            return None
        if reason := self._unfitness(new):
            return NewUnfit(reason)
        match switch.phase:
            case switching.Phase.PREPARING:
                is_ready = new.stage is Stage.OUT and not new.is_hindered
                return NewReady() if is_ready else None
            case switching.Phase.LEAVING:
                return OldOut() if old is None or old.stage in (Stage.OUT, Stage.ENDED) else None
            case switching.Phase.JOINING:
                is_in = new.stage is Stage.AT_WORK and new.status.phase in _AT_WORK
                waits_for_rule = new.stage is Stage.OUT and new.is_ruled_out
                return NewJoined() if is_in or waits_for_rule else None

    def _unfitness(self, new: Standing) -> str:
        """Return why the new GPU's node will not come into its queue; empty while it may."""
        status = new.status
        if status.is_lasting:
            return status.sentence.text
        if status.phase not in _WAITING and not new.is_hindered:
            if new.stage is not Stage.GETTING_READY:  # there it is only being tried again
                self._unfit_since = None
            return ""
        now = self.clock.now()
        since = now if self._unfit_since is None else self._unfit_since
        self._unfit_since = min(since, now)  # a clock may have been set back
        return status.sentence.text if now - self._unfit_since >= PATIENCE_S else ""

    def _tell(self, switch: Switch) -> None:
        if switch != self._told:
            if self._told is None or switch.begun != self._told.begun:
                self._unfit_since = None  # another switch has patience of its own
            self._told = switch
            self.publish(SwitchMoved(self.clock.now(), switch))

    def _tell_end(self, last: SwitchOver | None) -> None:
        """Tell how the switch that was told of ended: another process may have cancelled it."""
        told = self._told
        if last is None or last == self._told_end or told is None:
            return
        if last.switch.begun == told.begun:
            self._told_end = last
            self.publish(SwitchEnded(self.clock.now(), last))


def hold_of(choices: RigChoices, gpu: GpuUuid) -> NodeStatus | None:
    """Return what the switch keeps this GPU's node with, if it does."""
    switch = choices.switch
    if switch is None or not switching.is_held(switch, gpu):
        return None
    if gpu == switch.old:
        text = f"Finishing, then {_name(choices, switch.new)} takes over."
        return NodeStatus(Phase.DRAINING, Sentence("SWITCHING", "Finishing", text, "Keep going"))
    text = f"Takes over as soon as {_name(choices, switch.old)} has finished."
    return NodeStatus(Phase.PAUSED, Sentence("SWITCH_NEXT", "Next", text, "Cancel the switch"))


def _name(choices: RigChoices, gpu: GpuUuid) -> str:
    choice = choices.of(gpu)
    return (choice.name if choice else "") or gpu
