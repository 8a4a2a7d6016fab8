"""Host services that admit, or not, as a test says."""

from collections.abc import Callable, Mapping

from nosdesk.domain.addresses import Address, MarketAddress, NodeAddress
from nosdesk.domain.benchmark.specs import BenchmarkOrder, BenchmarkReport
from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.gpu import DriverFacts, Gpu
from nosdesk.domain.gpu_class import GpuClass, first_covering
from nosdesk.ports.host_services import Admission, MarketAdvice, Required
from nosdesk.ports.keys import Signer


class FakeHostServices:
    """Admits every registered node to the first market, or the wanted one.

    `admission` answers in place of that when set; `down` is raised by every call while set. `requires` is
    what its markets do. Whether a market suits a GPU is judged by `classes`, without them not.
    """

    def __init__(
        self,
        *markets: MarketAddress,
        admission: Admission | None = None,
        beat_s: float = 600.0,
    ) -> None:
        self.markets = markets
        self.admission = admission
        self.beat_s = beat_s
        self.registered: dict[NodeAddress, str] = {}
        self.beats: list[NodeAddress] = []
        self.synced: list[Address] = []
        self.requires = Required()
        self.has_check = True
        self.results: list[tuple[BenchmarkOrder, bytes]] = []
        self.reports: list[BenchmarkReport] = []
        """What becomes of the next results that are handed in; they are good where this is empty."""
        self.classes: Mapping[MarketAddress, GpuClass] = {}
        """Which cards its markets are for; while that is empty, any card is right everywhere."""
        self.admitted: dict[NodeAddress, MarketAddress] = {}
        self.checks: list[tuple[Gpu, DriverFacts | None]] = []
        self.down: NodeError | None = None
        self.offer_key: Callable[[NodeAddress], str | None] | None = None
        """Makes the transaction that hands a node its access key."""

    async def register(self, signer: Signer, *, email: str, discord: str = "") -> None:
        self._check()
        self.registered[signer.address] = email

    async def request_market(
        self, signer: Signer, *, wanted: MarketAddress | None = None
    ) -> Admission | None:
        self._check()
        if signer.address not in self.registered:
            return None
        if self.admission is not None:
            return self.admission
        if wanted is not None and wanted not in self.markets:
            raise Refused("The grid has no such market.")
        key = self.offer_key(signer.address) if self.offer_key else None
        market = wanted or self.admitted.get(signer.address, self.markets[0])
        self.admitted[signer.address] = market
        return Admission(market, status="ONBOARDED", key_transaction=key)

    async def check_market(
        self, signer: Signer, gpu: Gpu, driver: DriverFacts | None = None
    ) -> MarketAdvice | None:
        self._check()
        self.checks.append((gpu, driver))
        if signer.address not in self.registered or not self.has_check:
            return None
        if not self.classes:
            return MarketAdvice(fits=True)
        meant = first_covering(self.classes, gpu.name, gpu.vram_bytes)
        if meant is not None and meant == self.admitted.get(signer.address):
            return MarketAdvice(fits=True)
        return MarketAdvice(False, meant, f"{gpu.name} belongs elsewhere.")

    async def submit_benchmark(
        self, signer: Signer, order: BenchmarkOrder, result: bytes
    ) -> BenchmarkReport:
        self._check_known(signer)
        self.results.append((order, result))
        report = self.reports.pop(0) if self.reports else BenchmarkReport(passed=True)
        if report.passed and self.admission is not None and self.admission.order is not None:
            self.admission = None
        return report

    async def heartbeat(self, signer: Signer) -> float:
        self._check_known(signer)
        self.beats.append(signer.address)
        return self.beat_s

    async def sync(self, signer: Signer, node: Address) -> None:
        self._check_known(signer)
        self.synced.append(node)

    async def required(self, market: MarketAddress) -> Required:
        self._check()
        if market not in self.markets:
            raise Refused("The grid has no such market.")
        return self.requires

    def _check_known(self, signer: Signer) -> None:
        self._check()
        if signer.address not in self.registered:
            raise Refused("The grid does not know this node.")

    def _check(self) -> None:
        if self.down:
            raise self.down
