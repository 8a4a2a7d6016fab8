"""Where results are published, and what such a place's answers mean whatever its kind."""

from dataclasses import dataclass
from typing import Literal

from nosdesk.aio.answer import Answer
from nosdesk.domain.addresses import Cid
from nosdesk.domain.errors import BadInput, Refused, Unavailable, Untrusted
from nosdesk.domain.secret import Secret
from nosdesk.protocol.cids import cid_to_digest

ANSWER_LIMIT = 64 * 1024
"""Bytes; a place has little to say."""

DOCUMENT_REFUSED = "DocumentRefused"
"""The name of a refusal that is about the document and not about who sent it."""

_CHECK_TOKEN = "Check the pinning service's token in the settings."  # noqa: S105 - a remedy
_ABOUT_THE_DOCUMENT = (400, 413, 415, 422)


@dataclass(frozen=True, slots=True)
class PinningPlace:
    """A service with Pinata's interface, or a Kubo node's RPC API.

    `url` is what stands before the interface's own paths; the token, where there is one, is sent
    as a bearer token.
    """

    kind: Literal["pinata", "kubo"]
    url: str
    token: Secret[str] | None = None

    def at(self, path: str) -> str:
        """Return the address of one of the interface's paths."""
        return self.url.rstrip("/") + path

    @property
    def headers(self) -> dict[str, str]:
        """What proves who we are."""
        return {} if self.token is None else {"Authorization": f"Bearer {self.token.reveal()}"}


class Busy(Unavailable):
    """The place asks for `wait_s` seconds of peace; None when it does not say how many."""

    def __init__(self, wait_s: float | None) -> None:
        super().__init__("The pinning service is too busy.")
        self.wait_s = wait_s


def check_taken(answer: Answer) -> bytes:
    """Return the body of an answer that says yes; any other is raised as what to do about it."""
    match answer.status:
        case 200 | 201:
            if answer.body is None:
                raise Unavailable("The pinning service gave an answer without end.")
            return answer.body
        case 401 | 403:
            raise Refused("The pinning service does not accept our token.", _CHECK_TOKEN)
        case 429:
            raise Busy(_seconds(answer.headers.get("Retry-After", "")))
        case 408:
            raise Unavailable("The pinning service lost patience.")
        case status if status >= 500:
            raise Unavailable(f"The pinning service is out of order ({status}).")
        case status:
            name = DOCUMENT_REFUSED if status in _ABOUT_THE_DOCUMENT else ""
            title = f"The pinning service will not take the document ({status})."
            raise Refused(title, name=name)


def address_given(cid: str) -> Cid:
    """Return the address that a place gave; `Untrusted` when the chain cannot hold it."""
    try:
        cid_to_digest(cid)
    except BadInput as error:
        raise Untrusted("The pinning service gave an address the chain cannot hold.") from error
    return Cid(cid)


def _seconds(text: str) -> float | None:
    return max(1.0, float(text)) if text.isdecimal() and len(text) < 6 else None
