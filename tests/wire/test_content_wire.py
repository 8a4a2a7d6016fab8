"""Gateways and pinning services that are slow, wrong, cut off, huge or unkind."""

import asyncio
import json
import tracemalloc
import zlib
from contextlib import AsyncExitStack, asynccontextmanager

import pytest

from nosdesk.adapters.ipfs.content import IpfsContent
from nosdesk.adapters.ipfs.pinning import LONGEST_REST_S, REST_S
from nosdesk.adapters.ipfs.places import PinningPlace
from nosdesk.domain.errors import BadInput, Refused, Unavailable, Untrusted
from nosdesk.domain.secret import Secret
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.protocol.cids import cid_of
from tests.fakes.clock import FakeClock
from tests.ports import free_port
from tests.wire.toy_http import answering, dripping, endless, http, silent, toy_server

DOCUMENT = b'{"ops":[]}'
CID = cid_of(DOCUMENT)
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


class ImpatientClock(FakeClock):
    """Sleeping takes no time, but is remembered and shows on the clock."""

    def __init__(self):
        super().__init__(now=0)
        self.slept = []

    async def sleep(self, seconds):
        self.slept.append(seconds)
        self._now += seconds


def content(*gateways, places=(), clock=None, **options):
    options.setdefault("deadline_s", 60.0)
    return IpfsContent(gateways, places, clock=clock or FakeClock(), **options)


async def fetch_from(*answers, **options):
    async with asyncio.timeout(100), AsyncExitStack() as stack:
        toys = [await stack.enter_async_context(toy_server(answer)) for answer in answers]
        async with content(*(toy.url for toy in toys), **options) as port:
            return await port.fetch(CID)


async def redirecting(connection):
    await connection.send(http(302, Location="/again"))


