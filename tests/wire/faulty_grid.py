"""A practice ledger behind RPC endpoints, each of which can be made to fail or to lie."""

import asyncio
import time
from collections import Counter
from contextlib import asynccontextmanager

from aiohttp import web

from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.access import Access
from nosdesk.adapters.solana.rpc.endpoint import HttpEndpoint, TryLimits, http_session
from nosdesk.adapters.solana.rpc.pool import Pool, PoolLimits
from nosdesk.adapters.solana.rpc.roster import Source
from nosdesk.adapters.solana.rpc.subscriptions import SubscriptionLimits, Subscriptions
from nosdesk.aio.retry import Backoff
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.hooks import GridHooks, RpcHooks
from nosdesk.practice.rpc.errors import RpcError
from tests.contract.chain_stages import PracticeStage

QUICK = Backoff(first_s=0.01, cap_s=0.05)
LIMITS = PoolLimits(deadline_s=25, hedge_s=20, backoff=QUICK)
"""So patient that a busy computer is not taken for a slow endpoint."""

HURRIED = PoolLimits(deadline_s=25, rounds=20, hedge_s=0.2, backoff=QUICK)
"""With tries of a second: for endpoints that are slow."""

FINAL_BLOCKS = 32


class Front:
    """What stands before one endpoint: `http` may spoil its replies, `lie` its answers."""

    def __init__(self) -> None:
        self.http = None
        self.lie = None
        self.refuses_sockets = False
        self.asked: Counter[str] = Counter()
        self.sockets: list[web.Request] = []

    @web.middleware
    async def middleware(self, request, handler):
        if request.headers.get("Upgrade", "").lower() == "websocket":
            if self.refuses_sockets:
                raise web.HTTPServiceUnavailable
            self.sockets.append(request)
            try:
                return await handler(request)
            finally:
                self.sockets.remove(request)
        if self.http is None:
            return await handler(request)
        return await self.http(request, handler)

    async def around(self, method, params, ledger, answer):
        self.asked[method] += 1
        if self.lie is None:
            return answer(ledger)
        return self.lie(method, params, ledger, answer)

    def cut_sockets(self) -> None:
        for request in self.sockets:
            request.transport.abort()


# --- What can be wrong with replies ---------------------------------------------------------------


async def down(request, handler):
    request.transport.abort()
    return web.Response()


async def failing(request, handler):
    raise web.HTTPInternalServerError


async def fed_up(request, handler):
    raise web.HTTPTooManyRequests(headers={"Retry-After": "30"})


async def slow(request, handler):
    await asyncio.sleep(30)
    return await handler(request)


async def cut_in_the_middle(request, handler):
    whole = await handler(request)
    response = web.StreamResponse(headers={"Content-Length": str(len(whole.body))})
    await response.prepare(request)
    await response.write(whole.body[: len(whole.body) // 2])
    request.transport.abort()
    return response


# --- What can be wrong with answers ---------------------------------------------------------------


def blind(method, params, ledger, answer):
    """Know of nothing."""
    found = answer(ledger)
    match method:
        case "getAccountInfo":
            return found | {"value": None}
        case "getMultipleAccounts" | "getSignatureStatuses":
            return found | {"value": [None for _ in found["value"]]}
        case "getProgramAccounts" | "getTokenAccountsByOwner":
            return found | {"value": []}
        case "getTransaction":
            return None
    return found


def stuck_at(past):
    """Answer everything from a snapshot."""
    return lambda method, params, ledger, answer: answer(past)


def elsewhere(method, params, ledger, answer):
    """Serve another ledger."""
    return "4uhcVJyU9pJkvQyS88uRDiswHXSCkY3zQawwpjk2NsNY" if _is_genesis(method) else answer(ledger)


def final_lags(method, params, ledger, answer):
    """Tell the finalized ledger apart from the confirmed one, which the ledger itself does not."""
    found = answer(ledger)
    if method != "getEpochInfo" or params[0]["commitment"] != "finalized":
        return found
    slot = found["absoluteSlot"] - FINAL_BLOCKS
    if params[0].get("minContextSlot", 0) > slot:
        raise RpcError(-32016, "Minimum context slot has not been reached", {"contextSlot": slot})
    return found | {"absoluteSlot": slot, "blockHeight": found["blockHeight"] - FINAL_BLOCKS}


def denying_by_height(method, params, ledger, answer):
    """Count no block any more."""
    found = final_lags(method, params, ledger, answer)
    return found | {"blockHeight": 1} if method == "getEpochInfo" else found


def denying_by_blockhash(method, params, ledger, answer):
    """Take every blockhash for a living one."""
    found = final_lags(method, params, ledger, answer)
    return found | {"value": True} if method == "isBlockhashValid" else found


def denying_by_sighting(method, params, ledger, answer):
    """Have seen every transaction, though none as confirmed."""
    found = final_lags(method, params, ledger, answer)
    if method != "getSignatureStatuses":
        return found
    seen = {"slot": 1, "confirmations": 0, "err": None, "confirmationStatus": "processed"}
    return found | {"value": [seen for _ in found["value"]]}


def _is_genesis(method):
    return method == "getGenesisHash"


# --- The stage --------------------------------------------------------------------------------------


class FaultyStage(PracticeStage):
    """A stage of several endpoints; the pool's time jumps with the ledger's."""

    def __init__(self, endpoints: int = 2) -> None:
        self.fronts = [Front() for _ in range(endpoints)]
        super().__init__(endpoints)
        self.grid = PracticeGrid(
            now=self.clock.now, rpc_endpoints=endpoints, hooks=GridHooks(rpc=self._hooks)
        )

    def _hooks(self, number) -> RpcHooks:
        front = self.fronts[number]
        return RpcHooks([front.middleware], front.around)

    def monotonic(self) -> float:
        return time.monotonic() + self.clock.ahead_s

    def forget_counts(self) -> None:
        for front in self.fronts:
            front.asked.clear()

    @property
    def asked(self) -> list[int]:
        """How many questions reached each endpoint."""
        return [sum(front.asked.values()) for front in self.fronts]


@asynccontextmanager
async def open_access_to(stage, *, endpoints=None, limits=LIMITS, try_s=20):
    connection = stage.grid.connection()
    async with http_session() as session:
        sources = [
            Source(HttpEndpoint(session, urls.rpc, TryLimits(try_s)), urls.ws)
            for urls in connection.rpcs[:endpoints]
        ]
        pool = Pool(sources, limits, genesis=connection.genesis, now=stage.monotonic)
        subscriptions = Subscriptions(session, pool.roster, SubscriptionLimits(backoff=QUICK))
        async with pool, subscriptions:
            yield Access(pool, subscriptions)


@asynccontextmanager
async def faulty_stage(*, endpoints=2, limits=LIMITS, try_s=20):
    stage = FaultyStage(max(2, endpoints))
    opened = open_access_to(stage, endpoints=endpoints, limits=limits, try_s=try_s)
    async with stage.grid, opened as access:
        stage.access = access
        stage.chain = SolanaChain(access, stage.grid.programs)
        yield stage
