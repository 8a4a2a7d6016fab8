from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.practice.edge.request_head import BadRequest, parse_head


def head(*fields: str, line: str = "GET / HTTP/1.1") -> bytes:
    return "".join(f"{each}\r\n" for each in (line, *fields)).encode("latin-1") + b"\r\n"


def test_a_head_says_whom_it_is_for():
    assert parse_head(head("Accept: */*", "hOsT:  abc.localhost:80 ")).host == "abc.localhost:80"


@pytest.mark.parametrize("fields", [(), ("Host: a", "Host: b")])
def test_a_request_for_no_host_or_for_two_is_refused(fields):
    with pytest.raises(BadRequest):
        _ = parse_head(head(*fields)).host


@pytest.mark.parametrize(
    "malformed",
    [
        head("Host: a", line="GET /"),
        head("Host: a", line="GET / HTTP/2"),
        head("Host: a", line="GET  / HTTP/1.1"),
        head("Host: a", " folded"),
        head("Host : a"),
        head("Host: a\nHost: b"),
        head("no colon"),
        b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\r\n\r\n",
    ],
)
def test_what_is_no_http_request_is_refused(malformed):
    with pytest.raises(BadRequest):
        parse_head(malformed)


def test_the_service_is_told_to_close_and_who_asks():
    asked = head("Host: a", "Connection: keep-alive", "Keep-Alive: 5", "X-Mine: kept")

    assert parse_head(asked).passed_on("127.0.0.1") == head(
        "Host: a",
        "X-Mine: kept",
        "Connection: close",
        "X-Forwarded-For: 127.0.0.1",
        "X-Forwarded-Proto: http",
    )


def test_a_websocket_stays_one():
    asked = parse_head(head("Host: a", "Connection: keep-alive, Upgrade", "Upgrade: websocket"))

    assert asked.is_upgrade
    assert b"\r\nConnection: Upgrade\r\n" in asked.passed_on("127.0.0.1")
    assert b"\r\nUpgrade: websocket\r\n" in asked.passed_on("127.0.0.1")


@given(st.binary())
def test_no_bytes_can_do_harm(body):
    with suppress(BadRequest):
        parse_head(body + b"\r\n\r\n").passed_on("::1")
