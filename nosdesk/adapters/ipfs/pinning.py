"""Publishing at the first of several places that takes the document.

A place that fails is passed over at once, and rests behind the others for a while, so that a
broken one is not waited for each time. It is never left out: it may be the only one that is up.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import aiohttp

from nosdesk.adapters.ipfs.kubo import publish_at_kubo
from nosdesk.adapters.ipfs.pinata import publish_at_pinata
from nosdesk.adapters.ipfs.places import DOCUMENT_REFUSED, Busy, PinningPlace
from nosdesk.aio.exchange import NoAnswer
from nosdesk.domain.addresses import Cid
from nosdesk.domain.errors import NodeError, Refused, Unavailable, Untrusted
from nosdesk.ports.clock import Clock
from nosdesk.protocol.cids import cid_of

REST_S, LONGEST_REST_S = 30.0, 900.0
"""How long a place rests after its first failure (twice as long after each further one)."""

Fetch = Callable[[Cid], Awaitable[bytes]]


@dataclass(slots=True)
class _Ranked:
    """A place, and what its last tries came to."""

    place: PinningPlace
    failures: int = 0
    rests_until: float = 0.0

    def note(self, now: float, *, failed: bool) -> None:
        self.failures = self.failures + 1 if failed else 0
        rest_s = min(LONGEST_REST_S, REST_S * 2.0 ** min(self.failures - 1, 10))
        self.rests_until = now + rest_s if failed else 0.0


class Pinning:
    """The places in the order in which they are chosen, and how each one has been lately.

    A document is offered for `deadline_s` at most, of which each place has its share, and once
    more as long where all were busy until then.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        places: Sequence[PinningPlace],
        *,
        clock: Clock,
        deadline_s: float,
        fetch: Fetch,
    ) -> None:
        self._session = session
        self._ranked = [_Ranked(place) for place in places]
        self._clock = clock
        self._deadline_s = deadline_s
        self._fetch = fetch

    async def pin(self, document: bytes) -> Cid:
        """Publish the JSON document and return its CID, once one of the places has taken it."""
        give_up_at = self._clock.now() + self._deadline_s
        while True:
            cid, failures = await self._try_each(document)
            if cid is not None:
                return cid
            waits = [each.wait_s for each in failures if isinstance(each, Busy) and each.wait_s]
            if not waits or self._clock.now() + min(waits) > give_up_at:
                raise _most_telling(failures)
            await self._clock.sleep(min(waits))

    async def _try_each(self, document: bytes) -> tuple[Cid | None, list[NodeError]]:
        """Return the CID once a place has taken the document, else why each of them did not."""
        failures: list[NodeError] = []
        for ranked in self._in_order():
            try:
                cid = await self._pin_at(ranked.place, document)
            except NodeError as failure:
                ranked.note(self._clock.now(), failed=True)
                failures.append(failure)
            else:
                ranked.note(self._clock.now(), failed=False)
                return cid, failures
        return None, failures

    def _in_order(self) -> list[_Ranked]:
        now = self._clock.now()
        return sorted(self._ranked, key=lambda ranked: ranked.rests_until > now)

    async def _pin_at(self, place: PinningPlace, document: bytes) -> Cid:
        share_s = self._deadline_s / len(self._ranked)
        publish = publish_at_kubo if place.kind == "kubo" else publish_at_pinata
        try:
            async with asyncio.timeout(share_s):
                cid = await publish(self._session, place, document, share_s)
                if cid != await asyncio.to_thread(cid_of, document):
                    await self._check_same(place, cid, document)
        except NoAnswer as error:
            raise Unavailable(f"The pinning service is away: {error}") from error
        except TimeoutError as error:
            raise Unavailable("The pinning service is too slow.") from error
        return cid

    async def _check_same(self, place: PinningPlace, cid: Cid, document: bytes) -> None:
        """Accept another CID than ours only for the same JSON, written another way.

        A Kubo node was told how to add the bytes: there is no other way to write them.
        """
        if place.kind == "kubo":
            raise Untrusted("The Kubo node stored the result under an address that is not its own.")
        if _value(await self._fetch(cid)) != _value(document):
            raise Untrusted("The pinning service stored something else than it was given.")


def _most_telling(failures: Sequence[NodeError]) -> NodeError:
    """What the document is to blame for comes first, for it can be mended; then what may pass."""
    for failure in failures:
        if isinstance(failure, Refused) and failure.name == DOCUMENT_REFUSED:
            return failure
    for failure in failures:
        if isinstance(failure, Unavailable):
            return failure
    return failures[0] if failures else Unavailable("No pinning place is set for this grid.")


def _value(document: bytes) -> str:
    """The JSON's value, whatever its spelling: numbers as JavaScript has them, keys sorted."""
    try:
        return json.dumps(json.loads(document, parse_int=float), sort_keys=True)
    except (ValueError, RecursionError) as error:
        raise Untrusted("The pinning service stored something that is not JSON.") from error
