"""Publishing at a Kubo node: bytes in by its RPC API, their CID out.

Everything that decides the CID is said in the request, for a node's owner may have set other
defaults; so the CID of our bytes is known before the node answers.
"""

from io import BytesIO

import aiohttp
import msgspec

from nosdesk.adapters.ipfs.places import ANSWER_LIMIT, PinningPlace, address_given, check_taken
from nosdesk.aio.exchange import exchange
from nosdesk.domain.addresses import Cid
from nosdesk.domain.errors import Untrusted
from nosdesk.protocol.cids import CHUNK_SIZE

_PATH = "/api/v0/add"
_HOW = {
    "cid-version": "0",
    "chunker": f"size-{CHUNK_SIZE}",
    "raw-leaves": "false",
    "pin": "true",
    "quieter": "true",
    "progress": "false",
}


class _Added(msgspec.Struct):
    Hash: str


async def publish_at_kubo(
    session: aiohttp.ClientSession, place: PinningPlace, document: bytes, within_s: float
) -> Cid:
    """Add and pin the bytes and return the CID that the node gave; raises `NoAnswer` as well."""
    form = aiohttp.FormData()
    file = BytesIO(document)  # sent in pieces
    form.add_field("file", file, filename="result", content_type="application/octet-stream")
    answer = await exchange(
        session,
        "POST",
        place.at(_PATH),
        limit=ANSWER_LIMIT,
        within_s=within_s,
        params=_HOW,
        data=form,
        headers=place.headers,
        allow_redirects=False,
    )
    return _cid_in(check_taken(answer))


def _cid_in(body: bytes) -> Cid:
    """Return the CID of the last thing added: the answer is one JSON object a line."""
    last = body.strip().rsplit(b"\n", 1)[-1]
    try:
        return address_given(msgspec.json.decode(last, type=_Added).Hash)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise Untrusted("The Kubo node's answer makes no sense.") from error
