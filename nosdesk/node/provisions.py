"""What a node's runs work with: its network, the engine's bounds, images, files, and their disk."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from nosdesk.domain.errors import NodeError
from nosdesk.node import activity
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.image_supply import ENGINE_PATIENCE_S, ImageSupply
from nosdesk.node.market_stock import MarketStock, OnRequired
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.node.own_gpus import OwnGpus
from nosdesk.node.patience import Patience
from nosdesk.node.shelf import Amount, ResourceShelf, files_network
from nosdesk.node.stockroom import Stockroom
from nosdesk.node.workplace import Bench
from nosdesk.ports.containers import MIB, EngineFacts, Limits

MEMORY_SHARE = 0.8
"""Of this computer's memory, what jobs may use at most; the rest keeps the computer usable."""

LEAST = Limits(memory_bytes=256 * MIB)
"""The bounds while the engine's facts are not known; nothing is begun then."""


@dataclass
class Provisions:
    """Kept for a node's life: what one run fetched is there for the next."""

    outside: Outside
    settings: NodeSettings
    patience: Patience
    publish: Callable[[activity.Activity], None]
    gpus: OwnGpus | None = None
    _facts: EngineFacts | None = field(default=None, init=False)

    @property
    def network(self) -> str:
        """One network a node: its jobs come one after another, so each has it to itself."""
        return f"nosdesk-{self.outside.signer.address}"

    @property
    def engine_kind(self) -> str:
        """Which engine runs the jobs, empty before the first one."""
        return self._facts.kind if self._facts else ""

    @cached_property
    def stockroom(self) -> Stockroom | None:
        """What is kept between runs, None where nothing is."""
        outside = self.outside
        if outside.stock is None:
            return None
        return Stockroom(
            outside.containers,
            outside.stock,
            self._disk,
            outside.clock,
            self.patience,
            outside.storekeeper,
        )

    def market_stock(self, on_fetch: OnRequired) -> MarketStock:
        """Return who keeps what the market requires."""
        outside = self.outside
        return MarketStock(
            outside.host, self._images, self._shelf, outside.stock, outside.clock, on_fetch
        )

    async def bench(self) -> Bench:
        """Return what the next run works with; it says so where the engine does not answer."""
        outside = self.outside
        unfit = await self._find_out_facts()
        return Bench(
            chain=outside.chain,
            content=outside.content,
            containers=outside.containers,
            clock=outside.clock,
            patience=self.patience,
            disk=self._disk,
            limits=limits_for(self._facts, outside.share()) if self._facts else LEAST,
            gpus=self.settings.gpus,
            network=self.network,
            publish=self.publish,
            tunnel=self.settings.tunnel,
            shelf=self._shelf,
            images=self._images,
            handover=outside.handover,
            own_gpus=self.gpus,
            unfit=unfit,
        )

    @property
    def _disk(self) -> DiskWatch:
        outside = self.outside
        return DiskWatch(outside.containers, outside.clock, self.settings.disk_floor)

    @cached_property
    def _images(self) -> ImageSupply:
        outside = self.outside
        return ImageSupply(
            outside.containers, outside.clock, self.patience, self._disk, self.stockroom
        )

    @cached_property
    def _shelf(self) -> ResourceShelf | None:
        outside, settings = self.outside, self.settings.shelf
        if settings is None or outside.stock is None:
            return None
        return ResourceShelf(
            settings,
            containers=outside.containers,
            stock=outside.stock,
            images=self._images,
            clock=outside.clock,
            patience=self.patience,
            network=files_network(self.network),
            on_fetch=self._on_fetch,
        )

    def _on_fetch(self, label: str, amount: Amount) -> None:
        now = self.outside.clock.now()
        self.publish(activity.FilesFetching(now, label, amount.current, amount.total))

    async def _find_out_facts(self) -> NodeError | None:
        """Know the engine's facts, or return why not: a run in hand cannot wait for ever."""
        if self._facts is None:
            facts = self.outside.containers.facts
            try:
                self._facts = await self.patience.until_answered(facts, within_s=ENGINE_PATIENCE_S)
            except NodeError as error:
                self.patience.tell(error)
                return error
        return None


def limits_for(facts: EngineFacts, share: float = 1.0) -> Limits:
    """Return the bounds of one job's containers on this computer, of which it has this share."""
    memory = max(256 * MIB, int(facts.memory_bytes * MEMORY_SHARE * share))
    return Limits(memory_bytes=memory, shm_bytes=max(64 * MIB, memory // 4))
