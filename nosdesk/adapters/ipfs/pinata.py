"""Publishing at a service with Pinata's interface: JSON in, its CID out."""

from io import BytesIO

import aiohttp
import msgspec

from nosdesk.adapters.ipfs.places import ANSWER_LIMIT, PinningPlace, address_given, check_taken
from nosdesk.aio.exchange import exchange
from nosdesk.domain.addresses import Cid
from nosdesk.domain.errors import Untrusted

_PATH = "/pinning/pinJSONToIPFS"


class _Pinned(msgspec.Struct):
    IpfsHash: str


async def publish_at_pinata(
    session: aiohttp.ClientSession, place: PinningPlace, document: bytes, within_s: float
) -> Cid:
    """Publish the JSON and return the CID that the service gave; raises `NoAnswer` as well."""
    answer = await exchange(
        session,
        "POST",
        place.at(_PATH),
        limit=ANSWER_LIMIT,
        within_s=within_s,
        data=BytesIO(document),  # sent in pieces
        headers={"Content-Type": "application/json", **place.headers},
        allow_redirects=False,
    )
    return _cid_in(check_taken(answer))


def _cid_in(body: bytes) -> Cid:
    try:
        return address_given(msgspec.json.decode(body, type=_Pinned).IpfsHash)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise Untrusted("The pinning service's answer makes no sense.") from error
