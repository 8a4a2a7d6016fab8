"""Gateways and pinning services that are slow, wrong, cut off, huge or unkind."""

import asyncio
import json
import tracemalloc
import zlib
from contextlib import AsyncExitStack

import pytest
from aiohttp.test_utils import unused_port

from nosdesk.adapters.ipfs.content import IpfsContent
from nosdesk.domain.errors import BadInput, Refused, Unavailable, Untrusted
from nosdesk.domain.secret import Secret
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.protocol.cids import cid_of
from tests.fakes.clock import FakeClock
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


def content(*gateways, pin_api="http://127.0.0.1:9", clock=None, **options):
    options.setdefault("deadline_s", 1.0)
    return IpfsContent(gateways, pin_api=pin_api, clock=clock or FakeClock(), **options)


async def fetch_from(*answers, **options):
    async with asyncio.timeout(20), AsyncExitStack() as stack:
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
        await fetch_from(answer, deadline_s=0.2 if answer in (silent, dripping) else 5.0)


@pytest.mark.parametrize("answer", AWAY.values(), ids=AWAY.keys())
async def test_the_next_gateway_is_asked_when_one_does_not_deliver(answer):
    deadline_s = 1.0 if answer in (silent, dripping) else 5.0

    assert await fetch_from(answer, answering(http(200, DOCUMENT)), deadline_s=deadline_s) == (
        DOCUMENT
    )


async def test_a_gateway_that_lies_is_no_obstacle_to_one_that_does_not():
    lies = (answering(http(200, b"lie")), answering(http(200, bytes(DOCUMENT_LIMIT + 1))))

    assert await fetch_from(*lies, answering(http(200, DOCUMENT))) == DOCUMENT


async def test_the_lie_is_reported_when_nobody_tells_the_truth():
    with pytest.raises(Untrusted):
        await fetch_from(answering(http(404)), answering(http(200, b"lie")))


async def test_nobody_listening_is_unavailable():
    async with content(f"http://127.0.0.1:{unused_port()}/ipfs") as port:
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
        await fetch_from(answer, deadline_s=10.0)


async def test_a_document_without_end_is_left_at_the_limit():
    async with toy_server(endless) as toy, content(toy.url, deadline_s=10.0) as port:
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
            await fetch_from(answering(http(200, body, Content_Encoding=encoding)), deadline_s=20)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 8 * DOCUMENT_LIMIT


async def test_a_packed_document_is_unpacked_before_it_is_checked():
    packed = zlib.compress(DOCUMENT)

    assert await fetch_from(answering(http(200, packed, Content_Encoding="deflate"))) == DOCUMENT


def pinned(cid=CID, status=200):
    return http(status, json.dumps({"IpfsHash": cid, "PinSize": 1}).encode())


async def pin_at(answer, document=DOCUMENT, gateway=None, **options):
    async with (
        asyncio.timeout(20),
        toy_server(answer) as toy,
        toy_server(gateway or answering(http(404))) as gate,
        content(gate.url, pin_api=toy.url, **options) as port,
    ):
        return await port.pin(document), toy.connections


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


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 302])
async def test_a_service_that_will_not_take_it_refuses_without_telling_the_token(status):
    with pytest.raises(Refused) as caught:
        await pin_at(answering(http(status, b'{"error":"canary"}')), token=Secret("canary"))

    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503])
async def test_a_service_that_is_away_may_be_asked_again(status):
    with pytest.raises(Unavailable):
        await pin_at(answering(http(status)))


@pytest.mark.parametrize(
    "answer",
    [silent, dripping, endless, answering(b""), answering(http(200, b"{", Content_Length="99"))],
    ids=["silent", "dripping", "endless", "closes", "cut off"],
)
async def test_a_service_that_does_not_answer_in_full_is_unavailable(answer):
    with pytest.raises(Unavailable):
        await pin_at(answer, deadline_s=0.3)


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
async def test_an_answer_that_makes_no_sense_is_refused(body):
    with pytest.raises(Refused):
        await pin_at(answering(http(200, body)))


async def test_a_busy_service_is_asked_again_after_the_wait_it_asks_for():
    answers = iter([http(429, Retry_After="3"), http(429, Retry_After="4"), pinned()])
    clock = ImpatientClock()

    async def answer(connection):
        await connection.send(next(answers))

    cid, connections = await pin_at(answer, clock=clock, deadline_s=10.0)

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
