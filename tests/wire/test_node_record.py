"""The host services' record of a node, from services that know it, do not, or make no sense."""

import json

import pytest

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.domain.addresses import SYSTEM_PROGRAM
from nosdesk.domain.errors import NodeError, Unavailable
from tests.wire.toy_http import answering, http, silent, toy_server


async def status_by(answer):
    deadline_s = 0.5 if answer is silent else 60
    async with (
        toy_server(answer) as toy,
        HostManagerClient(toy.url, deadline_s=deadline_s) as client,
    ):
        status = await client.status_of(SYSTEM_PROGRAM)
    (asked,) = toy.connections
    assert asked.head.startswith(f"GET /nodes/{SYSTEM_PROGRAM}/metrics ".encode())
    assert b"authorization" not in asked.head.lower()
    return status


def record(value, status=200):
    return answering(http(status, json.dumps(value).encode(), Content_Type="application/json"))


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (record({"status": "ONBOARDED", "gpus": []}), "ONBOARDED"),
        (record({"status": None}), ""),
        (record({}), ""),
        (record({"message": "Not found"}, 404), None),
        (record({"status": "PRE\x1b[31m" + "x" * 999}), "PRE [31m" + "x" * 192),
    ],
)
async def test_the_status_is_read_without_a_signature_and_cut(answer, status):
    assert await status_by(answer) == status


@pytest.mark.parametrize("answer", [record([]), record({"status": 7}), record({}, 500), silent])
async def test_what_makes_no_sense_is_no_status(answer):
    with pytest.raises(Unavailable):
        await status_by(answer)


async def test_a_refusal_is_told():
    with pytest.raises(NodeError, match="refused"):
        await status_by(record({"message": "No."}, 400))
