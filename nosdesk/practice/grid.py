"""The practice grid, put together: ledger, RPC, content store, host services, poster.

Everything listens on this machine only. Keys and market addresses follow from the seed, so a
grid that starts again is found where it was, with a fresh ledger.
"""

import asyncio
import socket
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self

from aiohttp import web

from nosdesk.domain.addresses import Address
from nosdesk.practice.access_keys import AccessKeys
from nosdesk.practice.connection import Connection, ProgramIds
from nosdesk.practice.content_store import ContentStore
from nosdesk.practice.host_services import PracticeHostServices
from nosdesk.practice.ledger import Ledger
from nosdesk.practice.market_listing import market_listings
from nosdesk.practice.markets import DEFAULT_MARKET, grid_key, market_addresses, open_markets
from nosdesk.practice.poster import Poster
from nosdesk.practice.rpc import RpcServer
from nosdesk.practice.rpc.dispatch import BeforeAnswer, Observe
from nosdesk.practice.sockets import LOOPBACK, bind_four, port_of
from nosdesk.protocol.programs import MAINNET, Programs

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
    and N+3 (host services); `BadInput` when one of them is taken. `now` is the ledger's clock.
    `on_request` and `before_answer` are the RPC server's.
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
    ) -> None:
        self.programs = programs
        self.ledger = Ledger(programs, now=now, seed=seed)
        clock = _GridClock(now)
        self.content = ContentStore(clock)
        self.markets = market_addresses(seed)
        self.rpc = RpcServer(self.ledger, on_request=on_request, before_answer=before_answer)
        self.host_services = PracticeHostServices(
            market_listings(seed),
            clock=clock,
            mint_key=AccessKeys(self.ledger).transaction,
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
        rpc, websocket, content, hosts = sockets = bind_four(self._port_base)
        async with AsyncExitStack() as opening:
            for bound in sockets:
                opening.enter_context(bound)
            await _serve(opening, self.rpc.app(), rpc, websocket)
            await _serve(opening, self.content.app(), content)
            await _serve(opening, self.host_services.app(), hosts)
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
        rpc, websocket, content, hosts = self._ports
        programs = self.programs
        return Connection(
            rpc=f"http://{LOOPBACK}:{rpc}",
            ws=f"ws://{LOOPBACK}:{websocket}",
            gateway=f"http://{LOOPBACK}:{content}/ipfs/",
            pin=f"http://{LOOPBACK}:{content}",
            host_manager=f"http://{LOOPBACK}:{hosts}",
            market=self.markets[DEFAULT_MARKET],
            markets=self.markets,
            programs=ProgramIds(programs.jobs, programs.staking, programs.rewards, programs.pools),
            nos_mint=programs.nos_mint,
            poster_secret_key=list(bytes(self.poster.key)),
            poster_address=Address(self.poster.address),
            funded_keys=FUNDED_KEYS,
        )


async def _serve(stack: AsyncExitStack, app: web.Application, *sockets: socket.socket) -> None:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    stack.push_async_callback(runner.cleanup)
    await runner.setup()
    for bound in sockets:
        await web.SockSite(runner, bound).start()
