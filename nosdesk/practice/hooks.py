"""What may be put between a practice grid and its clients."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aiohttp.typedefs import Middleware

from nosdesk.practice.ledger import Ledger
from nosdesk.practice.rpc.dispatch import Around


@dataclass(frozen=True, slots=True)
class RpcHooks:
    """Middlewares of one RPC endpoint, and what stands around each of its answers."""

    middlewares: Sequence[Middleware] = ()
    around: Around[Ledger] | None = None


@dataclass(frozen=True, slots=True)
class GridHooks:
    """The hooks of each of the grid's servers; RPC endpoints are numbered from 0."""

    rpc: Callable[[int], RpcHooks] = lambda _: RpcHooks()
    content: Sequence[Middleware] = ()
    hosts: Sequence[Middleware] = ()
