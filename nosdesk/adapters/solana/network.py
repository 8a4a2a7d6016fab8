"""All markets of a grid at once, in four reads however many markets, nodes and jobs there are.

A run does not name its market, and a job does not say that it runs; so runs and open jobs are
read by their addresses alone and joined here.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import base58

from nosdesk.adapters.solana.accounts import content_of
from nosdesk.adapters.solana.rpc.access import Access
from nosdesk.adapters.solana.rpc.answers import Answer, KeyedAccount
from nosdesk.adapters.solana.rpc.certainty import surely
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.domain.errors import BadInput, Unavailable
from nosdesk.domain.job import JobState
from nosdesk.domain.market import Market
from nosdesk.ports.network import MarketActivity, NetworkLook
from nosdesk.protocol.accounts import JOB_STATE_OFFSET, decode_market, discriminator
from nosdesk.protocol.base58 import parse_address
from nosdesk.protocol.programs import Programs

_ADDRESS = 32
_JOB_MARKET = (72, _ADDRESS)
_JOB_TIMES = (209, 24)
"""When it ended, when it began, and its limit: three signed numbers of eight bytes."""

_RUN_JOB = (8, _ADDRESS)


class SolanaNetwork:
    """One grid's markets, by the access that its nodes share."""

    def __init__(self, access: Access, programs: Programs) -> None:
        self._pool = access.pool
        self._programs = programs

    async def look(self) -> NetworkLook:
        """Return how the grid is; `ports/network.py` says what is promised."""
        markets = await self._markets()
        market_of = await self._open_jobs()
        running = await self._running(market_of)
        done = await self._times_of_done()
        return NetworkLook(
            markets=tuple(MarketActivity(each, running[each.address]) for each in markets),
            jobs_done=len(done),
            worked_s=sum(done),
        )

    async def _markets(self) -> list[Market]:
        query = self._query("MarketAccount")
        found = await surely(
            self._pool, query, lambda answer: frozenset() if answer.value else frozenset({0})
        )
        markets = (self._market(keyed) for keyed in found.value)
        return [market for market in markets if market is not None]

    def _market(self, keyed: KeyedAccount) -> Market | None:
        try:
            address = MarketAddress(parse_address(keyed.pubkey))
            data = content_of(keyed.account, self._programs.jobs, address)
            return None if data is None else decode_market(address, data)
        except BadInput:  # of a kind that a later version may know
            return None

    async def _open_jobs(self) -> dict[str, MarketAddress]:
        """Return the market of each job that waits or runs."""
        found = await self._slices("JobAccount", _JOB_MARKET, state=JobState.QUEUED)
        return {job: MarketAddress(_address(part)) for job, part in found.items()}

    async def _running(self, market_of: Mapping[str, MarketAddress]) -> Counter[MarketAddress]:
        found = await self._slices("RunAccount", _RUN_JOB)
        taken = {_address(part) for part in found.values()}
        return Counter(market for job, market in market_of.items() if job in taken)

    async def _times_of_done(self) -> list[int]:
        found = await self._slices("JobAccount", _JOB_TIMES, state=JobState.DONE)
        return [_worked_s(part) for part in found.values()]

    async def _slices(
        self, kind: str, part: tuple[int, int], *, state: JobState | None = None
    ) -> dict[str, bytes]:
        """Return this part of each account of the kind, by address."""
        answer = await self._pool.call(self._query(kind, part, state))
        parts = {keyed.pubkey: keyed.account.content for keyed in answer.value}
        if any(len(each) != part[1] for each in parts.values()):
            raise Unavailable("The RPC endpoint sent other parts of accounts than were asked for.")
        return parts

    def _query(
        self, kind: str, part: tuple[int, int] | None = None, state: JobState | None = None
    ) -> Query[Answer[list[KeyedAccount]]]:
        wanted = {0: discriminator(kind)}
        if state is not None:
            wanted[JOB_STATE_OFFSET] = bytes([state])
        config: dict[str, Any] = {
            "encoding": "base64",
            **CONFIRMED,
            "withContext": True,
            "filters": [_compared(offset, content) for offset, content in wanted.items()],
        }
        if part is not None:
            config["dataSlice"] = {"offset": part[0], "length": part[1]}
        shape = Answer[list[KeyedAccount]]
        return Query("getProgramAccounts", [self._programs.jobs], shape, config)


def _compared(offset: int, content: bytes) -> dict[str, Any]:
    text = base58.b58encode(content).decode("ascii")
    return {"memcmp": {"offset": offset, "bytes": text, "encoding": "base58"}}


def _address(part: bytes) -> Address:
    return Address(base58.b58encode(part).decode("ascii"))


def _worked_s(part: bytes) -> int:
    ended, began, limit = (
        int.from_bytes(part[at : at + 8], "little", signed=True) for at in (0, 8, 16)
    )
    return max(0, min(ended - began, limit))
