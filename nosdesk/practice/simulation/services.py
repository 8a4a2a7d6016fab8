"""What else a node meets: content by CID, the grid's host services."""

import asyncio
import hashlib
from collections.abc import Callable

from nosdesk.domain.addresses import Address, Cid, MarketAddress
from nosdesk.domain.benchmark.specs import BenchmarkOrder, BenchmarkReport
from nosdesk.domain.errors import Refused, Unavailable, Untrusted
from nosdesk.domain.gpu import DriverFacts, Gpu
from nosdesk.ports.host_services import Admission, MarketAdvice, Required
from nosdesk.ports.keys import Signer
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.simulation.faults import Weather
from nosdesk.practice.simulation.life import Life

ANSWER_S = 0.2
BEAT_S = 1_800.0
OFTEN = 0.7
FIRST_PLACE_S = 30.0
"""How long a first pinning place that is gone may hold a result up before the second has it."""


class ContentShelf:
    """Every document of one grid, for all rigs alike."""

    def __init__(self) -> None:
        self.documents: dict[Cid, bytes] = {}
        self.pinned: set[Cid] = set()

    def put(self, document: bytes) -> Cid:
        """Keep the document and return its CID, which only has to look like one."""
        cid = _cid_of(document)
        self.documents[cid] = document
        return cid


class SimulatedContent:
    """The shelf by the content port, with the faults of one rig's weather."""

    def __init__(self, shelf: ContentShelf, weather: Weather, life: Callable[[], Life]) -> None:
        self._shelf = shelf
        self._weather = weather
        self._life = life

    async def fetch(self, cid: Cid) -> bytes:
        """Return the document; `Untrusted` from a gateway that lies."""
        await self._reach()
        if self._weather.strikes(Fault.GATEWAY_DOWN) or cid not in self._shelf.documents:
            raise Unavailable("No gateway has the document yet.")
        if self._weather.strikes(Fault.GATEWAY_LYING, OFTEN):
            raise Untrusted("The content is not what its CID names.")
        return self._shelf.documents[cid]

    async def pin(self, document: bytes) -> Cid:
        """Publish the document and return its CID; only that it was taken is remembered."""
        await self._reach()
        if self._weather.strikes(Fault.PIN_FAILING):
            if self._weather.random.random() < OFTEN:
                raise Unavailable("The pinning service does not answer.")
            raise Refused("The pinning service will not take the document.")
        if self._weather.strikes(Fault.PIN_FIRST_DOWN, OFTEN):
            await asyncio.sleep(self._weather.random.uniform(0, FIRST_PLACE_S))
        cid = _cid_of(document)
        self._shelf.pinned.add(cid)
        self._life().moment()
        return cid

    async def _reach(self) -> None:
        life = self._life()
        life.moment()
        await asyncio.sleep(ANSWER_S)
        life.moment()


class SimulatedHostServices:
    """Admits every node to one market, and takes its heartbeats."""

    def __init__(self, market: MarketAddress, weather: Weather, life: Callable[[], Life]) -> None:
        self._market = market
        self._weather = weather
        self._life = life
        self._known: set[Address] = set()

    async def register(self, signer: Signer, *, email: str, discord: str = "") -> None:  # noqa: ARG002 - nobody writes
        """Make the node known."""
        await self._reach()
        self._known.add(signer.address)

    async def request_market(
        self,
        signer: Signer,
        *,
        wanted: MarketAddress | None = None,  # noqa: ARG002 - there is one market
    ) -> Admission | None:
        """Return the market, None for a node that is not known."""
        await self._reach()
        return Admission(self._market) if signer.address in self._known else None

    async def check_market(
        self,
        signer: Signer,  # noqa: ARG002 - nobody has a GPU here
        gpu: Gpu,  # noqa: ARG002
        driver: DriverFacts | None = None,  # noqa: ARG002
    ) -> MarketAdvice | None:
        """Judge no GPU."""
        await self._reach()
        return None

    async def submit_benchmark(
        self,
        signer: Signer,  # noqa: ARG002 - nobody is asked for one
        order: BenchmarkOrder,  # noqa: ARG002
        result: bytes,  # noqa: ARG002
    ) -> BenchmarkReport:
        """Find every result good."""
        await self._reach()
        return BenchmarkReport(passed=True)

    async def heartbeat(self, signer: Signer) -> float:  # noqa: ARG002 - all hearts beat alike
        """Return the seconds until the next beat."""
        await self._reach()
        return BEAT_S

    async def sync(self, signer: Signer, node: Address) -> None:  # noqa: ARG002
        """Look at nothing: nothing is kept."""
        await self._reach()

    async def required(self, market: MarketAddress) -> Required:  # noqa: ARG002
        """Require nothing."""
        await self._reach()
        return Required()

    async def _reach(self) -> None:
        life = self._life()
        life.moment()
        await asyncio.sleep(ANSWER_S)
        life.moment()
        if self._weather.active and self._weather.strikes(Fault.HOST_MAINTENANCE):
            raise Unavailable("The grid's host services are under maintenance.")


def _cid_of(document: bytes) -> Cid:
    return Cid("Qm" + hashlib.blake2b(document, digest_size=22).hexdigest())
