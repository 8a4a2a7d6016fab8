"""Keeps the network page's view up to date, and looks at the grid only while it is open; no Qt."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from nosdesk.aio.race import before
from nosdesk.aio.state import State
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu_class import GpuClass
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import RigPicture
from nosdesk.ports.clock import Clock
from nosdesk.ports.network import Network, NetworkLook
from nosdesk.ui.pages.network_view import KnownNetwork, NetworkView, network_view
from nosdesk.ui.words import said

LOOK_EVERY_S = 60.0
LEAST_PAUSE_S = 0.5


@dataclass(frozen=True, slots=True)
class NetworkSources:
    """Where the view comes from; `cards` is None where no GPU can be looked at."""

    network: Network
    rig: State[RigPicture]
    clock: Clock
    cards: State[GpuPicture] | None = None
    market_names: Mapping[MarketAddress, str] = field(default_factory=dict)
    gpu_classes: Mapping[str, GpuClass] = field(default_factory=dict)
    explorer: str = ""


class NetworkFeed:
    """Follows the sources for as long as it is run; costs nothing while `is_open` is False."""

    def __init__(
        self, sources: NetworkSources, is_open: State[bool], view: State[NetworkView]
    ) -> None:
        self._sources = sources
        self._is_open = is_open
        self._view = view
        self._wake = asyncio.Event()
        self._look: NetworkLook | None = None
        self._looked_at = 0.0
        self._tried_at: float | None = None
        self._trouble = ""

    async def run(self) -> None:
        """Set the view at each change while the page is open, until cancelled."""
        sources = self._sources
        watched = (self._is_open, sources.rig, *((sources.cards,) if sources.cards else ()))
        unsubscribe = [each.subscribe(lambda _: self._wake.set()) for each in watched]
        try:
            while True:
                await self._until_wanted()
                if self._is_due():
                    await self._read()
                self._view.set(network_view(self._known(), sources.clock.now()))
                await sources.clock.sleep(LEAST_PAUSE_S)
        finally:
            for each in unsubscribe:
                each()

    async def _until_wanted(self) -> None:
        """Wait for the page to be open, and for something to change or a look to be due."""
        while not (self._is_open.value and (self._wake.is_set() or self._is_due())):
            self._wake.clear()
            if self._is_open.value:
                left_s = LOOK_EVERY_S - self._since_last_try()
                await before(self._sources.clock.sleep(max(0.0, left_s)), self._changed())
            else:
                await self._changed()
        self._wake.clear()

    async def _changed(self) -> None:
        await self._wake.wait()

    def _is_due(self) -> bool:
        return self._since_last_try() >= LOOK_EVERY_S

    def _since_last_try(self) -> float:
        if self._tried_at is None:
            return LOOK_EVERY_S
        return self._sources.clock.now() - self._tried_at

    async def _read(self) -> None:
        """Look at the grid; what was seen before stays when it cannot be seen."""
        self._tried_at = now = self._sources.clock.now()
        try:
            self._look = await self._sources.network.look()
        except NodeError as error:
            self._trouble = " ".join(filter(None, (said(error.title), said(error.remedy))))
        else:
            self._looked_at, self._trouble = now, ""

    def _known(self) -> KnownNetwork:
        sources = self._sources
        return KnownNetwork(
            rig=sources.rig.value,
            cards=sources.cards.value if sources.cards else GpuPicture(),
            look=self._look,
            looked_at=self._looked_at,
            trouble=self._trouble,
            market_names=sources.market_names,
            gpu_classes=sources.gpu_classes,
            explorer=sources.explorer,
        )
