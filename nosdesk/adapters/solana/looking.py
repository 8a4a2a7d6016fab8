"""Reads of the ledger that only answer a person's questions; no node needs them."""

from typing import Any

import base58
from msgspec import Struct

from nosdesk.adapters.solana.rpc.access import Access
from nosdesk.adapters.solana.rpc.query import CONFIRMED, Query
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.job import JobState
from nosdesk.protocol.accounts import JOB_STATE_OFFSET, discriminator
from nosdesk.protocol.base58 import parse_address
from nosdesk.protocol.programs import Programs

JOB_MARKET_OFFSET = 72


class _Listed(Struct):
    pubkey: str


async def ledger_time(access: Access) -> float | None:
    """Return when the ledger's latest block was made, by its own clock; None where it says not."""
    slot = await access.pool.call(Query("getSlot", [CONFIRMED], int))
    told: Query[object] = Query("getBlockTime", [slot], object)
    at = await access.pool.call(told)
    return float(at) if isinstance(at, int) else None


async def live_jobs(access: Access, programs: Programs, market: MarketAddress) -> int:
    """Return how many jobs of the market are queued or running; none of their content is read."""
    wanted = {
        0: discriminator("JobAccount"),
        JOB_MARKET_OFFSET: base58.b58decode(parse_address(market)),
        JOB_STATE_OFFSET: bytes([JobState.QUEUED]),
    }
    config: dict[str, Any] = {
        "encoding": "base64",
        **CONFIRMED,
        "dataSlice": {"offset": 0, "length": 0},
        "filters": [_compared(offset, content) for offset, content in wanted.items()],
    }
    query: Query[list[_Listed]] = Query(
        "getProgramAccounts", [programs.jobs, config], list[_Listed]
    )
    listed = await access.pool.call(query)
    return len(listed)


def _compared(offset: int, content: bytes) -> dict[str, Any]:
    text = base58.b58encode(content).decode("ascii")
    return {"memcmp": {"offset": offset, "bytes": text, "encoding": "base58"}}
