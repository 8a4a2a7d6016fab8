"""Subscriptions outlive their connection, and say so whenever something may have been missed."""

import asyncio
import time
from contextlib import aclosing
from dataclasses import replace

import pytest

from nosdesk.adapters.solana.rpc.endpoint import HttpEndpoint, TryLimits, http_session
from nosdesk.adapters.solana.rpc.roster import Roster, Source
from nosdesk.adapters.solana.rpc.subscriptions import SubscriptionLimits, Subscriptions, Topic
from nosdesk.aio.retry import Backoff
from nosdesk.domain.errors import Refused, Unavailable
from tests.wire.toy_rpc import ToyRpc, serve_toy

LIMITS = SubscriptionLimits(
    confirm_s=60,
    heartbeat_s=60,
    message_bytes=10_000,
    waiting=3,
    backoff=Backoff(first_s=0.001, cap_s=0.001),
)
JOB = Topic("account", ["job", {"encoding": "base64"}])
RUNS = Topic("program", ["jobs", {}])


def roster_of(session, *toys: ToyRpc) -> Roster:
    endpoints = [(HttpEndpoint(session, toy.url, TryLimits()), toy.ws_url) for toy in toys]
    return Roster([Source(*one) for one in endpoints], time.monotonic)


@pytest.fixture
async def toy():
    async with serve_toy() as toy:
        yield toy


@pytest.fixture
async def subscriptions(toy: ToyRpc):
    async with (
        http_session() as session,
        Subscriptions(session, roster_of(session, toy), LIMITS) as opened,
    ):
        yield opened


@pytest.fixture
async def hasty_ones(toy: ToyRpc):
    """Those that do not wait for what never comes."""
    hasty = replace(LIMITS, confirm_s=0.3, heartbeat_s=0.3)
    async with (
        http_session() as session,
        Subscriptions(session, roster_of(session, toy), hasty) as opened,
    ):
        yield opened


async def heard(notes) -> bytes | None:
    async with asyncio.timeout(60):
        note = await anext(notes)
    return None if note is None else bytes(note)


async def taken(mailbox) -> bytes | None:
    async with asyncio.timeout(60):
        note = await mailbox.take()
    return None if note is None else bytes(note)


async def after_gaps(mailbox) -> bytes:
    """Return the next word that is not a mere hint that something may have been missed."""
    while (note := await taken(mailbox)) is None:
        pass
    return note


def value(number: int) -> bytes:
    return b'{"context": {"slot": 1}, "value": %d}' % number


async def test_nothing_is_connected_before_someone_follows(toy, subscriptions):
    await asyncio.sleep(0.05)

    assert toy.sockets.empty()


async def test_the_first_word_is_that_something_may_have_been_missed(toy, subscriptions):
    with subscriptions.mailbox(JOB) as mailbox:
        socket = await toy.next_socket()
        asked = await socket.confirm(7)
        assert await taken(mailbox) is None
        await socket.notify(7, 1)
        assert await taken(mailbox) == value(1)

        assert asked["method"] == "accountSubscribe"
        assert asked["params"] == ["job", {"encoding": "base64"}]


@pytest.mark.parametrize(
    "garbage",
    [
        "no json",
        "[]",
        '{"params": {"subscription": "seven", "result": 1}}',
        '{"id": 1, "result": {"what": "ever"}}',
        '{"pad": "' + "x" * 20_000 + '"}',
        '{"result":' + "[" * 5_000,
        '"\udcff"'.encode("utf-8", "surrogatepass").decode("latin-1"),
    ],
    ids=["text", "a list", "wrong types", "wrong result", "huge", "nested", "a string"],
)
async def test_garbage_ends_the_connection_and_another_takes_over(toy, subscriptions, garbage):
    async with aclosing(subscriptions.follow(JOB)) as notes:
        first = asyncio.TaskGroup()
        async with first as group:
            opening = group.create_task(heard(notes))
            socket = await toy.next_socket()
            await socket.confirm(7)
            assert await opening is None

        await socket.send_text(garbage)
        again = await toy.next_socket()
        await again.confirm(8)
        assert await heard(notes) is None
        await again.notify(8, 2)
        assert await heard(notes) == value(2)


