"""Moves of money carried out at most once each, whatever happens to this program meanwhile.

A move has an id. Each attempt at it has a stream in the journal with its signed bytes, written
before they are sent; there is another attempt only when the one before provably did nothing. So a
move that is asked for again, by the same id, finds its own transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Literal

import msgspec
from msgspec import Struct

from nosdesk.domain.actions import Action
from nosdesk.domain.addresses import NodeAddress, Signature
from nosdesk.domain.errors import BadInput
from nosdesk.domain.moves.intents import Intent
from nosdesk.node.delivery import Delivery, Failed, Fate, Landed
from nosdesk.ports.chain import Chain, SignedTransaction
from nosdesk.ports.journal import Journal
from nosdesk.ports.keys import Signer


class Attempt(Struct, frozen=True, tag=True):
    """What is to be done for whom, and the bytes that do it."""

    owner: NodeAddress
    intent: Intent
    transaction: SignedTransaction


class Outcome(Struct, frozen=True, tag=True):
    """What came of an attempt; one that has not landed has moved no money but a fee.

    `reason` is the network's name for why it failed.
    """

    word: Literal["landed", "failed", "expired"]
    signature: Signature
    reason: str = ""


_decoder = msgspec.json.Decoder(Attempt | Outcome)


@dataclass(frozen=True, slots=True)
class Recovered:
    """An attempt that a former life had sent, or was about to, and what came of it."""

    attempt: Attempt
    outcome: Outcome


class Mover:
    """Signs, writes down and sees through; only one at a time may work on a journal.

    What it writes is kept apart by the name of the grid.
    """

    def __init__(self, grid: str, chain: Chain, journal: Journal, delivery: Delivery) -> None:
        self._prefix = f"move:{grid}:"
        self._chain = chain
        self._journal = journal
        self._delivery = delivery

    async def found(self, move: str, owner: NodeAddress, intent: Intent) -> Outcome | None:
        """Return how this move has landed already; None when it has not.

        An attempt that is still on its way is seen through first. `BadInput` when the id stands
        for another move.
        """
        _, outcome = await self._last(move, owner, intent)
        return outcome

    async def carry_out(
        self, move: str, intent: Intent, actions: Sequence[Action], signer: Signer
    ) -> Outcome:
        """Return what came of the move, made now unless it has landed before."""
        number, outcome = await self._last(move, signer.address, intent)
        if outcome is not None:
            return outcome
        signed = await self._chain.sign(actions, signer)
        attempt = Attempt(signer.address, intent, signed)
        stream = f"{self._prefix}{move}:{number}"
        await self._journal.append(stream, [msgspec.json.encode(attempt)])
        return await self._see_through(stream, attempt)

    async def recover(self) -> tuple[Recovered, ...]:
        """See through what a former life left on its way."""
        recovered = []
        for stream in await self._journal.open_streams(self._prefix):
            attempt, outcome = await self._read(stream)
            if attempt is not None and outcome is None:
                recovered.append(Recovered(attempt, await self._see_through(stream, attempt)))
        return tuple(recovered)

    async def _last(
        self, move: str, owner: NodeAddress, intent: Intent
    ) -> tuple[int, Outcome | None]:
        """Return the number that the next attempt has, or the outcome that makes it needless."""
        for number in count():
            stream = f"{self._prefix}{move}:{number}"
            attempt, outcome = await self._read(stream)
            if attempt is None:
                return number, None
            if (attempt.owner, attempt.intent) != (owner, intent):
                raise BadInput(
                    "This was the name of another move of money.", "Give each move its own."
                )
            outcome = outcome or await self._see_through(stream, attempt)
            if outcome.word == "landed":
                return number, outcome
        raise AssertionError  # pragma: no cover - the count never ends

    async def _read(self, stream: str) -> tuple[Attempt | None, Outcome | None]:
        attempt, outcome = None, None
        for entry in await self._journal.entries(stream):
            record: Attempt | Outcome = _decoder.decode(entry.body)
            if isinstance(record, Attempt):
                attempt = record
            else:
                outcome = record
        return attempt, outcome

    async def _see_through(self, stream: str, attempt: Attempt) -> Outcome:
        fate = await self._delivery.deliver(attempt.transaction)
        outcome = _outcome(fate, attempt.transaction.signature)
        await self._journal.append(stream, [msgspec.json.encode(outcome)])
        await self._journal.close_stream(stream)
        return outcome


async def under_way(journal: Journal) -> tuple[Attempt, ...]:
    """Return the attempts on every grid whose fate is not known yet, oldest first."""
    found = []
    for stream in await journal.open_streams("move:"):
        records = [_decoder.decode(entry.body) for entry in await journal.entries(stream)]
        if not any(isinstance(record, Outcome) for record in records):
            found += [record for record in records if isinstance(record, Attempt)]
    return tuple(found)


def _outcome(fate: Fate, signature: Signature) -> Outcome:
    if isinstance(fate, Landed):
        return Outcome("landed", signature)
    if isinstance(fate, Failed):
        return Outcome("failed", signature, fate.name)
    return Outcome("expired", signature)
