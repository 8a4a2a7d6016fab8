"""Seeing a signed transaction through: sent until it landed or provably never will.

The nodes of a PC share one journal, and each record says which of them signed. What does not say
so is seen through by every node: the same bytes land once or never, whoever sends them.
"""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from nosdesk.domain.addresses import NodeAddress, Signature
from nosdesk.domain.errors import NodeError
from nosdesk.node.patience import Patience
from nosdesk.ports.chain import Chain, Landing, SignedTransaction
from nosdesk.ports.journal import Journal

RESEND_AFTER_S = 2.0
BLOCK_S = 0.4
"""About how long a block takes: only to say in seconds how long bytes are valid still."""

_PREFIX = "transaction:"


@dataclass(frozen=True, slots=True)
class Landed:
    """It is in the ledger and did what it says."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It is in the ledger and did nothing, for the reason of this name."""

    name: str


@dataclass(frozen=True, slots=True)
class Expired:
    """It is not in the ledger and can never get there."""


Fate = Landed | Failed | Expired
OnUnconfirmed = Callable[[float | None], None]
"""Told that bytes are late: for how many seconds more they can land, None when nobody can say."""


class OnItsWay(SignedTransaction, frozen=True):
    """What the journal holds of a transaction until its fate is certain; `node` is who signed."""

    node: NodeAddress | None = None


class Delivery:
    """Sends signed bytes, always the same ones, until their fate is certain.

    `node` is who signs them; without one they are everybody's.
    """

    def __init__(
        self,
        chain: Chain,
        journal: Journal,
        patience: Patience,
        node: NodeAddress | None = None,
    ) -> None:
        self._node = node
        self._chain = chain
        self._journal = journal
        self._patience = patience

    async def deliver(
        self, signed: SignedTransaction, *, on_unconfirmed: OnUnconfirmed | None = None
    ) -> Fate:
        """Return the transaction's fate, however long that takes.

        The caller has the signed bytes in the journal already. That they did not land at once is
        told once.
        """
        told = False
        while True:
            told = await self._send(signed, is_told=told)
            landing = await self._landing(signed.signature, RESEND_AFTER_S)
            if landing is not None:
                return Landed() if landing.error is None else Failed(landing.error)
            if await self._patience.until_read(lambda: self._chain.is_expired(signed)):
                return Expired()
            if on_unconfirmed is not None:
                on_unconfirmed(await self._seconds_left(signed))
                on_unconfirmed = None

    async def record_and_deliver(self, signed: SignedTransaction) -> Fate:
        """Write the signed bytes into the journal, then see them through."""
        stream = _PREFIX + signed.signature
        sent = OnItsWay(signed.wire, signed.signature, signed.last_valid_height, self._node)
        await self._journal.append(stream, [msgspec.json.encode(sent)])
        fate = await self.deliver(signed)
        await self._journal.close_stream(stream)
        return fate

    async def recover(self) -> bool:
        """See through what a former life left on its way; tell whether there was anything."""
        found = False
        for sent in await on_their_way(self._journal):
            if self._node is None or sent.node in (None, self._node):
                await self.deliver(sent)
                await self._journal.close_stream(_PREFIX + sent.signature)
                found = True
        return found

    async def _send(self, signed: SignedTransaction, *, is_told: bool) -> bool:
        """Hand the bytes to the network; return whether the user was told of trouble with it.

        A refusal proves nothing, for an earlier copy may have landed: the ledger is asked next.
        """
        try:
            await self._chain.send(signed)
        except NodeError as error:
            if not is_told:
                self._patience.tell(error)
            return True
        return is_told

    async def _landing(self, signature: Signature, within_s: float) -> Landing | None:
        return await self._patience.until_read(
            lambda: self._chain.landing(signature, within_s=within_s)
        )

    async def _seconds_left(self, signed: SignedTransaction) -> float | None:
        try:
            left = signed.last_valid_height - await self._chain.block_height()
        except NodeError:
            return None
        return max(0, left) * BLOCK_S


async def on_their_way(journal: Journal) -> tuple[OnItsWay, ...]:
    """Return the transactions of all nodes whose fate is not certain yet, oldest first."""
    found = []
    for stream in await journal.open_streams(_PREFIX):
        (entry, *_) = await journal.entries(stream)
        found.append(msgspec.json.decode(entry.body, type=OnItsWay))
    return tuple(found)
