"""Host services that admit, or not, as a test says."""

from collections.abc import Callable

from nosdesk.domain.addresses import Address, MarketAddress, NodeAddress
from nosdesk.domain.errors import NodeError, Refused
from nosdesk.ports.host_services import Admission, Required
from nosdesk.ports.keys import Signer


class FakeHostServices:
    """Admits every registered node to the first market, or the wanted one.

    `admission` answers in place of that when set; `down` is raised by every call while set. `requires` is
    what its markets do.
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
        self.down: NodeError | None = None
        self.offer_key: Callable[[NodeAddress], str | None] | None = None
        """Makes the transaction that hands a node its access key."""

    async def register(self, signer: Signer, *, email: str) -> None:
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
        return Admission(wanted or self.markets[0], status="ONBOARDED", key_transaction=key)

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
