import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.aio.listening import LINE_LIMIT
from nosdesk.practice.edge.wire import (
    NotUnderstood,
    StreamOpening,
    read_line,
    read_registration,
    stream_opening,
)
from nosdesk.protocol.endpoints import Tunnel

TOKEN = "0123456789abcdef" * 2
ITEM = '{"name":"x-a","localIp":"op","localPorts":"80","opId":"a","customDomain":"x.localhost"}'
ONE = f"[{ITEM}]"


def said(text: str | bytes) -> asyncio.StreamReader:
    reader = asyncio.StreamReader(limit=LINE_LIMIT)
    reader.feed_data(text if isinstance(text, bytes) else text.encode())
    reader.feed_eof()
    return reader


async def test_a_registration_tells_its_services():
    told = await read_registration(said(f"secret\nkey\n{ONE}\n"))

    assert (told.secret, told.group_key) == ("secret", "key")
    assert told.services == (Tunnel("x-a", "op", "80", "a", "x.localhost"),)


@pytest.mark.parametrize(
    "services",
    [
        "",
        "{}",
        "[]",
        "[1]",
        "[{}]",
        '[{"customDomain":""}]',
        '[{"customDomain":"ö"}]',
        "[" * 30_000,
    ],
)
async def test_what_are_no_services_is_refused(services):
    with pytest.raises(NotUnderstood):
        await read_registration(said(f"secret\n\n{services}\n"))


async def test_a_registration_without_a_secret_is_refused():
    with pytest.raises(NotUnderstood):
        await read_registration(said(f"\n\n{ONE}\n"))


async def test_more_services_than_any_job_has_are_refused():
    many = ",".join([ITEM] * 257)
    with pytest.raises(NotUnderstood):
        await read_registration(said(f"secret\n\n[{many}]\n"))


@pytest.mark.parametrize("line", ["no end", b"\xff\n", "x" * (LINE_LIMIT + 1) + "\n", ""])
async def test_what_is_no_line_is_refused(line):
    with pytest.raises(NotUnderstood):
        await read_line(said(line))


def test_a_stream_says_whose_it_is():
    assert stream_opening(f"NOSDESK-TUNNEL 1 STREAM {TOKEN} 7") == StreamOpening(TOKEN, 7)


@given(st.text())
def test_no_other_line_is_a_stream(line):
    with pytest.raises(NotUnderstood):
        stream_opening(line)
