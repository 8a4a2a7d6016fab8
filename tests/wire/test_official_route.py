"""The info route of the official node when what answers there is broken or hostile."""

import gzip
import json

import pytest

from nosdesk.adapters.docker import official_route
from nosdesk.adapters.docker.official_route import ANSWER_LIMIT, told_state
from tests.wire.toy_http import answering, dripping, endless, http, silent, toy_server

NODE = "Node1"
INFO = json.dumps({"node": NODE, "state": "job-running"}).encode()
LARGE = json.dumps({"node": NODE, "state": "job-running", "info": "x" * ANSWER_LIMIT}).encode()


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    monkeypatch.setattr(official_route, "WITHIN_S", 0.5)


def door(toy):
    return toy.url.removeprefix("http://")


async def test_a_plain_answer_is_asked_for_unpacked_and_believed():
    async with toy_server(answering(http(200, INFO))) as toy:
        assert await told_state([door(toy)], NODE) == "job-running"
        assert b"accept-encoding: identity" in toy.connections[0].head.lower()


@pytest.mark.parametrize(
    "answer",
    [
        silent,
        dripping,
        endless,
        answering(b"\x00\x1b[2J"),
        answering(http(500, INFO)),
        answering(http(200, LARGE)),
        answering(http(200, gzip.compress(INFO), Content_Encoding="gzip")),
        answering(http(200, b"[" * 100_000)),
    ],
)
async def test_anything_else_is_silence_in_bounded_time(answer):
    async with toy_server(answer) as toy:
        assert await told_state([door(toy)], NODE) is None


async def test_it_follows_no_one_elsewhere():
    async with toy_server(answering(http(200, INFO))) as other:
        led = answering(http(302, Location=other.url + "/node/info"))
        async with toy_server(led) as toy:
            assert await told_state([door(toy)], NODE) is None
        assert other.connections == []


async def test_a_door_that_is_shut_leads_to_the_next():
    async with toy_server(answering(http(200, INFO))) as toy:
        assert await told_state(["127.0.0.1:1", door(toy)], NODE) == "job-running"