async def test_a_cut_connection_is_replaced_for_every_follower(toy, subscriptions):
    with subscriptions.mailbox(JOB) as job, subscriptions.mailbox(RUNS) as runs:
        socket = await toy.next_socket()
        await socket.confirm(1)
        await socket.confirm(2)
        assert [await taken(job), await taken(runs)] == [None, None]

        socket.cut()
        again = await toy.next_socket()
        methods = {(await again.confirm(number))["method"] for number in (3, 4)}

        assert methods == {"accountSubscribe", "programSubscribe"}
        assert [await taken(job), await taken(runs)] == [None, None]


async def test_a_connection_that_went_dead_without_a_word_is_replaced(toy, hasty_ones):
    toy.answers_pings = False
    with hasty_ones.mailbox(JOB) as mailbox:
        dead = await toy.next_socket()
        await dead.confirm(1)
        assert await taken(mailbox) is None

        toy.answers_pings = True
        again = await toy.next_socket()
        await again.confirm(2)
        assert await taken(mailbox) is None


async def test_a_subscription_that_is_never_confirmed_ends_the_connection(toy, hasty_ones):
    with hasty_ones.mailbox(JOB) as mailbox:
        silent = await toy.next_socket()
        await silent.next_request()

        again = await toy.next_socket()
        await again.confirm(1)
        assert await taken(mailbox) is None


async def test_pings_and_strays_change_nothing(toy, subscriptions):
    with subscriptions.mailbox(JOB) as mailbox:
        socket = await toy.next_socket()
        await socket.confirm(1)
        assert await taken(mailbox) is None
        await socket.send({"jsonrpc": "2.0", "method": "ping"})
        await socket.notify(99, 5)
        await socket.send({"jsonrpc": "2.0", "id": 555, "result": True})
        await socket.notify(1, 6)

        assert await taken(mailbox) == value(6)
        assert toy.sockets.empty()


async def test_a_slow_reader_of_an_account_finds_its_latest_state(toy, subscriptions):
    with subscriptions.mailbox(JOB) as mailbox, subscriptions.mailbox(RUNS) as runs:
        socket = await toy.next_socket()
        await socket.confirm(1)
        await socket.confirm(2)
        for number in range(5):
            await socket.notify(1, number)
        await socket.notify(2, 0)
        assert await taken(runs) is None
        assert await taken(runs) == value(0)
        assert await taken(mailbox) == value(4)


async def test_a_slow_reader_of_many_accounts_is_told_of_the_gap(toy, subscriptions):
    with subscriptions.mailbox(RUNS) as mailbox, subscriptions.mailbox(JOB) as job:
        socket = await toy.next_socket()
        await socket.confirm(1)
        await socket.confirm(2)
        for number in range(10):
            await socket.notify(1, number)
        await socket.notify(2, 0)
        assert await after_gaps(job) == value(0)
        assert await taken(mailbox) is None


async def test_followers_of_one_topic_share_a_subscription(toy, subscriptions):
    with subscriptions.mailbox(JOB) as first:
        socket = await toy.next_socket()
        await socket.confirm(1)
        assert await taken(first) is None
        with subscriptions.mailbox(JOB) as second:
            assert await taken(second) is None
            await socket.notify(1, 3)
            assert await taken(first) == await taken(second) == value(3)
        assert socket.asked.empty()

    ended = await socket.next_request()
    assert (ended["method"], ended["params"]) == ("accountUnsubscribe", [1])


async def test_a_follower_who_leaves_before_the_confirmation_is_unsubscribed_after_it(
    toy, subscriptions
):
    with subscriptions.mailbox(JOB):
        socket = await toy.next_socket()
        asked = await socket.next_request()

    await socket.send({"jsonrpc": "2.0", "id": asked["id"], "result": 4})

    ended = await socket.next_request()
    assert (ended["method"], ended["params"]) == ("accountUnsubscribe", [4])


async def test_a_topic_is_asked_for_anew_after_everyone_left(toy, subscriptions):
    with subscriptions.mailbox(JOB):
        socket = await toy.next_socket()
        await socket.confirm(1)
    await socket.next_request()

    with subscriptions.mailbox(JOB) as mailbox:
        await socket.confirm(2)
        assert await taken(mailbox) is None


@pytest.mark.parametrize(("code", "kind"), [(-32602, Refused), (-32005, Unavailable)])
async def test_a_topic_that_is_not_served_is_an_error_for_its_follower(
    toy, subscriptions, code, kind
):
    with subscriptions.mailbox(JOB) as mailbox:
        socket = await toy.next_socket()
        asked = await socket.next_request()
        await socket.send({"id": asked["id"], "error": {"code": code, "message": "no"}})

        async with asyncio.timeout(60):
            with pytest.raises(kind):
                await mailbox.take()


