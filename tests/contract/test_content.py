"""What every content port promises: the fake one, and the real one against the practice store."""

import pytest
from aiohttp.test_utils import TestServer

from nosdesk.adapters.ipfs.content import IpfsContent
from nosdesk.adapters.ipfs.places import PinningPlace
from nosdesk.domain.errors import BadInput, Unavailable, Untrusted
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.practice.content_store import ContentStore
from nosdesk.protocol.cids import cid_of
from tests.fakes.clock import FakeClock
from tests.fakes.content import FakeContent

DOCUMENT = b'{"ops":[],"text":"\xc3\xbc"}'


@pytest.fixture(params=["fake", "pinata", "kubo"])
async def world(request):
    """The port, and where a poster puts documents for it to find."""
    if request.param == "fake":
        fake = FakeContent()
        yield fake, fake
        return
    store, clock = ContentStore(FakeClock()), FakeClock()
    async with TestServer(store.app()) as server:
        place = PinningPlace(request.param, str(server.make_url("")))
        async with IpfsContent([str(server.make_url("/ipfs"))], [place], clock=clock) as content:
            yield content, store


@pytest.mark.parametrize(
    "document", [DOCUMENT, b"not json \xff", b"", b"x" * 600_000, b"x" * DOCUMENT_LIMIT]
)
async def test_a_document_is_fetched_by_its_cid(world, document):
    content, store = world
    cid = store.put(document)

    assert await content.fetch(cid) == document


async def test_what_nobody_has_is_unavailable(world):
    content, _ = world

    with pytest.raises(Unavailable):
        await content.fetch(cid_of(b"nobody put this anywhere"))


async def test_content_that_is_not_what_its_cid_names_is_not_trusted(world):
    content, store = world
    store.put_as(cid_of(DOCUMENT), b'{"ops":["something else"]}')

    with pytest.raises(Untrusted):
        await content.fetch(cid_of(DOCUMENT))


async def test_a_document_over_the_limit_is_bad_input(world):
    content, store = world
    cid = store.put(b"x" * (DOCUMENT_LIMIT + 1))

    with pytest.raises(BadInput):
        await content.fetch(cid)


@pytest.mark.parametrize("text", ["", "../pinning", "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylq"])
async def test_what_is_no_cid_is_bad_input(world, text):
    content, _ = world

    with pytest.raises(BadInput):
        await content.fetch(text)


async def test_a_pinned_document_is_there_for_everyone_under_its_own_cid(world):
    content, _ = world

    cid = await content.pin(DOCUMENT)

    assert cid == cid_of(DOCUMENT)
    assert await content.fetch(cid) == DOCUMENT


async def test_a_document_of_megabytes_is_pinned_piece_by_piece(world):
    content, _ = world
    document = b'{"text":"' + b"x" * 2_500_000 + b'"}'

    assert await content.fetch(await content.pin(document)) == document


async def test_pinning_again_gives_the_same_cid(world):
    content, _ = world

    assert await content.pin(DOCUMENT) == await content.pin(DOCUMENT)
