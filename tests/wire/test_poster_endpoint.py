"""Posters' endpoints on real sockets: slow, wrong, huge, elsewhere than they should be."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.posters import endpoint as calling
from nosdesk.adapters.posters.endpoint import ATTEMPTS, PAUSE_S, Endpoint
from nosdesk.adapters.posters.reach import calling_session, is_outside
from nosdesk.domain.errors import BadInput, Refused, Unavailable
from nosdesk.protocol.authorization import verify
from tests.fakes.keys import FakeSigner
from tests.wire.hurried_clock import HurriedClock
from tests.wire.toy_http import answering, dripping, endless, http, silent, toy_server

JOB = "HJAWHML3nAVaZqLEAC6JCyEU7cyaHuVf81uJgJHNywvy"
DEFINITION = b'{"version":"0.1"}'
RESULT = b'{"status":"success","text":"' + b"x" * 5_000_000 + b'"}'


@asynccontextmanager
async def calls(*, reaches_home=True):
    clock = HurriedClock()
    clock.hurries = True
    async with calling_session(reaches_home=reaches_home) as session:
        yield Endpoint(session, FakeSigner(), clock, reaches_home=reaches_home), clock


def header_of(connection, name):
    lines = connection.head.decode().split("\r\n")
    return next(line.partition(": ")[2] for line in lines if line.lower().startswith(name))


async def test_the_node_proves_who_it_is_by_the_jobs_address():
    signer = KeyedSigner()
    async with (
        toy_server(answering(http(200, DEFINITION))) as toy,
        calling_session(reaches_home=True) as session,
    ):
        clock = HurriedClock()
        endpoint = Endpoint(session, signer, clock, reaches_home=True)
        assert await endpoint.fetch(JOB, f"{toy.url}/a?b=c") == DEFINITION

    (connection,) = toy.connections
    assert connection.head.startswith(b"GET /a?b=c ")
    header = header_of(connection, "authorization")
    assert header.count(":") == 2
    now_ms = round(clock.now() * 1000)
    assert verify(header, signer.address, now_ms=now_ms, expected_message=JOB) == JOB


class KeyedSigner:
    def __init__(self):
        self._key = Keypair()
        self.address = str(self._key.pubkey())

    def sign(self, message):
        return bytes(self._key.sign_message(message))


async def test_the_result_is_posted_as_json():
    async with toy_server(answering(http(204))) as toy, calls() as (endpoint, _):
        await endpoint.deliver(JOB, toy.url, RESULT)

    (connection,) = toy.connections
    assert connection.head.startswith(b"POST / ")
    assert header_of(connection, "content-type") == "application/json"
    assert connection.body == RESULT


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (http(500), Refused),
        (http(404), Refused),
        (http(302, Location="http://127.0.0.1:9/"), Refused),
        (http(200, b"not json"), Refused),
        (http(200, b'["no definition"]'), Refused),
        (b"nonsense\r\n\r\n", Unavailable),
        (b"", Unavailable),
    ],
)
async def test_what_is_no_definition_is_asked_for_four_times_and_given_up(answer, error):
    async with toy_server(answering(answer)) as toy, calls() as (endpoint, clock):
        with pytest.raises(error):
            await endpoint.fetch(JOB, toy.url)

    assert len(toy.connections) >= ATTEMPTS  # what was hung up on is tried again at once
    assert clock.slept == [PAUSE_S] * (ATTEMPTS - 1)


async def test_a_definition_that_comes_at_last_is_taken():
    answers = [http(503), b"", http(200, DEFINITION)]

    async def answer(connection):
        await connection.send(answers.pop(0))

    async with toy_server(answer) as toy, calls() as (endpoint, _):
        assert await endpoint.fetch(JOB, toy.url) == DEFINITION


@pytest.mark.parametrize("answer", [silent, dripping], ids=["silent", "dripping"])
async def test_an_endpoint_that_takes_forever_is_given_up(answer, monkeypatch):
    monkeypatch.setattr(calling, "ANSWER_WITHIN_S", 0.1)
    async with toy_server(answer) as toy, calls() as (endpoint, _):
        with pytest.raises(Unavailable):
            await endpoint.fetch(JOB, toy.url)


async def test_a_definition_without_end_is_not_read_to_its_end():
    async with toy_server(endless) as toy, calls() as (endpoint, _):
        with pytest.raises(BadInput):
            await endpoint.fetch(JOB, toy.url)

    assert len(toy.connections) == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:{port}/",
        "http://127.0.0.1:{port}/",
        "http://127.1:{port}/",
        "http://2130706433:{port}/",
        "http://0x7f000001:{port}/",
        "http://0177.0.0.1:{port}/",
        "http://0.0.0.0:{port}/",
        "http://[::1]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://a@127.0.0.1:{port}/",
        "http://localhost.:{port}/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://[fd00::1]/",
    ],
)
async def test_a_strangers_endpoint_on_this_computer_or_at_home_is_never_called(url):
    async with toy_server(answering(http(200, DEFINITION))) as toy:
        port = toy.url.rpartition(":")[2]
        async with calls(reaches_home=False) as (endpoint, _), asyncio.timeout(100):
            with pytest.raises((Refused, Unavailable)):
                await endpoint.fetch(JOB, url.format(port=port))
            with pytest.raises((Refused, Unavailable)):
                await endpoint.deliver(JOB, url.format(port=port), b"{}")

    assert toy.connections == []


@pytest.mark.parametrize(
    "url", ["", "no address", "ftp://poster.example/", "file:///etc/passwd", "https://", "//host"]
)
async def test_what_is_no_address_is_refused(url):
    async with calls() as (endpoint, _):
        with pytest.raises(Refused):
            await endpoint.fetch(JOB, url)


@pytest.mark.parametrize(
    ("address", "outside"),
    [
        ("8.8.8.8", True),
        ("192.168.1.1", False),
        ("172.17.0.1", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("2001:4860:4860::8888", False),
        ("nonsense", False),
    ],
)
def test_only_what_is_on_the_internet_is_outside(address, outside):
    assert is_outside(address) is outside
