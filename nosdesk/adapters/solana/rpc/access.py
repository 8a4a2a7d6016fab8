"""Everything that the nodes of this computer share of one grid's RPC endpoints."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from nosdesk.adapters.solana.rpc.address import RpcAddress
from nosdesk.adapters.solana.rpc.endpoint import (
    HttpEndpoint,
    TryLimits,
    http_session,
)
from nosdesk.adapters.solana.rpc.pool import Pool, PoolLimits
from nosdesk.adapters.solana.rpc.roster import Source
from nosdesk.adapters.solana.rpc.subscriptions import SubscriptionLimits, Subscriptions
from nosdesk.adapters.solana.rpc.vigil import Vigil, VigilLimits


@dataclass(frozen=True, slots=True)
class AccessLimits:
    """How much time, patience and memory the endpoints are given."""

    tries: TryLimits = field(default_factory=TryLimits)
    pool: PoolLimits = field(default_factory=PoolLimits)
    subscriptions: SubscriptionLimits = field(default_factory=SubscriptionLimits)
    vigil: VigilLimits = field(default_factory=VigilLimits)


@dataclass(frozen=True, slots=True)
class Access:
    """Questions and subscriptions, over whichever endpoints are good at the moment."""

    pool: Pool
    subscriptions: Subscriptions


@asynccontextmanager
async def open_access(
    addresses: Sequence[RpcAddress],
    limits: AccessLimits | None = None,
    *,
    genesis: str | None = None,
) -> AsyncGenerator[Access]:
    """Open the endpoints; connections close with the block, and none is made before it is needed.

    `genesis` is the hash that tells the grid's ledger from others, where it is known.
    """
    limits = limits or AccessLimits()
    async with http_session() as session:
        sources = [
            Source(HttpEndpoint(session, address.rpc, limits.tries), address.ws)
            for address in addresses
        ]
        async with (
            Pool(sources, limits.pool, genesis=genesis) as pool,
            Subscriptions(session, pool.roster, limits.subscriptions) as subscriptions,
            Vigil(pool, subscriptions, limits.vigil),
        ):
            yield Access(pool, subscriptions)
