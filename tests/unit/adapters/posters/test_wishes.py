"""The first message on a WebSocket: understood, or refused with the network's code."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nosdesk.adapters.posters.sockets import BAD_BODY, BAD_PATH, Body, Closed, wish_in

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def test_a_wish_names_path_job_and_part():
    body = {"jobAddress": "Job1", "group": "g", "opId": "o", "type": "stdout", "more": 1}
    wish, asked, header = wish_in(json.dumps({"path": "/flog", "header": "h:s:1", "body": body}))
    assert wish.path == "/flog"
    assert asked == Body("Job1", "g", "o", "stdout")
    assert header == "h:s:1"


@pytest.mark.parametrize("name", ["Authorization", "authorization"])
def test_the_header_may_stand_among_others(name):
    wish = {"path": "/log", "header": {"x": 1, name: "h"}, "body": {"jobAddress": "Job1"}}
    assert wish_in(json.dumps(wish))[2] == "h"


@pytest.mark.parametrize("header", [None, 5, [], {}, {"authorization": 5}])
def test_a_header_that_is_none_is_empty(header):
    wish = {"path": "/log", "header": header, "body": {"jobAddress": "Job1"}}
    assert wish_in(json.dumps(wish))[2] == ""


@given(st.text() | st.binary())
@example("[" * 100_000)
@example(b"\xff")
def test_no_message_breaks_the_reader(message):
    with pytest.raises(Closed) as caught:
        wish_in(message)
    assert caught.value.code in (BAD_PATH, BAD_BODY)


@given(JSON, JSON)
def test_no_wish_breaks_the_reader(header, body):
    message = json.dumps({"path": "/log", "header": header, "body": body})
    asked, code = read(message)
    assert code in (None, BAD_BODY)
    assert asked is None or isinstance(asked.job_address, str)


def read(message):
    """Return what is asked for, or the code of the refusal."""
    try:
        return wish_in(message)[1], None
    except Closed as closed:
        return None, closed.code
