"""Keeps the GPUs page's view up to date with the nodes, the cards and the benchmarks; no Qt."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.benchmark.measures import QuickResult
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import GpuUuid
from nosdesk.node import activity
from nosdesk.node.gpu_picture import GpuPicture, Sample
from nosdesk.node.rig_picture import Happening, NodeDid, RigPicture
from nosdesk.ports.benchmarks import Benchmarks
from nosdesk.ports.clock import Clock
from nosdesk.ui.pages.following import follow
from nosdesk.ui.pages.gpus_view import GpusView, KnownGpus, gpus_view

READ_EVERY_S = 30.0
LEAST_PAUSE_S = 0.5
"""The cards are looked at once a second; what else changes is shown together."""

_NO_CARDS = GpuPicture()


@dataclass(frozen=True, slots=True)
class GpuSources:
    """Where the view comes from; `cards` is None where no GPU can be looked at."""

    rig: State[RigPicture]
    happenings: Feed[Happening]
    benchmarks: Benchmarks
    clock: Clock
    cards: State[GpuPicture] | None = None
    samples: Callable[[GpuUuid], Sequence[Sample]] = lambda _: ()
    market_names: Mapping[MarketAddress, str] = field(default_factory=dict)


class GpusFeed:
    """Follows the sources for as long as it is run.

    While nobody sees the page, what cards read is taken in with the rest, not for itself.
    """

    def __init__(
        self, sources: GpuSources, view: State[GpusView], is_seen: State[bool] | None = None
    ) -> None:
        self._sources = sources
        self._view = view
        self._is_seen = is_seen or State(True)
        self._wake = asyncio.Event()
        self._began: dict[GpuUuid, float] = {}
        self._results: dict[GpuUuid, QuickResult] = {}
        self._asked: set[GpuUuid] = set()

    async def run(self) -> None:
        """Set the view at each change, twice a second at most, until cancelled."""
        sources = self._sources
        watched = (sources.rig, self._is_seen)
        unsubscribe = [each.subscribe(lambda _: self._wake.set()) for each in watched]
        if sources.cards:
            unsubscribe.append(sources.cards.subscribe(self._card_read))
        await follow(sources.happenings, self._note, unsubscribe, self._beat(), self._show())

    def _card_read(self, _: GpuPicture) -> None:
        if self._is_seen.value:
            self._wake.set()

    async def _beat(self) -> None:
        """Ages grow, and benchmarks are run by other programs."""
        while True:
            await self._sources.clock.sleep(READ_EVERY_S)
            self._asked.clear()
            self._wake.set()

    async def _show(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            await self._read()
            self._view.set(gpus_view(self._known(), self._sources.clock.now()))
            await self._sources.clock.sleep(LEAST_PAUSE_S)

    def _note(self, what: Happening) -> None:
        match what:
            case NodeDid(gpu, activity.RunAssigned(at=at)):
                self._began[gpu] = at
            case NodeDid(gpu, activity.RunSettled()):
                self._began.pop(gpu, None)
            case _:
                return
        self._wake.set()

    async def _read(self) -> None:
        """Read each card's last result; what was read before stays when it cannot be."""
        for uuid in self._uuids() - self._asked:
            self._asked.add(uuid)
            try:
                latest = await self._sources.benchmarks.latest(uuid, limit=1)
            except NodeError:
                return
            if latest:
                self._results[uuid] = latest[0]

    def _uuids(self) -> set[GpuUuid]:
        choices = self._sources.rig.value.choices
        return set(self._cards.gpus) | {choice.uuid for choice in choices.gpus}

    @property
    def _cards(self) -> GpuPicture:
        return self._sources.cards.value if self._sources.cards else _NO_CARDS

    def _known(self) -> KnownGpus:
        return KnownGpus(
            rig=self._sources.rig.value,
            cards=self._cards,
            samples={uuid: self._sources.samples(uuid) for uuid in self._cards.gpus},
            results=dict(self._results),
            began=dict(self._began),
            market_names=self._sources.market_names,
        )