async def test_a_follower_can_be_cancelled_at_any_time(toy, subscriptions):
    async def follow():
        async with aclosing(subscriptions.follow(JOB)) as notes:
            async for _ in notes:
                pass

    async with asyncio.TaskGroup() as group:
        follower = group.create_task(follow())
        socket = await toy.next_socket()
        await socket.confirm(1)
        follower.cancel()

    ended = await socket.next_request()
    assert ended["method"] == "accountUnsubscribe"


async def test_closing_ends_the_connection_and_the_followers(toy):
    async with http_session() as session:
        async with Subscriptions(session, roster_of(session, toy), LIMITS) as subscriptions:
            notes = subscriptions.follow(JOB)
            async with asyncio.TaskGroup() as group:
                opening = group.create_task(heard(notes))
                socket = await toy.next_socket()
                await socket.confirm(1)
                assert await opening is None

        with pytest.raises(Unavailable):
            await heard(notes)
        async with asyncio.timeout(60):
            await socket.closed.wait()


async def test_an_error_in_the_block_comes_out_as_itself(toy):
    async def fail_while_subscribed():
        async with (
            http_session() as session,
            Subscriptions(session, roster_of(session, toy), LIMITS) as opened,
        ):
            with opened.mailbox(JOB):
                await toy.next_socket()
                raise Refused("no")

    with pytest.raises(Refused):
        await fail_while_subscribed()


async def test_while_a_server_is_away_followers_are_told_to_look_for_themselves(toy):
    toy.refuses_sockets = 1_000_000
    async with (
        http_session() as session,
        Subscriptions(session, roster_of(session, toy), LIMITS) as opened,
    ):
        with opened.mailbox(JOB) as job, opened.mailbox(RUNS) as runs:
            for _ in range(3):
                assert [await taken(job), await taken(runs)] == [None, None]
    assert toy.sockets.empty()


async def test_a_server_that_is_away_is_tried_again_until_it_is_there(toy):
    toy.refuses_sockets = 3
    async with (
        http_session() as session,
        Subscriptions(session, roster_of(session, toy), LIMITS) as opened,
    ):
        with opened.mailbox(JOB) as mailbox:
            socket = await toy.next_socket()
            await socket.confirm(1)
            assert await taken(mailbox) is None
    assert toy.refuses_sockets == 0


# --- Two endpoints ---------------------------------------------------------------------------------


@pytest.fixture
async def other():
    async with serve_toy() as other:
        yield other


@pytest.fixture
async def roster(toy: ToyRpc, other: ToyRpc):
    async with http_session() as session:
        yield roster_of(session, toy, other)


@pytest.fixture
async def both(roster):
    async with http_session() as session, Subscriptions(session, roster, LIMITS) as opened:
        yield opened


async def test_the_other_endpoint_takes_over_every_follower(toy, other, both):
    with both.mailbox(JOB) as mailbox:
        socket = await toy.next_socket()
        await socket.confirm(1)
        assert await taken(mailbox) is None
        socket.cut()

        again = await other.next_socket()
        await again.confirm(2)
        assert await taken(mailbox) is None
        await again.notify(2, 6)
        assert await taken(mailbox) == value(6)


async def test_a_benched_endpoint_is_left_and_not_gone_back_to(toy, other, both, roster):
    with both.mailbox(JOB) as mailbox:
        socket = await toy.next_socket()
        await socket.confirm(1)
        roster.bench(roster.all[0], "lies")

        for number in (2, 3):
            again = await other.next_socket()
            await again.confirm(number)
            again.cut()
        assert await taken(mailbox) is None
        assert toy.sockets.empty()


async def test_a_topic_that_one_endpoint_does_not_serve_is_asked_of_the_other(toy, other, both):
    with both.mailbox(RUNS) as mailbox:
        socket = await toy.next_socket()
        asked = await socket.next_request()
        await socket.send({"id": asked["id"], "error": {"code": -32601, "message": "no"}})

        again = await other.next_socket()
        await again.confirm(2)
        assert await taken(mailbox) is None


async def test_a_topic_that_nobody_serves_is_an_error_for_its_follower(toy, other, both):
    with both.mailbox(RUNS) as mailbox:
        for one in (toy, other):
            socket = await one.next_socket()
            asked = await socket.next_request()
            await socket.send({"id": asked["id"], "error": {"code": -32601, "message": "no"}})

        with pytest.raises(Refused):
            await after_gaps(mailbox)
