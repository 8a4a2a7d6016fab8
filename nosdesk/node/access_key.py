"""A gated market's access key: received from the grid in a transaction that we look through first.

The grid makes the transaction and signs it; it lands only with our signature too. Nothing is
signed that the guard does not accept, and what it does is shown, in words and whole, before.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from nosdesk.domain import node_status
from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.market import Market
from nosdesk.domain.money import Lamports
from nosdesk.domain.node_status import NodeStatus
from nosdesk.node import activity
from nosdesk.node.delivery import Delivery, Expired, Failed
from nosdesk.node.patience import Patience
from nosdesk.ports.chain import Chain
from nosdesk.ports.clock import Clock
from nosdesk.ports.host_services import HostServices
from nosdesk.ports.keys import Signer
from nosdesk.protocol.guard import AnnouncedKey, RefusedToSign

KEY_COSTS_AT_MOST = Lamports(2_500_000)
"""Rent of a token account (0.00203928 SOL), the fee of two signatures, and a margin."""

FEE_CEILING = Lamports(100_000)
SYNC_PAUSE_S = 30.0
"""So long the network's own node waits before it asks the services to look at what it has."""

_OFFERS_TRIED = 5
_LONGEST_SHOWN = 2_000  # characters: more than any transaction has
_TOO_LATE = "BlockhashNotFound"

AskConsent = Callable[[tuple[str, ...], str], Awaitable[bool]]
"""Asks the user whether what says this in words, and is this in base64, may be signed."""

AskAgain = Callable[[], Awaitable[str | None]]
"""Asks the grid for its transaction anew; None when it has none for us."""


@dataclass(frozen=True, slots=True)
class AccessKeys:
    """Sees to it that the node holds the key of its market."""

    chain: Chain
    host: HostServices
    delivery: Delivery
    signer: Signer
    clock: Clock
    patience: Patience
    show: Callable[[NodeStatus], None]
    publish: Callable[[activity.Activity], None]
    sync_pause_s: float = SYNC_PAUSE_S
    consent: AskConsent | None = None
    """Asked before a transaction of the grid's is signed; without it the guard's word is enough."""

    async def reach(self, market: Market, offered: str | None, ask_again: AskAgain) -> Address:
        """Return the mint of the node's key, which is received now unless the node has one.

        Raises `RefusedToSign` when the grid's transaction does anything else, and `Refused` when
        there is no key to be had.
        """
        if (held := await self._held(market)) is not None:
            if offered is not None:  # the services have not seen it yet: we stopped before we asked
                await self._sync()
            return held
        self.show(node_status.checking("the market's access key"))
        await self._receive(market, offered, ask_again)
        if (held := await self._held(market)) is None:
            title = "The access key was sent, and is not there."
            raise Refused(title, "Trying again.", name="KEY_NOT_SEEN")
        self.publish(activity.KeyReceived(self.clock.now(), held))
        await self.clock.sleep(self.sync_pause_s)
        await self._sync()
        return held

    async def _receive(self, market: Market, offered: str | None, ask_again: AskAgain) -> None:
        for _ in range(_OFFERS_TRIED):
            if offered is None:
                raise _no_key()
            if await self._accept(market, offered):
                return
            offered = await ask_again()
        raise Refused(
            "The grid's transactions for the access key come too late to be of use.",
            "Trying again.",
            name="KEY_TOO_LATE",
        )

    async def _accept(self, market: Market, text: str) -> bool:
        """Look through, show, sign and deliver; False when the transaction came too late."""
        announced = AnnouncedKey(
            self.signer.address, market.node_access_key, KEY_COSTS_AT_MOST, FEE_CEILING
        )
        try:
            offer = await self.patience.until_answered(
                lambda: self.chain.look_through(text, announced)
            )
        except RefusedToSign as refusal:
            self._tell(refusal.words, text, refusal.told)
            raise
        except Refused as refusal:
            if refusal.name != _TOO_LATE:
                raise
            return False
        self._tell(offer.accepted.words, text)
        await self._have_consent(offer.accepted.words, text)
        signed = await self.chain.countersign(offer, self.signer)
        fate = await self.delivery.record_and_deliver(signed)
        if isinstance(fate, Failed):
            raise Refused("The access key did not come.", fate.name, name=fate.name)
        return not isinstance(fate, Expired)

    async def _have_consent(self, words: tuple[str, ...], text: str) -> None:
        """Return once the user agreed, where they are to be asked; `Refused` when they did not."""
        if self.consent is None:
            return
        self.show(node_status.asking_consent())
        if not await self.consent(words, _shown(text)):
            raise _declined()
        self.show(node_status.checking("the market's access key"))

    def _tell(self, words: tuple[str, ...], text: str, refusal: str = "") -> None:
        self.publish(activity.KeyOffered(self.clock.now(), words, _shown(text), refusal))

    async def _held(self, market: Market) -> Address | None:
        key = await self.patience.until_answered(
            lambda: self.chain.access_key(self.signer.address, market.node_access_key)
        )
        return None if key is None else Address(key)

    async def _sync(self) -> None:
        """Ask the services to look; that they will not is their loss, for the key is there."""
        try:
            await self.patience.until_answered(
                lambda: self.host.sync(self.signer, self.signer.address)
            )
        except NodeError as error:
            self.patience.tell(error)


def _shown(text: str) -> str:
    return "".join(c for c in text[:_LONGEST_SHOWN] if c.isascii() and c.isprintable())


def _declined() -> Refused:
    return Refused(
        "You did not let the grid's transaction for the access key be signed.",
        "Start the node again to be asked again, or choose an open market.",
        name="KEY_DECLINED",
    )


def _no_key() -> Refused:
    return Refused(
        "This market admits only nodes that hold its access key, and this one does not.",
        "Choose an open market, or ask the grid for admission to this one.",
        name="NO_ACCESS_KEY",
    )