AWAY = {
    "silent": silent,
    "a byte now and then": dripping,
    "closes at once": answering(b""),
    "cut off in the head": answering(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "cut off in the body": answering(http(200, DOCUMENT[:4], Content_Length="10")),
    "cut off in a chunk": answering(CHUNKED, b"ff\r\nabc"),
    "not HTTP": answering(b"220 mail.example.com ESMTP\r\n\r\n"),
    "a head without end": answering(b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 100_000 + b"\r\n\r\n"),
    "404": answering(http(404, b"no link named")),
    "500": answering(http(500)),
    "504": answering(http(504, b"<html>")),
    "206": answering(http(206, DOCUMENT[:4])),
    "redirects for ever": redirecting,
    "claims gzip": answering(http(200, DOCUMENT, Content_Encoding="gzip")),
}


@pytest.mark.parametrize("answer", AWAY.values(), ids=AWAY.keys())
async def test_a_gateway_that_does_not_deliver_is_unavailable(answer):
    with pytest.raises(Unavailable):
        await fetch_from(answer, deadline_s=0.2 if answer in (silent, dripping) else 60.0)


@pytest.mark.parametrize("answer", AWAY.values(), ids=AWAY.keys())
async def test_the_next_gateway_is_asked_when_one_does_not_deliver(answer):
    # The deadline is shared out: each of four has a second where the first never comes to an end.
    deadline_s = 4.0 if answer in (silent, dripping) else 120.0
    good = answering(http(200, DOCUMENT))

    assert await fetch_from(answer, good, good, good, deadline_s=deadline_s) == DOCUMENT


async def test_a_gateway_that_lies_is_no_obstacle_to_one_that_does_not():
    lies = (answering(http(200, b"lie")), answering(http(200, bytes(DOCUMENT_LIMIT + 1))))

    assert await fetch_from(*lies, answering(http(200, DOCUMENT))) == DOCUMENT


async def test_the_lie_is_reported_when_nobody_tells_the_truth():
    with pytest.raises(Untrusted):
        await fetch_from(answering(http(404)), answering(http(200, b"lie")))


async def test_nobody_listening_is_unavailable():
    async with content(f"http://127.0.0.1:{free_port()}/ipfs") as port:
        with pytest.raises(Unavailable):
            await port.fetch(CID)


@pytest.mark.parametrize("gateways", [(), ("no address at all",), ("http://[",)])
async def test_a_gateway_that_is_no_address_is_unavailable(gateways):
    async with content(*gateways) as port:
        with pytest.raises(Unavailable):
            await port.fetch(CID)


async def test_a_document_announced_as_too_large_is_not_downloaded():
    announced = http(200, Content_Length=str(50 * 1024 * 1024))

    async def answer(connection):
        await connection.send(announced)
        await connection.until_gone()

    with pytest.raises(BadInput):
        await fetch_from(answer, deadline_s=60.0)


async def test_a_document_without_end_is_left_at_the_limit():
    async with toy_server(endless) as toy, content(toy.url, deadline_s=60.0) as port:
        with pytest.raises(BadInput):
            await port.fetch(CID)

        # What the sockets' own buffers took in between is not ours to bound.
        assert toy.connections[0].sent < 4 * DOCUMENT_LIMIT


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
async def test_a_small_download_that_unpacks_to_a_huge_document_is_left_at_the_limit(encoding):
    mib, bomb = 1024 * 1024, zlib.compressobj(9, wbits=31 if encoding == "gzip" else 15)
    packed = [bomb.compress(bytes(mib)) + bomb.flush(zlib.Z_FULL_FLUSH) for _ in range(3)]
    packed += packed[1:2] * 997  # a thousand MiB in about a MiB
    body = b"".join(packed)
    assert len(body) < DOCUMENT_LIMIT // 2

    tracemalloc.start()
    try:
        with pytest.raises(BadInput):
            await fetch_from(answering(http(200, body, Content_Encoding=encoding)), deadline_s=60)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 8 * DOCUMENT_LIMIT


async def test_a_packed_document_is_unpacked_before_it_is_checked():
    packed = zlib.compress(DOCUMENT)

    assert await fetch_from(answering(http(200, packed, Content_Encoding="deflate"))) == DOCUMENT


def pinned(cid=CID, status=200):
    return http(status, json.dumps({"IpfsHash": cid, "PinSize": 1}).encode())


def added(cid=CID, status=200):
    line = json.dumps({"Name": "result", "Hash": cid, "Size": "18"})
    return http(status, line.encode() + b"\n")


async def pin_at(answer, document=DOCUMENT, gateway=None, kind="pinata", token=None, **options):
    async with (
        asyncio.timeout(100),
        toy_server(answer) as toy,
        toy_server(gateway or answering(http(404))) as gate,
        content(gate.url, places=[PinningPlace(kind, toy.url, token)], **options) as port,
    ):
        return await port.pin(document), toy.connections


KINDS = pytest.mark.parametrize("kind", ["pinata", "kubo"])


async def test_the_document_itself_is_posted_with_the_token():
    cid, (request,) = await pin_at(answering(pinned()), token=Secret("canary"))

    assert cid == CID
    assert request.head.startswith(b"POST /pinning/pinJSONToIPFS HTTP/1.1\r\n")
    assert b"\r\nAuthorization: Bearer canary\r\n" in request.head
    assert b"\r\nContent-Type: application/json\r\n" in request.head
    assert request.body == DOCUMENT


async def test_without_a_token_none_is_sent():
    _, (request,) = await pin_at(answering(pinned()))

    assert b"authorization" not in request.head.lower()


async def test_a_kubo_node_is_told_everything_that_decides_the_address():
    cid, (request,) = await pin_at(answering(added()), kind="kubo", token=Secret("canary"))

    assert cid == CID
    line = request.head.split(b"\r\n", 1)[0]
    assert line.startswith(b"POST /api/v0/add?")
    for choice in (b"cid-version=0", b"chunker=size-262144", b"raw-leaves=false", b"pin=true"):
        assert choice in line
    assert b"\r\nAuthorization: Bearer canary\r\n" in request.head
    assert b"\r\n\r\n" + DOCUMENT + b"\r\n--" in request.body


async def test_of_what_a_kubo_node_added_the_last_is_the_document():
    lines = [{"Name": "result", "Bytes": 10}, {"Name": "result", "Hash": CID, "Size": "18"}]
    body = b"\n".join(json.dumps(line).encode() for line in lines) + b"\n"

    assert (await pin_at(answering(http(200, body)), kind="kubo"))[0] == CID


async def test_another_address_from_a_kubo_node_is_not_trusted():
    with pytest.raises(Untrusted, match="not its own"):
        await pin_at(
            answering(added(cid_of(b"else"))), kind="kubo", gateway=answering(http(200, b"else"))
        )


@KINDS
@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 302])
async def test_a_service_that_will_not_take_it_refuses_without_telling_the_token(status, kind):
    answer = answering(http(status, b'{"error":"canary"}'))
    with pytest.raises(Refused) as caught:
        await pin_at(answer, kind=kind, token=Secret("canary"))

    assert "canary" not in str(caught.value)


