"""The practice grid, put together: ledger, RPC, content store, host services, edge, poster.

Everything listens on this machine only. Keys and market addresses follow from the seed, so a
grid that starts again is found where it was, with a fresh ledger.
"""

import asyncio
import socket
import time
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self, TypeVar

from aiohttp import web
from aiohttp.typedefs import Middleware
from solders.pubkey import Pubkey

from nosdesk.domain.addresses import Address
from nosdesk.practice.access_keys import AccessKeys
from nosdesk.practice.connection import Connection, PinUrl, ProgramIds, RpcUrls
from nosdesk.practice.content_store import ContentStore
from nosdesk.practice.edge.edge import DOMAIN, edge
from nosdesk.practice.hooks import GridHooks
from nosdesk.practice.host_services import PracticeHostServices
from nosdesk.practice.ledger import Ledger
from nosdesk.practice.market_listing import market_listings
from nosdesk.practice.markets import (
    DEFAULT_MARKET,
    gpu_classes,
    grid_key,
    market_addresses,
    open_markets,
)
from nosdesk.practice.poster import Poster
from nosdesk.practice.rpc import RpcServer
from nosdesk.practice.rpc.dispatch import BeforeAnswer, Observe
from nosdesk.practice.sockets import LOOPBACK, bind_all, port_of
from nosdesk.protocol.programs import MAINNET, Programs

P = TypeVar("P")

FUNDED_KEYS = 10
_SOL_EACH = 1_000 * 10**9
_NOS_EACH = 1_000_000 * 10**6


class _GridClock:
    """The grid's time, in the form that its services read it."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.now = now

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class PracticeGrid:
    """A whole grid on loopback; serves from entering the context until leaving it.

    With a `port_base` N the ports are N (RPC), N+1 (its WebSocket), N+2 (gateway and pinning)
    and N+3 (host services), then two for each further RPC endpoint, and last the edge's two (its
    callers, its tunnel clients); `BadInput` when one of them is taken. `now` is the ledger's
    clock. Several `rpc_endpoints` serve the same ledger; `on_request` and `before_answer` are
    those of all, `hooks` stand in all servers.
    """

    def __init__(  # noqa: PLR0913 - a grid's options are named, not bundled
        self,
        programs: Programs = MAINNET,
        *,
        port_base: int | None = None,
        now: Callable[[], float] = time.time,
        seed: bytes = b"practice",
        on_request: Observe | None = None,
        before_answer: BeforeAnswer | None = None,
        hooks: GridHooks | None = None,
        rpc_endpoints: int = 1,
    ) -> None:
        self.programs = programs
        self.ledger = Ledger(programs, now=now, seed=seed)
        clock = _GridClock(now)
        self.content = ContentStore(clock)
        self.markets = market_addresses(seed)
        self._hooks = hooks or GridHooks()
        self._rpc_hooks = [self._hooks.rpc(number) for number in range(rpc_endpoints)]
        self._rpcs = [
            RpcServer(
                self.ledger,
                on_request=on_request,
                before_answer=before_answer,
                around=rpc_hooks.around,
            )
            for rpc_hooks in self._rpc_hooks
        ]
        self.host_services = PracticeHostServices(
            market_listings(seed),
            clock=clock,
            mint_key=AccessKeys(self.ledger).transaction,
            pay_reward=lambda node, amount: self.ledger.mint_nos(Pubkey.from_string(node), amount),
        )
        self.posters = tuple(
            Poster(self.ledger, self.content, grid_key(seed, f"poster/{number}"))
            for number in range(FUNDED_KEYS)
        )
        self._seed = seed
        self._port_base = port_base
        self._ports: tuple[int, ...] = ()
        self._closing = AsyncExitStack()

    @property
    def poster(self) -> Poster:
        """The poster whose key is handed out."""
        return self.posters[0]

    async def __aenter__(self) -> Self:
        open_markets(self.ledger, self._seed)
        for poster in self.posters:
            self.ledger.airdrop(poster.key.pubkey(), _SOL_EACH)
            self.ledger.mint_nos(poster.key.pubkey(), _NOS_EACH)
        sockets = bind_all(self._port_base, pairs=len(self._rpcs))
        _, _, content, hosts, *_, callers, tunnel_clients = sockets
        async with AsyncExitStack() as opening:
            for bound in sockets:
                opening.enter_context(bound)
            for server, rpc_hooks, pair in zip(
                self._rpcs, self._rpc_hooks, _pairs(sockets), strict=True
            ):
                await _serve(opening, server.app(), rpc_hooks.middlewares, *pair)
            await _serve(opening, self.content.app(), self._hooks.content, content)
            await _serve(opening, self.host_services.app(), self._hooks.hosts, hosts)
            await opening.enter_async_context(edge(callers, tunnel_clients))
            self._closing = opening.pop_all()
        self._ports = tuple(port_of(bound) for bound in sockets)
        self.host_services.rpc_url = self.connection().rpc
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._closing.aclose()

    def connection(self) -> Connection:
        """Return what an outside client must know; only while the grid serves."""
        _, _, content, hosts, *_, callers, tunnel_clients = self._ports
        programs = self.programs
        rpcs = [
            RpcUrls(f"http://{LOOPBACK}:{rpc}", f"ws://{LOOPBACK}:{websocket}")
            for rpc, websocket in _pairs(self._ports)
        ]
        content_url = f"http://{LOOPBACK}:{content}"
        return Connection(
            rpc=rpcs[0].rpc,
            ws=rpcs[0].ws,
            gateway=f"{content_url}/ipfs/",
            pin=content_url,
            host_manager=f"http://{LOOPBACK}:{hosts}",
            market=self.markets[DEFAULT_MARKET],
            markets=self.markets,
            programs=ProgramIds(programs.jobs, programs.staking, programs.rewards, programs.pools),
            nos_mint=programs.nos_mint,
            poster_secret_key=list(bytes(self.poster.key)),
            poster_address=Address(self.poster.address),
            funded_keys=FUNDED_KEYS,
            rpcs=rpcs,
            genesis=str(self.ledger.genesis_hash),
            edge=f"http://{DOMAIN}:{callers}",
            tunnel=f"tcp://{LOOPBACK}:{tunnel_clients}",
            pins=[PinUrl("pinata", content_url), PinUrl("kubo", content_url)],
            gpu_classes=gpu_classes(),
        )


def _pairs(each: Sequence[P]) -> list[tuple[P, P]]:
    """Return the RPC and WebSocket of each endpoint; the other services' stand between and last."""
    rpcs = [*each[:2], *each[4:-2]]
    return list(zip(rpcs[::2], rpcs[1::2], strict=True))


async def _serve(
    stack: AsyncExitStack,
    app: web.Application,
    middlewares: Sequence[Middleware],
    *sockets: socket.socket,
) -> None:
    for middleware in reversed(middlewares):
        app.middlewares.insert(1, middleware)  # before all but what opens answers to web pages
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    stack.push_async_callback(runner.cleanup)
    await runner.setup()
    for bound in sockets:
        await web.SockSite(runner, bound).start()
