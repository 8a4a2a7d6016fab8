"""Asking the grid once to let a node in, and telling its answer, whatever it is.

A node at work asks again by itself (`admittance`); here a person asks, and reads what came of it.
A key's transaction is looked through and put in words; it is signed when the node starts.
"""

from dataclasses import dataclass
from enum import StrEnum

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.benchmark.specs import Requirement
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.gpu import DriverFacts, Gpu
from nosdesk.node.access_key import FEE_CEILING, KEY_COSTS_AT_MOST
from nosdesk.ports.chain import Chain
from nosdesk.ports.host_services import Admission, HostServices, UnderMaintenance
from nosdesk.ports.keys import Signer
from nosdesk.protocol.guard import AnnouncedKey, RefusedToSign


class Reply(StrEnum):
    """The answers that there are."""

    ADMITTED = "admitted"
    WAITING = "waiting"
    UNQUALIFIED = "unqualified"
    REJECTED = "rejected"
    UNKNOWN_NODE = "unknown_node"
    NO_MARKET = "no_market"
    REFUSED = "refused"
    AWAY = "away"
    MAINTENANCE = "maintenance"
    UNSAFE_KEY = "unsafe_key"


@dataclass(frozen=True, slots=True)
class GridAnswer:
    """What the grid said to one node; `words` are what its key's transaction does.

    `reason` is as the grid gave it; `again_at` says when it wants to look at the GPU again, and
    `requirements` how it judged it.
    """

    reply: Reply
    market: MarketAddress | None = None
    reason: str = ""
    again_at: str = ""
    words: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()


@dataclass(frozen=True, slots=True)
class Applying:
    """Applies for one node."""

    host: HostServices
    chain: Chain
    signer: Signer
    gpu: Gpu | None = None
    driver: DriverFacts | None = None

    async def ask(self, *, email: str, discord: str = "") -> GridAnswer:
        """Make the node known and return what the grid says; it raises nothing of that."""
        try:
            await self.host.register(self.signer, email=email, discord=discord)
            return await self._answer()
        except RefusedToSign as refusal:
            return GridAnswer(Reply.UNSAFE_KEY, reason=refusal.told, words=refusal.words)
        except UnderMaintenance as error:
            return GridAnswer(Reply.MAINTENANCE, reason=error.title)
        except Unavailable as error:
            return GridAnswer(Reply.AWAY, reason=_told(error))
        except NodeError as error:
            return GridAnswer(Reply.REFUSED, reason=_told(error))

    async def _answer(self) -> GridAnswer:
        admission = await self.host.request_market(self.signer)
        if admission is None:
            return GridAnswer(Reply.UNKNOWN_NODE)
        if admission.market is not None and self.gpu is not None:
            advice = await self._meant(self.gpu, admission.market)
            if isinstance(advice, GridAnswer):
                return advice
            if advice is not None:
                admission = await self.host.request_market(self.signer, wanted=advice)
        return GridAnswer(Reply.UNKNOWN_NODE) if admission is None else await self._told(admission)

    async def _meant(self, gpu: Gpu, market: MarketAddress) -> MarketAddress | GridAnswer | None:
        """Return the market that is meant for the GPU instead; None where it is in the right one.

        A grid that does not judge that lets its admission count, as a node at work does.
        """
        try:
            advice = await self.host.check_market(self.signer, gpu, self.driver)
        except NodeError:
            return None
        if advice is None or advice.fits or advice.market == market:
            return None
        return advice.market or GridAnswer(Reply.NO_MARKET, reason=advice.message)

    async def _told(self, admission: Admission) -> GridAnswer:
        again_at = admission.next_test_at or ""
        if admission.market is None:
            reply = Reply.UNQUALIFIED if admission.is_unqualified else Reply.WAITING
            reply = Reply.REJECTED if admission.status == "REJECTED" else reply
            found = admission.requirements
            return GridAnswer(reply, None, admission.reason, again_at, requirements=found)
        words: tuple[str, ...] = ()
        if admission.key_transaction is not None:
            words = await self._looked_through(admission.market, admission.key_transaction)
        return GridAnswer(Reply.ADMITTED, admission.market, words=words)

    async def _looked_through(self, address: MarketAddress, text: str) -> tuple[str, ...]:
        market = await self.chain.market(address)
        if market is None:
            raise Refused(f"The grid sent us to market {address}, which is not on its ledger.")
        announced = AnnouncedKey(
            self.signer.address, market.node_access_key, KEY_COSTS_AT_MOST, FEE_CEILING
        )
        return (await self.chain.look_through(text, announced)).accepted.words


def _told(error: NodeError) -> str:
    return f"{error.title} {error.remedy}".strip()