@KINDS
@pytest.mark.parametrize("status", [408, 429, 500, 502, 503])
async def test_a_service_that_is_away_may_be_asked_again(status, kind):
    with pytest.raises(Unavailable):
        await pin_at(answering(http(status)), kind=kind)


@pytest.mark.parametrize(
    "answer",
    [silent, dripping, endless, answering(b""), answering(http(200, b"{", Content_Length="99"))],
    ids=["silent", "dripping", "endless", "closes", "cut off"],
)
async def test_a_service_that_does_not_answer_in_full_is_unavailable(answer):
    for kind in ("pinata", "kubo"):
        with pytest.raises(Unavailable):
            await pin_at(answer, kind=kind, deadline_s=0.3)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b"{}",
        b'{"IpfsHash": 5}',
        b'{"IpfsHash": ""}',
        b'{"IpfsHash": "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"}',
        b'{"IpfsHash": "\xff"}',
        b"[" * 50_000,
        b'{"x":' + b"[" * 50_000,
    ],
)
async def test_an_answer_that_makes_no_sense_is_not_trusted(body):
    for kind, written in (("pinata", body), ("kubo", body.replace(b"IpfsHash", b"Hash"))):
        with pytest.raises(Untrusted):
            await pin_at(answering(http(200, written)), kind=kind)


async def test_a_busy_service_is_asked_again_after_the_wait_it_asks_for():
    answers = iter([http(429, Retry_After="3"), http(429, Retry_After="4"), pinned()])
    clock = ImpatientClock()

    async def answer(connection):
        await connection.send(next(answers))

    cid, connections = await pin_at(answer, clock=clock, deadline_s=60.0)

    assert cid == CID
    assert clock.slept == [3, 4]
    assert len(connections) == 3


@pytest.mark.parametrize(
    "wait", ["11", "999999999999", "-1", "1e3", "Wed, 21 Oct 2026 07:28:00 GMT"]
)
async def test_a_busy_service_that_asks_for_too_much_is_left_for_later(wait):
    clock = ImpatientClock()

    with pytest.raises(Unavailable):
        await pin_at(answering(http(429, Retry_After=wait)), clock=clock, deadline_s=10.0)

    assert clock.slept == []


async def test_a_service_that_is_always_busy_is_left_at_the_deadline():
    clock = ImpatientClock()

    with pytest.raises(Unavailable):
        await pin_at(answering(http(429, Retry_After="3")), clock=clock, deadline_s=10.0)

    assert clock.slept == [3, 3, 3]


SAME_VALUE = b'{ "b": 1.0, "a": [true, "\\u00fc"] }'
ORIGINAL = '{"a":[true,"ü"],"b":1}'.encode()


async def test_another_cid_is_accepted_for_the_same_json_written_another_way():
    cid, _ = await pin_at(
        answering(pinned(cid_of(SAME_VALUE))), ORIGINAL, answering(http(200, SAME_VALUE))
    )

    assert cid == cid_of(SAME_VALUE)


@pytest.mark.parametrize(
    "stored",
    [b'{"a":[1,"\xc3\xbc"],"b":1}', b'{"a":[true,"\xc3\xbc"]}', b"nonsense", b"[" * 99_999],
)
async def test_another_cid_is_not_accepted_for_other_content(stored):
    with pytest.raises(Untrusted):
        await pin_at(answering(pinned(cid_of(stored))), ORIGINAL, answering(http(200, stored)))


async def test_another_cid_that_cannot_be_fetched_back_is_to_be_tried_again():
    with pytest.raises(Unavailable):
        await pin_at(answering(pinned(cid_of(b"elsewhere"))))


