"""Looks at this PC's GPUs at a steady pace, judges them, and lets others follow what was seen."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.domain.errors import HostUnfit, NodeError
from nosdesk.domain.gpu import CardFault, DriverFacts, Gpu, GpuLook, GpuUuid
from nosdesk.domain.gpu_guard import (
    GAP_S,
    ContainerLooked,
    DriverWasSilent,
    Event,
    Guarded,
    LimitsChanged,
    Missed,
    PowerLimitRefused,
    Read,
    RetryOrdered,
    XidReported,
    step,
    verdict,
)
from nosdesk.domain.gpu_troubles import Limits, usual_limits
from nosdesk.node.gpu_energy import Energy, EnergyMeter
from nosdesk.node.gpu_picture import (
    DriverChanged,
    GpuCame,
    GpuPicture,
    GpuWent,
    Happening,
    Sample,
    SeenGpu,
    VerdictChanged,
    XidTold,
)
from nosdesk.ports.clock import Clock
from nosdesk.ports.gpus import DriverSilent, Gpus

FIND_EVERY_S = 15.0
"""How often new cards, changed settings, and a driver that was missing are looked for."""

_GAP_IN_LOOKS = 3


@dataclass(frozen=True, slots=True)
class Pace:
    """How often the cards are looked at, and how many readings of each are kept."""

    every_s: float = 1.0
    kept: int = 900


@dataclass(slots=True)
class _Kept:
    """What is kept of one card beside the picture."""

    guard: Guarded
    samples: deque[Sample]
    meter: EnergyMeter = field(default_factory=EnergyMeter)


class GpuWatch:
    """Follows the cards for as long as it is run; others only look on."""

    def __init__(self, gpus: Gpus, clock: Clock, pace: Pace = Pace()) -> None:
        self.picture = State(GpuPicture())
        self.happenings: Feed[Happening] = Feed()
        self._gpus = gpus
        self._clock = clock
        self._pace = pace
        self._driver: DriverFacts | None = None
        self._strangers = 0
        self._trouble: NodeError | None = None
        self._seen: dict[GpuUuid, SeenGpu] = {}
        self._kept: dict[GpuUuid, _Kept] = {}
        self._limits: dict[GpuUuid, Limits] = {}
        self._unmet: set[GpuUuid] = set()
        self._found_at: float | None = None

    def expect(self, uuids: Iterable[GpuUuid]) -> None:
        """Have these cards in the picture from now on: one that is not there counts as lost."""
        for uuid in uuids:
            if uuid not in self._seen:
                self._keep(Gpu(uuid, "GPU"))
                self._seen[uuid] = SeenGpu(Gpu(uuid, "GPU"), is_here=False)
                self._unmet.add(uuid)
        self._show()

    async def run(self) -> None:
        """Look at the cards at the pace, until cancelled; what fails is told and tried again."""
        while True:
            begun = self._clock.now()
            await self._look()
            self._show()
            spent = max(0.0, self._clock.now() - begun)
            await self._clock.sleep(max(0.0, self._pause_s() - spent))

    def history(self, gpu: GpuUuid) -> tuple[Sample, ...]:
        """Return the last readings of the card, oldest first."""
        return tuple(self._kept[gpu].samples) if gpu in self._kept else ()

    def energy(self, gpu: GpuUuid, begin: float, end: float) -> Energy | None:
        """Return what the card took between two instants; None when that was not measured."""
        return self._kept[gpu].meter.between(begin, end) if gpu in self._kept else None

    async def limit(self, gpu: GpuUuid, limits: Limits) -> None:
        """Hold the card to other limits from now on, also when it is not there yet."""
        self._limits[gpu] = limits
        await self._told(gpu, LimitsChanged(self._clock.now(), limits))

    async def retry(self, gpu: GpuUuid) -> None:
        """Forget the card's troubles; those that are still there will show again."""
        await self._told(gpu, RetryOrdered(self._clock.now()))

    async def container_looked(self, gpu: GpuUuid, *, saw_it: bool) -> None:
        """Take in whether a container that was given the card could see it."""
        await self._told(gpu, ContainerLooked(self._clock.now(), saw_it))

    async def _told(self, gpu: GpuUuid, event: Event) -> None:
        await self._judge(gpu, event)
        self._show()

    def _show(self) -> None:
        seen = dict(self._seen)
        self.picture.set(GpuPicture(self._driver, seen, self._strangers, self._trouble))

    def _pause_s(self) -> float:
        """A driver that cannot be used costs more to ask than to read, and is seldom mended."""
        is_unfit = isinstance(self._trouble, HostUnfit)
        return max(self._pace.every_s, FIND_EVERY_S) if is_unfit else self._pace.every_s

    # --- Looking ------------------------------------------------------------------------------

    async def _look(self) -> None:
        try:
            if self._is_time_to_find():
                await self._find()
            look = await self._gpus.look()
        except NodeError as trouble:
            await self._driver_failed(trouble)
        else:
            self._set_trouble(None)
            await self._take_in(look)

    def _is_time_to_find(self) -> bool:
        if self._found_at is None:
            return True
        since = self._clock.now() - self._found_at
        return not 0 <= since < FIND_EVERY_S  # also when the clock was set back

    async def _find(self) -> None:
        self._found_at = self._clock.now()
        found = await self._gpus.find()
        away = self._seen.keys() - {gpu.uuid for gpu in found.gpus}
        self._driver, self._strangers = found.driver, max(0, len(found.unreadable) - len(away))
        for gpu in found.gpus:
            if gpu.uuid in self._seen:
                await self._know_again(gpu)
            else:
                self._meet(gpu)

    def _meet(self, gpu: Gpu) -> None:
        self._keep(gpu)
        self._seen[gpu.uuid] = SeenGpu(gpu)
        self.happenings.publish(GpuCame(self._clock.now(), gpu))

    async def _know_again(self, gpu: Gpu) -> None:
        """Take in what the card says of itself now; one that was only expected said nothing."""
        self._unmet.discard(gpu.uuid)
        self._seen[gpu.uuid] = replace(self._seen[gpu.uuid], gpu=gpu)
        limits = self._limits.get(gpu.uuid, usual_limits(gpu))
        if limits != self._kept[gpu.uuid].guard.limits:
            await self._judge(gpu.uuid, LimitsChanged(self._clock.now(), limits))

    def _keep(self, gpu: Gpu) -> None:
        limits = self._limits.get(gpu.uuid, usual_limits(gpu))
        gap = max(GAP_S, _GAP_IN_LOOKS * self._pace.every_s)
        guard = Guarded(gpu.uuid, limits, gap, self._clock.now())
        self._kept[gpu.uuid] = _Kept(guard, deque(maxlen=self._pace.kept))

    async def _driver_failed(self, trouble: NodeError) -> None:
        self._set_trouble(trouble)
        self._found_at = None  # whatever comes back may be another driver
        about = trouble.gpu if isinstance(trouble, DriverSilent) else None
        for uuid in self._kept:
            await self._judge(uuid, DriverWasSilent(self._clock.now(), uuid == about))

    def _set_trouble(self, trouble: NodeError | None) -> None:
        if str(trouble) != str(self._trouble):
            self._trouble = trouble
            self.happenings.publish(DriverChanged(self._clock.now(), trouble))

    # --- What a look showed -------------------------------------------------------------------

    async def _take_in(self, look: GpuLook) -> None:
        now = self._clock.now()
        strangers = look.readings.keys() - (self._seen.keys() - self._unmet)
        if strangers:
            self._found_at = None  # somebody is here whom we have not met
        for uuid in [each for each in self._seen if each not in strangers]:
            if (reading := look.readings.get(uuid)) is not None:
                await self._card_read(uuid, Sample(now, reading))
            else:
                await self._card_missed(uuid, now, look.faults.get(uuid))
        for xid in look.xids:
            self.happenings.publish(XidTold(now, xid))
            if xid.gpu is not None:
                await self._judge(xid.gpu, XidReported(now, xid.number))

    async def _card_read(self, uuid: GpuUuid, sample: Sample) -> None:
        kept, seen = self._kept[uuid], self._seen[uuid]
        kept.samples.append(sample)
        kept.meter.add(sample.at, sample.reading)
        self._seen[uuid] = replace(seen, is_here=True, fault=None, last=sample)
        if not seen.is_here:
            self.happenings.publish(GpuCame(sample.at, seen.gpu))
        await self._judge(uuid, Read(sample.at, sample.reading))

    async def _card_missed(self, uuid: GpuUuid, at: float, fault: CardFault | None) -> None:
        seen = self._seen[uuid]
        self._seen[uuid] = replace(seen, is_here=False, fault=fault)
        if seen.is_here:
            self.happenings.publish(GpuWent(at, seen.gpu, fault))
        await self._judge(uuid, Missed(at, fault))

    # --- What it means ------------------------------------------------------------------------

    async def _judge(self, uuid: GpuUuid, event: Event) -> None:
        """Let the card's guard judge the event, tell a changed verdict, and do what it orders."""
        kept = self._kept.get(uuid)
        if kept is None:
            return
        kept.guard, commands = step(kept.guard, event)
        judged = verdict(kept.guard)
        if judged != self._seen[uuid].verdict:
            self._seen[uuid] = replace(self._seen[uuid], verdict=judged)
            self.happenings.publish(VerdictChanged(event.at, uuid, judged))
        for command in commands:
            await self._limit_power(uuid, command.watts)

    async def _limit_power(self, uuid: GpuUuid, watts: float) -> None:
        try:
            await self._gpus.limit_power(uuid, watts)
        except NodeError as refusal:
            reason = refusal.remedy or refusal.title
            await self._judge(uuid, PowerLimitRefused(self._clock.now(), reason))
