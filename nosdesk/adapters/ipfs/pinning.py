"""What a pinning service's answer means."""

import msgspec

from nosdesk.aio.exchange import Answer
from nosdesk.domain.addresses import Cid
from nosdesk.domain.errors import BadInput, Refused, Unavailable
from nosdesk.protocol.cids import cid_to_digest

_CHECK_TOKEN = "Check the pinning service's token in the settings."  # noqa: S105 - a remedy


class _Pinned(msgspec.Struct):
    IpfsHash: str


def seconds_to_wait(answer: Answer) -> float | None:
    """Return how long a service that is too busy asks us to wait, None when it does not."""
    wait = answer.headers.get("Retry-After", "")
    if answer.status == 429 and wait.isdecimal() and len(wait) < 6:
        return max(1.0, float(wait))
    return None


def pinned_cid(answer: Answer) -> Cid:
    """Return the CID that the service gave; what went wrong is raised as what to do about it."""
    match answer.status:
        case 200 | 201:
            return _cid(answer.body)
        case 401 | 403:
            raise Refused("The pinning service does not accept our token.", _CHECK_TOKEN)
        case 429:
            raise Unavailable("The pinning service is too busy.")
        case 408:
            raise Unavailable("The pinning service lost patience.")
        case status if status >= 500:
            raise Unavailable(f"The pinning service is out of order ({status}).")
        case status:
            raise Refused(f"The pinning service will not take the document ({status}).")


def _cid(body: bytes | None) -> Cid:
    if body is None:
        raise Unavailable("The pinning service gave an answer without end.")
    try:
        cid = msgspec.json.decode(body, type=_Pinned).IpfsHash
        cid_to_digest(cid)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise Refused("The pinning service's answer makes no sense.") from error
    except BadInput as error:
        raise Refused("The pinning service gave an address that the chain cannot hold.") from error
    return Cid(cid)
