"""Being let in by the grid: into a market that admits the node, and that is right for its GPU.

A market is for one class of GPU, and only the grid says for which. So after it admitted the node
it is asked whether that market suits the GPU. A node whose user named no market goes to the one
that the grid means instead; where one was named, the node stays out of it and says which is right.

Only that plain answer stands in the way. Host services that judge no GPUs, refuse to, or are away
for `CHECK_PATIENCE_S` are told of, and then their admission counts.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nosdesk.domain import node_status
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.gpu import DriverFacts, Gpu
from nosdesk.domain.node_status import NodeStatus
from nosdesk.node.patience import Patience
from nosdesk.ports.clock import Clock
from nosdesk.ports.host_services import Admission, HostServices, MarketAdvice
from nosdesk.ports.keys import Signer

ADMISSION_PAUSE_S = 60.0
CHECK_PATIENCE_S = 60.0


class WrongMarket(Refused):
    """The market is not for the node's GPU; `meant` is the one that is, None if there is none."""

    def __init__(self, title: str, remedy: str, meant: MarketAddress | None) -> None:
        super().__init__(title, remedy, name="WRONG_MARKET")
        self.meant = meant


@dataclass(frozen=True, slots=True)
class Admitted:
    """Where the grid lets the node in, and its transaction for an access key, if one is due.

    `wanted` is the market that it was asked for, None when the choice was the grid's.
    """

    market: MarketAddress
    key_transaction: str | None
    wanted: MarketAddress | None


@dataclass(frozen=True, slots=True)
class Admittance:
    """Brings the node to where the grid lets it in; `market_names` are for what the user reads."""

    host: HostServices
    signer: Signer
    clock: Clock
    patience: Patience
    show: Callable[[NodeStatus], None]
    wanted: MarketAddress | None
    email: str
    gpu: Gpu | None
    driver: DriverFacts | None
    market_names: Mapping[MarketAddress, str]

    async def reach(self) -> Admitted:
        """Return where the node is let in with its GPU; raises `Refused` when it is not."""
        self.show(node_status.checking("the grid's admission"))
        admitted = await self.ask(self.wanted)
        if self.gpu is None:
            return admitted
        self.show(node_status.checking("whether the market is for this GPU"))
        advice = await self._advice(self.gpu)
        if advice is None or advice.fits or advice.market == admitted.market:
            return admitted
        if self.wanted is not None or advice.market is None:
            raise self._wrong(self.gpu, admitted.market, advice)
        moved = await self.ask(advice.market)
        if moved.market != advice.market:
            raise self._wrong(self.gpu, moved.market, advice)
        return moved

    async def ask(self, wanted: MarketAddress | None) -> Admitted:
        """Return once the grid lets the node into the market that it wants, or into another one."""
        is_registered = False
        while True:
            admission = await self.patience.until_answered(
                lambda: self.host.request_market(self.signer, wanted=wanted)
            )
            if admission is None:
                await self._register(again=is_registered)
                is_registered = True
            elif admission.status == "REJECTED":
                raise _turned_down(admission)
            elif admission.market is not None:
                return Admitted(admission.market, admission.key_transaction, wanted)
            else:
                self.show(node_status.waiting_admission(admission.reason))
                await self.clock.sleep(ADMISSION_PAUSE_S)

    async def _register(self, *, again: bool) -> None:
        if again:
            await self.clock.sleep(ADMISSION_PAUSE_S)
        await self.patience.until_answered(
            lambda: self.host.register(self.signer, email=self.email)
        )

    async def _advice(self, gpu: Gpu) -> MarketAdvice | None:
        try:
            advice = await self.patience.until_answered(
                lambda: self.host.check_market(self.signer, gpu, self.driver),
                within_s=CHECK_PATIENCE_S,
            )
        except NodeError as error:
            self.patience.tell(_unjudged(error.title))
            return None
        if advice is None:
            self.patience.tell(_unjudged("It has no such check."))
        return advice

    def _wrong(self, gpu: Gpu, market: MarketAddress, advice: MarketAdvice) -> WrongMarket:
        title = f"The market {self._name(market)} is not for this GPU ({gpu.name})."
        if advice.message:
            title += f" The grid says: {advice.message}"
        if advice.market is None:
            return WrongMarket(title, "Use another GPU: no market of this grid is for it.", None)
        remedy = f"Choose the market {self._name(advice.market)}, or leave the choice to the grid."
        return WrongMarket(title, remedy, advice.market)

    def _name(self, market: MarketAddress) -> str:
        return self.market_names.get(market, market)


def _turned_down(admission: Admission) -> Refused:
    title = "The grid has turned this node down."
    return Refused(title, admission.reason, name="REJECTED")


def _unjudged(why: str) -> Unavailable:
    return Unavailable(
        f"The grid did not say whether its market is for this GPU. {why}",
        "The node goes on with the market that it was admitted to.",
    )
