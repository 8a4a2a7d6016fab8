"""Keeps the network page's view up to date, and looks at the grid only while it is open; no Qt."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from nosdesk.aio.beside import beside
from nosdesk.aio.race import before
from nosdesk.aio.state import State
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu_class import GpuClass
from nosdesk.domain.settings import Settings
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import RigPicture
from nosdesk.ports.clock import Clock
from nosdesk.ports.host_figures import HostFigures
from nosdesk.ports.network import Network, NetworkLook
from nosdesk.ui.pages.network_told import ToldFeed
from nosdesk.ui.pages.network_view import KnownNetwork, NetworkView, network_view, wants_price
from nosdesk.ui.pages.tariff import tariff_of
from nosdesk.ui.words import said

LOOK_EVERY_S = 60.0
LEAST_PAUSE_S = 0.5


@dataclass(frozen=True, slots=True)
class NetworkSources:
    """Where the view comes from; `cards` is None where no GPU can be looked at.

    `services` tell of the grid as a whole; what the `settings` say of money is shown beside it.
    """

    network: Network
    rig: State[RigPicture]
    clock: Clock
    services: HostFigures
    settings: State[Settings] = field(default_factory=lambda: State(Settings()))
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
        self._told = ToldFeed(
            sources.services,
            sources.clock,
            is_open,
            lambda: wants_price(sources.settings.value.money),
        )

    async def run(self) -> None:
        """Set the view at each change while the page is open, until cancelled."""
        clock = self._sources.clock
        async with self._awake(), beside(self._told.run()):
            while True:
                await self._until_wanted()
                if self._is_due():
                    await self._read()
                self._view.set(network_view(self._known(), clock.now()))
                await clock.sleep(LEAST_PAUSE_S)

    @asynccontextmanager
    async def _awake(self) -> AsyncGenerator[None]:
        """Note whatever changes that the view is made of."""
        sources = self._sources

        def notice(_: object) -> None:
            self._wake.set()

        watched = [
            self._is_open.subscribe(notice),
            sources.rig.subscribe(notice),
            sources.settings.subscribe(notice),
            self._told.told.subscribe(notice),
        ]
        if sources.cards is not None:
            watched.append(sources.cards.subscribe(notice))
        try:
            yield
        finally:
            for unsubscribe in watched:
                unsubscribe()

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
            told=self._told.told.value,
            tariff=tariff_of(sources.settings.value.money),
            market_names=sources.market_names,
            gpu_classes=sources.gpu_classes,
            explorer=sources.explorer,
        )
