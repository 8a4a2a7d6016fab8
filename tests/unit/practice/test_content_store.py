"""The practice grid's gateway and pinning service, as any client sees them."""

import json

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer

from nosdesk.domain.errors import Refused
from nosdesk.practice.content_store import ContentStore
from nosdesk.protocol.cids import cid_of
from tests.fakes.clock import FakeClock


@pytest.fixture
def store():
    return ContentStore(FakeClock(now=0), limit=1000)


@pytest.fixture
async def client(store):
    async with TestClient(TestServer(store.app())) as client:
        yield client


async def pin(client, body):
    return await client.post("/pinning/pinJSONToIPFS", data=body)


async def test_a_gateway_serves_documents_by_cid_and_says_which_are_json(client, store):
    for document, kind in ((b'{"a":1}', "application/json"), (b"\x00\xff", "octet-stream")):
        response = await client.get(f"/ipfs/{store.put(document)}")

        assert (response.status, await response.read()) == (200, document)
        assert kind in response.headers["Content-Type"]


async def test_what_nobody_stored_is_not_found(client):
    assert (await client.get(f"/ipfs/{cid_of(b'nothing')}")).status == 404


async def test_a_pinned_document_is_answered_as_the_real_service_does(client, store):
    response = await pin(client, b'{"b":1,"a":[true,"\xc3\xbc"]}')

    assert response.status == 200
    assert await response.json() == {
        "IpfsHash": cid_of(b'{"b":1,"a":[true,"\xc3\xbc"]}'),
        "PinSize": 23,
        "Timestamp": "1970-01-01T00:00:00+00:00",
    }


async def test_json_written_another_way_is_stored_compactly_in_its_own_order(client, store):
    response = await pin(client, b' { "b" : 1,\n "a" : "\\u00fc" } ')

    cid = (await response.json())["IpfsHash"]
    assert store.get(cid) == b'{"b":1,"a":"\xc3\xbc"}'


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff", b"[" * 500_000, b"NaN", b'"\\ud800"', b"{'a': 1}"]
)
async def test_what_is_not_json_is_not_pinned(client, body):
    response = await pin(client, body)

    assert response.status == 400
    assert "error" in await response.json()


async def test_files_are_pinned_byte_for_byte(client, store):
    form = aiohttp.FormData()
    form.add_field("note", "first")
    form.add_field("file", b"\x00 any bytes ", filename="result.bin")

    response = await client.post("/pinning/pinFileToIPFS", data=form)

    assert store.get((await response.json())["IpfsHash"]) == b"\x00 any bytes "


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{}", "application/json"),
        (b"nonsense", "multipart/form-data; boundary=x"),
        (b"nonsense", "multipart/form-data"),
        (b'--x\r\nContent-Disposition: form-data; name="other"\r\n\r\n1\r\n--x--', "multipart/form-data; boundary=x"),
    ],
)  # fmt: skip
async def test_a_form_without_a_file_is_refused(client, body, kind):
    headers = {"Content-Type": kind}

    response = await client.post("/pinning/pinFileToIPFS", data=body, headers=headers)

    assert response.status == 400


def a_file(content):
    form = aiohttp.FormData()
    form.add_field("file", content, filename="result")
    return form


async def test_a_file_is_added_byte_for_byte_as_a_kubo_node_does(client, store):
    document = b' {"b": 1} '

    response = await client.post("/api/v0/add?cid-version=0&pin=true", data=a_file(document))

    assert response.status == 200
    assert json.loads(await response.text()) == {
        "Name": "result", "Hash": cid_of(document), "Size": "10",
    }  # fmt: skip
    assert store.get(cid_of(document)) == document


@pytest.mark.parametrize(
    ("query", "body"),
    [("?cid-version=1", a_file(b"{}")), ("", b"{}"), ("", a_file(b"x" * 1001))],
    ids=["CIDv1", "no form", "no room"],
)
async def test_what_cannot_be_added_is_told_as_a_kubo_node_does(client, query, body):
    response = await client.post(f"/api/v0/add{query}", data=body)

    assert response.status == 500
    assert (await response.json())["Message"]


async def test_the_store_knows_where_each_document_was_published(client, store):
    await pin(client, b'{"a":1}')
    await client.post("/api/v0/add", data=a_file(b'{"a":1}'))
    await client.post("/api/v0/add", data=a_file(b'{"a":2}'))
    posted = store.put(b'{"a":3}')

    assert store.pinned_at(cid_of(b'{"a":1}')) == {"pinata", "kubo"}
    assert store.pinned_at(cid_of(b'{"a":2}')) == {"kubo"}
    assert store.pinned_at(posted) == frozenset()


async def test_the_memory_is_bounded(client, store):
    kept = store.put(b"x" * 900)
    store.put(b"x" * 900)  # the same again takes no room

    with pytest.raises(Refused):
        store.put(b"y" * 101)

    assert store.get(kept) is not None
    assert (await pin(client, b'"' + b"y" * 200 + b'"')).status == 507
    store.put(b"y" * 100)


async def test_wrong_content_can_be_served_on_purpose(client, store):
    cid = cid_of(b"right")
    store.put_as(cid, b"wrong")

    assert await (await client.get(f"/ipfs/{cid}")).read() == b"wrong"


async def test_web_pages_may_use_it(client, store):
    preflight = await client.options("/pinning/pinJSONToIPFS")
    missing = await client.get("/ipfs/none")

    assert preflight.status == 204
    for response in (preflight, missing, await pin(client, b"{}")):
        assert response.headers["Access-Control-Allow-Origin"] == "*"