# --- Several places ----------------------------------------------------------------------------


@asynccontextmanager
async def offering(first, second, *, kinds=("pinata", "kubo"), **options):
    """A port with two places, and what arrived at each of them."""
    async with (
        asyncio.timeout(100),
        toy_server(first) as one,
        toy_server(second) as two,
        content(
            places=[PinningPlace(kinds[0], one.url), PinningPlace(kinds[1], two.url)], **options
        ) as port,
    ):
        yield port, one.connections, two.connections


LETS_DOWN = {
    "closes at once": answering(b""),
    "500": answering(http(500)),
    "429": answering(http(429, Retry_After="3")),
    "401": answering(http(401)),
    "413": answering(http(413)),
    "nonsense": answering(http(200, b"<html>")),
    "CIDv1": answering(pinned("bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi")),
    "another CID": answering(pinned(cid_of(b"something else"))),
    "silent": silent,
    "dripping": dripping,
}


@pytest.mark.parametrize("first", LETS_DOWN.values(), ids=LETS_DOWN.keys())
async def test_the_second_place_takes_at_once_what_the_first_does_not(first):
    clock = ImpatientClock()
    deadline_s = 2.0 if first in (silent, dripping) else 60.0
    async with offering(first, answering(added()), clock=clock, deadline_s=deadline_s) as (
        port,
        _,
        second,
    ):
        assert await port.pin(DOCUMENT) == CID

        assert len(second) == 1
        assert clock.slept == []


async def test_a_kubo_node_with_an_address_of_its_own_is_passed_over_for_the_next():
    wrong = answering(added(cid_of(b"else")))
    async with offering(wrong, answering(pinned()), kinds=("kubo", "pinata")) as (port, _, second):
        assert await port.pin(DOCUMENT) == CID
        assert len(second) == 1


async def test_a_place_that_failed_is_not_waited_for_again_until_it_has_rested():
    clock = ImpatientClock()
    answers = iter([http(500), http(500), pinned(), pinned()])

    async def first(connection):
        await connection.send(next(answers))

    async with offering(first, answering(added()), clock=clock) as (port, one, two):
        tried = []
        for pause in (0, REST_S - 1, 2, 2 * REST_S + 1, 0):
            clock._now += pause
            await port.pin(DOCUMENT)
            tried.append((len(one), len(two)))

    assert tried == [(1, 1), (1, 2), (2, 3), (3, 3), (4, 3)]


async def test_the_rest_of_a_place_that_goes_on_failing_has_an_end():
    clock = ImpatientClock()
    async with offering(answering(http(500)), answering(http(500)), clock=clock) as (port, one, _):
        for _ in range(20):
            with pytest.raises(Unavailable):
                await port.pin(DOCUMENT)

        assert len(one) == 20  # where nobody takes anything each is asked each time
        assert max(r.rests_until for r in port._pinning._ranked) == LONGEST_REST_S


async def test_when_every_place_is_busy_the_soonest_is_waited_for():
    clock = ImpatientClock()
    answers = iter([http(429, Retry_After="9"), pinned()])

    async def first(connection):
        await connection.send(next(answers))

    busy = answering(http(429, Retry_After="4"))
    async with offering(first, busy, clock=clock, deadline_s=60.0) as (port, one, _):
        assert await port.pin(DOCUMENT) == CID

    assert clock.slept == [4]
    assert len(one) == 2


@pytest.mark.parametrize(
    ("first", "second", "error"),
    [
        (http(413), http(503), Refused),
        (http(503), http(413), Refused),
        (http(401), http(503), Unavailable),
        (http(401), http(404), Refused),
    ],
)
async def test_what_the_document_is_to_blame_for_is_told_first_then_what_may_pass(
    first, second, error
):
    async with offering(answering(first), answering(second)) as (port, _, _):
        with pytest.raises(error):
            await port.pin(DOCUMENT)


async def test_a_grid_without_a_place_to_pin_at_says_so():
    async with content() as port:
        with pytest.raises(Unavailable, match="No pinning place"):
            await port.pin(DOCUMENT)
