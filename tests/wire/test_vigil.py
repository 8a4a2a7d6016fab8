"""A subscription that keeps quiet about a change is found out, and its followers are told."""

import asyncio
import base64
import json
from contextlib import aclosing, asynccontextmanager

import pytest

from nosdesk.adapters.solana.rpc.access import AccessLimits, open_access
from nosdesk.adapters.solana.rpc.address import RpcAddress
from nosdesk.adapters.solana.rpc.answers import AccountState, Answer, parse
from nosdesk.adapters.solana.rpc.pool import PoolLimits
from nosdesk.adapters.solana.rpc.subscriptions import SubscriptionLimits, Topic
from nosdesk.adapters.solana.rpc.vigil import VigilLimits
from nosdesk.aio.retry import Backoff
from tests.wire import toy_rpc
from tests.wire.toy_rpc import ToyRpc, serve_toy

QUICK = Backoff(first_s=0.001, cap_s=0.001)
LIMITS = AccessLimits(
    pool=PoolLimits(rounds=1, backoff=QUICK, slot_s=0.01),
    subscriptions=SubscriptionLimits(backoff=QUICK),
    vigil=VigilLimits(every_s=0.05, grace_s=0.05),
)
MARKET, JOB = Topic("account", ["market", {}]), Topic("account", ["job", {}])
EMPTY = {"lamports": 0, "owner": "1" * 32, "data": ["", "base64"]}


def account(content: str) -> dict:
    data = base64.b64encode(content.encode()).decode()
    return {"lamports": 5, "owner": "program", "data": [data, "base64"]}


def ledger(slot: int, **accounts: dict | None):
    """Answer reads of accounts with these, as of the slot."""

    async def answer(request, asked):
        if asked["method"] != "getMultipleAccounts":
            return await toy_rpc.result("genesis")(request, asked)
        found = [accounts.get(key) for key in asked["params"][0]]
        return await toy_rpc.result({"context": {"slot": slot}, "value": found})(request, asked)

    return answer


async def notify(socket, number: int, slot: int, value: dict) -> None:
    params = {"subscription": number, "result": {"context": {"slot": slot}, "value": value}}
    await socket.send({"jsonrpc": "2.0", "method": "accountNotification", "params": params})


async def told(notes) -> bytes | None:
    """Return the content of the account as its follower is told next, None for a gap."""
    async with asyncio.timeout(60):
        note = await anext(notes)
    return None if note is None else parse(note, Answer[AccountState]).value.content


async def heard(notes, content: bytes) -> set[bytes | None]:
    """Return what else is told before this content is."""
    before = set()
    while (note := await told(notes)) != content:
        before.add(note)
    return before


async def looked(toy: ToyRpc, times: int) -> list[dict]:
    """Return the looks at accounts, once there were so many more."""
    toy.asked.clear()
    async with asyncio.timeout(60):
        while len(asked := [one for one in toy.asked if one["method"] != "getGenesisHash"]) < times:
            await asyncio.sleep(0.01)
    return asked


@pytest.fixture
async def toy():
    async with serve_toy() as toy:
        yield toy


@asynccontextmanager
async def subscriptions_to(*toys: ToyRpc):
    addresses = [RpcAddress(toy.url, toy.ws_url) for toy in toys]
    async with open_access(addresses, LIMITS) as access:
        yield access.subscriptions


@pytest.fixture
async def subscriptions(toy):
    async with subscriptions_to(toy) as subscriptions:
        yield subscriptions


@asynccontextmanager
async def following(subscriptions, topic, socket_of, number):
    """Follow the topic; its subscription is confirmed with the number."""
    async with aclosing(subscriptions.follow(topic)) as notes:
        async with asyncio.TaskGroup() as group:
            first = group.create_task(told(notes))
            socket = await socket_of.next_socket()
            await socket.confirm(number)
        assert first.result() is None
        yield notes, socket


async def test_a_change_that_was_kept_back_is_told_and_the_other_endpoint_takes_over(toy):
    async with serve_toy() as other, subscriptions_to(toy, other) as subscriptions:
        for each in (toy, other):
            each.otherwise = ledger(9, market=account("new"))
        async with following(subscriptions, MARKET, toy, 1) as (notes, deaf):
            await notify(deaf, 1, 8, account("old"))
            await heard(notes, b"old")

            await heard(notes, b"new")
            socket = await other.next_socket()
            await socket.confirm(2)
            await notify(socket, 2, 10, account("newer"))
            assert None in await heard(notes, b"newer")


async def test_what_was_told_is_no_news(toy, subscriptions):
    toy.otherwise = ledger(9, market=account("known"))
    async with following(subscriptions, MARKET, toy, 1) as (notes, socket):
        await notify(socket, 1, 8, account("known"))
        await heard(notes, b"known")

        await looked(toy, 3)
        await notify(socket, 1, 10, account("newer"))
        assert await heard(notes, b"newer") <= {b"known"}
        assert toy.sockets.empty()


async def test_a_look_that_is_older_than_what_was_told_is_no_news(toy, subscriptions):
    toy.otherwise = ledger(9, market=account("old"))
    async with following(subscriptions, MARKET, toy, 1) as (notes, socket):
        await notify(socket, 1, 10, account("new"))
        await heard(notes, b"new")

        await looked(toy, 3)
        await notify(socket, 1, 11, account("newer"))
        assert b"old" not in await heard(notes, b"newer")
        assert toy.sockets.empty()


async def test_a_closed_account_may_be_told_as_empty_and_found_as_none(toy, subscriptions):
    toy.otherwise = ledger(9, market=None)
    async with following(subscriptions, MARKET, toy, 1) as (notes, socket):
        await notify(socket, 1, 8, EMPTY)
        await heard(notes, b"")

        await looked(toy, 4)
        await notify(socket, 1, 10, account("new"))
        await heard(notes, b"new")
        assert toy.sockets.empty()


async def test_what_was_never_told_is_told_without_distrust(toy, subscriptions):
    toy.otherwise = ledger(9, market=account("first"))
    async with following(subscriptions, MARKET, toy, 1) as (notes, socket):
        await heard(notes, b"first")

        await looked(toy, 3)
        await notify(socket, 1, 10, account("second"))
        await heard(notes, b"second")
        assert toy.sockets.empty()


async def test_all_accounts_and_all_their_followers_cost_one_call(toy, subscriptions):
    toy.otherwise = ledger(9, market=account("m"), job=account("j"))
    async with following(subscriptions, MARKET, toy, 1) as (_, socket):
        again, job = subscriptions.follow(MARKET), subscriptions.follow(JOB)
        async with aclosing(again), aclosing(job):
            assert await told(again) is None
            async with asyncio.TaskGroup() as group:
                first = group.create_task(told(job))
                await socket.confirm(2)
            assert first.result() is None
            await heard(job, b"j")

            (look,) = await looked(toy, 1)
            assert look["params"][0] == ["market", "job"]


async def test_endpoints_that_are_away_end_no_vigil(toy, subscriptions):
    toy.otherwise = toy_rpc.status(503)
    async with following(subscriptions, MARKET, toy, 1) as (notes, _):
        await looked(toy, 2)
        toy.otherwise = ledger(9, market=account("back"))

        await heard(notes, b"back")


async def test_nobody_is_asked_while_nobody_follows(toy, subscriptions):
    await asyncio.sleep(3 * LIMITS.vigil.every_s)

    assert json.dumps(toy.asked) == "[]"
