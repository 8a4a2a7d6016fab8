"""The grid's host services: who may host, in which market, and what a market needs."""

from dataclasses import dataclass
from typing import Protocol

from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.domain.benchmark.specs import BenchmarkOrder, BenchmarkReport, Requirement
from nosdesk.domain.definition.resources import Resource
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import DriverFacts, Gpu
from nosdesk.ports.keys import Signer


@dataclass(frozen=True, slots=True)
class Admission:
    """What the grid answers to a node that asks to host.

    `market` is the market it may join; None while it must wait or was turned down, with the
    reason in `reason`. `key_transaction` (base64) mints the market's access key when one is due.
    `requirements` are how the node's last benchmark was judged, `order` is the one to run now.
    """

    market: MarketAddress | None
    status: str = ""
    reason: str = ""
    key_transaction: str | None = None
    next_test_at: str | None = None
    requirements: tuple[Requirement, ...] = ()
    order: BenchmarkOrder | None = None

    @property
    def is_unqualified(self) -> bool:
        """Whether the grid looked at the GPU and found it wanting."""
        return self.market is None and any(not each.is_met for each in self.requirements)


class UnderMaintenance(Unavailable):
    """The services are closed for a while, and say so; `until` is when they mean to be back."""

    def __init__(self, reason: str = "", until: str = "") -> None:
        title = "The grid's host services are under maintenance."
        if reason:
            title += f" They say: {reason}"
        if until:
            title += f" They mean to be back at {until}."
        super().__init__(title)
        self.reason = reason
        self.until = until


@dataclass(frozen=True, slots=True)
class MarketAdvice:
    """What the grid says of a node's market and GPU; `market` is the one that it means for it.

    Where the GPU fits, nothing else is said. `market` is None when no market is for such a GPU.
    """

    fits: bool
    market: MarketAddress | None = None
    message: str = ""


@dataclass(frozen=True, slots=True)
class Required:
    """What a market requires of its nodes to have before a job asks for it."""

    images: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()


class HostServices(Protocol):
    """One grid's host services; calls raise `Unavailable` while they are away or in maintenance."""

    async def register(self, signer: Signer, *, email: str, discord: str = "") -> None:
        """Make the node known, with how to reach its owner; registering again is fine."""

    async def request_market(
        self, signer: Signer, *, wanted: MarketAddress | None = None
    ) -> Admission | None:
        """Return the grid's answer, None when it does not know the node."""

    async def check_market(
        self, signer: Signer, gpu: Gpu, driver: DriverFacts | None = None
    ) -> MarketAdvice | None:
        """Return whether the node's market, the one it was admitted to last, is right for the GPU.

        None where the grid does not judge that, or does not know the node.
        """

    async def submit_benchmark(
        self, signer: Signer, order: BenchmarkOrder, result: bytes
    ) -> BenchmarkReport:
        """Hand in the result document of a benchmark and return how it was judged."""

    async def heartbeat(self, signer: Signer) -> float:
        """Report the node alive and return the seconds until the next beat is due."""

    async def sync(self, signer: Signer, node: Address) -> None:
        """Ask the services to look at the node's accounts again, after a key was minted."""

    async def required(self, market: MarketAddress) -> Required:
        """Return what the market requires; `Refused` when the grid has no such market.

        What this version cannot make sense of is left out.
        """
